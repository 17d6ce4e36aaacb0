#pragma once

#include "yaml/source.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace efa::yaml {

class DocumentData;

enum class NodeKind : uint8_t { Scalar, Sequence, Mapping, Alias };

/// How the author wrote a node. Collections are Block or Flow, scalars one of the others.
enum class NodeStyle : uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

/// A light handle on one node of a parsed document; copy it freely, it is valid while its Document lives.
/// Aliases are nodes of their own (`target()` leads on) and merge keys stay plain `<<` members: what they
/// mean is decided by the reader of the tree.
class Node
{
  public:
    NodeKind kind() const;
    NodeStyle style() const;
    bool isScalar() const { return kind() == NodeKind::Scalar; }
    bool isSequence() const { return kind() == NodeKind::Sequence; }
    bool isMapping() const { return kind() == NodeKind::Mapping; }
    bool isAlias() const { return kind() == NodeKind::Alias; }

    /// The explicit tag in full (`tag:yaml.org,2002:str`, `!local`), empty where none is written; `!` is the
    /// non-specific tag.
    std::string_view tag() const;
    /// Name after `&`, or after `*` for an alias; empty where none.
    std::string_view anchor() const;
    /// A scalar's content after escapes and folding.
    std::string_view value() const;
    /// The node's bytes in the source: from the first byte of the value (after tag and anchor) to its last,
    /// without a trailing comment or newline. Block scalars include their header and end after their last
    /// content line's newline.
    Range range() const;
    /// As range(), but from the first byte of tag or anchor where there are any.
    Range fullRange() const;

    /// Items of a sequence or members of a mapping; 0 for the others.
    uint32_t size() const;

    class Items;
    class Members;
    /// The items of a sequence, in order; empty for other kinds.
    Items items() const;
    /// The {key, value} pairs of a mapping in the order written; empty for other kinds.
    Members members() const;
    /// The item at an index below size().
    Node item(uint32_t index) const;

    /// The value of the first member whose key is this plain text (aliased keys and merge keys are not
    /// followed).
    std::optional<Node> find(std::string_view key) const;
    /// Key and value of that member.
    std::optional<std::pair<Node, Node>> findMember(std::string_view key) const;

    /// Where an alias leads; the node itself for other kinds.
    Node target() const;

    const Source& source() const;
    Place place() const;

    friend bool operator==(const Node&, const Node&) = default;

  private:
    friend class DocumentData;
    Node(const DocumentData* document, uint32_t index)
        : m_document(document), m_index(index)
    {
    }

    const DocumentData* m_document = nullptr;
    uint32_t m_index = 0;
};

} // namespace efa::yaml

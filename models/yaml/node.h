#pragma once

#include "yaml/arena.h"
#include "yaml/source.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace efa::yaml {

template <typename Element>
class NodeRange;

/// A light handle on one node of a parsed document; copy it freely, it is valid while its Document lives.
/// Aliases are nodes of their own (`target()` leads on) and merge keys stay plain `<<` members: what they
/// mean is decided by the reader of the tree.
class Node
{
  public:
    NodeKind kind() const { return record().kind; }
    NodeStyle style() const { return record().style; }
    bool isScalar() const { return kind() == NodeKind::Scalar; }
    bool isSequence() const { return kind() == NodeKind::Sequence; }
    bool isMapping() const { return kind() == NodeKind::Mapping; }
    bool isAlias() const { return kind() == NodeKind::Alias; }

    /// The explicit tag in full (`tag:yaml.org,2002:str`, `!local`), empty where none is written; `!` is the
    /// non-specific tag.
    std::string_view tag() const { return m_arena->pooled(properties().tag); }
    /// Name after `&`, or after `*` for an alias; empty where none.
    std::string_view anchor() const { return m_arena->pooled(properties().anchor); }
    /// A scalar's content after escapes and folding; empty for other kinds.
    std::string_view value() const { return isScalar() ? m_arena->value(record()) : std::string_view(); }
    /// The node's bytes in the source: from the first byte of the value (after tag and anchor) to its last,
    /// without a trailing comment or newline. Block scalars include their header and end after their last
    /// content line's newline. A value that is not written has an empty range where it would stand.
    Range range() const { return record().range; }
    /// As range(), but from the first byte of tag or anchor where there are any.
    Range fullRange() const;

    /// Items of a sequence or members of a mapping; 0 for the others.
    uint32_t size() const { return isSequence() || isMapping() ? record().size : 0; }

    using Items = NodeRange<Node>;
    using Members = NodeRange<std::pair<Node, Node>>;
    /// The items of a sequence, in order; empty for other kinds.
    Items items() const;
    /// The {key, value} pairs of a mapping in the order written; empty for other kinds.
    Members members() const;
    /// The item at an index below size(), in constant time.
    Node item(uint32_t index) const { return child(index); }

    /// Key and value of the member at an index below size(), in constant time.
    std::pair<Node, Node> member(uint32_t index) const { return {child(2 * index), child(2 * index + 1)}; }

    /// The value of the first member whose key is a scalar with this content (aliased keys and merge keys are
    /// not followed).
    std::optional<Node> find(std::string_view key) const;
    /// Key and value of that member.
    std::optional<std::pair<Node, Node>> findMember(std::string_view key) const;

    /// Where an alias leads; the node itself for other kinds.
    Node target() const { return isAlias() ? Node(m_arena, record().first) : *this; }

    /// The collection that this node is an item, key or value of; none for a top node.
    std::optional<Node> parent() const;

    const Source& source() const { return m_arena->source; }
    /// Where range() begins.
    Place place() const { return source().placeAt(range().begin); }

    /// The same node of the same parsed text.
    friend bool operator==(const Node&, const Node&) = default;

  private:
    friend class Document;
    friend class EditCheck;
    Node(const Arena* arena, uint32_t index)
        : m_arena(arena), m_index(index)
    {
    }

    const Arena::Record& record() const { return m_arena->records[m_index]; }
    const Arena::Properties& properties() const { return m_arena->properties[record().properties]; }
    Node child(uint32_t index) const { return {m_arena, m_arena->children[record().first + index]}; }

    const Arena* m_arena = nullptr;
    uint32_t m_index = 0;
};

/// What `for (const Node item : sequence.items())` and `for (const auto& [key, value] : mapping.members())`
/// walk over.
template <typename Element>
class NodeRange
{
  public:
    class Iterator
    {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Element;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = Element;

        Iterator(Node parent, uint32_t index)
            : m_parent(parent), m_index(index)
        {
        }
        Element operator*() const
        {
            if constexpr (std::is_same_v<Element, Node>)
                return m_parent.item(m_index);
            else
                return m_parent.member(m_index);
        }
        Iterator& operator++()
        {
            ++m_index;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

      private:
        Node m_parent;
        uint32_t m_index;
    };

    NodeRange(Node parent, uint32_t count)
        : m_parent(parent), m_count(count)
    {
    }
    Iterator begin() const { return {m_parent, 0}; }
    Iterator end() const { return {m_parent, m_count}; }

  private:
    Node m_parent;
    uint32_t m_count;
};

inline Node::Items Node::items() const
{
    return {*this, isSequence() ? size() : 0};
}

inline Node::Members Node::members() const
{
    return {*this, isMapping() ? size() : 0};
}

} // namespace efa::yaml

#pragma once

#include "base/result.h"
#include "kustomize/value.h"
#include "yaml/node.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace efa::kustomize {

/// Whether values keep that a comment stands behind the end of the document, which is printed differently
/// (Style::LiteralBeforeComment). What is merged into other objects leaves it behind.
enum class Comments : uint8_t { Ignored, Kept };

/// Turns the nodes of one document into values: plain scalars get the tag that their text resolves to, an
/// alias becomes what it leads to (shared, so that many aliases cost nothing), `<<` members are merged in.
class NodeConverter
{
  public:
    /// The reference goes through all members of an object to merge, does not find those with a null key, and
    /// so adds them once more.
    enum class NullKeys : uint8_t { Once, Twice };

    explicit NodeConverter(NullKeys nullKeys = NullKeys::Once, Comments comments = Comments::Ignored)
        : m_nullKeys(nullKeys), m_comments(comments)
    {
    }

    /// Takes a document's top node, or one inside of it. Errors: Invalid, with the place.
    [[nodiscard]] Result<Value> convert(const yaml::Node& root);

  private:
    Result<Value> valueOf(const yaml::Node& node);
    Result<Value> collection(const yaml::Node& node);
    Result<Value> sequence(const yaml::Node& node);
    Result<Value> mapping(const yaml::Node& node);
    /// What a `<<` member's value contributes, last wins.
    Result<std::vector<Value>> mergedMappings(const yaml::Node& node);

    NullKeys m_nullKeys;
    Comments m_comments;
    /// Where the text begins that ends the document before a comment; none as a rule.
    std::optional<uint32_t> m_beforeComment;
    /// Anchored collections by where they begin.
    std::unordered_map<uint32_t, Value> m_anchored;
};

} // namespace efa::kustomize

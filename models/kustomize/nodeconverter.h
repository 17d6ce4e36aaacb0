#pragma once

#include "base/result.h"
#include "kustomize/value.h"
#include "yaml/node.h"

#include <unordered_map>
#include <vector>

namespace efa::kustomize {

/// Turns the nodes of one document into values: plain scalars get the tag that their text resolves to, an
/// alias becomes what it leads to (shared, so that many aliases cost nothing), `<<` members are merged in.
class NodeConverter
{
  public:
    /// The reference goes through all members of an object to merge, does not find those with a null key, and
    /// so adds them once more.
    enum class NullKeys : uint8_t { Once, Twice };

    explicit NodeConverter(NullKeys nullKeys = NullKeys::Once)
        : m_nullKeys(nullKeys)
    {
    }

    /// Errors: Invalid, with the place.
    [[nodiscard]] Result<Value> convert(const yaml::Node& node);

  private:
    Result<Value> collection(const yaml::Node& node);
    Result<Value> sequence(const yaml::Node& node);
    Result<Value> mapping(const yaml::Node& node);
    /// What a `<<` member's value contributes, last wins.
    Result<std::vector<Value>> mergedMappings(const yaml::Node& node);

    NullKeys m_nullKeys;
    /// Anchored collections by where they begin.
    std::unordered_map<uint32_t, Value> m_anchored;
};

} // namespace efa::kustomize

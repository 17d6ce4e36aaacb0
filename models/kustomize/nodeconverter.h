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
    /// Errors: Invalid, with the place.
    [[nodiscard]] Result<Value> convert(const yaml::Node& node);

  private:
    Result<Value> collection(const yaml::Node& node);
    Result<Value> sequence(const yaml::Node& node);
    Result<Value> mapping(const yaml::Node& node);
    /// What a `<<` member's value contributes, last wins.
    Result<std::vector<Value>> mergedMappings(const yaml::Node& node);

    /// Anchored collections by where they begin.
    std::unordered_map<uint32_t, Value> m_anchored;
};

} // namespace efa::kustomize

#pragma once

#include "yaml/arena.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace efa::yaml {

/// Finds keys that stand twice in a mapping. Equal are keys of one kind with the same content, quoted or not,
/// whatever their tags; two keys that are collections are always equal, as for kustomize.
class UniqueKeys
{
  public:
    /// The first pair of equal keys as nodes, the later one second. `children` are key, value, key, value ...
    std::optional<std::pair<uint32_t, uint32_t>> duplicate(const Arena& arena,
                                                           std::span<const uint32_t> children);

  private:
    std::vector<uint32_t> m_table; ///< open addressing; kept between calls to spare allocations
};

} // namespace efa::yaml

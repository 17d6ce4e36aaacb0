#pragma once

#include "base/result.h"
#include "kustomize/kustomization.h"
#include "kustomize/resource.h"

#include <optional>
#include <vector>

namespace efa::kustomize {

/// Puts resources in the order in which they are printed. Errors: Invalid (options that contradict each
/// other), Conflict (two resources with one id).
[[nodiscard]] Result<void> sortForOutput(std::vector<ResourcePtr>& resources,
                                         const std::optional<SortOptions>& options);

} // namespace efa::kustomize

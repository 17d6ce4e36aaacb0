#pragma once

#include "base/result.h"
#include "kustomize/kustomization.h"
#include "kustomize/resource.h"

#include <optional>
#include <vector>

namespace efa::kustomize {

/// Errors: Invalid (an unknown order, or options that contradict each other).
[[nodiscard]] Result<void> checkSortOptions(const SortOptions& options);

/// Puts resources in the order in which they are printed.
void sortForOutput(std::vector<ResourcePtr>& resources, const std::optional<SortOptions>& options);

} // namespace efa::kustomize

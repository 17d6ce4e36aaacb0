#pragma once

#include "base/result.h"
#include "kustomize/kustomization.h"
#include "kustomize/resource.h"

#include <memory>
#include <vector>

namespace efa::kustomize {

/// Copies values from fields of some resources to fields of others, in order; a later replacement sees what
/// the earlier ones did. The answer is how many of its targets select no resource. Errors: Invalid, NotFound,
/// Conflict; `where` is not filled.
[[nodiscard]] Result<int> applyReplacement(const Replacement& replacement,
                                           std::vector<ResourcePtr>& resources, const Schema* schema);

} // namespace efa::kustomize

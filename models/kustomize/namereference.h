#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "kustomize/referencesites.h"
#include "kustomize/resource.h"

#include <memory>
#include <vector>

namespace efa::kustomize {

class Session;

/// Makes fields that hold the former name of a resource hold its present one. Errors: Conflict (a name could
/// mean several resources), Invalid (a field that can hold no name), Cancelled.
[[nodiscard]] Result<void> fixNameReferences(Session& session, std::vector<ResourcePtr>& resources,
                                             const TransformerConfig& config, const Schema* schema,
                                             const Progress& progress);

/// The same for some of `all`.
[[nodiscard]] Result<void> fixNameReferences(Session& session, std::vector<ResourcePtr>& some,
                                             const std::vector<ResourcePtr>& all,
                                             const TransformerConfig& config, const Schema* schema);

} // namespace efa::kustomize

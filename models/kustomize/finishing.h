#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "kustomize/accumulated.h"
#include "kustomize/engine.h"

#include <optional>

namespace efa::kustomize {

class Session;

/// A rendering as it is remembered, to be amended.
struct KeptRendering : Rendering
{
    /// Of each resource as it was settled, in the same order.
    std::vector<ContentKey> settled;
};

/// The last steps of a build, done once for the kustomization that is rendered: hashes in names, references
/// to changed names, vars and order. Errors: Conflict, Invalid, Cancelled.
[[nodiscard]] Result<std::vector<ResourcePtr>> settled(Session& session, const Accumulated& accumulated,
                                                       OutputOrder order, const Progress& progress);

/// What settled() gives, printed one by one, the bookkeeping taken out. Errors: Invalid, Cancelled.
[[nodiscard]] Result<KeptRendering> printed(Session& session, const Accumulated& accumulated,
                                            const std::vector<ResourcePtr>& resources,
                                            const Progress& progress);

/// What `before` became by the amendment that `accumulated` came out of; nothing where it takes the complete
/// way. Errors: Cancelled.
[[nodiscard]] Result<std::optional<KeptRendering>> amended(Session& session, const Accumulated& accumulated,
                                                           const KeptRendering& before,
                                                           const Progress& progress);

} // namespace efa::kustomize

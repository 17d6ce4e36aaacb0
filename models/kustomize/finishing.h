#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "kustomize/accumulated.h"
#include "kustomize/engine.h"

#include <optional>

namespace efa::kustomize {

class Session;

/// Numbers of resources among those that were accumulated.
using Places = std::vector<uint32_t>;

/// A rendering as it is remembered, to be amended.
struct KeptRendering : Rendering
{
    Places places; ///< of each resource
};

/// Resources in the order printed, the bookkeeping still in them.
struct SettledResources
{
    std::vector<ResourcePtr> resources;
    Places places;
};

/// The last steps of a build, done once for the kustomization that is rendered: hashes in names, references
/// to changed names, vars and order. Errors: Conflict, Invalid, Cancelled.
[[nodiscard]] Result<SettledResources> settled(Session& session, const Accumulated& accumulated,
                                               OutputOrder order, const Progress& progress);

/// What settled() gives, the bookkeeping taken out, and printed one by one where texts are made. Errors:
/// Invalid, Cancelled.
[[nodiscard]] Result<KeptRendering> finished(Session& session, const Accumulated& accumulated,
                                             const SettledResources& settled, Texts texts,
                                             const Progress& progress);

/// What `before` became by the amendment that `accumulated` came out of; nothing where it takes the complete
/// way. Errors: Cancelled.
[[nodiscard]] Result<std::optional<KeptRendering>> amended(Session& session, const Accumulated& accumulated,
                                                           const KeptRendering& before, Texts texts,
                                                           const Progress& progress);

} // namespace efa::kustomize

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/chartrenderer.h"
#include "files/remotesource.h"
#include "impact/grouping.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "workspace/fleetclusters.h"

#include <chrono>
#include <functional>
#include <memory>

namespace efa::workspace {

/// One of the two states that are compared.
struct FleetSide
{
    const files::FileTree& tree;
    FleetClusters fleet;
};

struct ImpactOptions
{
    kustomize::Options plain = {}; ///< for clusters without an agent
    int workers = 1;
    std::shared_ptr<const files::RemoteSource> remotes = nullptr;
    std::shared_ptr<const delivery::ChartRenderer> charts = nullptr; ///< nullptr: charts are opaque
    /// Kept from one comparison to the next; nullptr: a new one.
    std::shared_ptr<kustomize::Memory> memory = nullptr;
    /// Gets what is known so far, at most that often, from any thread but never twice at once.
    std::chrono::milliseconds partialEvery = std::chrono::milliseconds(200);
    std::function<void(const impact::Impact&)> partial = {};
    /// Gets what a cluster had before and has after, from any thread but never twice at once.
    std::function<void(const ClusterName&, const delivery::Delivery&, const delivery::Delivery&)> delivered =
        {};
};

/// What each cluster gets before and after, compared. A cluster with a part that is broken on one side
/// only is `unknown`. Errors: Cancelled.
[[nodiscard]] Result<impact::Impact> fleetImpact(const FleetSide& before, const FleetSide& after,
                                                 const ImpactOptions& options, Progress& progress);

} // namespace efa::workspace

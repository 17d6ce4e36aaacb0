#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/amending.h"
#include "delivery/chartrenderer.h"
#include "files/remotesource.h"
#include "impact/grouping.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "workspace/fleetclusters.h"

#include <atomic>
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

/// How many deliveries were made to compare clusters.
struct ImpactWork
{
    std::atomic<qint64> before = 0;
    std::atomic<qint64> after = 0;
    std::atomic<qint64> amended = 0; ///< after, out of what it was before
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
    /// What this cluster gets before, where it is known already; from several threads.
    std::function<delivery::KnownDeliveryPtr(const delivery::Cluster&)> known = {};
    /// Gets what a cluster had before and has after, from any thread but never twice at once.
    std::function<void(const delivery::Cluster& before, const delivery::KnownDeliveryPtr&,
                       const delivery::Delivery&)>
        delivered = {};
    ImpactWork* work = nullptr; ///< to be counted
};

/// What each cluster gets before and after, compared. A cluster with a part that is broken on one side
/// only is `unknown`, and so is one that may stand in what could not be read. Errors: Cancelled.
[[nodiscard]] Result<impact::Impact> fleetImpact(const FleetSide& before, const FleetSide& after,
                                                 const ImpactOptions& options, Progress& progress);

} // namespace efa::workspace

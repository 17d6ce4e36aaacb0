#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/remotesource.h"
#include "impact/grouping.h"
#include "kustomize/engine.h"
#include "workspace/fleetclusters.h"

#include <functional>
#include <memory>

namespace efa::workspace {

/// One of the two states that are compared.
struct FleetSide
{
    const files::FileTree& tree;
    FleetClusters fleet;
};

/// Gets what is known so far, at most every 200 ms, from any thread but never twice at once.
using PartialImpact = std::function<void(const impact::Impact&)>;

/// What each cluster gets before and after, compared on that many threads. A cluster that cannot be rendered
/// on a side is `unknown`. `options` are for clusters without an agent. Errors: Cancelled.
[[nodiscard]] Result<impact::Impact> fleetImpact(const FleetSide& before, const FleetSide& after,
                                                 const kustomize::Options& options, int workers,
                                                 Progress& progress,
                                                 std::shared_ptr<const files::RemoteSource> remotes = nullptr,
                                                 const PartialImpact& partial = {});

} // namespace efa::workspace

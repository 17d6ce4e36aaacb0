#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/chartrenderer.h"
#include "files/filetree.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "workspace/fleetclusters.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace efa::workspace {

/// Takes one cluster's text as it is ready; called from several threads at once. An error ends the work.
using ClusterSink = std::function<Result<void>(const QString& cluster, const QByteArray& text)>;

struct FleetRendering
{
    struct Failure
    {
        QString cluster;
        Error error;
    };

    qint64 clusters = 0; ///< those that could be rendered
    qint64 objects = 0;
    qint64 bytes = 0;
    qint64 opaqueUnits = 0; ///< those whose resources are not known
    qint64 holes = 0;
    std::vector<Failure> failures; ///< in the order of the clusters' names

    /// What the reference does silently wrong, told once for all clusters that it touches.
    struct Finding
    {
        Diagnostic finding;
        qint64 clusters = 0;
    };
    std::vector<Finding> findings; ///< errors first, in the order of files and lines
};

/// For renderFleet(), with a bound that suits it. Giving back what it holds takes a tenth of the time of the
/// work: a program that ends then may keep it to its end.
std::shared_ptr<kustomize::Memory> memoryOfOneRendering();

/// Renders what each of these clusters gets, on that many threads. A cluster, or a part of one, that cannot
/// be rendered does not keep the others back. Without a sink the text is only counted; without `remotes` what
/// stands in other repositories is refused, without `charts` they are opaque. `options` are for clusters
/// without an agent. Errors: Cancelled, and what the sink answers.
[[nodiscard]] Result<FleetRendering>
renderFleet(const files::FileTree& tree, FleetClusters fleet, const kustomize::Options& options,
            const ClusterSink& sink, int workers, Progress& progress,
            std::shared_ptr<const files::RemoteSource> remotes = nullptr,
            std::shared_ptr<const delivery::ChartRenderer> charts = nullptr,
            std::shared_ptr<kustomize::Memory> memory = memoryOfOneRendering());

} // namespace efa::workspace

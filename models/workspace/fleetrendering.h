#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"
#include "kustomize/engine.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
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
};

/// Renders what each cluster of the fleet in `folder` gets, on that many threads. A cluster, or a part of
/// one, that cannot be rendered does not keep the others back. Without a sink the text is only counted.
/// `homeUrls` are the addresses of the repository itself, `options` are for clusters without an agent.
/// Errors: NotFound (no clusters), Cancelled, and what the sink answers.
[[nodiscard]] Result<FleetRendering> renderFleet(const files::FileTree& tree, const QString& folder,
                                                 const QStringList& homeUrls,
                                                 const kustomize::Options& options, const ClusterSink& sink,
                                                 int workers, Progress& progress);

} // namespace efa::workspace

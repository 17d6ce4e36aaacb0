#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"

#include <QString>

namespace efa::workspace {

/// The least and the most of something that clusters have.
struct Span
{
    qint64 least = 0;
    qint64 most = 0;
    bool isEmpty = true; ///< nothing was taken yet

    void take(qint64 value);
};

/// What the clusters of a fleet get, as rendering some of them showed, and what their own folders add to it.
struct ClusterMeasure
{
    int clusters = 0; ///< how many were rendered
    Span objects;
    Span kinds;
    Span bytes;
    Span patches;    ///< of the cluster's own kustomization
    Span configMaps; ///< that it generates
};

/// Renders at most `most` clusters, spread evenly over the folders below `clusters/` of the fleet in
/// `folder`. Errors: NotFound (no clusters, or one without kustomization.yaml), Cancelled, and those of
/// rendering.
[[nodiscard]] Result<ClusterMeasure> measureClusters(const files::FileTree& tree, const QString& folder,
                                                     int most, Progress& progress);

} // namespace efa::workspace

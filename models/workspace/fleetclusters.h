#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/cluster.h"
#include "files/filetree.h"
#include "fleet/clusterplace.h"

#include <QStringList>

#include <map>
#include <vector>

namespace efa::workspace {

/// Which clusters a repository has, and by which addresses it is known.
struct FleetClusters
{
    fleet::ClusterPlaces places;
    std::vector<RingName> rings;             ///< in their order
    std::vector<delivery::Cluster> clusters; ///< by name
    QStringList homeUrls;                    ///< of the repository itself, as its topology has them
    std::map<QString, QString> repositories; ///< by URL: folders of others, as the topology has them
};

/// The clusters of the fleet in the folder `fleet`: those of its topology; where it has none, what discovery
/// finds, so that every part of the program speaks of the same, and folders directly below `clusters/` with
/// manifests that it left out.
/// An engine that the topology does not say is that of the objects in the entry point's folder. Errors:
/// NotFound (none), Cancelled, Io.
[[nodiscard]] Result<FleetClusters> fleetClusters(const files::FileTree& tree, const QString& fleet,
                                                  Progress& progress);

/// Whose objects stand in an entry point's folder; None where there are none.
fleet::Engine engineOf(const files::FileTree& tree, const QString& entry);

/// One of them. Errors: NotFound, with the names that there are as hint.
[[nodiscard]] Result<delivery::Cluster> clusterNamed(const FleetClusters& fleet, const QString& name);

} // namespace efa::workspace

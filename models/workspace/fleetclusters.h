#pragma once

#include "base/diagnostic.h"
#include "base/progress.h"
#include "base/result.h"
#include "delivery/cluster.h"
#include "delivery/sources.h"
#include "files/filetree.h"
#include "fleet/clusterplace.h"

#include <QList>
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
    delivery::Home home;                     ///< the repository itself: what its topology says, and what Git
    std::map<QString, QString> repositories; ///< by URL: folders that the topology names, clones
    QStringList withoutEntry; ///< clusters of which it is not known, or not planned yet, what they take
    /// Errors of the topology for which there may be clusters that are not known.
    QList<Diagnostic> losses;
    /// Folders directly below `clusters/` with manifests that the topology does not name
    /// ("cluster-not-in-topology").
    QList<Diagnostic> leftOut;
};

/// The clusters of the fleet in the folder `fleet`, of a repository that is called `name`: those of its
/// topology; where it has none, what discovery finds, so that every part of the program speaks of the same,
/// and folders directly below `clusters/` with manifests that it left out. A topology that cannot be read is
/// not replaced by discovery: there are none then, and losses. An engine that the topology does not say is
/// that of the objects in the entry point's folder. Errors: NotFound (none), Cancelled, Io.
[[nodiscard]] Result<FleetClusters> fleetClusters(const files::FileTree& tree, const QString& fleet,
                                                  const QString& name, Progress& progress);

/// Why clusters may be missing, as an error.
Error lossAsError(const Diagnostic& loss);

/// Whose objects stand in an entry point's folder; None where there are none.
fleet::Engine engineOf(const files::FileTree& tree, const QString& entry);

/// One of them. Errors: NotFound, with the names that there are as hint, or without an entry point; Invalid
/// where it may stand in what could not be read.
[[nodiscard]] Result<delivery::Cluster> clusterNamed(const FleetClusters& fleet, const QString& name);

} // namespace efa::workspace

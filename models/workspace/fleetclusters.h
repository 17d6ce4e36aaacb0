#pragma once

#include "base/result.h"
#include "delivery/cluster.h"
#include "files/filetree.h"

#include <QStringList>

#include <vector>

namespace efa::workspace {

/// Which clusters a repository has, and by which addresses it is known.
struct FleetClusters
{
    std::vector<delivery::Cluster> clusters; ///< by name
    QStringList homeUrls;                    ///< of the repository itself, as its topology has them
};

/// The folders directly below `clusters/` of the fleet in `fleet`. Their engine is the topology's, else that
/// of the objects in the folder. Errors: NotFound (none).
[[nodiscard]] Result<FleetClusters> fleetClusters(const files::FileTree& tree, const QString& fleet);

/// One of them. Errors: NotFound, with the names that there are as hint.
[[nodiscard]] Result<delivery::Cluster> clusterNamed(const FleetClusters& fleet, const QString& name);

} // namespace efa::workspace

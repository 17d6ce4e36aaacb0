#include "delivery/proposal.h"

#include "delivery/naming.h"

namespace efa::delivery {

QStringList entriesOf(const ProposedCluster& cluster)
{
    if (cluster.isRemote())
        return cluster.hub;
    if (cluster.entry)
        return {*cluster.entry};
    // Where Argo CD's first objects stand; bundles are found below the folder that holds them all.
    if (cluster.engine == fleet::Engine::ArgoCd)
        return cluster.folders;
    return cluster.engine == fleet::Engine::RancherFleet ? QStringList{commonFolder(cluster.folders)}
                                                         : QStringList();
}

} // namespace efa::delivery

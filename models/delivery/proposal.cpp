#include "delivery/proposal.h"

#include "delivery/naming.h"

#include <algorithm>

namespace efa::delivery {

void addReason(const Reason& reason, std::vector<Reason>& reasons)
{
    auto same = std::ranges::find(reasons, reason.text, &Reason::text);
    if (same == reasons.end())
        same = reasons.insert(reasons.end(), {reason.text, {}});
    for (const QString& file : reason.files) {
        if (!same->files.contains(file))
            same->files << file;
    }
}

QStringList ringsOf(const ProposedCluster& cluster)
{
    QStringList rings = cluster.componentRings.values();
    if (!cluster.ring.isEmpty())
        rings.prepend(cluster.ring);
    rings.removeDuplicates();
    return rings;
}

QStringList entriesOf(const ProposedCluster& cluster)
{
    if (cluster.isRemote())
        return cluster.hub;
    if (cluster.entry)
        return {*cluster.entry};
    // Bundles are found below the folder that holds them all.
    if (cluster.engine == fleet::Engine::RancherFleet)
        return {commonFolder(cluster.folders)};
    // Where Argo CD's first objects stand; without an agent each overlay of that name.
    return cluster.engine == fleet::Engine::Flux ? QStringList() : cluster.folders;
}

} // namespace efa::delivery

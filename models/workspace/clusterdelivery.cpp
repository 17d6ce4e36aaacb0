#include "workspace/clusterdelivery.h"

#include "git/remotecache.h"
#include "git/repository.h"
#include "workspace/delivering.h"
#include "workspace/fleetclusters.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"

#include <QDir>

#include <map>

namespace efa::workspace {

namespace {

/// The map knows all but an engine that nobody names: that is told by the objects of the entry point.
Result<delivery::Cluster> deliveredTo(const files::FileTree& tree, const fleet::MapCluster& cluster,
                                      Progress& progress)
{
    if (!cluster.entry)
        return failure({.code = ErrorCode::NotFound,
                        .message = ClusterDelivery::tr("%1 has no entry point yet").arg(cluster.name),
                        .hint = ClusterDelivery::tr("Name the folder that its agent follows as its entry.")});
    if (cluster.engine)
        return delivery::Cluster{.name = {cluster.name},
                                 .engine = *cluster.engine,
                                 .entry = *cluster.entry,
                                 .labels = cluster.labels,
                                 .groups = {}};
    const auto fleet = fleetClusters(tree, {}, progress);
    return fleet ? clusterNamed(*fleet, cluster.name) : failure(fleet.error());
}

/// Clones in the folder for them, and what the topology says of others, seen from the root.
std::shared_ptr<const files::RemoteSource> remotesOf(const DeliverySource& source, const fleet::FleetMap& map)
{
    if (source.remotes.isEmpty())
        return nullptr;
    std::map<QString, QString> elsewhere;
    for (const auto& [url, folder] : map.repositories)
        elsewhere.insert_or_assign(url, QDir::cleanPath(QDir(source.root).absoluteFilePath(folder)));
    return std::make_shared<const git::RemoteCache>(source.remotes, elsewhere);
}

} // namespace

DeliveryResult deliverCluster(const DeliverySource& source, const fleet::FleetMap& map, int cluster,
                              Progress& progress)
{
    const files::WorkingFolder tree(source.root, source.buffers);
    const auto known = deliveredTo(tree, map.clusters.at(size_t(cluster)), progress);
    if (!known)
        return failure(known.error());
    QStringList urls = map.homeUrls;
    if (!source.gitRoot.isEmpty()) {
        if (const auto repository = git::Repository::open(source.root))
            urls += repository->remoteUrls();
    }
    const Delivering delivering(tree, urls, {}, remotesOf(source, map));
    auto delivery = delivering.deliver(*known, progress);
    if (!delivery)
        return failure(delivery.error());
    return std::make_shared<const delivery::Delivery>(std::move(*delivery));
}

ClusterDelivery::ClusterDelivery(const QString& root, const QString& gitRoot, const QString& remotes,
                                 const OpenFiles& open, Jobs& jobs, QObject* parent)
    : QObject(parent), m_root(root), m_gitRoot(gitRoot), m_remotes(remotes), m_open(open), m_jobs(jobs)
{
}

QFuture<DeliveryResult> ClusterDelivery::of(const std::shared_ptr<const fleet::FleetMap>& map, int cluster)
{
    const DeliverySource source{
        .root = m_root, .gitRoot = m_gitRoot, .remotes = m_remotes, .buffers = m_open.buffers()};
    return m_jobs.run<std::shared_ptr<const delivery::Delivery>>(
        {.title = tr("Work out what %1 gets").arg(map->clusters.at(size_t(cluster)).name),
         .listing = Listing::Slow},
        [source, map, cluster](Progress& progress) {
            return deliverCluster(source, *map, cluster, progress);
        });
}

} // namespace efa::workspace

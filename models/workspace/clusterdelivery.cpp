#include "workspace/clusterdelivery.h"

#include "workspace/clusterfiles.h"
#include "workspace/delivering.h"
#include "workspace/fleetclusters.h"
#include "workspace/fleetremotes.h"
#include "workspace/homerepository.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"

#include <utility>

namespace efa::workspace {

namespace {

/// The map knows all but an engine that nobody names: that is told by the objects of the entry point.
Result<delivery::Cluster> deliveredTo(const files::FileTree& tree, const fleet::MapCluster& cluster)
{
    if (!cluster.entry)
        return failure({.code = ErrorCode::NotFound,
                        .message = ClusterDelivery::tr("%1 has no entry point yet").arg(cluster.name),
                        .hint = ClusterDelivery::tr("Name the folder that its agent follows as its entry.")});
    return delivery::Cluster{.name = {cluster.name},
                             .engine = cluster.engine ? *cluster.engine : engineOf(tree, *cluster.entry),
                             .entry = *cluster.entry,
                             .labels = cluster.labels,
                             .groups = {},
                             .furtherEntries = cluster.furtherEntries,
                             .requests = cluster.requests,
                             .access = cluster.access};
}

} // namespace

ClusterDeliverer::ClusterDeliverer(const files::FileTree& tree, const DeliverySource& source,
                                   const fleet::FleetMap& map)
    : m_tree(tree)
{
    delivery::Home home{map.homeUrls, {}};
    auto repositories = map.repositories;
    if (!source.gitRoot.isEmpty())
        homeRepositoryAt(source.root).joinTo(home, repositories);
    m_delivering = std::make_unique<Delivering>(tree, home, kustomize::Options(),
                                                fleetRemotes(source.remotes, source.root, repositories),
                                                source.memory, source.charts);
}

ClusterDeliverer::~ClusterDeliverer() = default;

Result<delivery::Delivery> ClusterDeliverer::deliver(const fleet::MapCluster& cluster,
                                                     Progress& progress) const
{
    return deliveredTo(m_tree, cluster).and_then([&](const delivery::Cluster& known) {
        return m_delivering->deliver(known, progress);
    });
}

DeliveryResult deliverCluster(const DeliverySource& source, const fleet::FleetMap& map, int cluster,
                              Progress& progress)
{
    const files::WorkingFolder tree(source.root, source.buffers);
    auto delivery = ClusterDeliverer(tree, source, map).deliver(map.clusters.at(size_t(cluster)), progress);
    if (!delivery)
        return failure(delivery.error());
    return std::make_shared<const delivery::Delivery>(std::move(*delivery));
}

ClusterDelivery::ClusterDelivery(DeliverySource source, const OpenFiles& open, Jobs& jobs, QObject* parent)
    : QObject(parent), m_source(std::move(source)), m_open(open), m_jobs(jobs)
{
}

QFuture<DeliveryResult> ClusterDelivery::of(const std::shared_ptr<const fleet::FleetMap>& map, int cluster)
{
    DeliverySource source = m_source;
    source.buffers = m_open.buffers();
    return m_jobs.run<std::shared_ptr<const delivery::Delivery>>(
        {.title = tr("Work out what %1 gets").arg(map->clusters.at(size_t(cluster)).name),
         .listing = Listing::Slow},
        [source, map, cluster](Progress& progress) {
            return deliverCluster(source, *map, cluster, progress);
        });
}

// With a memory of its own: what another one has read already would not be read, and not be noted.
QFuture<Result<QStringList>> ClusterDelivery::filesOf(const std::shared_ptr<const fleet::FleetMap>& map,
                                                      const QList<int>& clusters)
{
    DeliverySource source = m_source;
    source.buffers = m_open.buffers();
    source.memory = nullptr;
    return m_jobs.run<QStringList>(
        {.title = tr("Find what the clusters are made of"), .listing = Listing::Slow},
        [source, map, clusters](Progress& progress) {
            return filesOfClusters(source, *map, clusters, progress);
        });
}

} // namespace efa::workspace

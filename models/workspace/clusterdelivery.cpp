#include "workspace/clusterdelivery.h"

#include "git/repository.h"
#include "workspace/delivering.h"
#include "workspace/fleetclusters.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"

namespace efa::workspace {

namespace {

/// The map knows all but an engine that nobody names: that is told by the objects of the entry point.
Result<delivery::Cluster> deliveredTo(const files::FileTree& tree, const fleet::MapCluster& cluster,
                                      Progress& progress)
{
    if (!cluster.entry)
        return failure(
            {.code = ErrorCode::NotFound,
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

} // namespace

DeliveryResult deliverCluster(const DeliverySource& source, const fleet::MapCluster& cluster,
                              Progress& progress)
{
    const files::WorkingFolder tree(source.root, source.buffers);
    const auto known = deliveredTo(tree, cluster, progress);
    if (!known)
        return failure(known.error());
    QStringList urls = source.homeUrls;
    if (!source.gitRoot.isEmpty()) {
        if (const auto repository = git::Repository::open(source.root))
            urls += repository->remoteUrls();
    }
    const Delivering delivering(tree, urls, {}, source.remotes);
    auto delivery = delivering.deliver(*known, progress);
    if (!delivery)
        return failure(delivery.error());
    return std::make_shared<const delivery::Delivery>(std::move(*delivery));
}

ClusterDelivery::ClusterDelivery(const QString& root, const QString& gitRoot, const OpenFiles& open,
                                 Jobs& jobs, std::shared_ptr<const files::RemoteSource> remotes,
                                 QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_gitRoot(gitRoot)
    , m_open(open)
    , m_jobs(jobs)
    , m_remotes(std::move(remotes))
{
}

QFuture<DeliveryResult> ClusterDelivery::of(const fleet::MapCluster& cluster, const QStringList& homeUrls)
{
    const DeliverySource source{.root = m_root,
                                .gitRoot = m_gitRoot,
                                .buffers = m_open.buffers(),
                                .homeUrls = homeUrls,
                                .remotes = m_remotes};
    return m_jobs.run<std::shared_ptr<const delivery::Delivery>>(
        {.title = tr("Work out what %1 gets").arg(cluster.name), .listing = Listing::Slow},
        [source, cluster](Progress& progress) { return deliverCluster(source, cluster, progress); });
}

} // namespace efa::workspace

#include "workspace/clusterfiles.h"

#include "workspace/notedtree.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::ClusterFiles)
};

/// Without those that lie below another one: sorted, a folder comes before what is in it, though not always
/// directly.
QStringList outermost(const std::set<QString>& paths)
{
    QStringList kept;
    for (const QString& path : paths) {
        const auto isAbove = [&](qsizetype end) { return paths.contains(path.left(end)); };
        bool below = false;
        for (qsizetype end = path.indexOf(u'/'); end > 0 && !below; end = path.indexOf(u'/', end + 1))
            below = isAbove(end);
        if (!below)
            kept << path;
    }
    return kept;
}

} // namespace

Result<QStringList> filesOfClusters(const DeliverySource& source, const fleet::FleetMap& map,
                                    const QList<int>& clusters, Progress& progress)
{
    const files::WorkingFolder tree(source.root, source.buffers);
    NotedTree noted(tree);
    const ClusterDeliverer deliverer(noted, source, map);
    std::set<QString> paths;
    for (qsizetype i = 0; i < clusters.size(); ++i) {
        progress.report(i, clusters.size(), Text::tr("Reading what the clusters are made of"));
        const fleet::MapCluster& cluster = map.clusters.at(size_t(clusters.at(i)));
        const auto delivery = deliverer.deliver(cluster, progress);
        if (!delivery && (clusters.size() == 1 || delivery.error().code != ErrorCode::NotFound))
            return failure(delivery.error());
        QStringList entries = cluster.furtherEntries;
        entries += cluster.entry.value_or(QString());
        // The root as an entry point would be everything.
        std::ranges::copy_if(entries, std::inserter(paths, paths.end()),
                             [](const QString& entry) { return !entry.isEmpty(); });
    }
    for (const QString& path : noted.takePaths()) {
        if (tree.kind(path) == files::EntryKind::File)
            paths.insert(path);
    }
    return outermost(paths);
}

} // namespace efa::workspace

#include "workspace/fleetclusters.h"

#include "delivery/naming.h"
#include "fleet/topology.h"
#include "workspace/clusterfolders.h"
#include "workspace/discoverfleet.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::FleetClusters)
};

constexpr qsizetype shownNames = 8;

QString joined(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

/// Whose objects a text holds.
std::optional<fleet::Engine> engineIn(const QByteArray& text)
{
    constexpr std::array<std::pair<QByteArrayView, fleet::Engine>, 4> marks = {
        {{"kustomize.toolkit.fluxcd.io/", fleet::Engine::Flux},
         {"helm.toolkit.fluxcd.io/", fleet::Engine::Flux},
         {"argoproj.io/", fleet::Engine::ArgoCd},
         {"fleet.cattle.io/", fleet::Engine::RancherFleet}}};
    for (const auto& [mark, engine] : marks) {
        if (text.contains(mark))
            return engine;
    }
    return std::nullopt;
}

std::optional<fleet::Engine> engineBelow(const files::FileTree& tree, const QString& folder)
{
    for (const files::Entry& entry : tree.list(folder).value_or(QList<files::Entry>())) {
        const QString path = joined(folder, entry.name);
        std::optional<fleet::Engine> engine;
        if (entry.kind == files::EntryKind::Folder)
            engine = engineBelow(tree, path);
        else if (entry.name == "fleet.yaml"_L1)
            engine = fleet::Engine::RancherFleet;
        else if (entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1))
            engine = engineIn(tree.read(path).value_or(QByteArray()));
        if (engine)
            return engine;
    }
    return std::nullopt;
}

fleet::Engine engineOf(const files::FileTree& tree, const QString& entry)
{
    return engineBelow(tree, entry).value_or(fleet::Engine::None);
}

QString entryBelow(const QString& fleet, const QString& entry)
{
    return entry == "."_L1 ? fleet : joined(fleet, entry);
}

delivery::Cluster clusterOf(const fleet::Cluster& planned, const std::optional<fleet::Engine>& common,
                            const files::FileTree& tree, const QString& fleet)
{
    delivery::Cluster cluster;
    cluster.name = planned.name;
    cluster.entry = entryBelow(fleet, planned.entry);
    const auto engine = planned.engine ? planned.engine : common;
    cluster.engine = engine ? *engine : engineOf(tree, cluster.entry);
    cluster.labels = planned.labels;
    return cluster;
}

Result<fleet::Topology> topologyIn(const files::FileTree& tree, const QString& fleet)
{
    auto topology = fleet::readTopology(tree, fleet);
    if (!topology && topology.error().code == ErrorCode::NotFound)
        return fleet::Topology();
    return topology;
}

void addRepositories(const fleet::Topology& topology, FleetClusters& found)
{
    for (const fleet::Repository& repository : topology.fleet.repositories) {
        if (repository.name == "home"_L1)
            found.homeUrls << repository.url;
        else if (!repository.folder.isEmpty())
            found.repositories.insert_or_assign(repository.url, repository.folder);
    }
}

/// Clusters without an entry point are planned and get nothing yet.
void addClusters(const fleet::Topology& topology, const files::FileTree& tree, const QString& fleet,
                 FleetClusters& found)
{
    for (const fleet::Ring& ring : topology.fleet.rings)
        found.rings.push_back(ring.name);
    for (const fleet::Region& region : topology.regions) {
        for (const fleet::Site& site : region.sites) {
            for (const fleet::Cluster& cluster : site.clusters) {
                if (cluster.entry.isEmpty())
                    continue;
                found.clusters.push_back(clusterOf(cluster, topology.fleet.engine, tree, fleet));
                found.places[cluster.name] = {cluster.ring, site.name, region.name};
            }
        }
    }
}

std::vector<delivery::Cluster> clustersOfFolders(const files::FileTree& tree, const QStringList& folders,
                                                 const std::optional<fleet::Engine>& common)
{
    std::vector<delivery::Cluster> clusters;
    for (const QString& folder : folders) {
        delivery::Cluster cluster;
        cluster.name = ClusterName{folder.section(u'/', -1)};
        cluster.entry = folder;
        cluster.engine = common ? *common : engineOf(tree, folder);
        clusters.push_back(std::move(cluster));
    }
    return clusters;
}

/// The folders where delivery to it begins; none where that is not known.
QStringList entriesOf(const delivery::ProposedCluster& found)
{
    if (found.entry)
        return {*found.entry};
    // Where Argo CD's first objects stand; bundles are found below the folder that holds them all.
    if (found.engine == fleet::Engine::ArgoCd)
        return found.folders;
    return found.engine == fleet::Engine::RancherFleet ? QStringList{delivery::commonFolder(found.folders)}
                                                       : QStringList();
}

bool isBelow(const QString& path, const QString& fleet)
{
    return fleet.isEmpty() || (path + u'/').startsWith(fleet + u'/');
}

void addClusters(const delivery::Proposal& proposal, const QString& fleet, FleetClusters& found)
{
    for (const delivery::ProposedFleet& proposed : proposal.fleets) {
        for (const delivery::ProposedRing& ring : proposed.rings)
            found.rings.push_back({ring.name});
        for (const delivery::ProposedCluster& candidate : proposed.clusters) {
            QStringList entries = entriesOf(candidate);
            if (entries.isEmpty() || !isBelow(entries.first(), fleet))
                continue;
            delivery::Cluster cluster;
            cluster.name = ClusterName{candidate.name};
            cluster.entry = entries.takeFirst();
            cluster.furtherEntries = std::move(entries);
            cluster.engine = candidate.engine;
            cluster.labels = candidate.labels;
            found.places[cluster.name] = {{candidate.ring}, {candidate.site}, candidate.region};
            found.clusters.push_back(std::move(cluster));
        }
    }
}

/// Our own layout, and that of `flux bootstrap`: a folder of files for each cluster.
bool isFolderOfEach(const files::FileTree& tree, const QStringList& folders)
{
    return std::ranges::all_of(folders, [&](const QString& folder) {
        const auto entries = tree.list(folder).value_or(QList<files::Entry>());
        return std::ranges::any_of(entries, [](const files::Entry& entry) {
            return entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1) ||
                   entry.name == "kustomization"_L1 || entry.name == "flux-system"_L1;
        });
    });
}

} // namespace

Result<FleetClusters> fleetClusters(const files::FileTree& tree, const QString& fleet, Progress& progress)
{
    const auto topology = topologyIn(tree, fleet);
    if (!topology)
        return failure(topology.error());
    FleetClusters found;
    addRepositories(*topology, found);
    addClusters(*topology, tree, fleet, found);
    if (!found.clusters.empty())
        return found;
    const auto folders = clusterFolders(tree, fleet);
    if (!folders || !isFolderOfEach(tree, *folders)) {
        const int workers = std::max(1, QThread::idealThreadCount());
        const auto proposal = discoverFleet(tree, u"fleet"_s, workers, progress);
        if (!proposal)
            return failure(proposal.error());
        addClusters(*proposal, fleet, found);
    }
    if (found.clusters.empty() && folders)
        found.clusters = clustersOfFolders(tree, *folders, topology->fleet.engine);
    if (found.clusters.empty())
        return failure(folders.error());
    std::ranges::sort(found.clusters, {}, [](const delivery::Cluster& cluster) { return cluster.name.text; });
    return found;
}

Result<delivery::Cluster> clusterNamed(const FleetClusters& fleet, const QString& name)
{
    const auto found = std::ranges::find_if(
        fleet.clusters, [&](const delivery::Cluster& cluster) { return cluster.name.text == name; });
    if (found != fleet.clusters.end())
        return *found;
    QStringList names;
    for (const delivery::Cluster& cluster : fleet.clusters)
        names << cluster.name.text;
    const bool more = names.size() > shownNames;
    const QString list = names.mid(0, shownNames).join(u", "_s) + (more ? u", …"_s : QString());
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("There is no cluster %1.").arg(name),
                    .hint = Text::tr("The clusters are %1.").arg(list)});
}

} // namespace efa::workspace

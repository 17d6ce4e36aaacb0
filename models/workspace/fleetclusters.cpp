#include "workspace/fleetclusters.h"

#include "delivery/discovery.h"
#include "delivery/naming.h"
#include "delivery/nearestpath.h"
#include "fleet/topology.h"
#include "workspace/clusterfolders.h"
#include "workspace/discoverfleet.h"

#include <QCoreApplication>
#include <QSet>
#include <QThread>

#include <algorithm>
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

QString listed(const QStringList& names)
{
    const bool more = names.size() > shownNames;
    return names.mid(0, shownNames).join(u", "_s) + (more ? u", …"_s : QString());
}

QString entryHint()
{
    return Text::tr("Name the folder that its agent follows as `entry` in the topology.");
}

/// Whose objects a file holds.
std::optional<fleet::Engine> engineIn(const files::FileTree& tree, const QString& path)
{
    const delivery::FileFacts facts = delivery::readFacts(tree, path);
    if (!facts.flux.empty() || !facts.syncs.empty() || !facts.sources.empty())
        return fleet::Engine::Flux;
    if (!facts.argo.empty() || !facts.secrets.empty())
        return fleet::Engine::ArgoCd;
    if (!facts.bundles.empty() || !facts.rancherClusters.empty())
        return fleet::Engine::RancherFleet;
    return std::nullopt;
}

std::optional<fleet::Engine> engineBelow(const files::FileTree& tree, const QString& folder)
{
    for (const files::Entry& entry : tree.list(folder).value_or(QList<files::Entry>())) {
        const QString path = joined(folder, entry.name);
        std::optional<fleet::Engine> engine;
        if (entry.kind == files::EntryKind::Folder)
            engine = engineBelow(tree, path);
        else if (delivery::isYamlPath(path))
            engine = engineIn(tree, path);
        if (engine)
            return engine;
    }
    return std::nullopt;
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
    for (const QString& further : planned.furtherEntries)
        cluster.furtherEntries << entryBelow(fleet, further);
    cluster.access = planned.access;
    cluster.requests = planned.requests;
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
            found.home.urls << repository.url;
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
                if (cluster.entry.isEmpty()) {
                    found.withoutEntry << cluster.name.text;
                    continue;
                }
                delivery::Cluster delivered = clusterOf(cluster, topology.fleet.engine, tree, fleet);
                delivered.requests.insert(delivered.requests.begin(), topology.fleet.requests.begin(),
                                          topology.fleet.requests.end());
                found.clusters.push_back(std::move(delivered));
                found.places[cluster.name] = {cluster.ring, site.name, region.name};
            }
        }
    }
}

/// A folder of manifests, or one that cannot be read and may be one; hidden files are somebody's settings.
bool holdsManifests(const files::FileTree& tree, const QString& folder)
{
    const auto entries = tree.list(folder);
    if (!entries)
        return entries.error().code == ErrorCode::Io;
    return std::ranges::any_of(*entries, [](const files::Entry& entry) {
        return entry.kind != files::EntryKind::Folder && !entry.name.startsWith(u'.') &&
               delivery::isYamlPath(entry.name);
    });
}

/// What the clusters take: the folders of their entry points, those above these, and their names.
class Taken
{
  public:
    explicit Taken(const FleetClusters& found)
    {
        for (const delivery::Cluster& cluster : found.clusters) {
            m_names.insert(cluster.name.text);
            add(cluster.entry);
            for (const QString& further : cluster.furtherEntries)
                add(further);
        }
    }

    bool holds(const QString& folder) const
    {
        return m_folders.contains(folder) || m_names.contains(folder.section(u'/', -1));
    }

  private:
    void add(QString folder)
    {
        while (!folder.isEmpty() && !m_folders.contains(folder)) {
            m_folders.insert(folder);
            folder = folder.contains(u'/') ? folder.section(u'/', 0, -2) : QString();
        }
    }

    QSet<QString> m_names;
    QSet<QString> m_folders;
};

/// Of the folders directly below `clusters/` those with manifests that are no cluster's.
QStringList leftOver(const files::FileTree& tree, const QStringList& folders, const FleetClusters& found)
{
    const Taken taken(found);
    QStringList left;
    for (const QString& folder : folders) {
        if (!taken.holds(folder) && !delivery::isShared(folder.section(u'/', -1)) &&
            holdsManifests(tree, folder))
            left << folder;
    }
    return left;
}

/// Folders directly below `clusters/` that discovery left out: what is broken there has to be told.
void addFolders(const files::FileTree& tree, const QStringList& folders,
                const std::optional<fleet::Engine>& common, FleetClusters& found)
{
    const bool isAll = found.clusters.empty();
    for (const QString& folder : isAll ? folders : leftOver(tree, folders, found)) {
        delivery::Cluster cluster;
        cluster.name = ClusterName{folder.section(u'/', -1)};
        cluster.entry = folder;
        cluster.engine = common ? *common : engineOf(tree, folder);
        found.clusters.push_back(std::move(cluster));
    }
}

/// The topology and the folders have to agree, or somebody waits for a cluster that nothing is rendered for.
void tellLeftOut(const files::FileTree& tree, const QString& fleet, FleetClusters& found)
{
    const auto folders = clusterFolders(tree, fleet);
    for (const QString& folder : leftOver(tree, folders.value_or(QStringList()), found)) {
        found.leftOut.append(
            {.severity = Severity::Warning,
             .rule = u"cluster-not-in-topology"_s,
             .text = Text::tr("%1 is no cluster of the topology: nothing is rendered or judged for it")
                         .arg(tree.displayName(folder)),
             .place = {.file = tree.displayName(joined(fleet, u"topology/topology.yaml"_s)), .line = 1},
             .hint = Text::tr("Describe the cluster in a file of topology/regions, or move the folder."),
             .subject = folder});
    }
}

bool isBelow(const QString& path, const QString& fleet)
{
    return fleet.isEmpty() || (path + u'/').startsWith(fleet + u'/');
}

void addClusters(const delivery::Proposal& proposal, const QString& fleet,
                 const std::optional<fleet::Engine>& common, FleetClusters& found)
{
    for (const delivery::ProposedFleet& proposed : proposal.fleets) {
        for (const delivery::ProposedRing& ring : proposed.rings)
            found.rings.push_back({ring.name});
        for (const delivery::ProposedCluster& candidate : proposed.clusters) {
            QStringList entries = delivery::entriesOf(candidate);
            if (entries.isEmpty())
                found.withoutEntry << candidate.name;
            if (entries.isEmpty() || !isBelow(entries.first(), fleet))
                continue;
            delivery::Cluster cluster;
            cluster.name = ClusterName{candidate.name};
            cluster.entry = entries.takeFirst();
            cluster.furtherEntries = std::move(entries);
            cluster.engine = common ? *common : candidate.engine;
            cluster.labels = candidate.labels;
            if (candidate.isRemote())
                cluster.access = candidate.access;
            found.places[cluster.name] = {{candidate.ring}, {candidate.site}, candidate.region};
            found.clusters.push_back(std::move(cluster));
        }
    }
}

Error noCluster(const files::FileTree& tree, const QString& fleet, const QStringList& withoutEntry)
{
    const QString place = tree.displayName(fleet);
    if (withoutEntry.isEmpty())
        return {.code = ErrorCode::NotFound,
                .message = place.isEmpty() ? Text::tr("No cluster was found in the repository")
                                           : Text::tr("No cluster was found in %1").arg(place),
                .hint = Text::tr("'fleet-architect discover' tells what was looked at; a topology says which "
                                 "clusters there are.")};
    return {.code = ErrorCode::NotFound,
            .message = Text::tr("It is not known what the clusters take: %1").arg(listed(withoutEntry)),
            .hint = entryHint()};
}

} // namespace

Error lossAsError(const Diagnostic& loss)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("%1; which clusters there are is not known").arg(loss.text),
            .hint = loss.hint,
            .where = loss.place};
}

fleet::Engine engineOf(const files::FileTree& tree, const QString& entry)
{
    return engineBelow(tree, entry).value_or(fleet::Engine::None);
}

Result<FleetClusters> fleetClusters(const files::FileTree& tree, const QString& fleet, const QString& name,
                                    Progress& progress)
{
    const auto topology = topologyIn(tree, fleet);
    if (!topology)
        return failure(topology.error());
    FleetClusters found;
    addRepositories(*topology, found);
    addClusters(*topology, tree, fleet, found);
    found.losses = topology->losses();
    if (!found.clusters.empty() || !found.losses.isEmpty()) {
        // What is lost would stand there once more.
        if (found.losses.isEmpty())
            tellLeftOut(tree, fleet, found);
        return found;
    }
    const int workers = std::max(1, QThread::idealThreadCount());
    const auto proposal = discoverFleet(tree, name, workers, progress);
    if (!proposal)
        return failure(proposal.error());
    addClusters(*proposal, fleet, topology->fleet.engine, found);
    const auto folders = clusterFolders(tree, fleet);
    if (!folders)
        return failure(folders.error());
    addFolders(tree, *folders, topology->fleet.engine, found);
    if (found.clusters.empty())
        return failure(noCluster(tree, fleet, found.withoutEntry));
    std::ranges::sort(found.clusters, {}, [](const delivery::Cluster& cluster) { return cluster.name.text; });
    return found;
}

Result<delivery::Cluster> clusterNamed(const FleetClusters& fleet, const QString& name)
{
    const auto found = std::ranges::find_if(
        fleet.clusters, [&](const delivery::Cluster& cluster) { return cluster.name.text == name; });
    if (found != fleet.clusters.end())
        return *found;
    if (!fleet.losses.isEmpty())
        return failure(lossAsError(fleet.losses.first()));
    if (fleet.withoutEntry.contains(name))
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("It is not known what the cluster %1 takes").arg(name),
                        .hint = entryHint()});
    QStringList names;
    for (const delivery::Cluster& cluster : fleet.clusters)
        names << cluster.name.text;
    const QString nearest = delivery::nearestName(name, names, std::max<qsizetype>(1, name.size() / 4));
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("There is no cluster %1.").arg(name),
                    .hint = nearest.isEmpty() ? Text::tr("The clusters are %1.").arg(listed(names))
                                              : Text::tr("Did you mean %1?").arg(nearest)});
}

} // namespace efa::workspace

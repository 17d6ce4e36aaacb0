#include "delivery/discovery.h"

#include "delivery/draft.h"
#include "delivery/fleetsplit.h"
#include "delivery/naming.h"
#include "delivery/terrain.h"
#include "fleet/topology.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::Discovery)
};

tl::unexpected<Error> cancelled()
{
    return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Discovery was cancelled.")});
}

/// Folders of fleets that have a topology of ours.
QStringList adoptedFolders(const files::FileTree& tree, const QStringList& paths)
{
    QStringList folders;
    for (const QString& path : paths) {
        if (path != "topology/topology.yaml"_L1 && !path.endsWith("/topology/topology.yaml"_L1))
            continue;
        const QString folder = folderOf(folderOf(path));
        const auto topology = fleet::readTopology(tree, folder);
        // Another program's file of this name has no fleet of ours.
        if (topology && !topology->fleet.name.isEmpty())
            folders << folder;
    }
    return folders;
}

ProposedCluster adoptedCluster(const fleet::Cluster& cluster, const fleet::Site& site,
                               const fleet::Region& region, const fleet::Topology& topology,
                               const QString& folder)
{
    ProposedCluster proposed;
    proposed.name = cluster.name.text;
    if (!cluster.entry.isEmpty()) {
        const QString entry = cluster.entry == "."_L1 ? QString() : cluster.entry;
        proposed.entry = folder.isEmpty() ? entry : entry.isEmpty() ? folder : folder + u'/' + entry;
        proposed.folders << *proposed.entry;
    }
    if (cluster.access && proposed.entry) {
        proposed.access = cluster.access;
        proposed.hub << *proposed.entry;
        for (const QString& further : cluster.furtherEntries)
            proposed.hub << (folder.isEmpty() ? further : folder + u'/' + further);
    }
    proposed.engine = cluster.engine.value_or(topology.fleet.engine.value_or(fleet::Engine::None));
    proposed.ring = cluster.ring.text;
    for (auto ring = cluster.componentRings.begin(); ring != cluster.componentRings.end(); ++ring)
        proposed.componentRings.insert(ring.key(), ring.value().text);
    proposed.site = site.name.text;
    proposed.region = region.name;
    proposed.labels = cluster.labels;
    proposed.confidence = Confidence::Certain;
    proposed.reasons.push_back({Text::tr("The topology describes it"), {cluster.place.file}});
    return proposed;
}

ProposedFleet adoptedFleet(fleet::Topology topology, const QString& folder)
{
    ProposedFleet proposed;
    proposed.name = topology.fleet.name;
    proposed.folder = folder;
    const QString file = (folder.isEmpty() ? QString() : folder + u'/') + u"topology/topology.yaml"_s;
    for (const fleet::Ring& ring : topology.fleet.rings)
        proposed.rings.push_back(
            {ring.name.text, ring.order, {{Text::tr("The topology describes it"), {file}}}});
    for (const fleet::Region& region : topology.regions) {
        ProposedRegion inner{region.name, {}};
        for (const fleet::Site& site : region.sites) {
            inner.sites << site.name.text;
            for (const fleet::Cluster& cluster : site.clusters)
                proposed.clusters.push_back(adoptedCluster(cluster, site, region, topology, folder));
        }
        proposed.regions.push_back(std::move(inner));
    }
    proposed.topology = std::move(topology);
    return proposed;
}

QStringList entriesOf(const std::vector<ProposedFleet>& fleets)
{
    QStringList folders;
    for (const ProposedFleet& fleet : fleets) {
        for (const ProposedCluster& cluster : fleet.clusters)
            folders += cluster.folders + cluster.hub;
    }
    return folders;
}

QString reasonOf(const Error& error)
{
    return error.detail.isEmpty() ? error.message : u"%1 (%2)"_s.arg(error.message, error.detail);
}

void tellUnreadable(const Terrain& terrain, const FoundFiles& found, Proposal& proposal)
{
    proposal.unreadable = found.unreadable;
    for (const FileFacts& file : terrain.files()) {
        proposal.parsedFiles += file.parsed ? 1 : 0;
        if (file.faultPlace)
            proposal.unreadable.push_back({*file.faultPlace, file.fault});
    }
    std::ranges::stable_sort(proposal.unreadable, {},
                             [](const Unreadable& unreadable) { return unreadable.place.file; });
    proposal.yamlFiles = static_cast<qint64>(terrain.files().size());
}

/// What lies in a fleet that has a topology is known from there.
std::vector<FileFacts> withoutAdopted(std::vector<FileFacts> facts, const QStringList& folders)
{
    std::erase_if(facts, [&](const FileFacts& file) {
        return std::ranges::any_of(folders,
                                   [&](const QString& folder) { return isWithin(file.path, folder); });
    });
    return facts;
}

} // namespace

qsizetype Proposal::clusterCount() const
{
    size_t count = 0;
    for (const ProposedFleet& fleet : fleets)
        count += fleet.clusters.size();
    return static_cast<qsizetype>(count);
}

Result<FoundFiles> listFiles(const files::FileTree& tree, Progress& progress)
{
    FoundFiles found;
    QStringList open = {QString()};
    QSet<QString> entered;
    while (!open.isEmpty()) {
        if (progress.isCancelled())
            return cancelled();
        const QString folder = open.takeLast();
        // Links may lead back to where one came from.
        const auto real = tree.resolved(folder);
        if (real && entered.contains(*real))
            continue;
        const auto entries = real ? tree.list(folder) : Result<QList<files::Entry>>(failure(real.error()));
        if (!entries && folder.isEmpty())
            return failure(entries.error());
        if (!entries) {
            // What is gone meanwhile is no longer missed, and a submodule is another repository.
            const ErrorCode code = entries.error().code;
            if (code != ErrorCode::NotFound && code != ErrorCode::Network)
                found.unreadable.push_back({Place{folder}, reasonOf(entries.error())});
            continue;
        }
        entered.insert(*real);
        for (const files::Entry& entry : *entries) {
            const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
            (entry.kind == files::EntryKind::Folder ? open : found.paths) << path;
        }
        progress.report(found.paths.size(), 0, Text::tr("Listing files"));
    }
    found.paths.sort();
    return found;
}

FileFacts readFacts(const files::FileTree& tree, const QString& path)
{
    const auto text = tree.read(path);
    if (text)
        return readFacts(path, *text);
    FileFacts facts;
    facts.path = path;
    facts.fault = reasonOf(text.error());
    facts.faultPlace = Place{path};
    return facts;
}

Result<Proposal> propose(const files::FileTree& tree, std::vector<FileFacts> facts, const FoundFiles& found,
                         const QString& name, Progress& progress)
{
    const QStringList adopted = adoptedFolders(tree, found.paths);
    const Terrain whole(facts, found.paths);
    const Terrain terrain(withoutAdopted(std::move(facts), adopted), found.paths);
    if (progress.isCancelled())
        return cancelled();
    Draft draft;
    findFluxClusters(terrain, name, draft);
    findArgoFileClusters(tree, terrain, draft);
    findPatternClusters(terrain, draft);
    findArgoClusters(terrain, name, draft);
    findRancherClusters(terrain, draft);
    findClusterFolders(terrain, draft);
    findSiteFolders(terrain, draft);
    findEnvironments(terrain, draft);
    placeClusters(terrain, name, draft);
    if (progress.isCancelled())
        return cancelled();
    Proposal proposal;
    proposal.fleets = splitIntoFleets(name, draft);
    if (!adopted.isEmpty())
        std::erase_if(proposal.fleets, [](const ProposedFleet& fleet) { return fleet.clusters.empty(); });
    for (const QString& folder : adopted) {
        auto topology = fleet::readTopology(tree, folder);
        if (!topology)
            return failure(topology.error());
        proposal.fleets.push_back(adoptedFleet(std::move(*topology), folder));
    }
    addComponents(whole, proposal.fleets);
    tellRest(terrain, terrain.deliveredFrom(entriesOf(proposal.fleets)), draft);
    proposal.unplaced = std::move(draft.unplaced());
    std::ranges::stable_sort(proposal.unplaced, {}, &Unplaced::path);
    tellUnreadable(whole, found, proposal);
    return proposal;
}

Result<Proposal> discover(const files::FileTree& tree, const QString& name, Progress& progress)
{
    const auto found = listFiles(tree, progress);
    if (!found)
        return failure(found.error());
    const QStringList& paths = found->paths;
    std::vector<FileFacts> facts;
    for (qsizetype done = 0; done < paths.size(); ++done) {
        if (progress.isCancelled())
            return cancelled();
        progress.report(done, paths.size(), Text::tr("Reading files"));
        if (isYamlPath(paths.at(done)))
            facts.push_back(readFacts(tree, paths.at(done)));
    }
    return propose(tree, std::move(facts), *found, name, progress);
}

} // namespace efa::delivery

#include "delivery/proposedtopology.h"

#include "delivery/naming.h"

#include <QHash>
#include <QUuid>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

const QString unplaced = u"unplaced"_s;

/// A name that can be a file's: what is no letter, digit, dot or dash becomes a dash.
QString asFileName(const QString& name)
{
    QString clean;
    for (const QChar letter : name)
        clean += letter.isLetterOrNumber() || letter == u'.' || letter == u'-' || letter == u'_'
                     ? letter
                     : QChar(u'-');
    while (clean.startsWith(u'.'))
        clean.remove(0, 1);
    return clean.isEmpty() ? unplaced : clean;
}

/// The engine that most clusters have.
std::optional<fleet::Engine> commonEngine(const std::vector<ProposedCluster>& clusters)
{
    std::map<fleet::Engine, int> counts;
    for (const ProposedCluster& cluster : clusters)
        ++counts[cluster.engine];
    const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

QString seenFrom(const QString& fleetFolder, QString folder)
{
    if (isWithin(folder, fleetFolder) && !fleetFolder.isEmpty())
        folder = folder.mid(fleetFolder.size() + 1);
    return folder.isEmpty() ? u"."_s : folder;
}

fleet::Cluster clusterOf(const ProposedCluster& proposed, const ProposedFleet& fleet,
                         const std::optional<fleet::Engine>& engine)
{
    fleet::Cluster cluster;
    cluster.name = {proposed.name};
    cluster.uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    for (const QString& folder : entriesOf(proposed))
        cluster.furtherEntries << seenFrom(fleet.folder, folder);
    if (!cluster.furtherEntries.isEmpty())
        cluster.entry = cluster.furtherEntries.takeFirst();
    if (proposed.isRemote())
        cluster.access = proposed.access;
    cluster.ring = {proposed.ring};
    for (auto ring = proposed.componentRings.begin(); ring != proposed.componentRings.end(); ++ring)
        cluster.componentRings.insert(ring.key(), {ring.value()});
    if (engine != proposed.engine)
        cluster.engine = proposed.engine;
    cluster.labels = proposed.labels;
    return cluster;
}

fleet::Site& siteOf(std::vector<fleet::Site>& sites, const QString& name)
{
    const auto found = std::ranges::find(sites, SiteName{name}, &fleet::Site::name);
    if (found != sites.end())
        return *found;
    sites.push_back({.name = {name}});
    return sites.back();
}

} // namespace

fleet::Topology proposedTopology(const ProposedFleet& proposed)
{
    fleet::Topology topology;
    topology.fleet.name = proposed.name;
    topology.fleet.engine = commonEngine(proposed.clusters);
    for (const ProposedRing& ring : proposed.rings)
        topology.fleet.rings.push_back({.name = {ring.name}, .order = ring.order});
    std::map<QString, fleet::Region> regions;
    for (const ProposedCluster& cluster : proposed.clusters) {
        const QString name = asFileName(cluster.region.isEmpty() ? unplaced : cluster.region);
        fleet::Region& region = regions[name];
        region.name = name;
        siteOf(region.sites, cluster.site.isEmpty() ? unplaced : cluster.site)
            .clusters.push_back(clusterOf(cluster, proposed, topology.fleet.engine));
    }
    for (auto& [name, region] : regions)
        topology.regions.push_back(std::move(region));
    return topology;
}

} // namespace efa::delivery

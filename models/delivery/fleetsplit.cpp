#include "delivery/fleetsplit.h"

#include "delivery/clusternames.h"
#include "delivery/naming.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FleetSplit)
};

/// The folder of the fleet that a cluster speaks for; null where its entry does not tell. What lies at a site
/// or in a region is a part of one.
QString ownFolder(const ProposedCluster& cluster)
{
    QString folder = cluster.entry ? fleetFolderOf(*cluster.entry) : QString();
    while (holdsPlaces(folderOf(folder).section(u'/', -1)))
        folder = folderOf(folderOf(folder));
    return folder;
}

/// Where a cluster belongs among the fleets: the deepest folder around its entry, else the first.
size_t fleetOf(const ProposedCluster& cluster, const std::vector<ProposedFleet>& fleets)
{
    const QString place = cluster.entry ? *cluster.entry : commonFolder(cluster.folders);
    size_t best = 0;
    qsizetype depth = -1;
    for (size_t index = 0; index < fleets.size(); ++index) {
        if (isWithin(place, fleets[index].folder) && fleets[index].folder.size() > depth) {
            best = index;
            depth = fleets[index].folder.size();
        }
    }
    return best;
}

void collectRings(ProposedFleet& fleet)
{
    std::map<std::pair<int, QString>, int> counts;
    for (const ProposedCluster& cluster : fleet.clusters) {
        for (const QString& ring : ringsOf(cluster))
            ++counts[{stageOrder(ring), ring}];
    }
    int order = 0;
    for (const auto& [ring, count] : counts)
        fleet.rings.push_back(
            {ring.second, ++order, {{Text::tr("%n cluster(s) are in it", nullptr, count), {}}}});
}

void collectRegions(ProposedFleet& fleet)
{
    std::map<QString, QStringList> regions;
    for (const ProposedCluster& cluster : fleet.clusters) {
        if (cluster.region.isEmpty() && cluster.site.isEmpty())
            continue;
        QStringList& sites = regions[cluster.region];
        if (!cluster.site.isEmpty() && !sites.contains(cluster.site))
            sites << cluster.site;
    }
    for (auto& [name, sites] : regions) {
        sites.sort();
        fleet.regions.push_back({name, sites});
    }
}

std::vector<ProposedFleet> makeFleets(const QString& name, const Draft& draft)
{
    std::map<QString, int> folders;
    for (const ProposedCluster& cluster : draft.clusters()) {
        if (const QString folder = ownFolder(cluster); !folder.isNull())
            ++folders[folder];
    }
    if (folders.size() < 2) {
        ProposedFleet fleet;
        fleet.name = name;
        return {fleet};
    }
    std::vector<ProposedFleet> fleets;
    QSet<QString> taken;
    for (const auto& [folder, count] : folders) {
        ProposedFleet fleet;
        fleet.name = folder.isEmpty() ? name : clusterNameFrom(folder);
        if (fleet.name.isEmpty() || taken.contains(fleet.name))
            fleet.name = folder.isEmpty() ? name : QString(folder).replace(u'/', u'-');
        taken.insert(fleet.name);
        fleet.folder = folder;
        fleets.push_back(std::move(fleet));
    }
    return fleets;
}

} // namespace

std::vector<ProposedFleet> splitIntoFleets(const QString& name, Draft& draft)
{
    std::vector<ProposedFleet> fleets = makeFleets(name, draft);
    for (ProposedCluster& cluster : draft.clusters()) {
        // Found in one place and also outside of every fleet: the whole repository is a fleet as well.
        size_t index = fleetOf(cluster, fleets);
        const QString place = cluster.entry ? *cluster.entry : commonFolder(cluster.folders);
        if (!isWithin(place, fleets[index].folder)) {
            ProposedFleet whole;
            whole.name = name;
            fleets.push_back(std::move(whole));
            index = fleets.size() - 1;
        }
        fleets[index].clusters.push_back(std::move(cluster));
    }
    for (ProposedFleet& fleet : fleets) {
        makeNamesUnique(fleet.clusters);
        collectRings(fleet);
        collectRegions(fleet);
    }
    return fleets;
}

void addComponents(const Terrain& terrain, std::vector<ProposedFleet>& fleets)
{
    QSet<QString> entries;
    for (const ProposedFleet& fleet : fleets) {
        for (const ProposedCluster& cluster : fleet.clusters) {
            if (cluster.entry)
                entries.insert(*cluster.entry);
        }
    }
    for (const auto& [folder, file] : terrain.kustomizations()) {
        if (entries.contains(folder) || !asideFolder(folder + u'/').isEmpty())
            continue;
        ProposedComponent component{folder};
        component.users = static_cast<int>(terrain.usersOf(folder).size());
        const bool includesOthers =
            std::ranges::any_of(file->kustomization->includes, [&](const QString& target) {
                return terrain.kustomization(target) != nullptr;
            });
        if (file->kustomization->component)
            component.role = ProposedComponent::Role::Component;
        else if (includesOthers && component.users == 0)
            component.role = ProposedComponent::Role::Overlay;
        ProposedCluster place;
        place.entry = folder;
        fleets[fleetOf(place, fleets)].components.push_back(component);
    }
}

} // namespace efa::delivery

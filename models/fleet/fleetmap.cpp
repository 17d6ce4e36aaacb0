#include "fleet/fleetmap.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

QString joined(const QString& folder, const QString& path)
{
    if (folder.isEmpty())
        return path;
    return path.isEmpty() ? folder : folder + u'/' + path;
}

/// The titles of places; nobody gave one to `unplaced`.
QString titleOf(const QString& name, const QString& title)
{
    if (!title.isEmpty())
        return title;
    return name == "unplaced"_L1 ? QString() : name;
}

void takeNodes(const Cluster& cluster, MapCluster& drawn)
{
    for (const NodeGroup& group : cluster.nodes) {
        drawn.nodes += std::max(0, group.count);
        if (!group.profile.isEmpty() && !drawn.profiles.contains(group.profile))
            drawn.profiles << group.profile;
    }
}

/// Adds the parts one after the other.
class Drawing
{
  public:
    explicit Drawing(FleetMap& map, bool several)
        : m_map(map), m_several(several)
    {
    }

    void add(const FleetPart& part)
    {
        const Fleet& fleet = part.topology.fleet;
        m_part = &part;
        addRings(fleet);
        addRepositories(fleet);
        for (const Region& region : part.topology.regions) {
            if (std::ranges::any_of(region.sites, [](const Site& site) { return !site.clusters.empty(); }))
                addRegion(region);
        }
    }

  private:
    void addRings(const Fleet& fleet)
    {
        std::vector<Ring> rings = fleet.rings;
        std::ranges::stable_sort(rings, {}, &Ring::order);
        for (const Ring& ring : rings) {
            if (!m_map.rings.contains(ring.name.text))
                m_map.rings << ring.name.text;
        }
    }

    void addRepositories(const Fleet& fleet)
    {
        for (const Repository& repository : fleet.repositories) {
            if (repository.name == "home"_L1)
                m_map.homeUrls << repository.url;
            else if (!repository.folder.isEmpty())
                m_map.repositories.insert_or_assign(repository.url,
                                                    repository.folder.startsWith(u'/')
                                                        ? repository.folder
                                                        : joined(m_part->folder, repository.folder));
        }
    }

    void addRegion(const Region& region)
    {
        QString title = titleOf(region.name, region.title);
        if (m_several)
            title = title.isEmpty() ? m_part->topology.fleet.name
                                    : m_part->topology.fleet.name + u" / "_s + title;
        m_map.regions.push_back({.name = region.name,
                                 .title = title,
                                 .firstSite = int(m_map.sites.size()),
                                 .siteCount = 0,
                                 .firstCluster = int(m_map.clusters.size()),
                                 .clusterCount = 0});
        for (const Site& site : region.sites) {
            if (!site.clusters.empty())
                addSite(region, site);
        }
        MapRegion& drawn = m_map.regions.back();
        drawn.siteCount = int(m_map.sites.size()) - drawn.firstSite;
        drawn.clusterCount = int(m_map.clusters.size()) - drawn.firstCluster;
    }

    void addSite(const Region& region, const Site& site)
    {
        m_map.sites.push_back({.name = site.name.text,
                               .title = titleOf(site.name.text, site.title),
                               .connectivity = site.connectivity,
                               .region = int(m_map.regions.size()) - 1,
                               .firstCluster = int(m_map.clusters.size()),
                               .clusterCount = int(site.clusters.size())});
        if (region.name == "unplaced"_L1 || site.name.text == "unplaced"_L1)
            m_map.notPlaced += int(site.clusters.size());
        for (const Cluster& cluster : site.clusters)
            addCluster(site, cluster);
    }

    void addCluster(const Site& site, const Cluster& cluster)
    {
        const Fleet& fleet = m_part->topology.fleet;
        MapCluster drawn;
        drawn.name = cluster.name.text;
        drawn.ring = cluster.ring.text;
        drawn.ringOrder = int(m_map.rings.indexOf(cluster.ring.text)) + 1;
        drawn.distribution = cluster.distribution;
        drawn.version = cluster.version;
        drawn.connectivity = cluster.connectivity.isEmpty() ? site.connectivity : cluster.connectivity;
        takeNodes(cluster, drawn);
        drawn.engine = cluster.engine ? cluster.engine : fleet.engine;
        if (!cluster.entry.isEmpty())
            drawn.entry = joined(m_part->folder, cluster.entry == "."_L1 ? QString() : cluster.entry);
        for (const QString& further : cluster.furtherEntries)
            drawn.furtherEntries << joined(m_part->folder, further);
        drawn.access = cluster.access;
        drawn.requests = fleet.requests;
        drawn.requests.insert(drawn.requests.end(), cluster.requests.begin(), cluster.requests.end());
        drawn.labels = cluster.labels;
        drawn.place = cluster.place;
        drawn.site = int(m_map.sites.size()) - 1;
        drawn.region = int(m_map.regions.size()) - 1;
        m_map.clusters.push_back(std::move(drawn));
    }

    FleetMap& m_map;
    const FleetPart* m_part = nullptr;
    bool m_several;
};

} // namespace

int FleetMap::indexOf(const QString& cluster) const
{
    const auto found = std::ranges::find(clusters, cluster, &MapCluster::name);
    return found == clusters.end() ? -1 : int(found - clusters.begin());
}

FleetMap mapOf(const std::vector<FleetPart>& parts, FleetMap::Origin origin)
{
    FleetMap map;
    map.origin = origin;
    if (parts.size() == 1) {
        const Fleet& fleet = parts.front().topology.fleet;
        map.title = fleet.title.isEmpty() ? fleet.name : fleet.title;
    }
    Drawing drawing(map, parts.size() > 1);
    for (const FleetPart& part : parts)
        drawing.add(part);
    return map;
}

} // namespace efa::fleet

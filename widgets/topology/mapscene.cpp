#include "widgets/topology/mapscene.h"

#include "widgets/common/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::MapScene)
};

int indexAt(const std::vector<QRectF>& rects, int first, int count, QPointF place)
{
    for (int at = first; at < first + count; ++at) {
        if (rects.at(size_t(at)).contains(place))
            return at;
    }
    return -1;
}

} // namespace

MapScene::MapScene()
    : m_map(std::make_shared<const fleet::FleetMap>())
{
}

void MapScene::setMap(const std::shared_ptr<const fleet::FleetMap>& map)
{
    m_map = map;
    m_layout = fleet::layoutOf(*map, m_layout.shape);
    m_scale = FacetScale(*map, m_scale.facet());
    colour();
    filterAnew();
}

void MapScene::setFacet(fleet::Facet facet)
{
    m_scale = FacetScale(*m_map, facet);
    colour();
}

void MapScene::setFilter(const fleet::MapFilter& filter)
{
    m_filter = filter;
    filterAnew();
}

void MapScene::colour()
{
    m_places.clear();
    m_places.reserve(m_map->clusters.size());
    for (const fleet::MapCluster& cluster : m_map->clusters)
        m_places.push_back(m_scale.placeOf(cluster));
}

void MapScene::filterAnew()
{
    m_shown = fleet::matching(*m_map, m_filter);
    m_shownCount = int(std::ranges::count(m_shown, true));
}

std::vector<int> MapScene::countsOf(int first, int count) const
{
    std::vector<int> counts(size_t(m_scale.values().size()) + 1, 0);
    for (int at = first; at < first + count; ++at) {
        if (isShown(at))
            ++counts.at(size_t(placeOf(at)));
    }
    return counts;
}

std::vector<int> MapScene::sharesOf(const fleet::MapRegion& region) const
{
    return countsOf(region.firstCluster, region.clusterCount);
}

int MapScene::commonPlace(const fleet::MapSite& site) const
{
    const std::vector<int> counts = countsOf(site.firstCluster, site.clusterCount);
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? -1 : int(most - counts.begin());
}

int MapScene::regionAt(QPointF place) const
{
    return indexAt(m_layout.regions, 0, int(m_layout.regions.size()), place);
}

int MapScene::siteAt(QPointF place) const
{
    const int region = regionAt(place);
    if (region < 0)
        return -1;
    const fleet::MapRegion& drawn = m_map->regions.at(size_t(region));
    return indexAt(m_layout.sites, drawn.firstSite, drawn.siteCount, place);
}

int MapScene::clusterAt(QPointF place) const
{
    const int site = siteAt(place);
    if (site < 0)
        return -1;
    const fleet::MapSite& drawn = m_map->sites.at(size_t(site));
    return indexAt(m_layout.clusters, drawn.firstCluster, drawn.clusterCount, place);
}

std::vector<int> MapScene::clustersIn(const QRectF& part) const
{
    std::vector<int> found;
    for (size_t at = 0; at < m_layout.clusters.size(); ++at) {
        if (m_shown.at(at) && m_layout.clusters.at(at).intersects(part))
            found.push_back(int(at));
    }
    return found;
}

QString titleOf(const fleet::MapRegion& region)
{
    return region.title.isEmpty() ? Text::tr("Not placed") : shown(region.title);
}

QString titleOf(const fleet::MapSite& site)
{
    return site.title.isEmpty() ? Text::tr("No site") : shown(site.title);
}

} // namespace efa::widgets

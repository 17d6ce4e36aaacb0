#pragma once

#include "fleet/mapfacets.h"
#include "fleet/maplayout.h"
#include "widgets/topology/facetlook.h"

#include <QPoint>

#include <memory>
#include <vector>

namespace efa::widgets {

/// What is drawn: the map, where it stands, by what it is coloured and what the filter lets through.
class MapScene
{
  public:
    MapScene();

    /// Keeps the shape of the layout before.
    void setMap(const std::shared_ptr<const fleet::FleetMap>& map);
    void setFacet(fleet::Facet facet);
    void setFilter(const fleet::MapFilter& filter);

    const fleet::FleetMap& map() const { return *m_map; }
    const fleet::MapLayout& layout() const { return m_layout; }
    const FacetScale& scale() const { return m_scale; }
    const fleet::MapFilter& filter() const { return m_filter; }
    bool isFiltered() const { return !m_filter.isEmpty(); }
    bool isShown(int cluster) const { return m_shown.at(size_t(cluster)); }
    int shownCount() const { return m_shownCount; }
    int placeOf(int cluster) const { return m_places.at(size_t(cluster)); }
    /// How many clusters of a region, of those that are shown, have each value; the last entry counts those
    /// that share the last colour.
    std::vector<int> sharesOf(const fleet::MapRegion& region) const;
    /// The value that most of a site's shown clusters have; -1 where none is shown.
    int commonPlace(const fleet::MapSite& site) const;

    /// What stands at a place of the map; -1 where nothing does.
    int regionAt(QPointF place) const;
    int siteAt(QPointF place) const;
    int clusterAt(QPointF place) const;
    /// The clusters that a part of the map touches, of those that are shown.
    std::vector<int> clustersIn(const QRectF& part) const;

  private:
    std::vector<int> countsOf(int first, int count) const;
    void colour();
    void filterAnew();

    std::shared_ptr<const fleet::FleetMap> m_map;
    fleet::MapLayout m_layout;
    FacetScale m_scale;
    fleet::MapFilter m_filter;
    std::vector<int> m_places;
    std::vector<bool> m_shown;
    int m_shownCount = 0;
};

/// Names of places, with the words for those that nobody placed.
QString titleOf(const fleet::MapRegion& region);
QString titleOf(const fleet::MapSite& site);

} // namespace efa::widgets

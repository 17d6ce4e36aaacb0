#pragma once

#include "widgets/topology/cardpainter.h"
#include "widgets/topology/maplens.h"
#include "widgets/topology/mapscene.h"

#include <QSet>

namespace efa::widgets {

/// What is marked on top of the map.
struct MapMarks
{
    QSet<int> selected = {};
    int current = -1; ///< has the keyboard
    int hovered = -1;
    int hoveredRegion = -1; ///< on the far level
    bool focused = false;   ///< the map itself has the keyboard

    friend bool operator==(const MapMarks&, const MapMarks&) = default;
};

/// Paints the part of a map that a rectangle of the widget shows. Without a cache everything is drawn as
/// shapes and letters, for files.
class MapPainter
{
  public:
    MapPainter(const MapScene& scene, const MapLens& lens, const MapMarks& marks, const Theme& theme,
               CardCache* cache);

    void paint(QPainter* painter, const QRect& exposed) const;

  private:
    void paintRegion(QPainter* painter, int region, const QRect& exposed) const;
    void paintRegionHead(QPainter* painter, const fleet::MapRegion& region, const QRect& place) const;
    void paintSite(QPainter* painter, int site, const QRect& exposed) const;
    void paintSiteHead(QPainter* painter, const fleet::MapSite& site, const QRect& place) const;
    void paintCluster(QPainter* painter, int cluster, const QRect& place) const;
    void paintMarks(QPainter* painter, const QRect& exposed) const;
    void paintMark(QPainter* painter, int cluster) const;
    QFont headFont(double textHeight, TextSize most) const;

    const MapScene& m_scene;
    const MapLens& m_lens;
    const MapMarks& m_marks;
    const Theme& m_theme;
    CardCache* m_cache;
};

} // namespace efa::widgets

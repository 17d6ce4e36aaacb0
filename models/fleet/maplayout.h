#pragma once

#include "fleet/fleetmap.h"

#include <QHash>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace efa::fleet {

/// Distances of the map at a zoom of 1, in pixels.
struct MapMeasures
{
    double cardWidth = 144;
    double cardHeight = 50;
    double gap = 8; ///< between cards
    double siteInset = 10;
    double siteHead = 24;
    double siteGap = 10;
    double regionInset = 10;
    double regionHead = 34;
    double regionGap = 24;
    double regionLeast = 0; ///< height of the smallest region, so that its name is read from far
};

/// Heads grow with the fleet, so that names can still be read where thousands of clusters fit a screen.
MapMeasures measuresFor(qsizetype clusters);

/// How a fleet is packed: that many columns of regions, each `slotsAcross` sites wide, a site `cards` cards
/// wide or a multiple of it. Kept from one layout to the next, so that a cluster that comes moves nothing but
/// what stands below it in its region's column.
struct MapShape
{
    int columns = 0; ///< 0: not chosen yet
    int slotsAcross = 1;
    int cards = 3;
    QHash<QString, int> columnOf = {}; ///< by the name of the region

    friend bool operator==(const MapShape&, const MapShape&) = default;
};

/// Where everything stands at a zoom of 1; the same indices as in the map.
struct MapLayout
{
    MapShape shape;
    MapMeasures measures;
    QSizeF size;
    std::vector<QRectF> regions;
    std::vector<QRectF> sites;
    std::vector<QRectF> clusters;
};

/// Packs a map: regions in columns one below the other, their sites in rows of equal slots, their clusters in
/// a grid; areas follow the count. The same map gives the same layout. `before` is the shape to keep while it
/// is not much worse than the best one for a screen.
MapLayout layoutOf(const FleetMap& map, const MapShape& before = {});

enum class Direction : uint8_t { Left, Right, Up, Down };

/// What a key of direction goes to from `from`: the nearest rectangle that way, straight ahead before aslant,
/// of those that are `allowed` (all where it is empty). `from` itself where there is none.
int neighbourOf(const std::vector<QRectF>& places, int from, Direction direction,
                const std::vector<bool>& allowed = {});

} // namespace efa::fleet

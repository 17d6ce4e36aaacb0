#include "widgets/topology/maplens.h"

#include <algorithm>

namespace efa::widgets {

namespace {

/// Below, the head of a site of a large fleet has no room for letters.
constexpr double midFrom = 0.24;
/// Below, the second line of a card would be smaller than 9 pixels.
constexpr double nearFrom = 0.74;

} // namespace

QRectF MapLens::toMap(const QRectF& screen) const
{
    return {toMap(screen.topLeft()), screen.size() / zoom};
}

QRectF MapLens::toScreen(const QRectF& map) const
{
    return {toScreen(map.topLeft()), map.size() * zoom};
}

MapLevel MapLens::level() const
{
    if (zoom < midFrom)
        return MapLevel::Far;
    return zoom < nearFrom ? MapLevel::Mid : MapLevel::Near;
}

MapLens MapLens::zoomedTo(double wanted, QPointF fixed) const
{
    MapLens lens;
    lens.zoom = std::clamp(wanted, smallest, largest);
    lens.offset = (fixed - toMap(fixed) * lens.zoom).toPoint();
    return lens;
}

MapLens MapLens::showing(const QRectF& part, QSize widget, QMargins margins, double most)
{
    const QRectF room = QRectF(QPointF(), widget).marginsRemoved(margins);
    MapLens lens;
    if (part.isEmpty() || room.isEmpty())
        return lens;
    lens.zoom = std::clamp(std::min(room.width() / part.width(), room.height() / part.height()), smallest,
                           std::max(smallest, most));
    lens.offset = (room.center() - part.center() * lens.zoom).toPoint();
    return lens;
}

} // namespace efa::widgets

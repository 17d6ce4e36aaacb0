#pragma once

#include <QMargins>
#include <QPoint>
#include <QRectF>
#include <QSize>

#include <cstdint>

namespace efa::widgets {

/// How much of the map can be told apart: regions, sites with tiles, or cards.
enum class MapLevel : uint8_t { Far, Mid, Near };

/// What part of the map a widget shows and how large; a value, so that painting and pointing agree.
struct MapLens
{
    double zoom = 1;
    QPoint offset =
        {}; ///< where the map's corner stands in the widget, whole pixels so that panning moves them

    static constexpr double smallest = 0.02;
    static constexpr double largest = 2.5;

    QPointF toMap(QPointF screen) const { return (screen - offset) / zoom; }
    QPointF toScreen(QPointF map) const { return map * zoom + offset; }
    QRectF toMap(const QRectF& screen) const;
    QRectF toScreen(const QRectF& map) const;
    MapLevel level() const;

    /// The same point of the map stays under `fixed`.
    MapLens zoomedTo(double zoom, QPointF fixed) const;

    /// Shows a part of the map as large as it fits between the margins, in the middle, at most `most` large.
    static MapLens showing(const QRectF& part, QSize widget, QMargins margins, double most = 1);

    friend bool operator==(const MapLens&, const MapLens&) = default;
};

} // namespace efa::widgets

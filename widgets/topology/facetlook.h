#pragma once

#include "fleet/mapfacets.h"
#include "widgets/common/theme.h"

#include <QHash>

class QPainter;
class QRect;

namespace efa::widgets {

/// The word of a facet: Ring, Version.
QString facetWord(fleet::Facet facet);
/// How a value is shown; an empty one says that it is not known.
QString valueWord(fleet::Facet facet, const QString& value);
/// A distribution with its version as a card has room for it: `k3s 1.33`.
QString shortVersion(const fleet::MapCluster& cluster);

/// Which colour each value of a facet has. The most frequent values have one of their own, all others share
/// one; rings have the rings' colours.
class FacetScale
{
  public:
    FacetScale() = default;
    FacetScale(const fleet::FleetMap& map, fleet::Facet facet);

    fleet::Facet facet() const { return m_facet; }
    /// Place of a cluster's value in values(); values that share the last colour have the place after the
    /// last.
    int placeOf(const fleet::MapCluster& cluster) const;
    int placeOfValue(const QString& value) const;
    /// Values with a colour of their own.
    const QStringList& values() const { return m_values; }
    /// Values that share the last colour, if any.
    const QStringList& others() const { return m_others; }
    int rings() const { return m_rings; }

    QColor color(int place, const Theme& theme) const;
    /// The square that stands for a value: a ring's number, or a spot of its colour.
    void paintMark(QPainter* painter, const QRect& rect, int place, const Theme& theme) const;

  private:
    fleet::Facet m_facet = fleet::Facet::Ring;
    QStringList m_values;
    QStringList m_others;
    QHash<QString, int> m_places;
    int m_rings = 0;
};

} // namespace efa::widgets

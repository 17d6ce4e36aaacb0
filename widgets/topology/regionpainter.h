#pragma once

#include "widgets/topology/mapscene.h"

#include <QFont>

class QPainter;

namespace efa::widgets {

/// A region from far: name, count, how the chosen facet is shared, and a tile for each site, as much of it as
/// the place has room for.
void paintFarRegion(QPainter* painter, const QRect& place, const MapScene& scene, int region,
                    const Theme& theme);
/// Two pixels around a region that is chosen or pointed at.
void paintRegionEdge(QPainter* painter, const QRect& place, const QColor& color);
/// Shares of a whole as segments; one that would be thinner than 4 pixels is drawn as 4.
void paintShareBar(QPainter* painter, const QRect& bar, const std::vector<int>& shares,
                   const FacetScale& scale, const Theme& theme);

struct HeadWords
{
    QString text;
    QFont font;
};

/// A title at the left and a quiet note at the right, which goes first where both have no room.
void paintHeadLine(QPainter* painter, const QRect& line, const HeadWords& title, const HeadWords& note,
                   const Theme& theme);

/// `640 clusters`.
QString clustersWord(int count);

} // namespace efa::widgets

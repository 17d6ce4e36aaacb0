#pragma once

#include "widgets/topology/mapscene.h"

#include <QCache>
#include <QHash>
#include <QPixmap>

class QPainter;

namespace efa::widgets {

/// Paints a cluster's card with its corner at the painter's origin, at a zoom of 1.
void paintCard(QPainter* painter, const MapScene& scene, int cluster, const Theme& theme);
/// Paints a cluster as a tile of so many pixels in its colour.
void paintTile(QPainter* painter, const QRect& rect, const MapScene& scene, int cluster, const Theme& theme);
/// Whether a tile of that size has room for the cluster's name.
bool fitsName(QSize tile);
/// The same with ring and name.
void paintNamedTile(QPainter* painter, const QRect& rect, const MapScene& scene, int cluster,
                    const Theme& theme);

/// Cards and tiles as pictures, each painted once for a zoom; an answer is valid until the next call.
class CardCache
{
  public:
    CardCache();

    /// Forgets everything where one of these is another than before.
    void prepare(double zoom, double pixelRatio, Scheme scheme);
    /// What the scene shows has changed.
    void clear();

    const QPixmap& card(const MapScene& scene, int cluster, const Theme& theme);
    /// A tile with its name.
    const QPixmap& namedTile(const MapScene& scene, int cluster, QSize size, const Theme& theme);
    const QPixmap& tile(const MapScene& scene, int cluster, QSize size, const Theme& theme);

  private:
    QPixmap blank(QSizeF size) const;
    const QPixmap& keep(int cluster, QPixmap picture);

    double m_zoom = 0;
    double m_ratio = 0;
    Scheme m_scheme = Scheme::Light;
    QCache<int, QPixmap> m_cards;
    QHash<quint64, QPixmap> m_tiles;
};

} // namespace efa::widgets

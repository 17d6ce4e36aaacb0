#include "widgets/topology/cardpainter.h"

#include "widgets/common/badge.h"
#include "widgets/common/glyph.h"
#include "widgets/common/plaintext.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

/// All cards of a large screen at a zoom of 1, several times over.
constexpr int mostBytes = 96 << 20;
constexpr double groundShare = 0.08;
constexpr double tileShare = 0.30;
constexpr double borderShare = 0.55;
constexpr int firstLine = 5;
constexpr int secondLine = 27;
constexpr int nodeGlyph = 12;
constexpr QSize leastForEdge(16, 8);
constexpr QSize leastForName(64, 19);

struct Grounds
{
    QColor fill;
    QColor border;
};

Grounds groundsOf(const MapScene& scene, int cluster, double share, const Theme& theme)
{
    const QColor color = scene.scale().color(scene.placeOf(cluster), theme);
    const QColor surface = theme.color(Token::Surface);
    return {mixed(color, surface, share), mixed(color, surface, borderShare)};
}

void write(QPainter* painter, const QRect& place, const QString& text, Qt::Alignment alignment)
{
    painter->drawText(place, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

QString engineShort(const fleet::MapCluster& cluster)
{
    const QString value = fleet::facetValue(cluster, fleet::Facet::Engine);
    if (value.isEmpty() || value == "none"_L1)
        return {};
    return value == "rancher-fleet"_L1 ? u"Fleet"_s : valueWord(fleet::Facet::Engine, value);
}

/// The number of nodes at the right of the second line; answers the width that it takes.
int paintNodes(QPainter* painter, const QRect& line, int nodes, const Theme& theme)
{
    if (nodes <= 0)
        return 0;
    const QString words = QLocale().toString(nodes);
    write(painter, line, words, Qt::AlignRight);
    const int width = painter->fontMetrics().horizontalAdvance(words);
    const QRectF glyph(line.right() - width - nodeGlyph - 1, line.center().y() - double(nodeGlyph) / 2 + 1,
                       nodeGlyph, nodeGlyph);
    paintGlyph(painter, glyph, Glyph::Node, theme.color(Token::Secondary));
    return width + nodeGlyph + space::small;
}

} // namespace

void paintCard(QPainter* painter, const MapScene& scene, int cluster, const Theme& theme)
{
    const fleet::MapCluster& known = scene.map().clusters.at(size_t(cluster));
    const fleet::MapMeasures& measures = scene.layout().measures;
    const QRect card(0, 0, int(measures.cardWidth), int(measures.cardHeight));
    const Grounds grounds = groundsOf(scene, cluster, groundShare, theme);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(grounds.border);
    painter->setBrush(grounds.fill);
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);

    QRect name(space::small, firstLine, card.width() - 2 * space::small, lineHeight(TextSize::Body));
    if (known.ringOrder > 0) {
        const QRect mark(name.left(), name.center().y() - measure::ringMark / 2 + 1, measure::ringMark,
                         measure::ringMark);
        paintRingMark(painter, mark, known.ringOrder, int(scene.map().rings.size()), theme);
        name.setLeft(mark.right() + 1 + space::iconToText);
    }
    painter->setFont(uiFont(TextSize::Body, Emphasis::Strong));
    painter->setPen(theme.color(Token::Text));
    write(painter, name, painter->fontMetrics().elidedText(shown(known.name), Qt::ElideMiddle, name.width()),
          Qt::AlignLeft);

    QRect facts(space::small, secondLine, card.width() - 2 * space::small, lineHeight(TextSize::Secondary));
    painter->setFont(uiFont(TextSize::Secondary));
    painter->setPen(theme.color(Token::Secondary));
    facts.setRight(facts.right() - paintNodes(painter, facts, known.nodes, theme));
    QStringList words{shortVersion(known), engineShort(known)};
    words.removeAll(QString());
    write(painter, facts,
          painter->fontMetrics().elidedText(words.join(u", "_s), Qt::ElideRight, facts.width()),
          Qt::AlignLeft);
}

void paintTile(QPainter* painter, const QRect& rect, const MapScene& scene, int cluster, const Theme& theme)
{
    const Grounds grounds = groundsOf(scene, cluster, tileShare, theme);
    const QColor color = scene.scale().color(scene.placeOf(cluster), theme);
    if (rect.width() < leastForEdge.width() || rect.height() < leastForEdge.height()) {
        // Too small for an edge of its own: the colour itself.
        painter->fillRect(rect, mixed(color, theme.color(Token::Surface), borderShare + tileShare));
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(grounds.border);
    painter->setBrush(grounds.fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), measure::smallRadius,
                             measure::smallRadius);
}

bool fitsName(QSize tile)
{
    return tile.width() >= leastForName.width() && tile.height() >= leastForName.height();
}

void paintNamedTile(QPainter* painter, const QRect& rect, const MapScene& scene, int cluster,
                    const Theme& theme)
{
    paintTile(painter, rect, scene, cluster, theme);
    const fleet::MapCluster& known = scene.map().clusters.at(size_t(cluster));
    QRect name = rect.adjusted(space::tight, 0, -space::tight, 0);
    if (known.ringOrder > 0) {
        const QRect mark(name.left() - 1, name.center().y() - measure::ringMark / 2 + 1, measure::ringMark,
                         measure::ringMark);
        paintRingMark(painter, mark, known.ringOrder, int(scene.map().rings.size()), theme);
        name.setLeft(mark.right() + 1 + space::tight);
    }
    painter->setFont(uiFont(TextSize::Tiny));
    painter->setPen(theme.color(Token::Text));
    write(painter, name, painter->fontMetrics().elidedText(shown(known.name), Qt::ElideMiddle, name.width()),
          Qt::AlignLeft);
}

CardCache::CardCache()
    : m_cards(mostBytes)
{
}

void CardCache::prepare(double zoom, double pixelRatio, Scheme scheme)
{
    if (zoom == m_zoom && pixelRatio == m_ratio && scheme == m_scheme)
        return;
    m_zoom = zoom;
    m_ratio = pixelRatio;
    m_scheme = scheme;
    clear();
}

void CardCache::clear()
{
    m_cards.clear();
    m_tiles.clear();
}

QPixmap CardCache::blank(QSizeF size) const
{
    QPixmap picture(std::max(1, int(std::ceil(size.width() * m_ratio))),
                    std::max(1, int(std::ceil(size.height() * m_ratio))));
    picture.setDevicePixelRatio(m_ratio);
    picture.fill(Qt::transparent);
    return picture;
}

const QPixmap& CardCache::card(const MapScene& scene, int cluster, const Theme& theme)
{
    if (const QPixmap* known = m_cards.object(cluster))
        return *known;
    const fleet::MapMeasures& measures = scene.layout().measures;
    QPixmap picture = blank({measures.cardWidth * m_zoom, measures.cardHeight * m_zoom});
    QPainter painter(&picture);
    painter.scale(m_zoom, m_zoom);
    paintCard(&painter, scene, cluster, theme);
    painter.end();
    return keep(cluster, std::move(picture));
}

const QPixmap& CardCache::namedTile(const MapScene& scene, int cluster, QSize size, const Theme& theme)
{
    if (const QPixmap* known = m_cards.object(cluster))
        return *known;
    QPixmap picture = blank(size);
    QPainter painter(&picture);
    paintNamedTile(&painter, QRect(QPoint(), size), scene, cluster, theme);
    painter.end();
    return keep(cluster, std::move(picture));
}

const QPixmap& CardCache::keep(int cluster, QPixmap picture)
{
    const qsizetype bytes = qsizetype(picture.width()) * picture.height() * 4;
    m_cards.insert(cluster, new QPixmap(std::move(picture)), bytes);
    return *m_cards.object(cluster);
}

const QPixmap& CardCache::tile(const MapScene& scene, int cluster, QSize size, const Theme& theme)
{
    const quint64 key =
        (quint64(scene.placeOf(cluster)) << 32) | (quint64(size.width()) << 16) | quint64(size.height());
    const auto known = m_tiles.constFind(key);
    if (known != m_tiles.constEnd())
        return *known;
    QPixmap picture = blank(size);
    QPainter painter(&picture);
    paintTile(&painter, QRect(QPoint(), size), scene, cluster, theme);
    painter.end();
    return *m_tiles.insert(key, picture);
}

} // namespace efa::widgets

#include "widgets/topology/mappainter.h"

#include "widgets/common/controlpainter.h"
#include "widgets/topology/regionpainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace efa::widgets {

namespace {

constexpr int regionRadius = 8;
constexpr double hiddenOpacity = 0.22;
/// Smaller letters cannot be read and are left out.
constexpr int smallestText = 9;
constexpr int haloReach = 4;
constexpr double regionTextShare = 0.62;
constexpr double siteTextShare = 0.76;

/// Edges on whole pixels, so that gaps look alike wherever the map stands.
QRect pixels(const QRectF& rect)
{
    const int left = int(std::lround(rect.left()));
    const int top = int(std::lround(rect.top()));
    return {left, top, std::max(1, int(std::lround(rect.right())) - left),
            std::max(1, int(std::lround(rect.bottom())) - top)};
}

} // namespace

MapPainter::MapPainter(const MapScene& scene, const MapLens& lens, const MapMarks& marks, const Theme& theme,
                       CardCache* cache)
    : m_scene(scene), m_lens(lens), m_marks(marks), m_theme(theme), m_cache(cache)
{
}

void MapPainter::paint(QPainter* painter, const QRect& exposed) const
{
    painter->fillRect(exposed, m_theme.color(Token::Base));
    if (m_cache)
        m_cache->prepare(m_lens.zoom, painter->device()->devicePixelRatioF(), m_theme.scheme());
    const auto& regions = m_scene.layout().regions;
    for (size_t region = 0; region < regions.size(); ++region) {
        if (m_lens.toScreen(regions.at(region)).intersects(exposed))
            paintRegion(painter, int(region), exposed);
    }
    if (m_lens.level() != MapLevel::Far)
        paintMarks(painter, exposed);
}

QFont MapPainter::headFont(double textHeight, TextSize most) const
{
    QFont font = uiFont(most, Emphasis::Strong);
    font.setPixelSize(std::clamp(int(textHeight), 1, int(most)));
    return font;
}

void MapPainter::paintRegion(QPainter* painter, int region, const QRect& exposed) const
{
    const QRect place = pixels(m_lens.toScreen(m_scene.layout().regions.at(size_t(region))));
    const fleet::MapRegion& drawn = m_scene.map().regions.at(size_t(region));
    const bool dark = m_theme.scheme() == Scheme::Dark;
    const QColor ground = dark ? m_theme.ground(Token::Accent, 6) : m_theme.color(Token::Hover);
    painter->setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, place, ground, m_theme.color(Token::Line), regionRadius);
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (m_lens.level() == MapLevel::Far) {
        const bool current = m_marks.current >= drawn.firstCluster &&
                             m_marks.current < drawn.firstCluster + drawn.clusterCount;
        const bool selected = std::ranges::any_of(m_marks.selected, [&](int cluster) {
            return cluster >= drawn.firstCluster && cluster < drawn.firstCluster + drawn.clusterCount;
        });
        paintFarRegion(painter, place, m_scene, region, m_theme);
        if (selected || m_marks.hoveredRegion == region || (current && m_marks.focused))
            paintRegionEdge(painter, place,
                            selected || current ? m_theme.color(Token::Accent)
                                                : m_theme.color(Token::Control));
        return;
    }
    paintRegionHead(painter, drawn, place);
    for (int site = drawn.firstSite; site < drawn.firstSite + drawn.siteCount; ++site) {
        if (m_lens.toScreen(m_scene.layout().sites.at(size_t(site))).intersects(exposed))
            paintSite(painter, site, exposed);
    }
}

void MapPainter::paintRegionHead(QPainter* painter, const fleet::MapRegion& region, const QRect& place) const
{
    const fleet::MapMeasures& measures = m_scene.layout().measures;
    const double height = measures.regionHead * m_lens.zoom;
    const QFont font = headFont(height * regionTextShare, TextSize::Title);
    if (font.pixelSize() < smallestText)
        return;
    QFont quiet = uiFont(TextSize::Body);
    quiet.setPixelSize(std::clamp(font.pixelSize() - 2, smallestText, int(TextSize::Body)));
    const int inset = std::max(space::tight, int(measures.regionInset * m_lens.zoom) + 2);
    const QRect line(place.left() + inset, place.top(), place.width() - 2 * inset, int(height));
    paintHeadLine(painter, line, {titleOf(region), font}, {clustersWord(region.clusterCount), quiet},
                  m_theme);
}

void MapPainter::paintSite(QPainter* painter, int site, const QRect& exposed) const
{
    const QRect place = pixels(m_lens.toScreen(m_scene.layout().sites.at(size_t(site))));
    const fleet::MapSite& drawn = m_scene.map().sites.at(size_t(site));
    painter->setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, place, m_theme.color(Token::Surface), m_theme.color(Token::Line),
                 m_lens.level() == MapLevel::Near ? measure::radius : measure::smallRadius);
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintSiteHead(painter, drawn, place);
    for (int cluster = drawn.firstCluster; cluster < drawn.firstCluster + drawn.clusterCount; ++cluster) {
        const QRectF card = m_lens.toScreen(m_scene.layout().clusters.at(size_t(cluster)));
        if (card.intersects(exposed))
            paintCluster(painter, cluster, pixels(card));
    }
}

void MapPainter::paintSiteHead(QPainter* painter, const fleet::MapSite& site, const QRect& place) const
{
    const fleet::MapMeasures& measures = m_scene.layout().measures;
    const double height = measures.siteHead * m_lens.zoom;
    QFont font = headFont(height * siteTextShare, TextSize::Body);
    if (font.pixelSize() < smallestText)
        return;
    QFont quiet = uiFont(TextSize::Secondary);
    quiet.setPixelSize(std::clamp(font.pixelSize() - 1, smallestText, int(TextSize::Secondary)));
    const int inset = std::max(3, int(measures.siteInset * m_lens.zoom));
    const QRect line(place.left() + inset, place.top(), place.width() - 2 * inset, int(height));
    const QString note =
        site.connectivity.isEmpty() ? QString() : valueWord(fleet::Facet::Connectivity, site.connectivity);
    paintHeadLine(painter, line, {titleOf(site), font}, {note, quiet}, m_theme);
}

void MapPainter::paintCluster(QPainter* painter, int cluster, const QRect& place) const
{
    const bool hidden = !m_scene.isShown(cluster);
    if (hidden)
        painter->setOpacity(hiddenOpacity);
    const bool isCard = m_lens.level() == MapLevel::Near;
    const bool isNamed = !isCard && fitsName(place.size());
    if (m_cache && isCard) {
        painter->drawPixmap(place.topLeft(), m_cache->card(m_scene, cluster, m_theme));
    } else if (m_cache) {
        painter->drawPixmap(place.topLeft(), isNamed
                                                 ? m_cache->namedTile(m_scene, cluster, place.size(), m_theme)
                                                 : m_cache->tile(m_scene, cluster, place.size(), m_theme));
    } else if (isCard) {
        painter->save();
        painter->translate(place.topLeft());
        painter->scale(m_lens.zoom, m_lens.zoom);
        paintCard(painter, m_scene, cluster, m_theme);
        painter->restore();
    } else {
        painter->save();
        (isNamed ? paintNamedTile : paintTile)(painter, place, m_scene, cluster, m_theme);
        painter->restore();
    }
    if (hidden)
        painter->setOpacity(1);
}

void MapPainter::paintMarks(QPainter* painter, const QRect& exposed) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    const auto visible = [&](int cluster) {
        return cluster >= 0 && m_lens.toScreen(m_scene.layout().clusters.at(size_t(cluster)))
                                   .adjusted(-haloReach - 2, -haloReach - 2, haloReach + 2, haloReach + 2)
                                   .intersects(exposed);
    };
    painter->setBrush(Qt::NoBrush);
    if (visible(m_marks.hovered)) {
        const QRect place = pixels(m_lens.toScreen(m_scene.layout().clusters.at(size_t(m_marks.hovered))));
        painter->setPen(QPen(m_theme.color(Token::Control), 1));
        painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius,
                                 measure::radius);
    }
    for (const int cluster : m_marks.selected) {
        if (visible(cluster))
            paintMark(painter, cluster);
    }
    if (m_marks.focused && visible(m_marks.current)) {
        const QRect place = pixels(m_lens.toScreen(m_scene.layout().clusters.at(size_t(m_marks.current))));
        painter->setPen(QPen(m_theme.color(Token::Accent), 1, Qt::DashLine));
        painter->drawRoundedRect(
            QRectF(place).adjusted(-haloReach + 0.5, -haloReach + 0.5, haloReach - 0.5, haloReach - 0.5),
            measure::radius, measure::radius);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void MapPainter::paintMark(QPainter* painter, int cluster) const
{
    const QRect place = pixels(m_lens.toScreen(m_scene.layout().clusters.at(size_t(cluster))));
    const int radius = m_lens.level() == MapLevel::Near ? measure::radius : measure::smallRadius;
    painter->setPen(QPen(m_theme.color(Token::Accent), measure::focus));
    painter->drawRoundedRect(QRectF(place).adjusted(0, 0, 0, 0), radius, radius);
}

} // namespace efa::widgets

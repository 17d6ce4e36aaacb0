#include "widgets/topology/regionpainter.h"

#include "widgets/common/controlpainter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace efa::widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::RegionPainter)
};

constexpr int inset = 20;
constexpr int smallInset = 8;
constexpr int barHeight = 12;
constexpr int leastSegment = 4;
constexpr int tile = 14;
constexpr int tileGap = 4;
constexpr int regionRadius = 8;
/// From this size on a region has its large letters.
constexpr QSize large(168, 150);
constexpr QSize least(28, 16);

/// Writes one line at the top of `rest` and takes its height away.
void line(QPainter* painter, QRect& rest, const QString& text, TextSize size, Emphasis emphasis,
          const QColor& color)
{
    painter->setFont(uiFont(size, emphasis));
    painter->setPen(color);
    const QRect place(rest.left(), rest.top(), rest.width(), lineHeight(size));
    painter->drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideMiddle, place.width()));
    rest.setTop(rest.top() + lineHeight(size));
}

/// The count in large digits with its word behind.
void paintCount(QPainter* painter, QRect& rest, const MapScene& scene, const fleet::MapRegion& region,
                const Theme& theme)
{
    const std::vector<int> shares = scene.sharesOf(region);
    const int shown = std::accumulate(shares.begin(), shares.end(), 0);
    const QString number = QLocale().toString(shown);
    const int top = rest.top();
    line(painter, rest, number, TextSize::Figure, Emphasis::Strong, theme.color(Token::Text));
    const int width = painter->fontMetrics().horizontalAdvance(number) + space::small;
    const QString words = scene.isFiltered() ? Text::tr("of %Ln cluster(s)", nullptr, region.clusterCount)
                                             : Text::tr("cluster(s)", nullptr, region.clusterCount);
    painter->setFont(uiFont(TextSize::Body));
    painter->setPen(theme.color(Token::Secondary));
    const QRect place(rest.left() + width, top + 3, rest.width() - width, lineHeight(TextSize::Figure));
    if (painter->fontMetrics().horizontalAdvance(words) <= place.width())
        painter->drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
}

/// The values with their counts, as many as one line has room for.
void paintShareWords(QPainter* painter, QRect& rest, const std::vector<int>& shares, const FacetScale& scale,
                     const Theme& theme)
{
    int left = rest.left();
    painter->setFont(uiFont(TextSize::Secondary));
    for (size_t at = 0; at < shares.size(); ++at) {
        if (shares.at(at) == 0)
            continue;
        const QString count = QLocale().toString(shares.at(at));
        const int width = measure::ringMark + space::tight + painter->fontMetrics().horizontalAdvance(count);
        if (left + width > rest.right())
            break;
        const QRect mark(left, rest.top() + 1, measure::ringMark, measure::ringMark);
        scale.paintMark(painter, mark, int(at), theme);
        painter->setFont(uiFont(TextSize::Secondary));
        painter->setPen(theme.color(Token::Secondary));
        painter->drawText(
            QRect(mark.right() + 1 + space::tight, rest.top(), width, lineHeight(TextSize::Secondary)),
            int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, count);
        left += width + space::medium;
    }
    rest.setTop(rest.top() + lineHeight(TextSize::Secondary));
}

/// One tile a site in the colour that most of its clusters have, where all of them fit.
void paintSiteTiles(QPainter* painter, const QRect& rest, const MapScene& scene,
                    const fleet::MapRegion& region, const Theme& theme)
{
    const int across = (rest.width() + tileGap) / (tile + tileGap);
    const int down = (rest.height() + tileGap) / (tile + tileGap);
    if (across <= 0 || across * down < region.siteCount)
        return;
    for (int at = 0; at < region.siteCount; ++at) {
        const int place = scene.commonPlace(scene.map().sites.at(size_t(region.firstSite) + size_t(at)));
        const QRect square(rest.left() + (at % across) * (tile + tileGap),
                           rest.top() + (at / across) * (tile + tileGap), tile, tile);
        if (place < 0)
            paintRounded(painter, square, QColor(), theme.color(Token::Control), measure::smallRadius);
        else
            scene.scale().paintMark(painter, square, place, theme);
    }
}

void paintLarge(QPainter* painter, const QRect& place, const MapScene& scene, const fleet::MapRegion& region,
                const Theme& theme)
{
    const int side = place.width() >= large.width() + inset ? inset : space::medium;
    QRect rest = place.adjusted(side, space::medium, -side, -space::medium);
    const bool fits =
        QFontMetrics(uiFont(TextSize::Title, Emphasis::Strong)).horizontalAdvance(titleOf(region)) <=
        rest.width();
    line(painter, rest, titleOf(region), fits ? TextSize::Title : TextSize::Section, Emphasis::Strong,
         theme.color(Token::Text));
    line(painter, rest, Text::tr("%Ln site(s)", nullptr, region.siteCount), TextSize::Secondary,
         Emphasis::Normal, theme.color(Token::Secondary));
    rest.setTop(rest.top() + space::small);
    paintCount(painter, rest, scene, region, theme);
    rest.setTop(rest.top() + space::tight);
    const std::vector<int> shares = scene.sharesOf(region);
    paintShareBar(painter, {rest.left(), rest.top(), rest.width(), barHeight}, shares, scene.scale(), theme);
    rest.setTop(rest.top() + barHeight + space::small);
    if (rest.height() < lineHeight(TextSize::Secondary))
        return;
    paintShareWords(painter, rest, shares, scene.scale(), theme);
    rest.setTop(rest.top() + space::medium);
    paintSiteTiles(painter, rest, scene, region, theme);
}

/// Where there is little room: the name, the count and the bar, one after the other as they fit.
void paintSmall(QPainter* painter, const QRect& place, const MapScene& scene, const fleet::MapRegion& region,
                const Theme& theme)
{
    const int side = place.height() >= 2 * lineHeight(TextSize::Body) + smallInset ? smallInset : 2;
    QRect rest = place.adjusted(smallInset, side, -smallInset, -side);
    if (rest.height() >= lineHeight(TextSize::Secondary))
        line(painter, rest, titleOf(region), TextSize::Body, Emphasis::Strong, theme.color(Token::Text));
    if (rest.height() >= lineHeight(TextSize::Secondary)) {
        const std::vector<int> shares = scene.sharesOf(region);
        line(painter, rest, clustersWord(std::accumulate(shares.begin(), shares.end(), 0)),
             TextSize::Secondary, Emphasis::Normal, theme.color(Token::Secondary));
    }
    if (rest.height() >= measure::bar + space::tight)
        paintShareBar(painter, {rest.left(), rest.top() + space::tight, rest.width(), measure::bar},
                      scene.sharesOf(region), scene.scale(), theme);
}

} // namespace

void paintFarRegion(QPainter* painter, const QRect& place, const MapScene& scene, int region,
                    const Theme& theme)
{
    if (place.width() < least.width() || place.height() < least.height())
        return;
    const fleet::MapRegion& drawn = scene.map().regions.at(size_t(region));
    painter->save();
    painter->setClipRect(place.adjusted(1, 1, -1, -1), Qt::IntersectClip);
    if (place.width() >= large.width() && place.height() >= large.height())
        paintLarge(painter, place, scene, drawn, theme);
    else
        paintSmall(painter, place, scene, drawn, theme);
    painter->restore();
}

void paintRegionEdge(QPainter* painter, const QRect& place, const QColor& color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, measure::focus));
    painter->drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), regionRadius, regionRadius);
    painter->restore();
}

void paintShareBar(QPainter* painter, const QRect& bar, const std::vector<int>& shares,
                   const FacetScale& scale, const Theme& theme)
{
    const int whole = std::accumulate(shares.begin(), shares.end(), 0);
    if (whole == 0) {
        painter->fillRect(bar, theme.color(Token::Track));
        return;
    }
    std::vector<int> widths;
    widths.reserve(shares.size());
    for (const int share : shares)
        widths.push_back(share == 0 ? 0 : std::max(leastSegment, int(qint64(bar.width()) * share / whole)));
    // What the thin ones got too much and rounding left over, the widest one evens out.
    const auto widest = std::ranges::max_element(widths);
    *widest += bar.width() - std::accumulate(widths.begin(), widths.end(), 0);
    int left = bar.left();
    for (size_t at = 0; at < widths.size(); ++at) {
        if (widths.at(at) <= 0)
            continue;
        const int gap = left + widths.at(at) < bar.left() + bar.width() ? 1 : 0;
        painter->fillRect(QRect(left, bar.top(), std::max(1, widths.at(at) - gap), bar.height()),
                          scale.color(int(at), theme));
        left += widths.at(at);
    }
}

void paintHeadLine(QPainter* painter, const QRect& line, const HeadWords& title, const HeadWords& note,
                   const Theme& theme)
{
    const QFontMetrics titleMetrics(title.font);
    const QFontMetrics noteMetrics(note.font);
    const int flags = int(Qt::AlignVCenter) | Qt::TextSingleLine;
    const int noteWidth = note.text.isEmpty() ? 0 : noteMetrics.horizontalAdvance(note.text) + space::medium;
    const bool both = titleMetrics.horizontalAdvance(title.text) + noteWidth <= line.width();
    if (both && noteWidth > 0) {
        painter->setFont(note.font);
        painter->setPen(theme.color(Token::Secondary));
        painter->drawText(line, flags | int(Qt::AlignRight), note.text);
    }
    painter->setFont(title.font);
    painter->setPen(theme.color(Token::Text));
    painter->drawText(line, flags | int(Qt::AlignLeft),
                      titleMetrics.elidedText(title.text, Qt::ElideMiddle, line.width()));
}

QString clustersWord(int count)
{
    return Text::tr("%Ln cluster(s)", nullptr, count);
}

} // namespace efa::widgets

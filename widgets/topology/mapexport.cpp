#include "widgets/topology/mapexport.h"

#include "widgets/topology/clusterwords.h"
#include "widgets/topology/mappainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::MapExport)
};

constexpr int margin = 32;
constexpr int footLine = 28;
constexpr int leastWidth = 960;
/// Wider pictures are scaled down; a drawing and a document can be looked at closer.
constexpr double widestPicture = 6000;
constexpr double widestDrawing = 12'000;
/// Twice as many pixels as the map has at this zoom, for print.
constexpr int pictureRatio = 2;
constexpr int pdfDpi = 96;

struct Sheet
{
    MapLens lens;
    QSize size;
};

Sheet sheetFor(const MapScene& scene, double widest)
{
    const QSizeF fleet = scene.layout().size;
    Sheet sheet;
    sheet.lens.zoom = std::min({1.0, widest / fleet.width(), widest / fleet.height()});
    sheet.lens.offset = {margin, margin};
    const QSizeF drawn = fleet * sheet.lens.zoom;
    sheet.size = {std::max(leastWidth, int(std::ceil(drawn.width())) + 2 * margin),
                  int(std::ceil(drawn.height())) + 2 * margin + 2 * footLine};
    return sheet;
}

/// Below the map: whose it is, and what the colours mean.
void paintFoot(QPainter& painter, const QRect& foot, const MapScene& scene, const Theme& theme)
{
    painter.setFont(uiFont(TextSize::Section, Emphasis::Strong));
    painter.setPen(theme.color(Token::Text));
    const QString title = scene.map().title.isEmpty()
                              ? fleetWords(scene)
                              : Text::tr("%1: %2").arg(scene.map().title, fleetWords(scene));
    painter.drawText(QRect(foot.left(), foot.top(), foot.width(), footLine),
                     int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(title, Qt::ElideMiddle, foot.width()));
    int left = foot.left();
    const FacetScale& scale = scene.scale();
    for (const fleet::FacetCount& count : fleet::facetCounts(scene.map(), scale.facet(), scene.filter())) {
        const QString words =
            Text::tr("%1 %2").arg(valueWord(scale.facet(), count.value), QLocale().toString(count.count));
        painter.setFont(uiFont());
        const int width =
            measure::ringMark + space::iconToText + painter.fontMetrics().horizontalAdvance(words);
        if (left + width > foot.right())
            break;
        const QRect line(left, foot.top() + footLine, width, footLine);
        scale.paintMark(
            &painter,
            {left, line.center().y() - measure::ringMark / 2 + 1, measure::ringMark, measure::ringMark},
            scale.placeOfValue(count.value), theme);
        painter.setFont(uiFont());
        painter.setPen(theme.color(Token::Text));
        painter.drawText(line, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, words);
        left += width + space::large;
    }
}

void paintSheet(QPainter& painter, const Sheet& sheet, const MapScene& scene)
{
    const Theme& theme = Theme::with(Scheme::Light);
    const MapMarks none;
    MapPainter(scene, sheet.lens, none, theme, nullptr).paint(&painter, QRect(QPoint(), sheet.size));
    paintFoot(painter,
              {margin, sheet.size.height() - margin / 2 - 2 * footLine, sheet.size.width() - 2 * margin,
               2 * footLine},
              scene, theme);
}

Error notWritten()
{
    return {.code = ErrorCode::Internal,
            .message = Text::tr("The map could not be drawn."),
            .hint = Text::tr("There may be too little memory; close other programs and try again.")};
}

Result<QByteArray> pngOf(const MapScene& scene)
{
    Sheet sheet = sheetFor(scene, widestPicture);
    QImage picture(sheet.size * pictureRatio, QImage::Format_RGB32);
    if (picture.isNull())
        return failure(notWritten());
    picture.setDevicePixelRatio(pictureRatio);
    QPainter painter(&picture);
    paintSheet(painter, sheet, scene);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return failure(notWritten());
    return bytes;
}

Result<QByteArray> svgOf(const MapScene& scene)
{
    const Sheet sheet = sheetFor(scene, widestDrawing);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size);
    generator.setViewBox(QRect(QPoint(), sheet.size));
    generator.setTitle(scene.map().title);
    QPainter painter;
    if (!painter.begin(&generator))
        return failure(notWritten());
    paintSheet(painter, sheet, scene);
    painter.end();
    return bytes;
}

Result<QByteArray> pdfOf(const MapScene& scene)
{
    const Sheet sheet = sheetFor(scene, widestDrawing);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return failure(notWritten());
    QPdfWriter writer(&buffer);
    constexpr double pointsPerInch = 72;
    writer.setResolution(pdfDpi);
    writer.setTitle(scene.map().title);
    writer.setPageSize(QPageSize(QSizeF(sheet.size) * pointsPerInch / pdfDpi, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(notWritten());
    paintSheet(painter, sheet, scene);
    painter.end();
    return bytes;
}

} // namespace

Result<QByteArray> exportedMap(const MapScene& scene, MapFormat format)
{
    switch (format) {
    case MapFormat::Png:
        return pngOf(scene);
    case MapFormat::Svg:
        return svgOf(scene);
    case MapFormat::Pdf:
        break;
    }
    return pdfOf(scene);
}

std::optional<MapFormat> mapFormatOf(const QString& kind)
{
    if (kind == "png"_L1)
        return MapFormat::Png;
    if (kind == "svg"_L1)
        return MapFormat::Svg;
    return kind == "pdf"_L1 ? std::optional(MapFormat::Pdf) : std::nullopt;
}

} // namespace efa::widgets

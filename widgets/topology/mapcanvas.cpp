#include "widgets/topology/mapcanvas.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/plaintext.h"
#include "widgets/topology/clusterwords.h"
#include "widgets/topology/mapselection.h"

#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace efa::widgets {

namespace {

constexpr int markReach = 8;
constexpr double bandShare = 0.12;
constexpr double closest = 1.25;

} // namespace

MapCanvas::MapCanvas(MapSelection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Map of the fleet"));
    connect(&m_selection, &MapSelection::changed, this, &MapCanvas::followSelection);
    describe();
}

void MapCanvas::setMap(const std::shared_ptr<const fleet::FleetMap>& map)
{
    m_scene.setMap(map);
    m_cards.clear();
    m_marks = {};
    if (m_keepsFit)
        m_lens = fitLens();
    followSelection();
    repaintAll();
    emit lensChanged();
}

void MapCanvas::setFacet(fleet::Facet facet)
{
    m_scene.setFacet(facet);
    m_cards.clear();
    repaintAll();
}

void MapCanvas::setFilter(const fleet::MapFilter& filter)
{
    m_scene.setFilter(filter);
    describe();
    repaintAll();
}

void MapCanvas::setMargins(const QMargins& margins)
{
    m_margins = margins;
    if (m_keepsFit)
        fit();
}

MapLens MapCanvas::fitLens() const
{
    return MapLens::showing(QRectF(QPointF(), m_scene.layout().size), size(), m_margins);
}

void MapCanvas::setLens(const MapLens& lens)
{
    m_keepsFit = lens == fitLens();
    if (lens == m_lens)
        return;
    const QPoint by = lens.offset - m_lens.offset;
    const bool moved = lens.zoom == m_lens.zoom;
    m_lens = lens;
    if (moved && !m_frame.isNull() && std::abs(by.x()) < width() && std::abs(by.y()) < height()) {
        // What was painted moves along; only what comes into view is painted.
        const double ratio = m_frame.devicePixelRatioF();
        QRegion exposed;
        m_stale.translate(by);
        m_frame.scroll(int(by.x() * ratio), int(by.y() * ratio), m_frame.rect(), &exposed);
        for (const QRect& part : exposed)
            m_stale += QRectF(QPointF(part.topLeft()) / ratio, QSizeF(part.size()) / ratio).toAlignedRect();
        update();
    } else {
        repaintAll();
    }
    emit lensChanged();
}

void MapCanvas::fit()
{
    setLens(fitLens());
    m_keepsFit = true;
}

void MapCanvas::zoomBy(double factor)
{
    zoomTo(m_lens.zoom * factor);
}

void MapCanvas::zoomTo(double zoom)
{
    setLens(m_lens.zoomedTo(zoom, QRectF(rect()).center()));
}

bool MapCanvas::canZoomOut() const
{
    return m_lens.zoom > MapLens::smallest;
}

void MapCanvas::zoomToSelection()
{
    QRectF part;
    for (const int cluster : m_marks.selected)
        part |= m_scene.layout().clusters.at(size_t(cluster));
    if (!part.isEmpty())
        setLens(MapLens::showing(part.adjusted(-markReach, -markReach, markReach, markReach), size(),
                                 m_margins, closest));
}

void MapCanvas::zoomToRegion(int region)
{
    setLens(MapLens::showing(m_scene.layout().regions.at(size_t(region)), size(), m_margins));
}

void MapCanvas::reveal(const QString& cluster)
{
    const int index = m_scene.map().indexOf(cluster);
    if (index < 0)
        return;
    const QRectF place = m_lens.toScreen(m_scene.layout().clusters.at(size_t(index)));
    const QRectF room = QRectF(rect()).marginsRemoved(m_margins);
    QPointF by;
    by.rx() = std::max(0.0, room.left() - place.left()) + std::min(0.0, room.right() - place.right());
    by.ry() = std::max(0.0, room.top() - place.top()) + std::min(0.0, room.bottom() - place.bottom());
    if (!by.isNull())
        panBy(by.toPoint());
}

QPointF MapCanvas::centre() const
{
    return m_lens.toMap(QRectF(rect()).center());
}

void MapCanvas::centreOn(QPointF place)
{
    MapLens lens = m_lens;
    lens.offset = (QRectF(rect()).center() - place * lens.zoom).toPoint();
    setLens(lens);
}

/// The fleet never leaves the view whole.
void MapCanvas::panBy(QPoint by)
{
    MapLens lens = m_lens;
    lens.offset += by;
    const QRectF fleet = lens.toScreen(QRectF(QPointF(), m_scene.layout().size));
    const QRectF room = QRectF(rect()).adjusted(markReach * 8, markReach * 8, -markReach * 8, -markReach * 8);
    lens.offset.rx() +=
        int(std::max(0.0, room.left() - fleet.right()) + std::min(0.0, room.right() - fleet.left()));
    lens.offset.ry() +=
        int(std::max(0.0, room.top() - fleet.bottom()) + std::min(0.0, room.bottom() - fleet.top()));
    setLens(lens);
}

void MapCanvas::repaintAll()
{
    m_stale = rect();
    update();
}

void MapCanvas::repaintCluster(int cluster)
{
    if (cluster < 0)
        return;
    const fleet::MapCluster& drawn = m_scene.map().clusters.at(size_t(cluster));
    const QRectF place = m_lens.level() == MapLevel::Far ? m_scene.layout().regions.at(size_t(drawn.region))
                                                         : m_scene.layout().clusters.at(size_t(cluster));
    const QRect part =
        m_lens.toScreen(place).toAlignedRect().adjusted(-markReach, -markReach, markReach, markReach);
    m_stale += part & rect();
    update(part);
}

void MapCanvas::followSelection()
{
    MapMarks marks = m_marks;
    marks.selected.clear();
    const auto& clusters = m_scene.map().clusters;
    if (!m_selection.names().isEmpty()) {
        for (size_t at = 0; at < clusters.size(); ++at) {
            if (m_selection.contains(clusters.at(at).name))
                marks.selected.insert(int(at));
        }
    }
    marks.current = m_scene.map().indexOf(m_selection.current());
    const QSet<int> before = m_marks.selected;
    const int last = std::exchange(m_marks, marks).current;
    for (const int cluster : (before - marks.selected) | (marks.selected - before))
        repaintCluster(cluster);
    repaintCluster(last < int(clusters.size()) ? last : -1);
    repaintCluster(marks.current);
    describe();
}

/// What a screen reader says of the map: the cluster that has the keyboard, else what there is.
void MapCanvas::describe()
{
    const int current = m_marks.current;
    setAccessibleDescription(current >= 0 ? clusterLines(m_scene.map(), current).join(QStringLiteral(", "))
                                          : fleetWords(m_scene));
}

MapMarks MapCanvas::marks() const
{
    MapMarks marks = m_marks;
    marks.focused = hasFocus();
    return marks;
}

QRect MapCanvas::bandRect() const
{
    return m_drag == Drag::Banding ? QRect(m_pressed, m_last).normalized() : QRect();
}

void MapCanvas::paintEvent(QPaintEvent* event)
{
    const double ratio = devicePixelRatioF();
    if (m_frame.size() != size() * ratio) {
        m_frame = QPixmap(size() * ratio);
        m_frame.setDevicePixelRatio(ratio);
        m_stale = rect();
    }
    const Theme& theme = Theme::of(this);
    if (!m_stale.isEmpty()) {
        QPainter painter(&m_frame);
        const MapMarks now = marks();
        const MapPainter map(m_scene, m_lens, now, theme, &m_cards);
        for (const QRect& part : m_stale& QRegion(rect())) {
            painter.setClipRect(part);
            map.paint(&painter, part);
        }
        m_stale = {};
    }
    QPainter painter(this);
    const QRect part = event->rect();
    painter.drawPixmap(part, m_frame,
                       QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio).toRect());
    if (const QRect band = bandRect(); !band.isEmpty()) {
        QColor fill = theme.color(Token::Accent);
        fill.setAlphaF(float(bandShare));
        painter.fillRect(band, fill);
        painter.setPen(theme.color(Token::Accent));
        painter.drawRect(band.adjusted(0, 0, -1, -1));
    }
    if (hasFocus() && m_marks.current < 0) {
        painter.setPen(QPen(theme.color(Token::Accent), measure::focus));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

/// What was in the middle stays there.
void MapCanvas::resizeEvent(QResizeEvent* event)
{
    if (m_keepsFit) {
        fit();
    } else if (event->oldSize().isValid()) {
        const QSize by = event->size() - event->oldSize();
        MapLens lens = m_lens;
        lens.offset += QPoint(by.width() / 2, by.height() / 2);
        setLens(lens);
    }
    emit lensChanged();
}

void MapCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_cards.clear();
        repaintAll();
    }
}

void MapCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    repaintCluster(m_marks.current);
    update();
}

void MapCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    repaintCluster(m_marks.current);
    update();
}

} // namespace efa::widgets

// What mouse, wheel, fingers and keys do to the map.
#include "widgets/common/plaintext.h"
#include "widgets/topology/clusterwords.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/mapselection.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace efa::widgets {

namespace {

/// One notch of the wheel, and one press of plus or minus.
constexpr double notch = 120;
constexpr double zoomStep = 1.25;
constexpr double wheelPan = 0.5;

bool extends(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) || modifiers.testFlag(Qt::ControlModifier);
}

} // namespace

bool MapCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
        return true;
    }
    if (event->type() == QEvent::Gesture) {
        auto* gestures = static_cast<QGestureEvent*>(event);
        if (auto* pinch = qobject_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            setLens(m_lens.zoomedTo(m_lens.zoom * pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint())));
            return true;
        }
    }
    return QWidget::event(event);
}

QString MapCanvas::toolTipAt(QPoint place) const
{
    if (m_lens.level() == MapLevel::Far) {
        const int region = m_scene.regionAt(m_lens.toMap(place));
        return region < 0 ? QString() : shownInToolTip(regionLines(m_scene, region).join(u'\n'));
    }
    const int cluster = m_scene.clusterAt(m_lens.toMap(place));
    return cluster < 0 ? QString() : shownInToolTip(clusterLines(m_scene.map(), cluster).join(u'\n'));
}

void MapCanvas::hover(QPoint place)
{
    const bool far = m_lens.level() == MapLevel::Far;
    const int region = far ? m_scene.regionAt(m_lens.toMap(place)) : -1;
    const int cluster = far ? -1 : m_scene.clusterAt(m_lens.toMap(place));
    if (region == m_marks.hoveredRegion && cluster == m_marks.hovered)
        return;
    for (const int old : {m_marks.hoveredRegion, region}) {
        if (old >= 0)
            repaintCluster(m_scene.map().regions.at(size_t(old)).firstCluster);
    }
    repaintCluster(m_marks.hovered);
    repaintCluster(cluster);
    m_marks.hovered = cluster;
    m_marks.hoveredRegion = region;
}

void MapCanvas::leaveEvent(QEvent* /*event*/)
{
    hover({-1, -1});
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    m_button = event->button();
    m_pressed = event->position().toPoint();
    m_last = m_pressed;
    m_drag = Drag::Pressed;
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint place = event->position().toPoint();
    if (m_drag == Drag::None)
        return hover(place);
    if (m_drag == Drag::Pressed &&
        (place - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        const bool band = m_button == Qt::LeftButton && extends(event->modifiers());
        m_drag = band ? Drag::Banding : Drag::Panning;
        setCursor(band ? Qt::CrossCursor : Qt::ClosedHandCursor);
    }
    const QPoint by = place - m_last;
    m_last = place;
    if (m_drag == Drag::Panning)
        panBy(by);
    else if (m_drag == Drag::Banding)
        update();
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_button || m_drag == Drag::None)
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    unsetCursor();
    if (drag == Drag::Banding) {
        finishBand(event->modifiers());
    } else if (drag == Drag::Pressed && m_button == Qt::LeftButton) {
        const QPointF place = m_lens.toMap(event->position());
        if (m_lens.level() == MapLevel::Far)
            chooseRegion(m_scene.regionAt(place), event->modifiers());
        else
            choose(m_scene.clusterAt(place), event->modifiers());
    }
    hover(event->position().toPoint());
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF place = m_lens.toMap(event->position());
    if (m_lens.level() == MapLevel::Far) {
        if (const int region = m_scene.regionAt(place); region >= 0)
            zoomToRegion(region);
    } else if (const int cluster = m_scene.clusterAt(place); cluster >= 0) {
        emit openRequested(m_scene.map().clusters.at(size_t(cluster)).name);
    }
}

/// A click chooses one, with Ctrl one more or less, with Shift all from the current one to there.
void MapCanvas::choose(int cluster, Qt::KeyboardModifiers modifiers)
{
    if (cluster < 0) {
        if (!extends(modifiers))
            m_selection.set({}, m_selection.current());
        return;
    }
    const auto& clusters = m_scene.map().clusters;
    const QString name = clusters.at(size_t(cluster)).name;
    if (modifiers.testFlag(Qt::ShiftModifier) && m_marks.current >= 0) {
        QSet<QString> names = m_selection.names();
        const auto [first, last] = std::minmax(m_marks.current, cluster);
        for (int at = first; at <= last; ++at) {
            if (m_scene.isShown(at))
                names.insert(clusters.at(size_t(at)).name);
        }
        m_selection.set(names, name);
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        m_selection.toggle(name);
    } else {
        m_selection.set({name}, name);
    }
}

void MapCanvas::chooseRegion(int region, Qt::KeyboardModifiers modifiers)
{
    if (region < 0)
        return choose(-1, modifiers);
    const fleet::MapRegion& drawn = m_scene.map().regions.at(size_t(region));
    QSet<QString> names;
    if (extends(modifiers))
        names = m_selection.names();
    for (int at = drawn.firstCluster; at < drawn.firstCluster + drawn.clusterCount; ++at) {
        if (m_scene.isShown(at))
            names.insert(m_scene.map().clusters.at(size_t(at)).name);
    }
    m_selection.set(names, m_scene.map().clusters.at(size_t(drawn.firstCluster)).name);
}

void MapCanvas::finishBand(Qt::KeyboardModifiers modifiers)
{
    const std::vector<int> found =
        m_scene.clustersIn(m_lens.toMap(QRectF(QRect(m_pressed, m_last).normalized())));
    QSet<QString> names;
    if (modifiers.testFlag(Qt::ControlModifier))
        names = m_selection.names();
    for (const int cluster : found)
        names.insert(m_scene.map().clusters.at(size_t(cluster)).name);
    update();
    m_selection.set(names, found.empty() ? m_selection.current()
                                         : m_scene.map().clusters.at(size_t(found.front())).name);
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setLens(m_lens.zoomedTo(m_lens.zoom * std::pow(zoomStep, angle.y() / notch), event->position()));
        return;
    }
    QPoint by = pixels.isNull() ? (QPointF(angle) * wheelPan).toPoint() : pixels;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0)
        by = {by.y(), 0};
    panBy(by);
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (moveCurrent(event->key())) {
        if (event->modifiers().testFlag(Qt::ShiftModifier) && m_marks.current >= 0) {
            QSet<QString> names = m_selection.names();
            names.insert(m_selection.current());
            m_selection.set(names, m_selection.current());
        }
        return;
    }
    if (!act(event))
        QWidget::keyPressEvent(event);
}

bool MapCanvas::act(const QKeyEvent* event)
{
    const int current = m_marks.current;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current >= 0 && m_lens.level() == MapLevel::Far)
            zoomToRegion(m_scene.map().clusters.at(size_t(current)).region);
        else if (current >= 0)
            emit openRequested(m_selection.current());
        return current >= 0;
    case Qt::Key_Space:
        if (current >= 0 && m_lens.level() == MapLevel::Far)
            chooseRegion(m_scene.map().clusters.at(size_t(current)).region, event->modifiers());
        else if (current >= 0)
            m_selection.toggle(m_selection.current());
        return current >= 0;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep);
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_Escape:
        return leaveInnermost();
    default:
        return false;
    }
}

/// A drag first, then what is chosen; the rest is left to the view.
bool MapCanvas::leaveInnermost()
{
    if (m_drag != Drag::None) {
        m_drag = Drag::None;
        unsetCursor();
        update();
        return true;
    }
    if (m_selection.names().isEmpty())
        return false;
    m_selection.set({}, m_selection.current());
    return true;
}

bool MapCanvas::moveCurrent(int key)
{
    fleet::Direction direction = fleet::Direction::Left;
    switch (key) {
    case Qt::Key_Left:
        break;
    case Qt::Key_Right:
        direction = fleet::Direction::Right;
        break;
    case Qt::Key_Up:
        direction = fleet::Direction::Up;
        break;
    case Qt::Key_Down:
        direction = fleet::Direction::Down;
        break;
    default:
        return false;
    }
    if (m_scene.shownCount() == 0)
        return true;
    std::vector<bool> allowed;
    allowed.reserve(m_scene.map().clusters.size());
    for (size_t at = 0; at < m_scene.map().clusters.size(); ++at)
        allowed.push_back(m_scene.isShown(int(at)));
    if (m_marks.current < 0) {
        showCurrent(int(std::ranges::find(allowed, true) - allowed.begin()));
    } else if (m_lens.level() == MapLevel::Far) {
        const int region = m_scene.map().clusters.at(size_t(m_marks.current)).region;
        const int next = fleet::neighbourOf(m_scene.layout().regions, region, direction);
        if (next != region)
            showCurrent(m_scene.map().regions.at(size_t(next)).firstCluster);
    } else {
        showCurrent(fleet::neighbourOf(m_scene.layout().clusters, m_marks.current, direction, allowed));
    }
    return true;
}

void MapCanvas::showCurrent(int cluster)
{
    m_selection.setCurrent(m_scene.map().clusters.at(size_t(cluster)).name);
    if (m_lens.level() != MapLevel::Far)
        reveal(m_selection.current());
}

} // namespace efa::widgets

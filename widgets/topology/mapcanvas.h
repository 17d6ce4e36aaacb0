#pragma once

#include "fleet/maplayout.h"
#include "widgets/topology/cardpainter.h"
#include "widgets/topology/maplens.h"
#include "widgets/topology/mappainter.h"
#include "widgets/topology/mapscene.h"

#include <QPixmap>
#include <QRegion>
#include <QWidget>

namespace efa::widgets {

class MapSelection;

/// The map as one surface: it paints what is exposed, keeps what it painted while it is moved, and lets mouse
/// and keyboard look around and choose.
class MapCanvas final : public QWidget
{
    Q_OBJECT

  public:
    explicit MapCanvas(MapSelection& selection, QWidget* parent = nullptr);

    const MapScene& scene() const { return m_scene; }
    void setMap(const std::shared_ptr<const fleet::FleetMap>& map);
    void setFacet(fleet::Facet facet);
    void setFilter(const fleet::MapFilter& filter);
    /// Room at the edges that "fit" leaves free for what floats there.
    void setMargins(const QMargins& margins);

    const MapLens& lens() const { return m_lens; }
    void setLens(const MapLens& lens);
    /// The whole fleet is in view, as large as it fits; stays so while the canvas changes its size.
    bool isFit() const { return m_lens == fitLens(); }
    void fit();
    void zoomBy(double factor);
    void zoomTo(double zoom);
    bool canZoomIn() const { return m_lens.zoom < MapLens::largest; }
    bool canZoomOut() const;
    /// Shows the chosen clusters, as large as they fit.
    void zoomToSelection();
    void zoomToRegion(int region);
    /// Moves the map as little as needed to have that cluster in view.
    void reveal(const QString& cluster);
    /// The map's point in the middle of the canvas.
    QPointF centre() const;
    void centreOn(QPointF place);

  signals:
    void lensChanged();
    /// Enter or a double click.
    void openRequested(const QString& cluster);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    enum class Drag : uint8_t { None, Pressed, Panning, Banding };

    MapLens fitLens() const;
    void panBy(QPoint by);
    void repaintAll();
    void repaintCluster(int cluster);
    void followSelection();
    void describe();
    MapMarks marks() const;
    QRect bandRect() const;
    void hover(QPoint place);
    QString toolTipAt(QPoint place) const;
    void choose(int cluster, Qt::KeyboardModifiers modifiers);
    void chooseRegion(int region, Qt::KeyboardModifiers modifiers);
    void finishBand(Qt::KeyboardModifiers modifiers);
    bool moveCurrent(int key);
    bool act(const QKeyEvent* event);
    void showCurrent(int cluster);
    bool leaveInnermost();

    MapSelection& m_selection;
    MapScene m_scene;
    MapLens m_lens;
    CardCache m_cards;
    QPixmap m_frame; ///< what was painted, without the marks of the moment
    QRegion m_stale; ///< parts of it that are to be painted again
    QMargins m_margins;
    bool m_keepsFit = true;
    MapMarks m_marks;
    Drag m_drag = Drag::None;
    Qt::MouseButton m_button = Qt::NoButton;
    QPoint m_pressed;
    QPoint m_last;
};

} // namespace efa::widgets

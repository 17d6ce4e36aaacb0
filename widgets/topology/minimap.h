#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace efa::widgets {

class Label;
class MapCanvas;

/// The whole fleet in small with the part that is in view, and the buttons to zoom. Dragging moves the view.
class MiniMap final : public QWidget
{
    Q_OBJECT

  public:
    MiniMap(MapCanvas& canvas, const QList<QAction*>& zoomActions, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    QRectF picture() const;
    double scale() const;
    void look(QPointF place);
    void follow();

    MapCanvas& m_canvas;
    Label* m_percent;
};

} // namespace efa::widgets

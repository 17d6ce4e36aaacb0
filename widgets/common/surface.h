#pragma once

#include "widgets/common/theme.h"

#include <QWidget>

namespace efa::widgets {

/// A one-pixel line between things.
class Hairline final : public QWidget
{
    Q_OBJECT

  public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A ground for other widgets: one token, optionally with a line and round corners.
class Surface : public QWidget
{
    Q_OBJECT

  public:
    enum class Edge : uint8_t { None, Card };

    explicit Surface(Token ground = Token::Surface, Edge edge = Edge::None, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Token m_ground;
    Edge m_edge;
};

} // namespace efa::widgets

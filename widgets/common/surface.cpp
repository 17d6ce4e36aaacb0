#include "widgets/common/surface.h"

#include "widgets/common/controlpainter.h"

#include <QPainter>

namespace efa::widgets {

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Token::Line));
}

Surface::Surface(Token ground, Edge edge, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_edge(edge)
{
}

void Surface::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    if (m_edge == Edge::Card)
        paintRounded(&painter, rect(), theme.color(m_ground), theme.color(Token::Line));
    else
        painter.fillRect(rect(), theme.color(m_ground));
}

} // namespace efa::widgets

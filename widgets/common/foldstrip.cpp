#include "widgets/common/foldstrip.h"

#include "widgets/common/glyph.h"

#include <QPainter>

namespace efa::widgets {

namespace {

Glyph inwards(Qt::Edge edge)
{
    switch (edge) {
    case Qt::LeftEdge:
        return Glyph::ChevronRight;
    case Qt::RightEdge:
        return Glyph::ChevronLeft;
    case Qt::TopEdge:
        return Glyph::ChevronDown;
    case Qt::BottomEdge:
        break;
    }
    return Glyph::ChevronUp;
}

} // namespace

FoldStrip::FoldStrip(const QString& title, Qt::Edge edge, QWidget* parent)
    : QAbstractButton(parent), m_edge(edge)
{
    setText(title);
    setToolTip(tr("Unfold %1").arg(title));
    setAccessibleName(tr("Unfold %1").arg(title));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    // All along its edge, so that the name has room.
    const bool upright = edge == Qt::LeftEdge || edge == Qt::RightEdge;
    setSizePolicy(upright ? QSizePolicy::Fixed : QSizePolicy::Expanding,
                  upright ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

QSize FoldStrip::sizeHint() const
{
    return {measure::control, measure::control};
}

void FoldStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(underMouse() ? Token::Hover : Token::Surface));
    painter.setFont(uiFont(TextSize::Secondary));
    painter.setPen(theme.color(Token::Secondary));
    const double inset = double(measure::control - measure::icon) / 2;
    const bool upright = m_edge == Qt::LeftEdge || m_edge == Qt::RightEdge;
    paintGlyph(&painter, QRectF(inset, upright ? 10 : inset, measure::icon, measure::icon), inwards(m_edge),
               theme.color(Token::Secondary));
    if (upright) {
        painter.translate(width(), measure::panelHead);
        painter.rotate(90);
        painter.drawText(QRect(space::tight, 0, height() - measure::panelHead, width()),
                         int(Qt::AlignVCenter | Qt::AlignLeft), text());
    } else {
        painter.drawText(rect().adjusted(measure::control + space::tight, 0, 0, 0),
                         int(Qt::AlignVCenter | Qt::AlignLeft), text());
    }
}

} // namespace efa::widgets

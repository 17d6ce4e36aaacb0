#include "app/window/fleetbutton.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"

#include <QPainter>

namespace efa::app {

using namespace widgets;

namespace {
constexpr int padding = space::small;
constexpr int mostWide = 420;
} // namespace

FleetButton::FleetButton(QWidget* parent)
    : QToolButton(parent)
{
    setFont(uiFont(TextSize::Section));
    setFixedHeight(measure::control);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
}

QSize FleetButton::sizeHint() const
{
    const int wide =
        fontMetrics().horizontalAdvance(text()) + 2 * padding + space::iconToText + measure::icon + 1;
    return {std::min(wide, mostWide), measure::control};
}

void FleetButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    if (underMouse() || isDown())
        paintRounded(&painter, rect(), theme.color(Token::Hover), QColor());
    const QRect words = rect().adjusted(padding, 0, -padding - measure::icon - space::iconToText, 0);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft) | int(Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
    const QRectF arrow(width() - padding - measure::icon, double(height() - measure::icon) / 2, measure::icon,
                       measure::icon);
    paintGlyph(&painter, arrow, Glyph::ChevronDown, theme.color(Token::Text));
}

} // namespace efa::app

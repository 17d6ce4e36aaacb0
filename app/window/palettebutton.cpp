#include "app/window/palettebutton.h"

#include "app/window/palettedelegate.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"

#include <QPainter>

namespace efa::app {

using namespace widgets;

namespace {
constexpr int usualWidth = 480;
constexpr int leastWidth = 160;
} // namespace

PaletteButton::PaletteButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setFont(uiFont());
    setText(tr("Find a cluster, a file, a command …"));
    setAccessibleName(tr("Go to anything"));
    setToolTip(tr("Find a command, a cluster, a file, a resource or a commit"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(usualWidth);
}

void PaletteButton::setKeys(const QString& keys)
{
    m_keys = keys;
    update();
}

QSize PaletteButton::sizeHint() const
{
    return {usualWidth, measure::control};
}

QSize PaletteButton::minimumSizeHint() const
{
    return {leastWidth, measure::control};
}

void PaletteButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    paintRounded(&painter, rect(), theme.color(underMouse() ? Token::Hover : Token::Surface),
                 theme.color(Token::Control), measure::radius);
    const QRectF glass(space::small, double(height() - measure::icon) / 2, measure::icon, measure::icon);
    paintGlyph(&painter, glass, Glyph::Search, theme.color(Token::Secondary));
    QRect words = rect().adjusted(space::small + measure::icon + space::iconToText, 0, -space::small, 0);
    words.setRight(paintKeys(&painter, words, m_keys, theme) - space::small);
    painter.setPen(theme.color(Token::Secondary));
    painter.setFont(font());
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace efa::app

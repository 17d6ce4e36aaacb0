#include "app/window/railbutton.h"

#include "widgets/common/controlpainter.h"

#include <QPainter>

namespace efa::app {

using namespace widgets;

namespace {

constexpr int edgeWidth = 3;
constexpr int iconTop = 11;
constexpr int wordTop = 35;
constexpr int countSide = 16;
constexpr int mostShown = 99;
constexpr int markSide = 24;

} // namespace

RailButton::RailButton(QString id, Glyph glyph, const QString& word, QWidget* parent)
    : QAbstractButton(parent), m_id(std::move(id)), m_glyph(glyph)
{
    setText(word);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setProperty("efaOwnFocus", true);
    setFixedSize(sizeHint());
}

void RailButton::setCount(int count, const QString& words)
{
    m_count = count;
    setAccessibleDescription(count > 0 ? words : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    return {measure::rail - 1, text().isEmpty() ? measure::header : measure::railItem};
}

void RailButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const bool isMark = text().isEmpty();
    const bool chosen = isChecked() && !isMark;
    if (chosen) {
        painter.fillRect(rect(), theme.color(Token::Selection));
        painter.fillRect(0, 0, edgeWidth, height(), theme.color(Token::Accent));
    } else if (underMouse() && isEnabled()) {
        painter.fillRect(rect(), theme.color(Token::Hover));
    }
    const Token live = chosen || isMark ? Token::Accent : Token::Secondary;
    const QColor ink = theme.color(isEnabled() ? live : Token::Disabled);
    const int side = isMark ? markSide : measure::railIcon;
    const int top = isMark ? (height() - side) / 2 : iconTop;
    paintGlyph(&painter, QRectF(double(width() - side) / 2, top, side, side), m_glyph, ink);
    if (!isMark) {
        const QRect place(2, wordTop, width() - 4, lineHeight(TextSize::Secondary));
        painter.setFont(wordFont(chosen, place.width()));
        painter.setPen(ink);
        painter.drawText(place, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
        if (m_count > 0 && isEnabled())
            paintCount(painter, theme);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(Token::Accent), measure::focus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 3, -3, -3), measure::radius, measure::radius);
    }
}

/// The chosen word is strong where that leaves room on both sides.
QFont RailButton::wordFont(bool chosen, int room) const
{
    const QFont strong = uiFont(TextSize::Secondary, Emphasis::Strong);
    const bool fits = QFontMetrics(strong).horizontalAdvance(text()) <= room - 2 * space::tight;
    return chosen && fits ? strong : uiFont(TextSize::Secondary);
}

void RailButton::paintCount(QPainter& painter, const Theme& theme) const
{
    const QString words = m_count > mostShown ? QString::number(mostShown) + u'+' : QString::number(m_count);
    painter.setFont(uiFont(TextSize::Tiny, Emphasis::Strong));
    const int wide = std::max(countSide, painter.fontMetrics().horizontalAdvance(words) + 2 * space::tight);
    const QRect place(width() - wide - space::small, 6, wide, countSide);
    paintRounded(&painter, place, theme.color(Token::Accent), QColor(), countSide / 2);
    painter.setPen(theme.color(Token::OnAccent));
    painter.drawText(place, Qt::AlignCenter, words);
}

} // namespace efa::app

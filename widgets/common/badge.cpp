#include "widgets/common/badge.h"

#include "widgets/common/controlpainter.h"

#include <QPainter>

namespace efa::widgets {

namespace {
constexpr int badgePadding = 6;
constexpr int badgeGlyph = 13;
constexpr int pillPadding = 6;
} // namespace

QSize badgeSize(const BadgeLook& look)
{
    const QFontMetrics metrics(uiFont(TextSize::Secondary, Emphasis::Strong));
    int width = metrics.horizontalAdvance(look.word) + 2 * badgePadding;
    if (look.glyph)
        width += badgeGlyph + (look.word.isEmpty() ? 0 : space::badgeIconToText);
    return {width, measure::badge};
}

void paintBadge(QPainter* painter, const QRect& rect, const BadgeLook& look, const Theme& theme)
{
    QRect place(QPoint(rect.x(), rect.y() + (rect.height() - measure::badge) / 2), badgeSize(look));
    place.setWidth(std::min(place.width(), rect.width()));
    paintRounded(painter, place, theme.ground(look.color), QColor(), measure::badgeRadius);
    QRect words = place.adjusted(badgePadding, 0, -badgePadding, 0);
    if (look.glyph) {
        paintGlyph(painter, QRectF(words.x(), place.y() + 3.5, badgeGlyph, badgeGlyph), *look.glyph,
                   theme.color(look.color));
        words.setLeft(words.left() + badgeGlyph + space::badgeIconToText);
    }
    painter->save();
    painter->setFont(uiFont(TextSize::Secondary, Emphasis::Strong));
    painter->setPen(theme.color(look.color));
    const QString text = painter->fontMetrics().elidedText(look.word, Qt::ElideMiddle, words.width() + 1);
    painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft) | int(Qt::TextSingleLine), text);
    painter->restore();
}

QSize countPillSize(const QString& text)
{
    const QFontMetrics metrics(uiFont(TextSize::Secondary));
    return {std::max(metrics.horizontalAdvance(text) + 2 * pillPadding, measure::countPill + 2),
            measure::countPill};
}

void paintCountPill(QPainter* painter, const QRect& rect, const QString& text, const Theme& theme)
{
    paintRounded(painter, rect, theme.color(Token::Track), QColor(), rect.height() / 2);
    painter->save();
    painter->setFont(uiFont(TextSize::Secondary));
    painter->setPen(theme.color(Token::Text));
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

void paintRingMark(QPainter* painter, const QRect& rect, int order, int rings, const Theme& theme)
{
    paintRounded(painter, rect, theme.ring(order, rings), QColor(), measure::smallRadius);
    painter->save();
    painter->setFont(uiFont(TextSize::Tiny, Emphasis::Strong));
    painter->setPen(theme.color(Token::Surface));
    painter->drawText(rect, Qt::AlignCenter, QString::number(order));
    painter->restore();
}

Badge::Badge(BadgeLook look, QWidget* parent)
    : QWidget(parent), m_look(std::move(look))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_look.word);
}

void Badge::setLook(const BadgeLook& look)
{
    m_look = look;
    setAccessibleName(look.word);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badgeSize(m_look);
}

void Badge::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), m_look, Theme::of(this));
}

CountPill::CountPill(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void CountPill::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize CountPill::sizeHint() const
{
    return countPillSize(m_text);
}

void CountPill::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintCountPill(&painter, rect(), m_text, Theme::of(this));
}

} // namespace efa::widgets

#include "widgets/start/door.h"

#include "widgets/common/controlpainter.h"

#include <QPainter>

namespace efa::widgets {

namespace {

constexpr int doorWidth = 432;
constexpr int doorHeight = 60;
constexpr int boxSide = 36;
constexpr int capPadding = 6;

} // namespace

Door::Door(Glyph glyph, const QString& name, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent), m_glyph(glyph), m_sentence(sentence)
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(sentence);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(doorHeight);
    setCursor(Qt::PointingHandCursor);
}

void Door::setKeys(const QString& keys)
{
    m_keys = keys;
    update();
}

QSize Door::sizeHint() const
{
    return {doorWidth, doorHeight};
}

void Door::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    if (isEnabled() && (underMouse() || isDown()))
        paintRounded(&painter, rect(), theme.color(isDown() ? Token::Selection : Token::Hover), QColor());
    const QRect box(space::medium, (height() - boxSide) / 2, boxSide, boxSide);
    paintRounded(&painter, box, theme.color(Token::Surface), theme.color(Token::Line));
    const QRectF picture = QRectF(box).adjusted(8, 8, -8, -8);
    paintGlyph(&painter, picture, m_glyph, theme.color(isEnabled() ? Token::Accent : Token::Disabled));
    int right = width() - space::medium;
    if (!m_keys.isEmpty()) {
        const QFont font = uiFont(TextSize::Secondary);
        const int cap = QFontMetrics(font).horizontalAdvance(m_keys) + 2 * capPadding;
        const QRect place(right - cap, (height() - measure::badge) / 2, cap, measure::badge);
        paintRounded(&painter, place, theme.color(Token::Surface), theme.color(Token::Line),
                     measure::badgeRadius);
        painter.setFont(font);
        painter.setPen(theme.color(Token::Secondary));
        painter.drawText(place, Qt::AlignCenter, m_keys);
        right = place.x() - space::small;
    }
    const int left = box.right() + 1 + space::medium;
    const QRect name(left, 11, right - left, lineHeight(TextSize::Body));
    const QRect sentence(left, name.bottom() + 1, right - left, lineHeight(TextSize::Secondary));
    painter.setFont(uiFont(TextSize::Body, Emphasis::Strong));
    painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Disabled));
    painter.drawText(name, int(Qt::AlignVCenter | Qt::AlignLeft), text());
    painter.setFont(uiFont(TextSize::Secondary));
    painter.setPen(theme.color(isEnabled() ? Token::Secondary : Token::Disabled));
    const QString words = painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, sentence.width());
    painter.drawText(sentence, int(Qt::AlignVCenter | Qt::AlignLeft), words);
}

} // namespace efa::widgets

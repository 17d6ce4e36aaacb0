#include "widgets/topology/ringbadge.h"

#include "widgets/common/badge.h"
#include "widgets/common/plaintext.h"

#include <QPainter>

namespace efa::widgets {

RingBadge::RingBadge(int order, int rings, const QString& word, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setRing(order, rings, word);
}

void RingBadge::setRing(int order, int rings, const QString& word)
{
    m_order = order;
    m_rings = rings;
    m_word = shown(word);
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

QSize RingBadge::sizeHint() const
{
    const int mark = m_order > 0 ? measure::ringMarkLarge + space::iconToText : 0;
    return {mark + QFontMetrics(uiFont()).horizontalAdvance(m_word) + 1, lineHeight(TextSize::Body)};
}

void RingBadge::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    QRect words = rect();
    if (m_order > 0) {
        const QRect mark(0, (height() - measure::ringMarkLarge) / 2, measure::ringMarkLarge,
                         measure::ringMarkLarge);
        paintRingMark(&painter, mark, m_order, m_rings, theme);
        words.setLeft(mark.right() + 1 + space::iconToText);
    }
    painter.setFont(uiFont());
    painter.setPen(theme.color(Token::Text));
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_word, Qt::ElideMiddle, words.width()));
}

} // namespace efa::widgets

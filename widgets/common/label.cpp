#include "widgets/common/label.h"

#include "widgets/common/plaintext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace efa::widgets {

namespace {
constexpr int usualWrapWidth = 320;
}

Label::Label(const QString& text, LabelLook look, QWidget* parent)
    : QLabel(parent), m_look(look)
{
    setTextFormat(Qt::PlainText);
    setFont(look.code ? codeFont(look.emphasis) : uiFont(look.size, look.emphasis));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWords(text);
}

void Label::wrap()
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setWordWrap(true);
}

void Label::setWords(const QString& text)
{
    setText(shown(text, wordWrap() ? LineEnds::Kept : LineEnds::Shown));
}

void Label::setColor(Token color)
{
    m_look.color = color;
    update();
}

void Label::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    update();
}

QSize Label::sizeHint() const
{
    const QMargins around = contentsMargins();
    if (wordWrap())
        return {usualWrapWidth, heightForWidth(usualWrapWidth)};
    return {fontMetrics().horizontalAdvance(text()) + 1 + around.left() + around.right(),
            lineHeight(m_look.size) + around.top() + around.bottom()};
}

QSize Label::minimumSizeHint() const
{
    const int few = fontMetrics().averageCharWidth() * (wordWrap() ? 8 : 4) + contentsMargins().left();
    return {std::min(few, sizeHint().width()), lineHeight(m_look.size)};
}

int Label::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins around = contentsMargins();
    const QRect room(0, 0, width - around.left() - around.right(), QWIDGETSIZE_MAX);
    const QRect bounds = fontMetrics().boundingRect(room, int(alignment()) | Qt::TextWordWrap, text());
    return std::max(bounds.height(), lineHeight(m_look.size)) + around.top() + around.bottom();
}

bool Label::isShortened() const
{
    return !wordWrap() && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void Label::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(Theme::of(this).color(isEnabled() ? m_look.color : Token::Disabled));
    const int flags = int(alignment());
    if (wordWrap()) {
        painter.drawText(contentsRect(), flags | Qt::TextWordWrap, text());
        return;
    }
    const QString words = fontMetrics().elidedText(text(), m_elide, contentsRect().width());
    painter.drawText(contentsRect(), flags | Qt::TextSingleLine, words);
}

bool Label::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isShortened()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), shownInToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace efa::widgets

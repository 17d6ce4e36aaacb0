#include "widgets/common/textbox.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyleOption>

namespace efa::widgets {

TextBox::TextBox(const QString& placeholder, QWidget* parent)
    : QPlainTextEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    // Clear of the round corners; the text itself keeps 4 more pixels.
    setViewportMargins(space::tight, space::tight, space::tight, space::tight);
}

bool TextBox::event(QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        paintInput(&painter, option, this);
    }
    return QPlainTextEdit::event(event);
}

} // namespace efa::widgets

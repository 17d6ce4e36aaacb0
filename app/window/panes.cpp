#include "app/window/panes.h"

#include <QSplitter>
#include <QWidget>

namespace efa::app {

namespace {

constexpr const char* paneMark = "efaPane";

const QWidget* paneOf(const QWidget* widget)
{
    for (const QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (at->property(paneMark).toBool())
            return at;
        // A splitter inside a splitter: the inner parts are the panes.
        if (qobject_cast<const QSplitter*>(at->parentWidget()))
            return at;
    }
    return nullptr;
}

bool takesKeyboard(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

} // namespace

void markAsPane(QWidget* widget)
{
    widget->setProperty(paneMark, true);
}

QWidget* nextPane(const QWidget& window, Direction direction)
{
    QWidget* begin = window.focusWidget();
    if (!begin)
        begin = window.nextInFocusChain();
    const QWidget* here = paneOf(begin);
    QWidget* found = nullptr;
    const QWidget* target = nullptr;
    const bool forward = direction == Direction::Forward;
    QWidget* at = begin;
    do {
        at = forward ? at->nextInFocusChain() : at->previousInFocusChain();
        const QWidget* pane = paneOf(at);
        if (!pane || pane == here || at->window() != &window || !takesKeyboard(at))
            continue;
        if (forward)
            return at;
        // Backwards the chain meets a pane's last widget first: go on to its first one.
        if (target && pane != target)
            break;
        target = pane;
        found = at;
    } while (at != begin);
    return found;
}

} // namespace efa::app

#pragma once

#include <QRect>

class QStyleOptionTab;
class QWidget;

namespace efa::widgets {

QSize tabSize(const QStyleOptionTab& tab, const QWidget* widget);
/// Where the words of a tab stand, beside its buttons.
QRect tabTextRect(const QStyleOptionTab& tab);
/// Where the button that closes a tab stands.
QRect tabButtonRect(const QStyleOptionTab& tab);

} // namespace efa::widgets

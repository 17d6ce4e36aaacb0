#include "widgets/common/tablayout.h"

#include "widgets/common/theme.h"

#include <QFontMetrics>
#include <QStyleOption>
#include <QWidget>

namespace efa::widgets {

namespace {
constexpr int tabPadding = 14;
}

QSize tabSize(const QStyleOptionTab& tab, const QWidget* widget)
{
    QFont font = widget ? widget->font() : uiFont();
    font.setWeight(QFont::DemiBold);
    int width = QFontMetrics(font).size(Qt::TextShowMnemonic, tab.text).width() + 2 * tabPadding;
    if (!tab.icon.isNull())
        width += measure::icon + space::iconToText;
    width += tab.rightButtonSize.isEmpty() ? 0 : tab.rightButtonSize.width() + space::small;
    width += tab.leftButtonSize.isEmpty() ? 0 : tab.leftButtonSize.width() + space::small;
    return {width, measure::panelHead};
}

QRect tabTextRect(const QStyleOptionTab& tab)
{
    const int right = tab.rightButtonSize.isEmpty() ? 0 : tab.rightButtonSize.width() + space::small;
    const int left = tab.leftButtonSize.isEmpty() ? 0 : tab.leftButtonSize.width() + space::small;
    return tab.rect.adjusted(tabPadding + left, 0, -tabPadding - right + 2, 0);
}

QRect tabButtonRect(const QStyleOptionTab& tab)
{
    QRect place(QPoint(), tab.rightButtonSize);
    place.moveCenter(tab.rect.center());
    place.moveRight(tab.rect.right() - space::small);
    return place;
}

} // namespace efa::widgets

#include "widgets/common/stylemeasures.h"

#include "widgets/common/theme.h"

#include <QFontMetrics>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace efa::widgets {

namespace {

constexpr int scrollBarWidth = 10;
constexpr int buttonPadding = 12;
static_assert(headerCellPadding == 2 * measure::focus + 1);

} // namespace

std::optional<int> pixelMeasure(QStyle::PixelMetric metric)
{
    switch (metric) {
    case QStyle::PM_ScrollBarExtent:
        return scrollBarWidth;
    case QStyle::PM_ScrollView_ScrollBarSpacing:
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarTabOverlap:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_MenuBarItemSpacing:
    case QStyle::PM_MenuBarVMargin:
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_ToolBarFrameWidth:
    case QStyle::PM_ToolBarItemMargin:
    case QStyle::PM_ToolBarItemSpacing:
        return 0;
    case QStyle::PM_MenuVMargin:
    case QStyle::PM_MenuBarHMargin:
        return space::tight;
    case QStyle::PM_SplitterWidth:
    case QStyle::PM_DefaultFrameWidth:
    case QStyle::PM_MenuPanelWidth:
        return 1;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_TabCloseIndicatorWidth:
    case QStyle::PM_TabCloseIndicatorHeight:
        return measure::icon;
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
        return space::small;
    case QStyle::PM_LineEditIconSize:
        return measure::icon;
    case QStyle::PM_LineEditIconMargin:
        return 2;
    case QStyle::PM_TreeViewIndentation:
        return 14;
    case QStyle::PM_HeaderMargin:
        return space::tight;
    case QStyle::PM_FocusFrameHMargin:
    case QStyle::PM_FocusFrameVMargin:
        return 2 * measure::focus;
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing:
        return space::small;
    default:
        return std::nullopt;
    }
}

std::optional<int> habit(QStyle::StyleHint hint)
{
    switch (hint) {
    case QStyle::SH_ItemView_ShowDecorationSelected:
    case QStyle::SH_FocusFrame_AboveWidget:
    case QStyle::SH_MenuBar_MouseTracking:
    case QStyle::SH_Menu_MouseTracking:
        return 1;
    case QStyle::SH_UnderlineShortcut:
    case QStyle::SH_FocusFrame_Mask:
    case QStyle::SH_EtchDisabledText:
    case QStyle::SH_DitherDisabledText:
    case QStyle::SH_ComboBox_Popup:
    case QStyle::SH_Widget_Animation_Duration:
    case QStyle::SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case QStyle::SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case QStyle::SH_TabBar_ElideMode:
        return Qt::ElideMiddle;
    default:
        return std::nullopt;
    }
}

QSize buttonSize(const QStyleOptionButton& button, const QWidget* widget)
{
    QFont font = widget ? widget->font() : uiFont();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    int width = metrics.size(Qt::TextShowMnemonic, button.text).width() + 2 * buttonPadding;
    if (!button.icon.isNull())
        width += button.iconSize.width() + (button.text.isEmpty() ? 0 : space::iconToText);
    if (button.features.testFlag(QStyleOptionButton::HasMenu))
        width += measure::icon + 2;
    return {std::max(width, measure::control), measure::control};
}

int headerPadding(const QStyleOptionHeader& header, const QWidget* widget)
{
    const bool first = header.position == QStyleOptionHeader::Beginning ||
                       header.position == QStyleOptionHeader::OnlyOneSection;
    const bool inPanel = widget && (qobject_cast<const QTreeView*>(widget->parentWidget()) ||
                                    qobject_cast<const QTableView*>(widget->parentWidget()));
    return first && inPanel ? int(space::medium) : headerCellPadding;
}

} // namespace efa::widgets

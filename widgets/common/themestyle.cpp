#include "widgets/common/themestyle.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/itempainter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int scrollBarWidth = 10;
constexpr int scrollThumbMin = 28;
constexpr int buttonPadding = 12;
constexpr int tabPadding = 14;
constexpr int menuBarPadding = 10;
constexpr int comboPadding = 10;
constexpr int cellPadding = 2 * measure::focus + 1;

const QStyleOptionButton* asButton(const QStyleOption* option)
{
    return qstyleoption_cast<const QStyleOptionButton*>(option);
}

QSize buttonSize(const QStyleOption* option, const QWidget* widget)
{
    const auto* button = asButton(option);
    if (!button)
        return {};
    QFont font = widget ? widget->font() : uiFont();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    int width = metrics.size(Qt::TextShowMnemonic, button->text).width() + 2 * buttonPadding;
    if (!button->icon.isNull())
        width += button->iconSize.width() + (button->text.isEmpty() ? 0 : space::iconToText);
    if (button->features.testFlag(QStyleOptionButton::HasMenu))
        width += measure::icon + 2;
    return {std::max(width, measure::control), measure::control};
}

QSize tabSize(const QStyleOption* option, const QWidget* widget)
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab)
        return {};
    QFont font = widget ? widget->font() : uiFont();
    font.setWeight(QFont::DemiBold);
    int width = QFontMetrics(font).size(Qt::TextShowMnemonic, tab->text).width() + 2 * tabPadding;
    if (!tab->icon.isNull())
        width += measure::icon + space::iconToText;
    width += tab->rightButtonSize.isEmpty() ? 0 : tab->rightButtonSize.width() + space::small;
    width += tab->leftButtonSize.isEmpty() ? 0 : tab->leftButtonSize.width() + space::small;
    return {width, measure::panelHead};
}

QRect scrollSlider(const QStyleOptionSlider& option)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? option.rect.height() : option.rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0)
        thumb = int(qint64(option.pageStep) * length / (range + std::max(option.pageStep, 1)));
    thumb = std::clamp(thumb, std::min(scrollThumbMin, length), length);
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                   length - thumb, option.upsideDown);
    return upright ? QRect(option.rect.x(), option.rect.y() + at, option.rect.width(), thumb)
                   : QRect(option.rect.x() + at, option.rect.y(), thumb, option.rect.height());
}

/// In a table the mouse is over a cell, not over the row that a click would choose: no hover there.
void paintCell(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    QStyleOption row = option;
    if (qobject_cast<const QTableView*>(widget))
        row.state &= ~QStyle::State_MouseOver;
    paintRow(painter, row);
}

void paintHairline(QPainter* painter, const QStyleOption& option)
{
    paintRounded(painter, option.rect, QColor(), Theme::of(option.palette).color(Token::Line), 0);
}

} // namespace

/// As far in as the text of the cells below; in the list of a panel the first column starts where the panel's
/// title does.
int headerPadding(const QStyleOptionHeader& header, const QWidget* widget)
{
    const bool first = header.position == QStyleOptionHeader::Beginning ||
                       header.position == QStyleOptionHeader::OnlyOneSection;
    const bool inPanel = widget && qobject_cast<const QTreeView*>(widget->parentWidget());
    return first && inPanel ? int(space::medium) : cellPadding;
}

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName(u"efa"_s);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Theme& theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        return paintPushButton(painter, *option, widget);
    case PE_PanelButtonTool:
        return paintToolButtonPanel(painter, *option, widget);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            paintInput(painter, *option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox(painter, *option);
    case PE_IndicatorRadioButton:
        return paintRadioButton(painter, *option);
    case PE_FrameFocusRect:
        // Controls get the ring outside, see FocusRing; rows and tabs theirs inside.
        if (qobject_cast<const QAbstractItemView*>(widget))
            paintInnerFocus(painter, *option);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        return paintCell(painter, *option, widget);
    case PE_IndicatorBranch:
        return paintBranch(painter, *option);
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameMenu:
        return paintHairline(painter, *option);
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme.color(Token::Raised));
        return;
    case PE_PanelTipLabel:
        return paintRounded(painter, option->rect, theme.color(Token::Raised), theme.color(Token::Line), 0);
    case PE_IndicatorTabClose:
        return paintGlyph(painter, QRectF(option->rect).adjusted(2, 2, -2, -2), Glyph::Close,
                          theme.color(option->state & State_MouseOver ? Token::Text : Token::Secondary));
    case PE_IndicatorArrowDown:
        return paintGlyph(painter, option->rect, Glyph::ChevronDown, theme.color(Token::Secondary));
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_PanelToolBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const Theme& theme = Theme::of(option->palette);
    switch (element) {
    case CE_PushButtonBevel:
        return paintPushButton(painter, *option, widget);
    case CE_PushButtonLabel:
        if (const auto* button = asButton(option))
            paintPushButtonLabel(painter, *button, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme.color(Token::Base));
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            paintMenuBarItem(painter, *item);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            paintMenuItem(painter, *item);
        return;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, theme.color(Token::Raised));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return paintHeaderSection(painter, *option);
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader inside(*header);
            const int margin = pixelMetric(PM_HeaderMargin, option, widget);
            inside.rect.adjust(headerPadding(*header, widget) - margin, 0, margin - cellPadding, 0);
            paintHeaderLabel(painter, inside);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            paintTabShape(painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            paintTabLabel(painter, *tab, subElementRect(SE_TabBarTabText, option, widget));
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, theme.color(Token::Line));
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            paintProgressBar(painter, *bar);
        return;
    case CE_FocusFrame:
        return paintFocusRing(painter, option->rect, theme);
    case CE_ToolBar:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            paintComboBox(painter, *combo, widget);
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            paintScrollBar(painter, *slider, scrollSlider(*slider));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!slider)
            return {};
        const QRect thumb = scrollSlider(*slider);
        const bool upright = slider->orientation == Qt::Vertical;
        QRect rest = slider->rect;
        switch (part) {
        case SC_ScrollBarSlider:
            return thumb;
        case SC_ScrollBarGroove:
            return rest;
        case SC_ScrollBarSubPage:
            upright ? rest.setBottom(thumb.top() - 1) : rest.setRight(thumb.left() - 1);
            return rest;
        case SC_ScrollBarAddPage:
            upright ? rest.setTop(thumb.bottom() + 1) : rest.setLeft(thumb.right() + 1);
            return rest;
        default:
            return {};
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(comboPadding, 1, -(measure::icon + 2 * space::small - 2), -1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return option->rect.adjusted(space::small - 2, 1, -space::tight, -1);
    case SE_TabBarTabText:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            const int right =
                tab->rightButtonSize.isEmpty() ? 0 : tab->rightButtonSize.width() + space::small;
            const int left = tab->leftButtonSize.isEmpty() ? 0 : tab->leftButtonSize.width() + space::small;
            return tab->rect.adjusted(tabPadding + left, 0, -tabPadding - right + 2, 0);
        }
        return {};
    case SE_TabBarTabRightButton:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QRect place(QPoint(), tab->rightButtonSize);
            place.moveCenter(tab->rect.center());
            place.moveRight(tab->rect.right() - space::small);
            return place;
        }
        return {};
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        return buttonSize(option, widget);
    case CT_LineEdit:
        return {usual.width(), measure::control};
    case CT_ComboBox:
        return {contents.width() + 2 * comboPadding + measure::icon + space::small, measure::control};
    case CT_TabBarTab:
        return tabSize(option, widget);
    case CT_MenuBarItem:
        return {contents.width() + 2 * menuBarPadding, measure::menuBar};
    case CT_MenuBar:
        return {contents.width(), measure::menuBar};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*item);
        return usual;
    case CT_HeaderSection:
        return {usual.width(), measure::row};
    case CT_ToolButton:
        return {std::max(usual.width(), measure::control), std::max(usual.height(), measure::control)};
    case CT_ItemViewItem: {
        const int row = qobject_cast<const QTreeView*>(widget) ? measure::treeRow : measure::row;
        return {usual.width(), std::max(usual.height(), row)};
    }
    default:
        return usual;
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarVMargin:
    case PM_MenuHMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
    case PM_ToolBarItemSpacing:
        return 0;
    case PM_MenuVMargin:
    case PM_MenuBarHMargin:
        return space::tight;
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return measure::icon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::small;
    case PM_LineEditIconSize:
        return measure::icon;
    case PM_LineEditIconMargin:
        return 2;
    case PM_TreeViewIndentation:
        return 14;
    case PM_HeaderMargin:
        return space::tight;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 2 * measure::focus;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
    case SH_FocusFrame_AboveWidget:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_UnderlineShortcut:
    case SH_FocusFrame_Mask:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_TabBar_ElideMode:
        return Qt::ElideMiddle;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QIcon ThemeStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon(Glyph::Close);
    case SP_MessageBoxWarning:
        return icon(Glyph::Warning, Token::Drifted);
    case SP_MessageBoxCritical:
        return icon(Glyph::Error, Token::Degraded);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(Glyph::Info, Token::Updating);
    case SP_DirIcon:
    case SP_DirClosedIcon:
        return icon(Glyph::Folder);
    case SP_FileIcon:
        return icon(Glyph::File);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const bool reactsToHover = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                               qobject_cast<QTabBar*>(widget) || qobject_cast<QHeaderView*>(widget) ||
                               widget->inherits("QScrollBar");
    if (reactsToHover)
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (auto* menu = qobject_cast<QMenu*>(widget))
        menu->setToolTipsVisible(true);
}

void setButtonRole(QWidget* button, ButtonRole role)
{
    button->setProperty("efaRole", int(role));
    button->update();
}

ButtonRole buttonRole(const QWidget* button)
{
    if (const auto* push = qobject_cast<const QAbstractButton*>(button);
        push && push->inherits("QToolButton"))
        return ButtonRole::Quiet;
    return button ? ButtonRole(button->property("efaRole").toInt()) : ButtonRole::Usual;
}

void setInvalid(QWidget* input, bool invalid)
{
    input->setProperty("efaInvalid", invalid);
    input->update();
}

void setBordered(QWidget* toolButton, bool bordered)
{
    toolButton->setProperty("efaBordered", bordered);
    toolButton->update();
}

} // namespace efa::widgets

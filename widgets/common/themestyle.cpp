#include "widgets/common/themestyle.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/scrollbarlayout.h"
#include "widgets/common/stylemeasures.h"
#include "widgets/common/tablayout.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
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

constexpr int menuBarPadding = 10;
constexpr int comboPadding = 10;

const QStyleOptionButton* asButton(const QStyleOption* option)
{
    return qstyleoption_cast<const QStyleOptionButton*>(option);
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
    case PE_IndicatorHeaderArrow: // stands in the label
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
            inside.rect.adjust(headerPadding(*header, widget) - margin, 0, margin - headerCellPadding, 0);
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
        return slider ? scrollBarPart(*slider, part) : QRect();
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
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return tabTextRect(*tab);
        return {};
    case SE_TabBarTabRightButton:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return tabButtonRect(*tab);
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
        if (const auto* button = asButton(option))
            return buttonSize(*button, widget);
        return {};
    case CT_LineEdit:
        return {usual.width(), measure::control};
    case CT_ComboBox:
        return {contents.width() + 2 * comboPadding + measure::icon + space::small, measure::control};
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return tabSize(*tab, widget);
        return {};
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
    const auto ours = pixelMeasure(metric);
    return ours ? *ours : QProxyStyle::pixelMetric(metric, option, widget);
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* answer) const
{
    const auto ours = habit(hint);
    return ours ? *ours : QProxyStyle::styleHint(hint, option, widget, answer);
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

} // namespace efa::widgets

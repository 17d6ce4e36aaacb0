#pragma once

#include "widgets/common/theme.h"

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionTab;

namespace efa::widgets {

/// Ground of one row of a tree, table or list: selected, hovered or nothing.
void paintRow(QPainter* painter, const QStyleOption& option);
/// Two pixels inside a row or tab that has the keyboard.
void paintInnerFocus(QPainter* painter, const QStyleOption& option);
/// The arrow of a tree row that has children.
void paintBranch(QPainter* painter, const QStyleOption& option);
void paintHeaderSection(QPainter* painter, const QStyleOption& option);
void paintHeaderLabel(QPainter* painter, const QStyleOptionHeader& option);
void paintTabShape(QPainter* painter, const QStyleOptionTab& option);
void paintTabLabel(QPainter* painter, const QStyleOptionTab& option, const QRect& text);
void paintMenuBarItem(QPainter* painter, const QStyleOptionMenuItem& option);
void paintMenuItem(QPainter* painter, const QStyleOptionMenuItem& option);
/// Width and height of a menu's row, `text` being the size of its words.
QSize menuItemSize(const QStyleOptionMenuItem& option);

} // namespace efa::widgets

#pragma once

#include "widgets/common/theme.h"

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QRect;

namespace efa::widgets {

/// Fills and strokes a rounded rectangle so that a one-pixel border falls on whole pixels. An invalid colour
/// leaves that part out.
void paintRounded(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border,
                  int radius = measure::radius);

void paintPushButton(QPainter* painter, const QStyleOption& option, const QWidget* widget);
void paintPushButtonLabel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget);
void paintToolButtonPanel(QPainter* painter, const QStyleOption& option, const QWidget* widget);
void paintInput(QPainter* painter, const QStyleOption& option, const QWidget* widget);
void paintComboBox(QPainter* painter, const QStyleOptionComboBox& option, const QWidget* widget);
/// `mark` is where the box stands; its state comes from the option.
void paintCheckBox(QPainter* painter, const QStyleOption& option);
void paintRadioButton(QPainter* painter, const QStyleOption& option);
void paintProgressBar(QPainter* painter, const QStyleOptionProgressBar& option);
void paintScrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& slider);
/// The ring of a focused control; `outer` is two pixels of gap and two of ring larger than the control.
void paintFocusRing(QPainter* painter, const QRect& outer, const Theme& theme);

} // namespace efa::widgets

#pragma once

#include <QStyle>

class QStyleOptionSlider;

namespace efa::widgets {

/// The part of a scroll bar that is dragged.
QRect scrollSlider(const QStyleOptionSlider& option);
/// Slider, groove, or what is before and after the slider; a scroll bar has no buttons.
QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part);

} // namespace efa::widgets

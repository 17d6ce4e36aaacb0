#include "widgets/common/scrollbarlayout.h"

#include <QStyleOption>

#include <algorithm>

namespace efa::widgets {

namespace {
constexpr int scrollThumbMin = 28;
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

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const QRect thumb = scrollSlider(option);
    const bool upright = option.orientation == Qt::Vertical;
    QRect rest = option.rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return thumb;
    case QStyle::SC_ScrollBarGroove:
        return rest;
    case QStyle::SC_ScrollBarSubPage:
        upright ? rest.setBottom(thumb.top() - 1) : rest.setRight(thumb.left() - 1);
        return rest;
    case QStyle::SC_ScrollBarAddPage:
        upright ? rest.setTop(thumb.bottom() + 1) : rest.setLeft(thumb.right() + 1);
        return rest;
    default:
        return {};
    }
}

} // namespace efa::widgets

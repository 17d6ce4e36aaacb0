#pragma once

#include <QStyle>

#include <optional>

class QStyleOptionButton;
class QStyleOptionHeader;

namespace efa::widgets {

/// What a header's words keep free at their right, and at their left where no panel's title stands above.
constexpr int headerCellPadding = 5;

/// Distances and sizes that Qt's own widgets ask for; nothing where Fusion's are right.
std::optional<int> pixelMeasure(QStyle::PixelMetric metric);
/// How Qt's own widgets behave; nothing where Fusion's habit is right.
std::optional<int> habit(QStyle::StyleHint hint);

QSize buttonSize(const QStyleOptionButton& button, const QWidget* widget);
/// As far in as the text of the cells below; in the list of a panel the first column starts where the panel's
/// title does.
int headerPadding(const QStyleOptionHeader& header, const QWidget* widget);

} // namespace efa::widgets

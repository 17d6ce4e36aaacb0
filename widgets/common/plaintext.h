#pragma once

#include <QString>

namespace efa::widgets {

enum class LineEnds { Shown, Kept };

/// Foreign text as it may stand in a label, list or title: control characters and the marks that turn the
/// writing direction become visible symbols, so that a name cannot look like another one. Line ends become a
/// symbol too, or stay.
QString shown(const QString& foreign, LineEnds ends = LineEnds::Shown);

/// The same for a tooltip, where Qt would otherwise take tags for markup. Line ends stay.
QString shownInToolTip(const QString& foreign);

} // namespace efa::widgets

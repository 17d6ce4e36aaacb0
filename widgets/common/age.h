#pragma once

#include <QDateTime>
#include <QString>

namespace efa::widgets {

/// How long ago, in the shortest words that fit beside a thing: "now", "12 min", "2 h", "3 d", "5 wk", "2 y".
QString shortAge(const QDateTime& when, const QDateTime& now);

/// How long ago as part of a sentence: "12 min ago", "yesterday", "14 Nov", "14 Nov 2024".
QString wordedAge(const QDateTime& when, const QDateTime& now);

/// The exact time for a tooltip: local and UTC.
QString exactTime(const QDateTime& when);

} // namespace efa::widgets

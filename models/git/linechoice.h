#pragma once

#include "git/records.h"

#include <QByteArray>
#include <QSet>

namespace efa::git {

/// Some of the changed lines of a difference.
struct LineChoice
{
    QSet<int> removed; ///< lines of the older side, from 1
    QSet<int> added;   ///< lines of the newer side, from 1

    bool has(const DiffLine& line) const;
    void set(const DiffLine& line, bool chosen);
    bool isEmpty() const { return removed.isEmpty() && added.isEmpty(); }
    friend bool operator==(const LineChoice&, const LineChoice&) = default;
};

/// Every changed line of a difference.
LineChoice allLines(const FileDiff& diff);
/// Those that are not chosen.
LineChoice otherLines(const FileDiff& diff, const LineChoice& choice);

/// The text that the older side becomes by the chosen lines alone. `whole` is a difference with all lines as
/// context.
QByteArray textByLines(const FileDiff& whole, const LineChoice& choice);

} // namespace efa::git

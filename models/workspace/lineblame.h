#pragma once

#include "git/blame.h"
#include "workspace/linediff.h"

namespace efa::workspace {

/// Which of the runs each line of a text has from the committed text that a blame is about; -1: it is not
/// committed. `changes` lead from the committed text to this one, which has so many lines.
QList<qsizetype> runsOfLines(const git::Blame& blame, const QList<LineChange>& changes, int lines);

} // namespace efa::workspace

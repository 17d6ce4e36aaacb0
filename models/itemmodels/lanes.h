#pragma once

#include "git/repository.h"

#include <QList>

namespace efa::itemmodels {

/// How the lines of the history run through the row of one commit. Lanes count from 0, at the left.
struct LaneRow
{
    int lane = 0;        ///< where the commit stands
    QList<int> passing;  ///< lanes that go by, from the row above to the row below
    QList<int> arriving; ///< lanes that come from above and end in the commit
    QList<int> leaving;  ///< lanes that go down from the commit, to its parents in their order

    int width() const; ///< lanes that are in use in this row

    friend bool operator==(const LaneRow&, const LaneRow&) = default;
};

/// One row a commit, newest first. A parent that is not in the list keeps its lane to the end.
QList<LaneRow> laneRows(const QList<git::Commit>& commits);

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::itemmodels::LaneRow)

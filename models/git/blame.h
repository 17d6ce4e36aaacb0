#pragma once

#include "git/records.h"

namespace efa::git {

/// Lines that stand beside each other since one commit wrote them. All count from 0.
struct BlameRun
{
    int line = 0; ///< the first, in the text that was asked about
    int count = 0;
    qsizetype commit = 0; ///< its place in Blame::commits
    QString path;         ///< how the file was called in it
    int lineThen = 0;     ///< where the first stands there

    friend bool operator==(const BlameRun&, const BlameRun&) = default;
};

/// Which commit wrote each line of a file.
struct Blame
{
    QList<Commit> commits;
    QList<BlameRun> runs; ///< all lines, in order
};

} // namespace efa::git

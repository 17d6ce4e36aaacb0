#pragma once

#include "git/repository.h"
#include "widgets/changes/wordmarks.h"

#include <QByteArray>
#include <QList>

namespace efa::widgets {

/// What one row of a difference is. Gap fills up the side that has no such line; Skipped stands for equal
/// lines that are left out; Note is our own sentence.
enum class SideRowKind { Context, Added, Removed, Gap, Skipped, Note };

struct SideRow
{
    SideRowKind kind = SideRowKind::Context;
    int number = 0; ///< line of the file, from 1; 0 where it is none
    QList<WordRange> words = {};

    friend bool operator==(const SideRow&, const SideRow&) = default;
};

/// One column of text with a row for each of its lines.
struct SideText
{
    QByteArray text; ///< UTF-8 that shows what cannot be shown as symbols; every row ends with '\n'
    QList<SideRow> rows;
};

/// Where a place of change begins, in rows of the two sides and of the one column, and which lines of the
/// newer file it spans (of the older one where no line is left).
struct ChangedPlace
{
    int sideRow = 0;
    int inlineRow = 0;
    int firstLine = 0;
    int lastLine = 0;
};

/// A difference as two columns of equal length and as one.
struct SideRows
{
    SideText before;
    SideText after;
    SideText together;
    QList<ChangedPlace> places;
    int added = 0;
    int removed = 0;
};

/// The changed lines that stand in these rows of a column, both ends included.
git::LineChoice linesInRows(const SideText& side, int first, int last);

/// At most `mostRows` lines of the difference are taken; a note says that more follows.
SideRows sideRows(const git::FileDiff& diff, int mostRows = 4000);

} // namespace efa::widgets

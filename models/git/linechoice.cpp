#include "git/linechoice.h"

#include <algorithm>
#include <vector>

namespace efa::git {

namespace {

using Lines = std::vector<const DiffLine*>;

/// Appends what changed at one place, each old line before the new one that stands in its row: of two changed
/// lines below each other each can be chosen by itself.
void appendPaired(const Lines& removed, const Lines& added, Lines& lines)
{
    for (size_t row = 0; row < std::max(removed.size(), added.size()); ++row) {
        if (row < removed.size())
            lines.push_back(removed[row]);
        if (row < added.size())
            lines.push_back(added[row]);
    }
}

Lines linesOf(const FileDiff& whole)
{
    Lines lines;
    Lines removed;
    Lines added;
    const auto finishPlace = [&] {
        appendPaired(removed, added, lines);
        removed.clear();
        added.clear();
    };
    for (const DiffHunk& hunk : whole.hunks) {
        for (const DiffLine& line : hunk.lines) {
            if (line.kind == DiffLine::Kind::Added) {
                added.push_back(&line);
                continue;
            }
            if (line.kind == DiffLine::Kind::Context || !added.empty())
                finishPlace();
            (line.kind == DiffLine::Kind::Context ? lines : removed).push_back(&line);
        }
        finishPlace();
    }
    return lines;
}

} // namespace

bool LineChoice::has(const DiffLine& line) const
{
    switch (line.kind) {
    case DiffLine::Kind::Added:
        return added.contains(line.newLine);
    case DiffLine::Kind::Removed:
        return removed.contains(line.oldLine);
    case DiffLine::Kind::Context:
        break;
    }
    return false;
}

void LineChoice::set(const DiffLine& line, bool chosen)
{
    if (line.kind == DiffLine::Kind::Context)
        return;
    QSet<int>& side = line.kind == DiffLine::Kind::Added ? added : removed;
    const int number = line.kind == DiffLine::Kind::Added ? line.newLine : line.oldLine;
    if (chosen)
        side.insert(number);
    else
        side.remove(number);
}

LineChoice allLines(const FileDiff& diff)
{
    LineChoice choice;
    for (const DiffLine* line : linesOf(diff))
        choice.set(*line, true);
    return choice;
}

LineChoice otherLines(const FileDiff& diff, const LineChoice& choice)
{
    LineChoice others = allLines(diff);
    others.removed.subtract(choice.removed);
    others.added.subtract(choice.added);
    return others;
}

QByteArray textByLines(const FileDiff& whole, const LineChoice& choice)
{
    QByteArray text;
    bool missingNewline = false;
    for (const DiffLine* line : linesOf(whole)) {
        const bool stays = line->kind == DiffLine::Kind::Context ||
                           (line->kind == DiffLine::Kind::Added) == choice.has(*line);
        if (!stays)
            continue;
        // What ended a file may stand before its end now.
        if (missingNewline)
            text += '\n';
        text += line->text;
        missingNewline = line->missingNewline;
        if (!missingNewline)
            text += '\n';
    }
    return text;
}

} // namespace efa::git

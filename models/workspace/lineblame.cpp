#include "workspace/lineblame.h"

namespace efa::workspace {

QList<qsizetype> runsOfLines(const git::Blame& blame, const QList<LineChange>& changes, int lines)
{
    QList<qsizetype> runs(lines, -1);
    qsizetype run = 0;
    qsizetype change = 0;
    int committed = 0; // the line there
    for (int line = 0; line < lines;) {
        if (change < changes.size() && changes.at(change).newStart == line) {
            line += changes.at(change).newCount;
            committed += changes.at(change++).oldCount;
            continue;
        }
        while (run < blame.runs.size() && blame.runs.at(run).line + blame.runs.at(run).count <= committed)
            ++run;
        if (run < blame.runs.size())
            runs[line] = run;
        ++line;
        ++committed;
    }
    return runs;
}

} // namespace efa::workspace

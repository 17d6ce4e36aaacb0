#include "itemmodels/lanes.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace efa::itemmodels {

namespace {

/// Which commit each lane leads to; an empty one is free.
class Lanes
{
  public:
    LaneRow add(const git::Commit& commit)
    {
        LaneRow row;
        row.lane = placeFor(commit.id.text);
        for (int lane = 0; lane < int(m_goals.size()); ++lane) {
            QString& goal = m_goals[lane];
            if (goal == commit.id.text) {
                row.arriving.append(lane);
                goal.clear();
            } else if (!goal.isEmpty()) {
                row.passing.append(lane);
            }
        }
        // The line of first parents stays in its lane, so that a branch joins where it began.
        for (qsizetype i = 0; i < commit.parents.size(); ++i) {
            const QString& parent = commit.parents.at(i).text;
            row.leaving.append(i == 0 ? row.lane : placeFor(parent));
            m_goals[row.leaving.constLast()] = parent;
        }
        return row;
    }

  private:
    /// The lane that leads to a commit, else a free one.
    int placeFor(const QString& id)
    {
        const auto led = std::ranges::find(m_goals, id);
        return led == m_goals.end() ? freeLane() : int(led - m_goals.begin());
    }

    int freeLane()
    {
        const auto free = std::ranges::find_if(m_goals, &QString::isEmpty);
        if (free != m_goals.end())
            return int(free - m_goals.begin());
        m_goals.emplace_back();
        return int(m_goals.size()) - 1;
    }

    std::vector<QString> m_goals;
};

} // namespace

int LaneRow::width() const
{
    int last = lane;
    for (const QList<int>* lanes : {&passing, &arriving, &leaving})
        for (const int other : *lanes)
            last = std::max(last, other);
    return last + 1;
}

QList<LaneRow> laneRows(const QList<git::Commit>& commits)
{
    Lanes lanes;
    QList<LaneRow> rows;
    rows.reserve(commits.size());
    for (const git::Commit& commit : commits)
        rows.append(lanes.add(commit));
    return rows;
}

} // namespace efa::itemmodels

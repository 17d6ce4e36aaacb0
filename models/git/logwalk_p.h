#pragma once

#include "git/pathhistory_p.h"
#include "git/pathset_p.h"

#include <QSet>

#include <queue>
#include <vector>

namespace efa::git {

/// Goes through a history in the order of `git log`: always the youngest commit that was reached and not
/// given yet; of equally young ones the one reached first.
class LogWalk
{
  public:
    /// With `paths` only commits that changed one of them are given; a single one is followed to its older
    /// names.
    LogWalk(git_repository* repository, const QString& commonFolder, const QStringList& paths = {});

    [[nodiscard]] Result<QList<Commit>> run(const git_oid& start, int limit, const Progress& progress);

  private:
    struct Reached
    {
        git_time_t time = 0;
        quint64 order = 0;
        CommitHandle commit;
    };
    struct Later
    {
        bool operator()(const Reached& a, const Reached& b) const
        {
            return a.time != b.time ? a.time < b.time : a.order > b.order;
        }
    };

    [[nodiscard]] Result<void> reach(const git_oid& id);
    [[nodiscard]] Result<void> reachParents(const git_commit* commit);
    CommitHandle takeYoungest();
    /// Whether a path is another in a commit than in all its parents.
    [[nodiscard]] Result<bool> changes(const git_commit* commit) const;
    /// Before a commit that gave the file its name it is called as it was called then.
    [[nodiscard]] Result<void> followRename(const git_commit* commit, const Progress& progress);

    git_repository* m_repository;
    QByteArray m_followed; // a single path, as it is called where the walk is
    PathSet m_paths;
    HistoryEnds m_ends;
    QSet<QByteArray> m_seen;        // raw ids
    std::vector<Reached> m_reached; // a heap
    quint64 m_count = 0;
};

} // namespace efa::git

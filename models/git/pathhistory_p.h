#pragma once

#include "base/progress.h"
#include "git/repository_p.h"

#include <QSet>

namespace efa::git {

/// Where the history of a shallow clone ends: the parents of these commits are not there.
class HistoryEnds
{
  public:
    /// `commonFolder` is where a shallow clone says it.
    explicit HistoryEnds(const QString& commonFolder);

    bool contains(const git_oid& id) const;

  private:
    QSet<QByteArray> m_ids; // hexadecimal
};

/// A file, link, folder or submodule of a commit.
struct PathEntry
{
    git_oid id = {};
    git_filemode_t mode = GIT_FILEMODE_UNREADABLE;
};

Commit commitFrom(const git_commit* handle);
Error unreadableCommit(int code, const git_oid& id);

/// Errors: Io.
[[nodiscard]] Result<CommitHandle> parentOf(const git_commit* commit, unsigned number);
/// What stands at a path in a commit; nothing where nothing does. Errors: Io.
[[nodiscard]] Result<std::optional<PathEntry>> entryAt(const git_commit* commit, const QByteArray& path);
/// How a file of `after` that `before` does not have was called in that one; empty where it was not renamed.
/// Errors: Cancelled, Io.
[[nodiscard]] Result<QByteArray> nameBefore(git_repository* repository, const git_commit* before,
                                            const git_commit* after, const QByteArray& path,
                                            const Progress& progress);

} // namespace efa::git

#pragma once

#include "git/repository_p.h"

#include <QHash>

namespace efa::git {

/// What `git status` says about the submodules of a working folder. They are opened like any repository, so
/// that nothing of their own configuration counts either (libgit2 would open them as they are).
class Submodules
{
  public:
    Submodules(git_repository* repository, git_index* index, const Progress& progress);

    /// One entry for each that differs from the index. Errors: Cancelled, Io.
    [[nodiscard]] Result<QList<StatusEntry>> changed();

  private:
    /// `submodule.<name>.ignore`: what of it does not count.
    enum class Ignore { None, Untracked, Dirty, All };

    void readSettings();
    void take(const git_config_entry& entry);
    [[nodiscard]] Result<FileState> stateOf(const QByteArray& path, const git_oid& recorded);
    [[nodiscard]] Result<bool> hasChanges(const Repository& repository, Ignore ignore);

    git_repository* m_repository;
    git_index* m_index;
    const Progress& m_progress;
    QHash<QByteArray, QByteArray> m_names; // by path
    QHash<QByteArray, Ignore> m_ignores;   // by name
};

} // namespace efa::git

#pragma once

#include "base/progress.h"
#include "git/repository_p.h"

namespace efa::git {

/// Brings older states of files back into working folder and index, for the next commit. Nothing that is not
/// committed yet is touched.
class Reverting
{
  public:
    Reverting(const OpenRepository& repository, const Progress& progress)
        : m_repository(repository), m_progress(progress)
    {
    }

    /// These files as a commit has them; one that it does not have goes away. Errors: Conflict (one of them
    /// has changes that are not committed; a merge or another step is under way), NotFound, Unsupported, Io.
    [[nodiscard]] Result<void> restore(const QStringList& paths, const CommitId& from);
    /// Takes back what a commit changed, as `git revert --no-commit` does; the files that differ from HEAD
    /// now. Errors: as above; also Conflict (later commits changed the same lines), Invalid (nothing of it is
    /// left), Unsupported (a merge).
    [[nodiscard]] Result<QStringList> revert(const CommitId& commit);

  private:
    [[nodiscard]] Result<void> checkState() const;
    [[nodiscard]] Result<void> checkUnchanged(const QStringList& paths) const;
    [[nodiscard]] Result<void> checkFree(const QStringList& paths) const;
    [[nodiscard]] Result<void> putBack(const QStringList& paths, TreeHandle tree) const;
    [[nodiscard]] Result<TreeHandle> withoutChange(const git_commit* commit) const;

    const OpenRepository& m_repository;
    const Progress& m_progress;
};

} // namespace efa::git

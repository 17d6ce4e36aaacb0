#pragma once

#include "git/library_p.h"

#include <QString>

namespace efa::git {

/// Holds Git's `index.lock`, as every Git does while it changes the index; freed at the end of life.
class IndexLock
{
  public:
    /// Errors: Conflict (another Git holds it), Io.
    [[nodiscard]] static Result<IndexLock> take(const QString& gitFolder);

    IndexLock(IndexLock&& other) noexcept;
    IndexLock& operator=(IndexLock&&) = delete;
    ~IndexLock();

  private:
    explicit IndexLock(QByteArray path)
        : m_path(std::move(path))
    {
    }

    QByteArray m_path; // empty when moved away
};

/// One change of the index. libgit2 locks only while it writes, so that what another Git staged between its
/// reading and its writing would be lost; here the lock is held all the time and the change is made in a copy
/// that takes the index's place at the end. Given up without finish(), nothing was changed.
class IndexEdit
{
  public:
    /// Errors: Conflict (locked by another Git), Unsupported (a split or sparse index), Io.
    [[nodiscard]] static Result<IndexEdit> begin(git_repository* repository);

    IndexEdit(IndexEdit&& other) noexcept;
    IndexEdit& operator=(IndexEdit&&) = delete;
    ~IndexEdit();

    git_index* index() const { return m_index.get(); }
    /// Errors: Io (disk full ...).
    [[nodiscard]] Result<void> finish();

  private:
    IndexEdit(git_repository* repository, IndexLock lock);

    git_repository* m_repository; // none when moved away
    IndexLock m_lock;
    QByteArray m_path;
    QByteArray m_copy;
    IndexHandle m_index;
};

} // namespace efa::git

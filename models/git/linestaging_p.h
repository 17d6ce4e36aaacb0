#pragma once

#include "git/linechoice.h"
#include "git/repository_p.h"
#include "git/staging_p.h"

namespace efa::git {

/// Moves single changed lines between working folder and index, or takes them back.
class LineStaging
{
  public:
    explicit LineStaging(const OpenRepository& repository)
        : m_repository(repository)
    {
    }

    /// Takes these lines of the difference from index to working folder into the index. Errors: Unsupported
    /// (not a text file of one name on both sides), Conflict (the difference is not as `seen` any more), Io.
    [[nodiscard]] Result<void> stage(const QString& path, const FileDiff& seen, const LineChoice& lines);
    /// Takes these lines of the difference from HEAD to index out of it. Errors: as stage().
    [[nodiscard]] Result<void> unstage(const QString& path, const FileDiff& seen, const LineChoice& lines);
    /// Takes these lines of the difference from index to working folder out of the file. Errors: as stage();
    /// also Unsupported (a new or deleted file, line ends that are converted).
    [[nodiscard]] Result<void> discard(const QString& path, const FileDiff& seen, const LineChoice& lines);

  private:
    /// What goes as a whole, by the difference that was seen.
    [[nodiscard]] Staging checkedStaging(const QString& path, DiffSides sides, const FileDiff& seen) const;
    [[nodiscard]] Result<FileDiff> wholeOf(const QString& path, DiffSides sides, const FileDiff& seen) const;
    /// The older side of `sides` with these lines becomes the index.
    [[nodiscard]] Result<void> put(const QString& path, DiffSides sides, const FileDiff& seen,
                                   const LineChoice& lines);
    [[nodiscard]] Result<void> putText(git_index* index, const FileDiff& whole, const QByteArray& text);

    const OpenRepository& m_repository;
};

} // namespace efa::git

#pragma once

#include "git/repository_p.h"

#include <initializer_list>

namespace efa::git {

/// Differences as values: files, hunks and lines.
class DiffReader
{
  public:
    enum class Depth { Files, Lines };

    /// Two commits; without a `before` the first parent of `after`.
    struct Span
    {
        CommitId after;
        std::optional<CommitId> before = std::nullopt;
    };

    explicit DiffReader(git_repository* repository)
        : m_repository(repository)
    {
    }

    [[nodiscard]] Result<FileDiff> file(const QString& path, DiffSides sides, int contextLines);
    [[nodiscard]] Result<QList<FileDiff>> allFiles(const Span& span, Depth depth, const Progress& progress);
    [[nodiscard]] Result<FileDiff> oneFile(const Span& span, const QString& path, int contextLines);

  private:
    struct CommitSides;

    [[nodiscard]] Result<DiffHandle> between(DiffSides sides, git_diff_options& options);
    [[nodiscard]] Result<FileDiff> fileOfSides(const QByteArray& path, DiffSides sides, int contextLines);
    [[nodiscard]] Result<QByteArray> oldPathOf(const QByteArray& path, DiffSides sides);
    [[nodiscard]] Result<FileDiff> conflicted(const QByteArray& path, int contextLines);
    [[nodiscard]] Result<FileDiff> unchanged(const QByteArray& path);
    [[nodiscard]] Result<CommitSides> sidesOf(const Span& span);
    [[nodiscard]] Result<CommitHandle> commitOf(const CommitId& id);
    [[nodiscard]] Result<DiffHandle> betweenTrees(const CommitSides& sides, git_diff_options& options);

    git_repository* m_repository;
};

} // namespace efa::git

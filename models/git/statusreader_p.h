#pragma once

#include "git/repository_p.h"

#include <QMap>

namespace efa::git {

/// Compares HEAD with the index and the index with the working folder, as `git status -uall` does. It reads
/// the index and never writes it.
class StatusReader
{
  public:
    StatusReader(git_repository* repository, const Progress& progress)
        : m_repository(repository), m_progress(progress)
    {
    }

    [[nodiscard]] Result<QList<StatusEntry>> read();

  private:
    [[nodiscard]] Result<void> readStaged();
    [[nodiscard]] Result<void> readUnstaged();
    [[nodiscard]] Result<void> readSubmodules();
    void addStaged(const git_diff_delta& delta);
    void addUnstaged(const git_diff_delta& delta);
    [[nodiscard]] Result<void> collect(int code, git_diff* diff,
                                       void (StatusReader::*add)(const git_diff_delta&));
    git_diff_options options() const;

    git_repository* m_repository;
    const Progress& m_progress;
    IndexHandle m_index;
    QMap<QString, StatusEntry> m_found; // by path
};

} // namespace efa::git

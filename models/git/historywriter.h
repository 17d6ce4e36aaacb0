#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "git/repository.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

namespace efa::git {

/// One commit of a history that is written in one go; author and committer are the same.
struct PlannedCommit
{
    Signature author;
    QString message;
    std::map<QString, QByteArray> written; ///< whole content of new and changed files by path
    QStringList removed;                   ///< files, or folders with all that is in them
};

/// Makes a new repository with a whole history: one pack; it, references, index, working files and folders
/// are flushed together before success is reported. The same input gives the same commit ids and files. The
/// working folder and the index are those of the last commit, files carry its date as time of change, so that
/// Git finds nothing to look at. Paths are those of a FileTree; a file written where a folder stood takes its
/// place.
class HistoryWriter
{
  public:
    /// `folder` must be empty or not exist, its parent must exist. Errors: Conflict (not empty), Io.
    [[nodiscard]] static Result<HistoryWriter> create(const QString& folder, const QString& branch);

    HistoryWriter(HistoryWriter&&) noexcept;
    HistoryWriter& operator=(HistoryWriter&&) noexcept;
    ~HistoryWriter();

    /// Adds a commit on top of the last one. Errors: Invalid (a path that Git cannot hold, a removed file
    /// that is not there), Io; after one the writer is of no use any more.
    [[nodiscard]] Result<CommitId> commit(const PlannedCommit& planned);

    /// Writes what was added; before it the folder holds no repository that could be opened. Errors: Invalid
    /// (no commit), Cancelled, Io; after one the folder is as empty as before.
    [[nodiscard]] Result<void> finish(Progress& progress);

  private:
    class Private;
    explicit HistoryWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace efa::git

#pragma once

#include "base/result.h"

#include <QString>

namespace efa::git {

/// Where the parts of a repository stand; absolute paths without '/' at the end.
struct RepositoryPlace
{
    QString gitFolder;    ///< HEAD and index
    QString commonFolder; ///< objects, branches and configuration; another one for a linked worktree
    QString workFolder;   ///< the folder that holds `.git`; empty where there is none
};

/// Finds the repository that holds a file or folder. The working folder is always the one in which `.git`
/// stands: what `core.worktree` says does not count, it could name any folder of the user. Files that Git
/// reads at once must be ordinary ones, so that opening never waits for the other end of a pipe. Errors:
/// NotFound, Unsupported.
[[nodiscard]] Result<RepositoryPlace> discover(const QString& path);

/// A small text file of a repository, trimmed; not there: an empty text. Errors: Unsupported (no ordinary
/// file, or over a mebibyte), Io.
[[nodiscard]] Result<QByteArray> readSmallFile(const QString& path);

} // namespace efa::git

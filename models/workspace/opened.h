#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "git/repository.h"

#include <QMetaType>
#include <QString>

namespace efa::workspace {

/// What kind of place a folder is.
enum class PlaceKind {
    Repository,
    EmptyRepository, ///< no commit yet
    PlainFolder      ///< not under Git: files can be edited and rendered, nothing can be committed
};

/// A folder that can be worked in.
struct Opened
{
    QString root;    ///< absolute: the repository's working folder, or the plain folder
    QString folder;  ///< what was asked for, relative to root; empty for the root itself
    QString gitRoot; ///< absolute: where HEAD and index are; empty for a plain folder
    PlaceKind kind = PlaceKind::PlainFolder;
    git::Head head;
    /// There is nothing in it yet, apart from .git.
    bool hasNoFiles = false;

    QString name() const; ///< the root's own name
    bool isUnderGit() const { return kind != PlaceKind::PlainFolder; }
};

/// Looks what a path is, writing nothing. A file stands for its folder. Errors: NotFound (no such folder), Io
/// (not readable), Unsupported (a bare repository: it has no files to edit).
[[nodiscard]] Result<Opened> inspectFolder(const QString& path, const Progress& progress);

} // namespace efa::workspace

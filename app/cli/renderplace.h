#pragma once

#include "base/result.h"
#include "files/filetree.h"
#include "workspace/homerepository.h"

#include <QString>

#include <memory>

namespace efa::app {

/// Where a folder that the user named is read: a tree, and the folder inside it.
struct RenderPlace
{
    std::shared_ptr<const files::FileTree> tree;
    QString folder;
    QString root; ///< absolute path of the tree on disk, without '/' at the end; of no use for a commit
    workspace::HomeRepository repository; ///< that it lies in; empty outside of one
    bool isCommit = false;

    /// What a fleet in it is called that nothing names.
    QString fleetName() const;
    /// Where folders are seen from that a topology in it names.
    QString base() const { return folder.isEmpty() ? root : root + u'/' + folder; }
    /// The path by which the user finds a file that the tree calls `name`: relative to the current folder
    /// where it lies below it. Names in a commit stay as they are.
    QString shownName(const QString& name) const;
    /// The same of the folder.
    QString shownFolder() const;
    /// The same error with shown names.
    Error shown(Error error) const;
};

/// The folder as it is on disk. Inside a Git repository the tree is the repository, so that nothing outside
/// is read; elsewhere it is the whole disk, as for kustomize. Errors: NotFound, Invalid (not a folder).
[[nodiscard]] Result<RenderPlace> placeOnDisk(const QString& folder);

/// That a folder on disk has files to look at: a bare repository and Git's own folder have none. Errors:
/// Invalid, with what to name in its place.
[[nodiscard]] Result<void> holdsFiles(const QString& folder);

/// A fleet as it is on disk. Agents' paths begin at the repository's root; where there is no repository, that
/// is the folder itself. Errors: as placeOnDisk().
[[nodiscard]] Result<RenderPlace> fleetOnDisk(const QString& folder);

/// The folder as a commit has it; it need not exist on disk, and the repository may be bare. Errors: NotFound
/// (no repository, revision or folder), Invalid, Io.
[[nodiscard]] Result<RenderPlace> placeInCommit(const QString& folder, const QString& revision);

} // namespace efa::app

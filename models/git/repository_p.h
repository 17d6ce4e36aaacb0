#pragma once

#include "git/discovery_p.h"
#include "git/library_p.h"
#include "git/objectstore_p.h"
#include "git/repository.h"

#include <QByteArray>
#include <QSet>

namespace efa::git {

/// An open repository, as the parts of this room share it.
struct OpenRepository
{
    RepositoryPlace place;
    RepositoryHandle handle;
    QSet<QByteArray> filters; ///< names of content filters that some configuration defines
    std::shared_ptr<ObjectStore> store;

    git_repository* raw() const { return handle.get(); }
};

QString subjectOf(const QString& message);
Signature signatureFrom(const git_signature& signature);

/// The commit HEAD points to; nothing before the first commit.
[[nodiscard]] Result<std::optional<git_oid>> headCommit(git_repository* repository);
/// Its tree; none before the first commit.
[[nodiscard]] Result<TreeHandle> headTree(git_repository* repository);
/// The index as it is on disk now; it belongs to the repository.
[[nodiscard]] Result<IndexHandle> freshIndex(git_repository* repository);

Error unreadableIndex(int code);

FileState stateOf(git_delta_t status);
Error noWorkingFolder(); ///< of a bare repository
Error cancelled();

} // namespace efa::git

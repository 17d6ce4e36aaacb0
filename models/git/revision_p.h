#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "git/library_p.h"

namespace efa::git {

/// The commit that a revision leads to. Errors: NotFound (its branch has no commit yet, the history of a
/// shallow clone ends before it, or there is no such thing), Invalid.
[[nodiscard]] Result<CommitId> resolvedRevision(git_repository* repository, const QString& revision);

} // namespace efa::git

#pragma once

#include "git/library_p.h"
#include "git/repository.h"

#include <QString>

namespace efa::git {

/// Looks a name up as the other end of a fetch does; HEAD where it is empty. A branch that only `origin` has,
/// or has with other commits than are here, is that of `origin`. Errors: NotFound (no such
/// branch, tag or commit), Invalid (no name of one commit; a shortened id, which cannot be fetched: the hint
/// has the whole one), Io.
[[nodiscard]] Result<FetchedRevision> fetchedRevision(git_repository* repository, const QString& name);

} // namespace efa::git

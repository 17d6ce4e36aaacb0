#pragma once

#include "git/repository_p.h"

#include <QByteArray>

namespace efa::git {

/// Whether a path may be staged: a file of this repository that is reached through no link. `workFolder` ends
/// with '/'. Errors: Invalid, Unsupported (a repository of its own), Conflict (a folder became a link).
[[nodiscard]] Result<void> checkStagedPath(const QByteArray& workFolder, const QByteArray& path);

/// Errors: Unsupported (a filter or another encoding, which is never applied here), Io.
[[nodiscard]] Result<void> checkFilter(const OpenRepository& repository, const QByteArray& path);

Error otherRepository(const QByteArray& path);

} // namespace efa::git

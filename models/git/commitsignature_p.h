#pragma once

#include "base/progress.h"
#include "git/repository_p.h"

namespace efa::git {

/// Where Git's configuration asks for it, the commit object with its signature; else as it is. `committer` is
/// who the object says. Errors: those of the program, Invalid (configuration).
[[nodiscard]] Result<QByteArray> signedAsConfigured(const OpenRepository& repository, QByteArray object,
                                                    const git_signature& committer, const Progress& progress);

/// What the signature of a commit is worth; nothing where it has none. Errors: NotFound (no such commit),
/// Invalid (configuration), Cancelled, Io.
[[nodiscard]] Result<std::optional<CommitSignature>>
signatureOf(const OpenRepository& repository, const CommitId& commit, const Progress& progress);

} // namespace efa::git

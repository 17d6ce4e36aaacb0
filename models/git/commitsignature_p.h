#pragma once

#include "base/progress.h"
#include "git/repository_p.h"
#include "git/signingsettings_p.h"

namespace efa::git {

/// The commit object with its signature; `committer` is who the object says. Errors: NotFound (no program
/// that signs), Invalid (nothing was signed), Cancelled, Io.
[[nodiscard]] Result<QByteArray> withSignature(const OpenRepository& repository,
                                               const SigningSettings& settings, const QByteArray& object,
                                               const git_signature& committer, const Progress& progress);

/// What the signature of a commit is worth; nothing where it has none. Errors: NotFound (no such commit),
/// Invalid (configuration), Cancelled, Io.
[[nodiscard]] Result<std::optional<CommitSignature>>
signatureOf(const OpenRepository& repository, const CommitId& commit, const Progress& progress);

} // namespace efa::git

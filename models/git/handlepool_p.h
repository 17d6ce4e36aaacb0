#pragma once

#include "git/library_p.h"

#include <QString>

namespace efa::git {

/// Opens the handle of a repository, as if it were bare. A handle of the extended format
/// (`core.repositoryformatversion` 1) is to be given back when it is not needed any more: each opening of
/// such a one makes libgit2 1.5 lose some 20 kB for every key of the configuration, so it is opened once a
/// process and then used again. Safe to use from several threads. Answers a libgit2 error code.
int takeHandle(const QString& gitFolder, RepositoryHandle& handle);

/// Frees the handle, or keeps it for the next one who takes it.
void giveHandle(const QString& gitFolder, RepositoryHandle handle);

} // namespace efa::git

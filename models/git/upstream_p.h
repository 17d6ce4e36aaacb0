#pragma once

#include "git/library_p.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace efa::git {

/// The full name of the reference that a branch (short name) follows; empty where the configuration names
/// none. Read from `branch.*` and `remote.*.fetch` without libgit2's own look-up of remotes: that one loses
/// half a megabyte each time (libgit2 1.5 does not free what a pattern that does not match was tried with).
QByteArray upstreamName(git_repository* repository, const QString& branch);

/// The addresses of all remotes as the configuration has them, in its order.
QStringList remoteUrls(git_repository* repository);

/// Where `refs/remotes/origin/HEAD` leads, as a branch's short name; empty where that is not there.
QString defaultBranch(git_repository* repository);

} // namespace efa::git

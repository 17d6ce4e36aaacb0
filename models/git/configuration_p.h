#pragma once

#include "git/discovery_p.h"
#include "git/library_p.h"

#include <QByteArray>
#include <QSet>

namespace efa::git {

/// Git's configuration as far as it may count: all of the system's and the user's, of the repository's own
/// only the keys of a short list. That list names no program, proxy, TLS rule or URL rewrite and nothing that
/// pulls in another file's keys; whatever is not on it does not count.
struct Configuration
{
    ConfigHandle config;
    /// The content filters that any configuration, the repository's own too, defines. They are never run;
    /// files that go through one must not be stored without it.
    QSet<QByteArray> filters;
    bool bare = false;

    /// Errors: Invalid (a file cannot be parsed), Unsupported, Io.
    [[nodiscard]] static Result<Configuration> read(const RepositoryPlace& place,
                                                    const git_repository* repository);

    /// Refuses a configuration that includes what is no ordinary file: libgit2 would wait for a pipe. Has to
    /// come before libgit2 opens the repository. Errors: Unsupported, Io.
    [[nodiscard]] static Result<void> checkIncludes(const RepositoryPlace& place);

    /// The last value of a key; nothing where it is not set.
    std::optional<QString> value(const char* key) const;
};

} // namespace efa::git

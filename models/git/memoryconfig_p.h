#pragma once

#include "git/library_p.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace efa::git {

/// A configuration that was read elsewhere, given to libgit2 as a read-only backend.
class MemoryConfig
{
  public:
    struct Setting
    {
        QByteArray name; ///< as libgit2 normalizes it: section and key in lower case
        QByteArray value;
        bool hasValue = true; ///< a key without '=' means true
    };
    using Settings = std::vector<Setting>;

    /// Adds the settings at the level of the repository's own file. A libgit2 error code.
    static int addTo(git_config* config, const git_repository* repository, Settings settings);
};

} // namespace efa::git

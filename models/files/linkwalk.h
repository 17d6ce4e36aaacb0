#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace efa::files {

/// One name of a tree, seen without following it.
struct Step
{
    enum class Kind { Missing, File, Folder, Link, Special };
    Kind kind = Kind::Missing;
    QString target = {};   ///< of a link, as written
    bool fromRoot = false; ///< the target is relative to the tree's root, not to the link's folder
};

/// Where a path ends after following every link on the way.
struct Destination
{
    QString path;
    Step::Kind kind = Step::Kind::Missing; ///< File, Folder or Special
};

/// Follows the links of `path`, one name at a time, without ever leaving the tree: `lookUp` is asked for
/// paths whose folders hold no link, `shown` for what messages call a path. Errors: those of `lookUp`,
/// NotFound, Invalid (out of the tree, in a circle).
[[nodiscard]] Result<Destination> followLinks(const QString& path,
                                              const std::function<Result<Step>(const QString&)>& lookUp,
                                              const std::function<QString(const QString&)>& shown);

} // namespace efa::files

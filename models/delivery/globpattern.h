#pragma once

#include <string>
#include <string_view>

namespace efa::delivery {

/// The pattern languages of the agents. A pattern that is none in its language matches nothing.
enum class GlobKind : uint8_t {
    Path,       ///< Go's path.Match: `*` and `?` stop at a slash
    Pathspec,   ///< Git's: `*` crosses slashes; without a wildcard a file, or a folder with all in it
    Doublestar, ///< of Flux's source-watcher: as Path, `**` is any number of folders, `{a,b}` are
                ///< alternatives
    Filter,     ///< include and exclude of a directory: `*` crosses slashes, `{a,b}` are alternatives
};

bool matches(GlobKind kind, std::string_view pattern, std::string_view path);

/// The folder that everything a pattern matches stands in: what comes before its first wildcard.
std::string literalFolder(std::string_view pattern);

} // namespace efa::delivery

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace efa::delivery {

/// A text made fit for a name as Argo CD's `normalize` does: lower case, anything but letters, digits, `-`
/// and
/// `.` becomes `-`, at most 253 long, no `-` or `.` at the ends.
std::string argoName(std::string_view text);
/// Argo CD's `slugify`: as argoName(), then only letters, digits and single `-`. Over `limit` it is cut, with
/// `smart` at the last `-` before it.
std::string argoSlug(std::string_view text, size_t limit, bool smart);
/// The same of a name that has only what may be in one.
std::string plainSlug(std::string_view name, size_t limit, bool smart);

/// As Go's path.Base and path.Dir.
std::string baseName(std::string_view path);
std::string folderName(std::string_view path);

} // namespace efa::delivery

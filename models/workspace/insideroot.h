#pragma once

#include "base/result.h"

#include <QString>

namespace efa::workspace {

/// Whether what is written at a path of a folder lands in it: no link on the way, the path itself included,
/// may lead out of the root or into `.git`. What does not exist yet is judged by where it would be made; an
/// empty path is the root. Errors: those of files::WorkingFolder.
[[nodiscard]] Result<void> checkInside(const QString& root, const QString& path);

} // namespace efa::workspace

#pragma once

#include "base/error.h"
#include "files/linkwalk.h"

#include <QByteArray>

#include <sys/stat.h>

namespace efa::files {

/// A failed system call with this errno, for a path as it is shown.
Error systemError(int code, const QString& path);

Step::Kind kindOf(mode_t mode);

/// A file can change twice within one tick of its file system's clock; then its times do not tell the two
/// apart.
bool isTooYoung(const struct stat& info);

/// Identity, size and times: another key wherever one of them is another.
QByteArray keyOf(const struct stat& info);

} // namespace efa::files

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QStringList>

#include <functional>

namespace efa::workspace {

/// Lists every file below `root`, folder by folder in the order of names, `.git` left out, and gives the
/// relative paths away in pieces of up to `pieceSize`. A folder that cannot be read is left out and named in
/// the error after all others were listed. Errors: Io, Cancelled.
[[nodiscard]] Result<void> listFiles(const QString& root, Progress& progress,
                                     const std::function<void(const QStringList&)>& piece,
                                     qsizetype pieceSize = 2000);

} // namespace efa::workspace

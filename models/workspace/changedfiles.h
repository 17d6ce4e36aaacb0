#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "git/repository.h"

#include <QStringList>

#include <optional>

namespace efa::workspace {

/// The files that differ between a commit and another one (`to`) or the working folder, sorted; of a renamed
/// file both paths. Errors: Cancelled, Io, NotFound.
[[nodiscard]] Result<QStringList> changedFiles(const git::Repository& repository, const CommitId& from,
                                               const std::optional<CommitId>& to, Progress& progress);

} // namespace efa::workspace

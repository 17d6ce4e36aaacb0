#pragma once

#include "base/ids.h"
#include "base/progress.h"
#include "base/result.h"
#include "fleet/samplefleet.h"

#include <QString>

namespace efa::workspace {

/// What was written.
struct WrittenSample
{
    fleet::SampleFigures figures;
    CommitId head;
    int commits = 0;
    qint64 files = 0;
    qint64 bytes = 0; ///< of the files
};

/// Writes the sample fleet as a Git repository with its whole history, branch `main`. The folder must be
/// empty or not exist, its parent must exist. The same number of clusters gives the same files and commit
/// ids. Errors: Conflict (not empty), Invalid (number of clusters), Cancelled, Io; after one, nothing is left
/// that was not there before.
[[nodiscard]] Result<WrittenSample> writeSample(const QString& folder, int clusters, Progress& progress);

} // namespace efa::workspace

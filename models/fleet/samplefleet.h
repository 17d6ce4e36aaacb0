#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "fleet/sampletext.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <vector>

namespace efa::fleet {

/// One step of the sample fleet's history: the files that it adds or replaces. None is ever removed.
struct SampleCommit
{
    QString author;
    QString email;
    QDateTime when; ///< UTC
    QString message;
    SampleFiles changes;
};

/// Counts of the plan, as `sample` prints them.
struct SampleFigures
{
    int regions = 0;
    int sites = 0;
    int clusters = 0;
    std::vector<std::pair<QString, int>> rings; ///< in their order
    int prefixed = 0;                           ///< clusters whose names get a prefix
    int withMachines = 0;                       ///< clusters at a site with 200 objects
};

/// The sample fleet as values, without Git and without a folder: "North Sea".
struct SampleFleet
{
    std::vector<SampleCommit> commits;
    SampleFigures figures;

    /// All files as the last commit has them.
    std::map<QString, QByteArray> files() const;
};

/// The same number gives the same bytes, authors and dates. Errors: Invalid (fewer than 36 or more than
/// 20,000 clusters), Cancelled.
[[nodiscard]] Result<SampleFleet> makeSampleFleet(int clusters, Progress& progress);

} // namespace efa::fleet

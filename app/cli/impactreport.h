#pragma once

#include "app/cli/failurelist.h"
#include "base/diagnostic.h"
#include "impact/grouping.h"
#include "workspace/fleetclusters.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace efa::app {

/// All that `impact` tells.
struct ImpactReport
{
    QString from;
    QString to;            ///< a revision, or "worktree"
    QStringList files;     ///< those that differ
    impact::Impact impact; ///< places are seen from the repository's root
    FailureList failures;  ///< why clusters are unknown, with paths that the user finds
    fleet::ClusterPlaces places;
    std::vector<RingName> rings;
    std::optional<Diagnostic> bypass;
    QList<Error> losses;       ///< why clusters may be missing
    QList<Diagnostic> leftOut; ///< folders that are no clusters of the topology
};

QString impactText(const ImpactReport& report);
/// For a comment on a review: the sentence, then a foldable block a group.
QString impactMarkdown(const ImpactReport& report);
/// As resources/schemas/impact.schema.json has it.
QByteArray impactJson(const ImpactReport& report);

} // namespace efa::app

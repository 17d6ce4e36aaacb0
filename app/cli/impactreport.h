#pragma once

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
    QString to;        ///< a revision, or "worktree"
    QStringList files; ///< those that differ
    impact::Impact impact;
    fleet::ClusterPlaces places;
    std::vector<RingName> rings;
    std::optional<Diagnostic> bypass;
};

QString impactText(const ImpactReport& report);
/// For a comment on a review: the sentence, then a foldable block a group.
QString impactMarkdown(const ImpactReport& report);
/// As resources/schemas/impact.schema.json has it.
QByteArray impactJson(const ImpactReport& report);

} // namespace efa::app

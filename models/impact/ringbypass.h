#pragma once

#include "base/diagnostic.h"
#include "base/ids.h"
#include "fleet/clusterplace.h"
#include "impact/grouping.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace efa::impact {

/// `ring-bypass`: an edit of a base or component that is not staged and changes clusters of other rings than
/// the first, which nothing proved it for. `files` are those that differ, `rings` in their order; a cluster
/// without a ring counts for none. Nothing where there is no such edit.
std::optional<Diagnostic> ringBypass(const Impact& impact, const QStringList& files,
                                     const std::vector<RingName>& rings, const fleet::ClusterPlaces& places);

} // namespace efa::impact

#pragma once

#include "fleet/clusterplace.h"
#include "impact/grouping.h"

#include <map>
#include <set>
#include <vector>

namespace efa::impact {

/// Whom a change reaches: how many clusters, and where they stand.
struct Reach
{
    qint64 clusters = 0;
    qint64 unknown = 0;                           ///< clusters that cannot be rendered, besides
    std::map<RingName, qint64> rings;             ///< clusters of each; those without a ring are in none
    std::set<std::pair<QString, SiteName>> sites; ///< with their region: names may come twice
};

Reach reachOf(const std::vector<ClusterName>& clusters, const fleet::ClusterPlaces& places);
/// Of all clusters that change, come or go.
Reach reachOf(const Impact& impact, const fleet::ClusterPlaces& places);

/// `dev (3), broad (34)`, in the order of the rings; empty where none is known.
QString ringCounts(const Reach& reach, const std::vector<RingName>& rings);

/// Whether more clusters are being compared.
enum class Counting : uint8_t { Done, GoingOn };

/// `2 files changed: 47 clusters in 3 rings, 2 cannot be rendered`, translated.
QString sentence(qsizetype files, const Reach& reach, Counting counting = Counting::Done);

} // namespace efa::impact

#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "impact/comparison.h"

#include <map>
#include <vector>

namespace efa::impact {

/// Clusters that change in the same way.
struct Group
{
    Difference difference;
    std::vector<ClusterName> clusters; ///< sorted
};

/// The two states that are compared.
enum class Side : uint8_t { Before, After };

/// What cannot be told of a cluster, and why.
struct Unknown
{
    ClusterName cluster;
    Error error;
    Side side = Side::After; ///< of the fault
};

/// What a change does to a fleet.
struct Impact
{
    std::vector<Group> groups;      ///< the largest first
    std::vector<ClusterName> added; ///< clusters that come new, by name
    std::vector<ClusterName> removed;
    std::vector<Unknown> unknown; ///< by name
    qint64 unchanged = 0;
    qint64 partly = 0; ///< clusters of which parts are broken before and after, and were not compared
    qint64 hidden = 0; ///< units, of all clusters together, of which nothing is known that could be compared
    qint64 held = 0;   ///< clusters with differences that do not reach them: a unit is suspended

    /// Clusters in groups, added and removed.
    qint64 changedCount() const;
};

/// Collects the differences of clusters one by one.
class Grouping
{
  public:
    void add(const ClusterName& cluster, Difference difference);
    void addNew(const ClusterName& cluster) { m_rest.added.push_back(cluster); }
    void addGone(const ClusterName& cluster) { m_rest.removed.push_back(cluster); }
    void addUnknown(const ClusterName& cluster, Error error, Side side);

    Impact impact() const;

  private:
    std::map<kustomize::ContentKey, Group> m_groups;
    Impact m_rest; ///< all but the groups
};

} // namespace efa::impact

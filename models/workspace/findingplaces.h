#pragma once

#include "base/progress.h"
#include "validation/faultgroups.h"
#include "validation/finding.h"

#include <functional>
#include <vector>

namespace efa::workspace {

/// Makes findings of joined faults: where each comes from is traced in some of its clusters. Where these
/// agree, all have that cause; where not, every cluster is traced (up to a limit) and the group falls apart.
class FindingPlaces
{
  public:
    /// Where a fault of one cluster stands; asked from one thread at a time.
    using PlaceOf = std::function<Place(const validation::ObjectId& object, const validation::Fault& fault)>;
    using MakePlaceOf = std::function<PlaceOf(uint32_t cluster)>;

    /// `names` of the clusters by their numbers; an empty name is of a folder, and not told.
    FindingPlaces(const std::vector<ClusterName>& names, MakePlaceOf makePlaceOf, int workers,
                  Progress& progress)
        : m_names(names), m_makePlaceOf(std::move(makePlaceOf)), m_workers(workers), m_progress(progress)
    {
    }

    /// In no order; equal ones joined.
    std::vector<validation::Finding> findings(std::vector<validation::FaultGroups::Group> groups);

  private:
    using Group = validation::FaultGroups::Group;
    struct Traced
    {
        uint32_t cluster = 0;
        Place place;
    };
    using Wanted = std::vector<std::vector<Traced>>; ///< of each group

    void trace(const std::vector<Group>& groups, Wanted& wanted);
    void add(const Group& group, const Place& place, const std::vector<uint32_t>& clusters, qint64 count);
    void addTraced(const Group& group, const std::vector<Traced>& traced);

    const std::vector<ClusterName>& m_names;
    MakePlaceOf m_makePlaceOf;
    int m_workers;
    Progress& m_progress;
    std::vector<validation::Finding> m_findings;
};

} // namespace efa::workspace

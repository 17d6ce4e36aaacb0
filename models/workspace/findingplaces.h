#pragma once

#include "base/progress.h"
#include "validation/faultgroups.h"
#include "validation/finding.h"
#include "workspace/faulttracer.h"

#include <functional>
#include <memory>
#include <vector>

namespace efa::workspace {

/// Makes findings of joined faults: where each comes from is traced in some of its clusters. Where these
/// agree, all have that cause; where not, every cluster is traced (up to a limit) and the group falls apart.
class FindingPlaces
{
  public:
    using MakeTracer = std::function<std::unique_ptr<FaultTracer>(uint32_t cluster)>;

    /// `names` of the clusters by their numbers; an empty name is of a folder, and not told.
    FindingPlaces(const std::vector<ClusterName>& names, MakeTracer makeTracer, int workers,
                  Progress& progress)
        : m_names(names), m_makeTracer(std::move(makeTracer)), m_workers(workers), m_progress(progress)
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
    MakeTracer m_makeTracer;
    int m_workers;
    Progress& m_progress;
    std::vector<validation::Finding> m_findings;
};

} // namespace efa::workspace

#include "impact/grouping.h"

#include <algorithm>

namespace efa::impact {

qint64 Impact::changedCount() const
{
    auto count = static_cast<qint64>(added.size()) + static_cast<qint64>(removed.size());
    for (const Group& group : groups)
        count += static_cast<qint64>(group.clusters.size());
    return count;
}

void Grouping::add(const ClusterName& cluster, Difference difference)
{
    m_rest.held += difference.held > 0 ? 1 : 0;
    m_rest.partly += difference.isPartial ? 1 : 0;
    m_rest.hidden += difference.hidden;
    if (difference.isEmpty()) {
        ++m_rest.unchanged;
        return;
    }
    Group& group = m_groups[difference.key()];
    if (group.clusters.empty())
        group.difference = std::move(difference);
    group.clusters.push_back(cluster);
}

void Grouping::addUnknown(const ClusterName& cluster, Error error, Side side)
{
    m_rest.unknown.push_back({cluster, std::move(error), side});
}

Impact Grouping::impact() const
{
    Impact impact = m_rest;
    for (const auto& [key, group] : m_groups) {
        impact.groups.push_back(group);
        std::ranges::sort(impact.groups.back().clusters);
    }
    std::ranges::sort(impact.groups, [](const Group& a, const Group& b) {
        return a.clusters.size() != b.clusters.size() ? a.clusters.size() > b.clusters.size()
                                                      : a.clusters.front() < b.clusters.front();
    });
    std::ranges::sort(impact.added);
    std::ranges::sort(impact.removed);
    std::ranges::sort(impact.unknown, {}, &Unknown::cluster);
    return impact;
}

} // namespace efa::impact

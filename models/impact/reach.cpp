#include "impact/reach.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::impact {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::impact::Reach)
};

void add(Reach& reach, const std::vector<ClusterName>& clusters, const fleet::ClusterPlaces& places)
{
    reach.clusters += static_cast<qint64>(clusters.size());
    for (const ClusterName& cluster : clusters) {
        const auto place = places.find(cluster);
        if (place == places.end())
            continue;
        if (!place->second.ring.isEmpty())
            ++reach.rings[place->second.ring];
        if (!place->second.site.isEmpty())
            reach.sites.emplace(place->second.region, place->second.site);
    }
}

} // namespace

Reach reachOf(const std::vector<ClusterName>& clusters, const fleet::ClusterPlaces& places)
{
    Reach reach;
    add(reach, clusters, places);
    return reach;
}

Reach reachOf(const Impact& impact, const fleet::ClusterPlaces& places)
{
    Reach reach;
    for (const Group& group : impact.groups)
        add(reach, group.clusters, places);
    add(reach, impact.added, places);
    add(reach, impact.removed, places);
    reach.unknown = static_cast<qint64>(impact.unknown.size());
    return reach;
}

QString ringCounts(const Reach& reach, const std::vector<RingName>& rings)
{
    QStringList counts;
    for (const RingName& ring : rings) {
        if (const auto found = reach.rings.find(ring); found != reach.rings.end())
            counts << u"%1 (%2)"_s.arg(ring.text).arg(found->second);
    }
    for (const auto& [ring, count] : reach.rings) {
        if (std::ranges::find(rings, ring) == rings.end())
            counts << u"%1 (%2)"_s.arg(ring.text).arg(count);
    }
    return counts.join(u", "_s);
}

QString sentence(qsizetype files, const Reach& reach, Counting counting)
{
    const QString changed = Text::tr("%n file(s) changed", nullptr, static_cast<int>(files));
    const bool goesOn = counting == Counting::GoingOn;
    const QString unknown =
        Text::tr("%n cluster(s) cannot be rendered", nullptr, static_cast<int>(reach.unknown));
    if (reach.clusters == 0 && reach.unknown > 0)
        return goesOn ? Text::tr("%1: %2 so far").arg(changed, unknown)
                      : Text::tr("%1: %2").arg(changed, unknown);
    if (reach.clusters == 0)
        return goesOn ? Text::tr("%1: no cluster found yet that gets anything else").arg(changed)
                      : Text::tr("%1: no cluster gets anything else").arg(changed);
    QString whom = Text::tr("%n cluster(s)", nullptr, static_cast<int>(reach.clusters));
    if (!reach.rings.empty())
        whom = Text::tr("%1 in %2", "clusters, rings")
                   .arg(whom, Text::tr("%n ring(s)", nullptr, static_cast<int>(reach.rings.size())));
    if (reach.unknown > 0)
        whom =
            Text::tr("%1, %2", "clusters that change, clusters that cannot be rendered").arg(whom, unknown);
    return goesOn ? Text::tr("%1: %2 so far").arg(changed, whom) : Text::tr("%1: %2").arg(changed, whom);
}

} // namespace efa::impact

#include "delivery/reviewed.h"

#include "delivery/naming.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::Reviewed)
};

void tell(std::vector<Reason>& reasons, const QString& found, const QString& now, const QString& changed,
          const QString& added, const QString& removed)
{
    if (found == now)
        return;
    if (found.isEmpty())
        reasons.push_back({added.arg(now), {}});
    else
        reasons.push_back({now.isEmpty() ? removed.arg(found) : changed.arg(now, found), {}});
}

QStringList namesOf(const std::vector<ReviewedCluster>& clusters, QString ProposedCluster::* member)
{
    QSet<QString> names;
    for (const ReviewedCluster& reviewed : clusters)
        names.insert(reviewed.cluster.*member);
    names.remove({});
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

void fitRings(ProposedFleet& fleet, const QStringList& names)
{
    std::vector<ProposedRing> rings;
    for (const QString& name : names) {
        const auto found = std::ranges::find(fleet.rings, name, &ProposedRing::name);
        rings.push_back(found == fleet.rings.end() ? ProposedRing{name, 0, {{Text::tr("You named it"), {}}}}
                                                   : *found);
        rings.back().order = int(rings.size());
    }
    fleet.rings = std::move(rings);
}

void fitRegions(ProposedFleet& fleet)
{
    std::map<QString, QStringList> regions;
    for (const ProposedCluster& cluster : fleet.clusters) {
        if (cluster.region.isEmpty() && cluster.site.isEmpty())
            continue;
        QStringList& sites = regions[cluster.region];
        if (!cluster.site.isEmpty() && !sites.contains(cluster.site))
            sites << cluster.site;
    }
    fleet.regions.clear();
    for (auto& [name, sites] : regions) {
        sites.sort();
        fleet.regions.push_back({name, sites});
    }
}

} // namespace

bool ReviewedCluster::isCorrected() const
{
    return cluster.name != foundName || cluster.ring != foundRing || cluster.site != foundSite ||
           cluster.region != foundRegion || !merged.isEmpty();
}

std::vector<Reason> ReviewedCluster::reasons() const
{
    std::vector<Reason> all;
    if (!merged.isEmpty())
        all.push_back({Text::tr("You said that it is the same as: %1").arg(merged.join(u", "_s)), {}});
    tell(all, foundName, cluster.name, Text::tr("You call it '%1'; found as '%2'"), u"%1"_s, u"%1"_s);
    tell(all, foundRing, cluster.ring, Text::tr("You put it into the ring '%1'; found in '%2'"),
         Text::tr("You put it into the ring '%1'"), Text::tr("You took it out of the ring '%1'"));
    tell(all, foundSite, cluster.site, Text::tr("You put it at the site '%1'; found at '%2'"),
         Text::tr("You put it at the site '%1'"), Text::tr("You took it from the site '%1'"));
    tell(all, foundRegion, cluster.region, Text::tr("You put it into the region '%1'; found in '%2'"),
         Text::tr("You put it into the region '%1'"), Text::tr("You took it out of the region '%1'"));
    all.insert(all.end(), cluster.reasons.begin(), cluster.reasons.end());
    return all;
}

QString ReviewedCluster::place() const
{
    return cluster.entry ? *cluster.entry : commonFolder(cluster.folders);
}

const ReviewedCluster* Reviewed::find(const QString& id) const
{
    const auto found = std::ranges::find(clusters, id, &ReviewedCluster::id);
    return found == clusters.end() ? nullptr : &*found;
}

bool Reviewed::isAdopted(const ReviewedCluster& cluster) const
{
    return proposal.fleets[cluster.fleet].topology.has_value();
}

/// Those that were found keep their order; new ones follow.
std::vector<QStringList> Reviewed::rings() const
{
    std::vector<QStringList> all(proposal.fleets.size());
    std::vector<QSet<QString>> used(proposal.fleets.size());
    for (const ReviewedCluster& row : clusters) {
        for (const QString& ring : ringsOf(row.cluster))
            used[row.fleet].insert(ring);
    }
    for (size_t at = 0; at < all.size(); ++at) {
        for (const ProposedRing& ring : proposal.fleets[at].rings) {
            if (used[at].remove(ring.name) || proposal.fleets[at].topology)
                all[at] << ring.name;
        }
    }
    for (const ReviewedCluster& row : clusters) {
        if (used[row.fleet].remove(row.cluster.ring))
            all[row.fleet] << row.cluster.ring;
    }
    return all;
}

QStringList Reviewed::sites() const
{
    return namesOf(clusters, &ProposedCluster::site);
}

QStringList Reviewed::regions() const
{
    return namesOf(clusters, &ProposedCluster::region);
}

Reviewed reviewed(Proposal found)
{
    Reviewed start;
    QHash<QString, int> seen;
    for (size_t at = 0; at < found.fleets.size(); ++at) {
        ProposedFleet& fleet = found.fleets[at];
        for (ProposedCluster& cluster : fleet.clusters) {
            // What was found in the same place under the same name is the same finding.
            const QString key =
                u"%1\n%2\n%3"_s.arg(fleet.folder, cluster.name, cluster.entry.value_or(u"\n"_s));
            ReviewedCluster row{.id = u"%1\n%2"_s.arg(key).arg(seen[key]++),
                                .fleet = at,
                                .order = start.clusters.size(),
                                .cluster = {},
                                .foundName = cluster.name,
                                .foundRing = cluster.ring,
                                .foundSite = cluster.site,
                                .foundRegion = cluster.region,
                                .merged = {}};
            row.cluster = std::move(cluster);
            start.clusters.push_back(std::move(row));
        }
        fleet.clusters.clear();
    }
    start.proposal = std::move(found);
    return start;
}

Proposal proposalOf(const Reviewed& reviewed)
{
    Proposal proposal = reviewed.proposal;
    for (const ReviewedCluster& row : reviewed.clusters) {
        ProposedCluster cluster = row.cluster;
        cluster.reasons = row.reasons();
        proposal.fleets[row.fleet].clusters.push_back(std::move(cluster));
    }
    const std::vector<QStringList> rings = reviewed.rings();
    for (size_t at = 0; at < rings.size(); ++at) {
        ProposedFleet& fleet = proposal.fleets[at];
        if (fleet.topology)
            continue;
        fitRings(fleet, rings[at]);
        fitRegions(fleet);
    }
    for (const ReviewedCluster& row : reviewed.dismissed)
        proposal.unplaced.push_back({row.place(), Text::tr("You said that this is no cluster"),
                                     Text::tr("It was found as '%1'.").arg(row.foundName)});
    return proposal;
}

} // namespace efa::delivery

#include "delivery/draft.h"

#include "delivery/naming.h"

#include <algorithm>

namespace efa::delivery {

namespace {

void join(const std::optional<fleet::Access>& more, std::optional<fleet::Access>& access)
{
    if (!access || !more) {
        access = access ? access : more;
        return;
    }
    for (const auto field :
         {&fleet::Access::name, &fleet::Access::server, &fleet::Access::hub, &fleet::Access::secret}) {
        if (((*access).*field).isEmpty())
            (*access).*field = (*more).*field;
    }
}

} // namespace

ProposedCluster* Draft::find(const ProposedCluster& cluster)
{
    if (cluster.entry) {
        if (const auto at = m_byEntry.constFind(*cluster.entry); at != m_byEntry.constEnd())
            return &m_clusters[*at];
    }
    const auto at = m_byName.constFind(cluster.name.toCaseFolded());
    if (at == m_byName.constEnd() || (cluster.entry && m_clusters[*at].entry))
        return nullptr;
    return &m_clusters[*at];
}

void Draft::index(size_t at)
{
    const ProposedCluster& cluster = m_clusters[at];
    if (const QString name = cluster.name.toCaseFolded(); !m_byName.contains(name))
        m_byName.insert(name, at);
    if (!cluster.entry)
        return;
    m_byEntry.insert(*cluster.entry, at);
    for (QString above = *cluster.entry; !m_aboveEntries.contains(above); above = folderOf(above))
        m_aboveEntries.insert(above);
}

void Draft::add(ProposedCluster cluster)
{
    ProposedCluster* known = find(cluster);
    if (!known) {
        m_clusters.push_back(std::move(cluster));
        index(m_clusters.size() - 1);
        return;
    }
    const bool surer = cluster.confidence > known->confidence;
    if (surer)
        known->name = cluster.name;
    if (known->engine == fleet::Engine::None || (surer && cluster.engine != fleet::Engine::None))
        known->engine = cluster.engine;
    known->confidence = std::max(known->confidence, cluster.confidence);
    if (!known->entry)
        known->entry = cluster.entry;
    if (known->ring.isEmpty())
        known->ring = cluster.ring;
    if (known->site.isEmpty())
        known->site = cluster.site;
    if (known->region.isEmpty())
        known->region = cluster.region;
    known->labels.insert(cluster.labels);
    join(cluster.access, known->access);
    for (const QString& hub : cluster.hub) {
        if (!known->hub.contains(hub))
            known->hub << hub;
    }
    for (const QString& folder : cluster.folders) {
        if (!known->folders.contains(folder))
            known->folders << folder;
    }
    for (const Reason& reason : cluster.reasons)
        addReason(reason, known->reasons);
    index(static_cast<size_t>(known - m_clusters.data()));
}

void Draft::leaveOut(const QString& path, const QString& reason, const QString& hint)
{
    if (m_leftOut.contains(path))
        return;
    m_leftOut.insert(path);
    m_unplaced.push_back({path, reason, hint});
}

bool Draft::isTaken(const QString& folder) const
{
    if (m_aboveEntries.contains(folder))
        return true;
    for (QString above = folder; !above.isEmpty(); above = folderOf(above)) {
        if (m_byEntry.contains(above))
            return true;
    }
    return false;
}

} // namespace efa::delivery

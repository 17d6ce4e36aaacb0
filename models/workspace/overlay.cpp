#include "workspace/overlay.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <tuple>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

/// An entry point stands right below the folder of its group; what is deeper belongs to one.
bool isEntry(const Overlay& overlay)
{
    const QString root = fleet::placeOf(overlay.folder + u"/x"_s).root;
    const QString parent = overlay.folder.section(u'/', 0, -2);
    return !root.isEmpty() && parent == root;
}

} // namespace

QString Overlay::name() const
{
    if (!cluster.isEmpty())
        return cluster;
    if (folder.isEmpty())
        return u"."_s;
    const bool isShort = group == fleet::FileGroup::Clusters || group == fleet::FileGroup::Rings;
    return isShort && isEntry(*this) ? folder.section(u'/', -1) : folder;
}

OverlaySection Overlay::section() const
{
    if (!cluster.isEmpty())
        return OverlaySection::Clusters;
    if (component)
        return OverlaySection::Components;
    switch (group) {
    case fleet::FileGroup::Clusters:
        return isEntry(*this) ? OverlaySection::Clusters : OverlaySection::Inside;
    case fleet::FileGroup::Rings:
        return OverlaySection::Rings;
    case fleet::FileGroup::Sites:
        return OverlaySection::Sites;
    case fleet::FileGroup::Base:
        return OverlaySection::Bases;
    case fleet::FileGroup::Components:
        return OverlaySection::Components;
    case fleet::FileGroup::Other:
        break;
    }
    return OverlaySection::Others;
}

void sortForChoosing(QList<Overlay>& overlays)
{
    std::ranges::sort(overlays, [](const Overlay& a, const Overlay& b) {
        return std::tuple(a.section(), a.folder, a.cluster) < std::tuple(b.section(), b.folder, b.cluster);
    });
}

QList<Overlay> withClusters(const QList<Overlay>& folders, const fleet::FleetMap& map)
{
    QSet<QString> entries;
    QList<Overlay> all;
    all.reserve(folders.size() + qsizetype(map.clusters.size()));
    for (const fleet::MapCluster& cluster : map.clusters) {
        if (!cluster.entry)
            continue;
        entries.insert(*cluster.entry);
        all.append({.folder = *cluster.entry, .group = fleet::FileGroup::Clusters, .cluster = cluster.name});
    }
    std::ranges::copy_if(folders, std::back_inserter(all),
                         [&](const Overlay& overlay) { return !entries.contains(overlay.folder); });
    sortForChoosing(all);
    return all;
}

} // namespace efa::workspace

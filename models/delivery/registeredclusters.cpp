#include "delivery/registeredclusters.h"

#include "delivery/naming.h"

namespace efa::delivery {

namespace {

std::vector<const RancherClusterFacts*> objectsIn(const Terrain& terrain)
{
    std::vector<const RancherClusterFacts*> objects;
    for (const FileFacts& file : terrain.files()) {
        if (!asideFolder(file.path).isEmpty())
            continue;
        for (const RancherClusterFacts& object : file.rancherClusters)
            objects.push_back(&object);
    }
    return objects;
}

} // namespace

RegisteredClusters::RegisteredClusters(const Terrain& terrain)
{
    const auto objects = objectsIn(terrain);
    for (const RancherClusterFacts* object : objects) {
        if (object->isGroup)
            continue;
        RancherCluster cluster{object->name, object->labels, {}};
        for (const RancherClusterFacts* group : objects) {
            if (group->selector && group->selector->matches(cluster.labels))
                cluster.groups[group->name] = group->ownLabels;
        }
        m_clusters.push_back(std::move(cluster));
    }
}

QStringList RegisteredClusters::matching(const RancherTarget& target) const
{
    QStringList names;
    for (const RancherCluster& cluster : m_clusters) {
        if (target.matches(cluster))
            names << cluster.name;
    }
    return names;
}

QStringList RegisteredClusters::inGroup(const QString& group) const
{
    QStringList names;
    for (const RancherCluster& cluster : m_clusters) {
        if (cluster.groups.contains(group))
            names << cluster.name;
    }
    return names;
}

} // namespace efa::delivery

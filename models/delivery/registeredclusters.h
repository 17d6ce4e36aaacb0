#pragma once

#include "delivery/ranchertarget.h"
#include "delivery/terrain.h"

#include <QStringList>

#include <vector>

namespace efa::delivery {

/// The clusters whose objects of Rancher Fleet are in the repository: whom selectors take. Immutable.
class RegisteredClusters
{
  public:
    explicit RegisteredClusters(const Terrain& terrain);

    bool isEmpty() const { return m_clusters.empty(); }
    /// Their names.
    QStringList matching(const RancherTarget& target) const;
    QStringList inGroup(const QString& group) const;

  private:
    std::vector<RancherCluster> m_clusters;
};

} // namespace efa::delivery

#pragma once

#include "delivery/proposal.h"
#include "delivery/terrain.h"
#include "files/filetree.h"

#include <QSet>

#include <vector>

namespace efa::delivery {

/// Collects what the rules find; what two rules say of one cluster comes together.
class Draft
{
  public:
    /// Joins a cluster with one of the same entry or, where either has no entry, of the same name (without
    /// case): reasons and labels add up, the surer name, ring and engine stay.
    void add(ProposedCluster cluster);
    void leaveOut(const QString& path, const QString& reason, const QString& hint = {});

    std::vector<ProposedCluster>& clusters() { return m_clusters; }
    const std::vector<ProposedCluster>& clusters() const { return m_clusters; }
    std::vector<Unplaced>& unplaced() { return m_unplaced; }
    /// Whether a folder is, holds or lies in the entry of a cluster.
    bool isTaken(const QString& folder) const;

  private:
    ProposedCluster* find(const ProposedCluster& cluster);
    void index(size_t at);

    std::vector<ProposedCluster> m_clusters;
    QHash<QString, size_t> m_byEntry;
    QHash<QString, size_t> m_byName; ///< without case; the first of a name
    QSet<QString> m_aboveEntries;    ///< entries and all folders above them
    std::vector<Unplaced> m_unplaced;
    QSet<QString> m_leftOut;
};

// The rules, in the order in which they are asked. `name` is what a cluster is called that nothing names.
void findFluxClusters(const Terrain& terrain, const QString& name, Draft& draft);
/// Clusters that the files of Argo CD's file generators stand for.
void findArgoFileClusters(const files::FileTree& tree, const Terrain& terrain, Draft& draft);
void findArgoClusters(const Terrain& terrain, const QString& name, Draft& draft);
/// Cluster groups of a validated pattern.
void findPatternClusters(const Terrain& terrain, Draft& draft);
void findRancherClusters(const Terrain& terrain, Draft& draft);
/// Folders below `clusters` that no agent's object led to.
void findClusterFolders(const Terrain& terrain, Draft& draft);
/// Folders below `sites` as clusters, where nothing else was found.
void findSiteFolders(const Terrain& terrain, Draft& draft);
/// Environments as clusters, where nothing else was found.
void findEnvironments(const Terrain& terrain, Draft& draft);
/// Ring, site and region of each cluster, from what it includes and what it is called; the repository's own
/// `name` tells nothing.
void placeClusters(const Terrain& terrain, const QString& name, Draft& draft);
/// What is there and leads nowhere.
void tellRest(const Terrain& terrain, const QSet<QString>& delivered, Draft& draft);

} // namespace efa::delivery

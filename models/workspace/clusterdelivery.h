#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/chartrenderer.h"
#include "delivery/unit.h"
#include "files/workingfolder.h"
#include "fleet/fleetmap.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>

namespace efa::kustomize {
class Memory;
}

namespace efa::workspace {

class Delivering;
class Jobs;
class OpenFiles;

using DeliveryResult = Result<std::shared_ptr<const delivery::Delivery>>;

/// Where a cluster's delivery is read from.
struct DeliverySource
{
    QString root = {};
    QString gitRoot = {}; ///< of the repository whose remotes are its own addresses; empty: not under Git
    QString remotes = {}; ///< clones of other repositories; empty: none are read
    files::Buffers buffers = {};
    std::shared_ptr<kustomize::Memory> memory = nullptr; ///< shared with whoever renders the same files
    std::shared_ptr<const delivery::ChartRenderer> charts = nullptr; ///< nullptr: charts are opaque
};

/// Delivers clusters of one map out of one tree; the tree must outlive it.
class ClusterDeliverer
{
  public:
    /// Of the source all but its buffers and root's files count: those are the tree's.
    ClusterDeliverer(const files::FileTree& tree, const DeliverySource& source, const fleet::FleetMap& map);
    ~ClusterDeliverer();

    /// Errors: as deliverCluster().
    [[nodiscard]] Result<delivery::Delivery> deliver(const fleet::MapCluster& cluster,
                                                     Progress& progress) const;

  private:
    const files::FileTree& m_tree;
    std::unique_ptr<Delivering> m_delivering;
};

/// What one cluster of the map gets, unsaved texts included. Errors: NotFound (it has no entry point, or that
/// is not there), Cancelled, Io.
[[nodiscard]] DeliveryResult deliverCluster(const DeliverySource& source, const fleet::FleetMap& map,
                                            int cluster, Progress& progress);

/// Works out in the background what clusters of the open fleet get. Lives in the window's thread.
class ClusterDelivery final : public QObject
{
    Q_OBJECT

  public:
    /// The source's buffers are not used.
    ClusterDelivery(DeliverySource source, const OpenFiles& open, Jobs& jobs, QObject* parent = nullptr);

    /// Errors: as deliverCluster(). Cancel the future where nobody waits any more.
    QFuture<DeliveryResult> of(const std::shared_ptr<const fleet::FleetMap>& map, int cluster);
    /// The files that some of them are made of. Errors: as filesOfClusters().
    QFuture<Result<QStringList>> filesOf(const std::shared_ptr<const fleet::FleetMap>& map,
                                         const QList<int>& clusters);

  private:
    DeliverySource m_source;
    const OpenFiles& m_open;
    Jobs& m_jobs;
};

} // namespace efa::workspace

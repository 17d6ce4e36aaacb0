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

  private:
    DeliverySource m_source;
    const OpenFiles& m_open;
    Jobs& m_jobs;
};

} // namespace efa::workspace

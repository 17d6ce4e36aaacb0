#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/unit.h"
#include "files/workingfolder.h"
#include "fleet/fleetmap.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>

namespace efa::files {
class RemoteSource;
}

namespace efa::workspace {

class Jobs;
class OpenFiles;

using DeliveryResult = Result<std::shared_ptr<const delivery::Delivery>>;

/// Where a cluster's delivery is read from.
struct DeliverySource
{
    QString root;
    QString gitRoot; ///< of the repository whose remotes are its own addresses; empty: not under Git
    files::Buffers buffers;
    QStringList homeUrls; ///< more addresses of the repository itself
    std::shared_ptr<const files::RemoteSource> remotes;
};

/// What one cluster of the map gets, unsaved texts included. Errors: NotFound (it has no entry point, or that
/// is not there), Cancelled, Io.
[[nodiscard]] DeliveryResult deliverCluster(const DeliverySource& source, const fleet::MapCluster& cluster,
                                            Progress& progress);

/// Works out in the background what clusters of the open fleet get. Lives in the window's thread.
class ClusterDelivery final : public QObject
{
    Q_OBJECT

  public:
    ClusterDelivery(const QString& root, const QString& gitRoot, const OpenFiles& open, Jobs& jobs,
                    std::shared_ptr<const files::RemoteSource> remotes, QObject* parent = nullptr);

    /// Errors: as deliverCluster(). Cancel the future where nobody waits any more.
    QFuture<DeliveryResult> of(const fleet::MapCluster& cluster, const QStringList& homeUrls);

  private:
    QString m_root;
    QString m_gitRoot;
    const OpenFiles& m_open;
    Jobs& m_jobs;
    std::shared_ptr<const files::RemoteSource> m_remotes;
};

} // namespace efa::workspace

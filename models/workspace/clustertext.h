#pragma once

#include "base/ids.h"
#include "base/progress.h"
#include "workspace/clusterdelivery.h"
#include "workspace/fleetclusters.h"
#include "workspace/renderfolder.h"

#include <memory>
#include <mutex>
#include <optional>

namespace efa::workspace {

/// What a cluster gets as one text: each unit below a head of comments that says who orders it and, where its
/// resources are not known, why. The texts between are the bytes that `render --cluster` prints.
std::shared_ptr<RenderedText> renderedDelivery(const delivery::Cluster& cluster,
                                               const delivery::Delivery& delivery);

/// What a cluster of the map gets now, unsaved texts included. Errors: as deliverCluster(), and NotFound (no
/// such cluster).
[[nodiscard]] RenderedResult clusterText(const DeliverySource& source, const fleet::FleetMap& map,
                                         const QString& cluster, Progress& progress);

/// What clusters got at a commit. Which there were is read once a commit. Safe to use from several threads.
class ClustersAtCommit
{
  public:
    /// Errors: NotFound (there was no such cluster), Cancelled, Io.
    [[nodiscard]] RenderedResult text(const DeliverySource& source, const CommitId& commit,
                                      const QString& cluster, Progress& progress);

  private:
    std::mutex m_mutex; // guards those below
    CommitId m_commit;
    std::optional<FleetClusters> m_fleet;
};

} // namespace efa::workspace

#pragma once

#include "workspace/clusterdelivery.h"

#include <QList>
#include <QStringList>

namespace efa::workspace {

/// What some clusters of a map are made of: their entry points and every file that delivering them reads, as
/// paths of the working folder, sorted, nothing below another one. Clusters without an entry point add
/// nothing. Errors: Cancelled, Io; with a single cluster also those of deliverCluster().
[[nodiscard]] Result<QStringList> filesOfClusters(const DeliverySource& source, const fleet::FleetMap& map,
                                                  const QList<int>& clusters, Progress& progress);

} // namespace efa::workspace

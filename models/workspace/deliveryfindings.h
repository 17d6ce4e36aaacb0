#pragma once

#include "delivery/unit.h"
#include "files/filetree.h"
#include "workspace/clusterverdict.h"

#include <QString>

namespace efa::workspace {

/// Where a cluster's entry point stands: its kustomization file, or the folder where it has none.
Place entryPlace(const files::FileTree& tree, const QString& entry);

/// What was found while a cluster was delivered: as faults of the agents' objects that it is about, so that
/// these tell where it stands, or where the place is known there. What is about no object stands at the
/// folder `entry`, where the cluster begins.
void addDeliveryFindings(const delivery::Delivery& delivery, const files::FileTree& tree,
                         const QString& entry, ClusterVerdict& verdict);

} // namespace efa::workspace

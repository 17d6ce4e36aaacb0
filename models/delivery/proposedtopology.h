#pragma once

#include "delivery/proposal.h"
#include "fleet/topology.h"

namespace efa::delivery {

/// What adopting a proposed fleet writes. Each cluster gets a uid now, once. Clusters without a region or
/// site come into the one called `unplaced`.
fleet::Topology proposedTopology(const ProposedFleet& fleet);

} // namespace efa::delivery

#pragma once

#include "delivery/draft.h"
#include "delivery/proposal.h"
#include "delivery/terrain.h"

namespace efa::delivery {

/// Divides what was found into fleets: a repository may hold several, each with a `clusters` folder of its
/// own. Names become unique within a fleet, rings and regions are collected from the clusters.
std::vector<ProposedFleet> splitIntoFleets(const QString& name, Draft& draft);

/// The kustomizations that are no cluster's entry, each put to its fleet.
void addComponents(const Terrain& terrain, std::vector<ProposedFleet>& fleets);

} // namespace efa::delivery

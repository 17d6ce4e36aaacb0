#pragma once

#include "delivery/proposal.h"

#include <vector>

namespace efa::delivery {

/// Clusters of one name, without case, are told apart by the folders that they lie in, else by numbers. Sorts
/// them by their names.
void makeNamesUnique(std::vector<ProposedCluster>& clusters);

} // namespace efa::delivery

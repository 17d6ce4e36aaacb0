#pragma once

#include "fleet/topology.h"
#include "validation/finding.h"

#include <vector>

namespace efa::validation {

/// Kubernetes versions of clusters whose types are not on board: one finding each, at the first cluster that
/// has it, with all that do.
std::vector<Finding> versionsNotOnBoard(const fleet::Topology& topology);

} // namespace efa::validation

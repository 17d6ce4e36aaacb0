#pragma once

#include "fleet/sampleplan.h"

namespace efa::fleet {

/// Adds regions to the plan until it has that many clusters, by the rules of the first 36: the same shares of
/// rings, prefixed names and sites with machines.
void growSamplePlan(SamplePlan& plan, int clusters);

} // namespace efa::fleet

#pragma once

#include "validation/judging.h"

namespace efa::validation {

/// Services and disruption budgets and the pods that they mean: `service-selects-nothing`,
/// `service-port-unknown`, `disruption-budget-selects-nothing`, `disruption-budget-ambiguous`.
void checkSelectors(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink);

/// Objects with two owners: `object-delivered-twice` by units that say different things, and
/// `distribution-owned` where the cluster's distribution keeps it as well.
void checkOwners(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink);

/// ConfigMaps and volume claims that nobody names: `object-unused`. Only where all is known.
void checkUnused(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink);

} // namespace efa::validation

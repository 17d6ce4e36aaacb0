#pragma once

#include "validation/judging.h"

namespace efa::validation {

/// Objects that name what nobody brings: `reference-missing`, `reference-key-missing`,
/// `reference-port-missing`, `namespace-missing`. Where parts of the cluster are not known it is only said,
/// not blamed.
void checkReferences(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink);

} // namespace efa::validation

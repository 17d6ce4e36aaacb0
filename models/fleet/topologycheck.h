#pragma once

#include "fleet/topology.h"

namespace efa::fleet {

/// Tells what does not fit together: names used twice (without case), rings, profiles and classes that are
/// not defined.
QList<Diagnostic> checkTopology(const Topology& topology);

} // namespace efa::fleet

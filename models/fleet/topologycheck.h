#pragma once

#include "fleet/topology.h"

namespace efa::fleet {

/// Whether the file was read that defines rings, profiles and classes.
enum class Definitions : uint8_t { Read, NotRead };

/// Tells what does not fit together: names used twice (without case), rings, profiles and classes that are
/// not defined, as far as that is known.
QList<Diagnostic> checkTopology(const Topology& topology, Definitions definitions);

} // namespace efa::fleet

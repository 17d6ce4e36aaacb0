#pragma once

#include "delivery/unit.h"

namespace efa::delivery {

/// Puts the units in the order in which they are delivered: one that orders another before it, what stands in
/// `after` first, then by wave, then as they appeared. What waits for a unit that is not there, or for itself
/// in the end, becomes a finding and keeps its place.
void sortUnits(Delivery& delivery);

} // namespace efa::delivery

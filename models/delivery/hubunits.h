#pragma once

#include "delivery/unit.h"

namespace efa::delivery {

/// Leaves out what stays in the cluster whose agents deliver, and what is to be said of that. A unit there
/// stays where it is not known what it would order.
void leaveOutHub(Delivery& delivery);

} // namespace efa::delivery

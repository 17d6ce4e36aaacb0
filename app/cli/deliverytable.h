#pragma once

#include "delivery/unit.h"

namespace efa::app {

class Console;
struct RenderPlace;

/// Writes to stderr what a cluster gets: a line a unit, then what is not known and why, then the findings.
void showDelivery(const delivery::Delivery& delivery, const RenderPlace& place, const Console& console);

} // namespace efa::app

#pragma once

#include "delivery/workshop.h"

namespace efa::delivery {

/// Renders the chart of an opaque unit where that is allowed, its files are at hand and all its values are
/// known; else it stays opaque, and says why it was not rendered. Errors: Cancelled, Io.
[[nodiscard]] Result<void> renderChart(Built& built, const Workshop& workshop, Progress& progress);

} // namespace efa::delivery

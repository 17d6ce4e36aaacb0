#pragma once

#include "app/cli/console.h"
#include "app/cli/renderplace.h"
#include "workspace/fleetclusters.h"

namespace efa::app {

/// Says on stderr which clusters are not known or left out, and why. False where some may be missing.
bool tellWhatIsMissing(const workspace::FleetClusters& fleet, const RenderPlace& place,
                       const Console& console);

} // namespace efa::app

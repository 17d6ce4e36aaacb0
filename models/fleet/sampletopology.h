#pragma once

#include "fleet/samplefiles.h"

namespace efa::fleet {

// The files below topology/ at a stage.
SampleFile sampleFleetFile(SampleStage stage);
SampleFile sampleRegionFile(const SampleRegion& region, SampleStage stage);
/// Where the regions that exist at this stage stand on the canvas.
SampleFile sampleLayoutFile(const SamplePlan& plan, SampleStage stage);

/// Whether a kind of region has been brought under Git at a stage.
bool existsAt(AssetKind asset, SampleStage stage);

} // namespace efa::fleet

#pragma once

#include "delivery/bundletree.h"
#include "delivery/rancheroptions.h"
#include "delivery/ranchertarget.h"
#include "delivery/unit.h"
#include "delivery/workshop.h"

namespace efa::delivery {

/// Whether a bundle is installed from a chart: one that `helm:` names, or a Chart.yaml at its top.
bool isChart(const BundleTree& tree, const RancherOptions& options);

/// The opaque unit of such a bundle. Values that only the cluster knows are holes of `built`. Errors: Invalid
/// (its Chart.yaml), Io.
[[nodiscard]] Result<void> buildChart(const BundleTree& tree, const RancherOptions& options,
                                      const std::string& bundle, const RancherCluster& cluster,
                                      const Workshop& workshop, Built& built);

/// The same of a chart that the options name and nobody carries.
void buildNamedChart(const RancherOptions& options, const std::string& bundle, const RancherCluster& cluster,
                     Built& built);

} // namespace efa::delivery

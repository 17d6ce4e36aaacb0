#pragma once

#include "delivery/fleetfile.h"

#include <optional>
#include <vector>

namespace efa::delivery {

/// How a bundle is deployed to a cluster, or that it is not.
struct BundleChoice
{
    enum class Answer : uint8_t {
        Deployed,
        NotTargeted,
        NotDeployed, ///< a customization says `doNotDeploy`
    };
    Answer answer = Answer::NotTargeted;
    RancherOptions options;
};

/// As the controller decides it: the targets of the GitRepo, or `overrideTargets` in their place, say
/// whether; the first customization that matches, or all of them, say how. An empty `overrideTargets` leaves
/// the customizations to be the targets.
BundleChoice choiceFor(const FleetFile& file, const std::vector<RancherTarget>& targets,
                       const RancherCluster& cluster);

} // namespace efa::delivery

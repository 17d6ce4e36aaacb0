#include "delivery/bundlechoice.h"

namespace efa::delivery {

BundleChoice choiceFor(const FleetFile& file, const std::vector<RancherTarget>& targets,
                       const RancherCluster& cluster)
{
    BundleChoice choice;
    choice.options = file.options;
    if (!matchesAny(file.overrideTargets.value_or(targets), cluster))
        return choice;
    for (const FleetFile::Customization& customization : file.customizations) {
        if (!customization.target.matches(cluster))
            continue;
        if (customization.isNotDeployed) {
            choice.answer = BundleChoice::Answer::NotDeployed;
            return choice;
        }
        choice.options = choice.options.mergedWith(customization.options);
        if (!file.takesAllMatches)
            break;
    }
    choice.answer = BundleChoice::Answer::Deployed;
    return choice;
}

} // namespace efa::delivery

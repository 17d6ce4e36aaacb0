#include "delivery/bundlechoice.h"

#include <algorithm>

namespace efa::delivery {

namespace {

using Answer = BundleChoice::Answer;

/// The customizations in order: the first that matches, or all of them.
Answer customize(BundleChoice& choice, const FleetFile& file, const RancherCluster& cluster)
{
    for (const FleetFile::Customization& customization : file.customizations) {
        if (!customization.target.matches(cluster))
            continue;
        if (customization.isNotDeployed)
            return Answer::NotDeployed;
        choice.options = choice.options.mergedWith(customization.options);
        if (!file.takesAllMatches)
            break;
    }
    return Answer::Deployed;
}

/// Without targets the customizations are them, and without these the group `default`.
Answer chooseAmongCustomizations(BundleChoice& choice, const FleetFile& file, const RancherCluster& cluster)
{
    if (file.customizations.empty())
        return RancherTarget::defaultGroup().matches(cluster) ? Answer::Deployed : Answer::NotTargeted;
    const auto target = std::ranges::find_if(file.customizations, [&](const FleetFile::Customization& one) {
        return one.target.matches(cluster);
    });
    if (target == file.customizations.end())
        return Answer::NotTargeted;
    choice.options = choice.options.mergedWith(target->options);
    return target->isNotDeployed ? Answer::NotDeployed : Answer::Deployed;
}

} // namespace

BundleChoice choiceFor(const FleetFile& file, const std::vector<RancherTarget>& targets,
                       const RancherCluster& cluster)
{
    BundleChoice choice;
    choice.options = file.options;
    if (file.overrideTargets && file.overrideTargets->empty())
        choice.answer = chooseAmongCustomizations(choice, file, cluster);
    else if (matchesAny(file.overrideTargets.value_or(targets), cluster))
        choice.answer = customize(choice, file, cluster);
    // The controller puts the marks of all of them on the namespace, also of those that are for other
    // clusters.
    for (const FleetFile::Customization& customization : file.customizations)
        choice.options.takeMarks(customization.options);
    return choice;
}

} // namespace efa::delivery

#include "delivery/nodetext_p.h"
#include "kustomize/documentreader.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

std::optional<RancherTarget> readTarget(yaml::Node node)
{
    const auto value = kustomize::valueFrom(node);
    auto target = value ? RancherTarget::read(*value, {}) : Result<RancherTarget>(failure(value.error()));
    return target ? std::optional(std::move(*target)) : std::nullopt;
}

std::optional<LabelQuery> readSelector(yaml::Node group)
{
    const auto node = at(group, {"spec", "selector"});
    if (!node)
        return std::nullopt;
    const auto value = kustomize::valueFrom(*node);
    auto query = value ? LabelQuery::read(*value, {}) : Result<LabelQuery>(failure(value.error()));
    return query ? std::optional(std::move(*query)) : std::nullopt;
}

/// What lies beside a fleet.yaml and has to be there.
void readNeeds(yaml::Node root, RancherFacts& bundle)
{
    const QString folder = textAt(root, {"kustomize", "dir"});
    if (!folder.isEmpty())
        bundle.needs << folder;
    const QString chart = textAt(root, {"helm", "chart"});
    if (chart.startsWith(u'.'))
        bundle.needs << chart;
    bundle.needs += textsAt(root, {"helm", "valuesFiles"});
}

void readTargets(yaml::Node::Items targets, RancherFacts& bundle, bool customizes)
{
    for (const yaml::Node item : targets) {
        const yaml::Node target = item.target();
        bundle.targets.push_back(
            {textAt(target, {"name"}), textAt(target, {"clusterName"}), textAt(target, {"clusterGroup"}),
             labelsAt(target, {"clusterSelector", "matchLabels"}), readTarget(target), customizes});
    }
}

} // namespace

void readBundle(yaml::Node root, FileFacts& facts)
{
    RancherFacts bundle;
    bundle.name = textAt(root, {"name"});
    readNeeds(root, bundle);
    for (const std::string_view key : {"targets", "targetCustomizations", "overrideTargets"})
        readTargets(itemsAt(root, {key}), bundle, key == "targetCustomizations");
    facts.bundles.push_back(std::move(bundle));
}

void readRancherObject(yaml::Node object, const QString& group, const QString& kind, FileFacts& facts)
{
    if (group != "fleet.cattle.io"_L1)
        return;
    const QString name = textAt(object, {"metadata", "name"});
    if (isPlaceholder(name, facts))
        return;
    if (kind == "GitRepo"_L1) {
        RancherFacts repository;
        repository.isGitRepo = true;
        repository.name = name;
        repository.url = textAt(object, {"spec", "repo"});
        repository.paths = textsAt(object, {"spec", "paths"});
        readTargets(itemsAt(object, {"spec", "targets"}), repository, false);
        facts.bundles.push_back(std::move(repository));
    } else if (kind == "Cluster"_L1) {
        facts.rancherClusters.push_back({false, name, labelsAt(object, {"metadata", "labels"}), {}, {}});
    } else if (kind == "ClusterGroup"_L1) {
        facts.rancherClusters.push_back({true, name, labelsAt(object, {"spec", "selector", "matchLabels"}),
                                         labelsAt(object, {"metadata", "labels"}), readSelector(object)});
    }
}

} // namespace efa::delivery

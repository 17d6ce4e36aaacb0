#include "delivery/nodetext_p.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

void readTargets(yaml::Node::Items targets, RancherFacts& bundle)
{
    for (const yaml::Node item : targets) {
        const yaml::Node target = item.target();
        bundle.targets.push_back({textAt(target, {"name"}), textAt(target, {"clusterName"}),
                                  textAt(target, {"clusterGroup"}),
                                  labelsAt(target, {"clusterSelector", "matchLabels"})});
    }
}

} // namespace

void readBundle(yaml::Node root, FileFacts& facts)
{
    RancherFacts bundle;
    bundle.name = textAt(root, {"name"});
    for (const std::string_view key : {"targets", "targetCustomizations", "overrideTargets"})
        readTargets(itemsAt(root, {key}), bundle);
    facts.bundles.push_back(std::move(bundle));
}

void readRancherObject(yaml::Node object, const QString& group, const QString& kind, FileFacts& facts)
{
    if (group != "fleet.cattle.io"_L1)
        return;
    const QString name = textAt(object, {"metadata", "name"});
    if (kind == "GitRepo"_L1) {
        RancherFacts repository;
        repository.isGitRepo = true;
        repository.name = name;
        repository.url = textAt(object, {"spec", "repo"});
        repository.paths = textsAt(object, {"spec", "paths"});
        readTargets(itemsAt(object, {"spec", "targets"}), repository);
        facts.bundles.push_back(std::move(repository));
    } else if (kind == "Cluster"_L1) {
        facts.rancherClusters.push_back({false, name, labelsAt(object, {"metadata", "labels"})});
    } else if (kind == "ClusterGroup"_L1) {
        facts.rancherClusters.push_back({true, name, labelsAt(object, {"spec", "selector", "matchLabels"})});
    }
}

} // namespace efa::delivery

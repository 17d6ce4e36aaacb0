#include "delivery/nodetext_p.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Part
{
    QString key; ///< empty in a list
    yaml::Node node;
};

/// What patterns write as a mapping or as a list.
std::vector<Part> partsAt(yaml::Node root, std::string_view key)
{
    std::vector<Part> parts;
    const auto found = at(root, {"clusterGroup", key});
    if (!found)
        return parts;
    for (const auto& [name, value] : found->members())
        parts.push_back({textOf(name), value.target()});
    for (const yaml::Node item : found->items())
        parts.push_back({{}, item.target()});
    return parts;
}

} // namespace

void readPattern(yaml::Node root, FileFacts& facts)
{
    PatternFacts pattern;
    if (facts.path.endsWith("values-global.yaml"_L1))
        pattern.mainGroup = textAt(root, {"main", "clusterGroupName"});
    pattern.group = textAt(root, {"clusterGroup", "name"});
    if (pattern.mainGroup.isEmpty() && pattern.group.isEmpty())
        return;
    for (const Part& managed : partsAt(root, "managedClusterGroups")) {
        const QString name = textAt(managed.node, {"name"});
        pattern.managedGroups << (name.isEmpty() ? managed.key : name);
    }
    for (const Part& application : partsAt(root, "applications")) {
        if (const QString path = textAt(application.node, {"path"}); !path.isEmpty())
            pattern.paths << path;
    }
    facts.pattern = std::move(pattern);
}

} // namespace efa::delivery

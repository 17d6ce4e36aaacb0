#include "validation/pods.h"

#include <algorithm>
#include <array>

namespace efa::validation {

using kustomize::FieldPath;
using kustomize::PathPart;
using kustomize::Value;

namespace {

/// Kinds whose pods stand in `spec.template`, by their group.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> templated = {
    {{"apps", "Deployment"},
     {"apps", "DaemonSet"},
     {"apps", "StatefulSet"},
     {"apps", "ReplicaSet"},
     {"batch", "Job"},
     {"", "ReplicationController"},
     {"argoproj.io", "Rollout"},
     {"serving.knative.dev", "Service"}}};

Pod podIn(const Value& holder, FieldPath path)
{
    const Value* spec = holder.find("spec");
    if (!spec || !spec->isMapping())
        return {};
    return {spec, holder.find("metadata"), below(std::move(path), {"spec"})};
}

} // namespace

FieldPath below(FieldPath path, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        path.push_back(PathPart::ofKey(key));
    return path;
}

FieldPath item(FieldPath path, std::string_view list, size_t index)
{
    path.push_back(PathPart::ofKey(list));
    path.push_back(PathPart::ofIndex(index));
    return path;
}

std::string textIn(const Value& value, std::initializer_list<std::string_view> path)
{
    const Value* found = value.at(path);
    return found && !found->isNull() ? std::string(found->text()) : std::string();
}

std::optional<Pod> podOf(const kustomize::Resource& resource)
{
    const auto& gvk = resource.gvk();
    Pod pod;
    if (gvk.group.empty() && gvk.kind == "Pod") {
        pod = podIn(resource.value(), {});
    } else if (gvk.group == "batch" && gvk.kind == "CronJob") {
        if (const Value* made = resource.value().at({"spec", "jobTemplate", "spec", "template"}))
            pod = podIn(*made, below({}, {"spec", "jobTemplate", "spec", "template"}));
    } else if (std::ranges::any_of(templated, [&](const auto& type) {
                   return type.first == gvk.group && type.second == gvk.kind;
               })) {
        if (const Value* made = resource.value().at({"spec", "template"}))
            pod = podIn(*made, below({}, {"spec", "template"}));
    }
    return pod.spec ? std::optional(std::move(pod)) : std::nullopt;
}

void eachContainer(const Pod& pod, const ContainerVisitor& visit)
{
    for (const std::string_view list : {"initContainers", "containers", "ephemeralContainers"}) {
        const Value* containers = pod.spec->find(list);
        if (!containers)
            continue;
        for (size_t i = 0; i < containers->items().size(); ++i)
            visit(containers->items()[i], item(pod.path, list, i));
    }
}

} // namespace efa::validation

#include "impact/consequences.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace efa::impact {

using kustomize::Resource;
using kustomize::Value;

namespace {

using Paths = std::span<const std::string_view>;

bool isOf(const Resource& resource, std::string_view group, std::string_view kind)
{
    return resource.gvk().group == group && resource.kind() == kind;
}

bool isBelow(std::string_view path, std::string_view parent)
{
    return path.starts_with(parent) &&
           (path.size() == parent.size() || path[parent.size()] == '.' || path[parent.size()] == '[');
}

/// Of which only some fields may change.
struct Frozen
{
    std::string_view group;
    std::string_view kind;
    std::string_view below; ///< this field and all in it, but for
    Paths free;             ///< these
};

constexpr std::array<std::string_view, 6> freeOfStatefulSet = {
    "spec.replicas",        "spec.template",
    "spec.updateStrategy",  "spec.persistentVolumeClaimRetentionPolicy",
    "spec.minReadySeconds", "spec.ordinals"};
constexpr std::array<std::string_view, 2> freeOfClaim = {"spec.resources", "spec.volumeAttributesClassName"};
constexpr std::array<std::string_view, 4> freeOfPod = {"spec.containers", "spec.initContainers",
                                                       "spec.activeDeadlineSeconds", "spec.tolerations"};

constexpr std::string_view rbac = "rbac.authorization.k8s.io";

constexpr std::array<Frozen, 21> frozen = {{
    {"apps", "StatefulSet", "spec", freeOfStatefulSet},
    {"apps", "Deployment", "spec.selector", {}},
    {"apps", "DaemonSet", "spec.selector", {}},
    {"apps", "ReplicaSet", "spec.selector", {}},
    {"batch", "Job", "spec.template", {}},
    {"batch", "Job", "spec.selector", {}},
    {"batch", "Job", "spec.completionMode", {}},
    {"", "Pod", "spec", freeOfPod},
    {"", "PersistentVolumeClaim", "spec", freeOfClaim},
    {"", "PersistentVolume", "spec.nodeAffinity", {}},
    {"", "Secret", "type", {}},
    {"", "Service", "spec.clusterIP", {}},
    {rbac, "RoleBinding", "roleRef", {}},
    {rbac, "ClusterRoleBinding", "roleRef", {}},
    {"storage.k8s.io", "StorageClass", "provisioner", {}},
    {"storage.k8s.io", "StorageClass", "parameters", {}},
    {"storage.k8s.io", "StorageClass", "reclaimPolicy", {}},
    {"storage.k8s.io", "StorageClass", "volumeBindingMode", {}},
    {"scheduling.k8s.io", "PriorityClass", "value", {}},
    {"node.k8s.io", "RuntimeClass", "handler", {}},
    {"networking.k8s.io", "IngressClass", "spec.controller", {}},
}};

bool isFrozen(const Frozen& rule, std::string_view path)
{
    return isBelow(path, rule.below) &&
           std::ranges::none_of(rule.free, [&](std::string_view free) { return isBelow(path, free); });
}

bool isTrue(const Value* value)
{
    return value && value->text() == "true";
}

/// ConfigMaps and Secrets that say so themselves.
bool isMadeImmutable(const Resource& before, std::string_view path)
{
    const bool holdsData = isOf(before, "", "ConfigMap") || isOf(before, "", "Secret");
    return holdsData && isTrue(before.value().find("immutable")) &&
           (isBelow(path, "data") || isBelow(path, "binaryData") || isBelow(path, "stringData") ||
            isBelow(path, "immutable"));
}

bool isRefused(const Resource& before, std::string_view path)
{
    if (isMadeImmutable(before, path))
        return true;
    return std::ranges::any_of(frozen, [&](const Frozen& rule) {
        return isOf(before, rule.group, rule.kind) && isFrozen(rule, path);
    });
}

bool replacesPods(const Resource& resource)
{
    return isOf(resource, "apps", "Deployment") || isOf(resource, "apps", "StatefulSet") ||
           isOf(resource, "apps", "DaemonSet");
}

/// With OnDelete the controller waits until somebody deletes the old pods.
bool waitsForDeletion(const Resource& resource)
{
    const Value* strategy = resource.value().at({"spec", "updateStrategy", "type"});
    return strategy && strategy->text() == "OnDelete";
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> holders = {
    {{"", "Namespace"},
     {"", "PersistentVolumeClaim"},
     {"", "PersistentVolume"},
     {"apps", "StatefulSet"},
     {"apiextensions.k8s.io", "CustomResourceDefinition"}}};

} // namespace

Consequences consequencesOf(const Resource& before, const Resource& after,
                            const std::vector<FieldChange>& fields)
{
    Consequences consequences;
    for (const FieldChange& field : fields) {
        if (isRefused(before, field.path))
            consequences.refused.push_back(field.path);
    }
    consequences.restarts = replacesPods(after) && !waitsForDeletion(after) && consequences.refused.empty() &&
                            std::ranges::any_of(fields, [](const FieldChange& field) {
                                return isBelow(field.path, "spec.template");
                            });
    return consequences;
}

Consequences consequencesOfRemoval(const Resource& resource, bool isPruned)
{
    Consequences consequences;
    consequences.staysBehind = !isPruned;
    consequences.losesData = isPruned && std::ranges::any_of(holders, [&](const auto& holder) {
                                 return isOf(resource, holder.first, holder.second);
                             });
    return consequences;
}

} // namespace efa::impact

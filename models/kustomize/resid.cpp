#include "kustomize/resid.h"

#include <array>

namespace efa::kustomize {

namespace {

constexpr std::array<std::string_view, 22> printedFirst = {
    "Namespace",
    "ResourceQuota",
    "StorageClass",
    "CustomResourceDefinition",
    "ServiceAccount",
    "PodSecurityPolicy",
    "Role",
    "ClusterRole",
    "RoleBinding",
    "ClusterRoleBinding",
    "ConfigMap",
    "Secret",
    "Endpoints",
    "Service",
    "LimitRange",
    "PriorityClass",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "Deployment",
    "StatefulSet",
    "CronJob",
    "PodDisruptionBudget",
};
constexpr std::array<std::string_view, 2> printedLast = {
    "MutatingWebhookConfiguration",
    "ValidatingWebhookConfiguration",
};

bool selects(const std::string& pattern, const std::string& part)
{
    return pattern.empty() || pattern == part;
}

const std::string& orElse(const std::string& part, const std::string& otherwise)
{
    return part.empty() ? otherwise : part;
}

} // namespace

bool Gvk::isSelectedBy(const Gvk& pattern) const
{
    return selects(pattern.group, group) && selects(pattern.version, version) && selects(pattern.kind, kind);
}

std::string Gvk::apiVersion() const
{
    return group.empty() ? version : group + "/" + version;
}

std::string Gvk::text() const
{
    return orElse(kind, "[noKind]") + "." + orElse(version, "[noVer]") + "." + orElse(group, "[noGrp]");
}

Gvk gvkFrom(std::string_view apiVersion, std::string_view kind)
{
    const size_t slash = apiVersion.find('/');
    Gvk gvk;
    if (slash == std::string_view::npos) {
        gvk.version = apiVersion;
    } else {
        gvk.group = apiVersion.substr(0, slash);
        gvk.version = apiVersion.substr(slash + 1);
    }
    gvk.kind = kind;
    return gvk;
}

int kindRank(std::string_view kind)
{
    for (size_t i = 0; i < printedFirst.size(); ++i) {
        if (printedFirst[i] == kind)
            return static_cast<int>(i) - static_cast<int>(printedFirst.size());
    }
    for (size_t i = 0; i < printedLast.size(); ++i) {
        if (printedLast[i] == kind)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

std::string_view ResId::effectiveNamespace() const
{
    if (gvk.clusterScoped)
        return "_non_namespaceable_";
    return nspace.empty() ? std::string_view("default") : std::string_view(nspace);
}

bool ResId::equals(const ResId& other) const
{
    return name == other.name && gvk == other.gvk && effectiveNamespace() == other.effectiveNamespace();
}

std::string ResId::text() const
{
    return gvk.text() + "/" + orElse(name, "[noName]") + "." + orElse(nspace, "[noNs]");
}

} // namespace efa::kustomize

#include "delivery/objectscope.h"

#include "delivery/objectfields.h"
#include "kustomize/schema.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace efa::delivery {

using kustomize::Value;

namespace {

/// Kinds of Kubernetes that came after the schema on board, outside of namespaces.
constexpr std::array laterClusterKinds = {"ValidatingAdmissionPolicy",
                                          "ValidatingAdmissionPolicyBinding",
                                          "MutatingAdmissionPolicy",
                                          "MutatingAdmissionPolicyBinding",
                                          "ClusterTrustBundle",
                                          "IPAddress",
                                          "ServiceCIDR",
                                          "DeviceClass",
                                          "ResourceSlice",
                                          "VolumeAttributesClass"};

/// Kinds outside of namespaces whose definitions come with charts, by group, as those define them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> clusterKindsOfCharts = {{
    {"cert-manager.io", "ClusterIssuer"},
    {"cilium.io", "CiliumClusterwideNetworkPolicy"},
    {"cilium.io", "CiliumL2AnnouncementPolicy"},
    {"cilium.io", "CiliumLoadBalancerIPPool"},
    {"crd.projectcalico.org", "GlobalNetworkPolicy"},
    {"crd.projectcalico.org", "IPPool"},
    {"external-secrets.io", "ClusterExternalSecret"},
    {"external-secrets.io", "ClusterSecretStore"},
    {"gateway.networking.k8s.io", "GatewayClass"},
    {"keda.sh", "ClusterTriggerAuthentication"},
    {"kyverno.io", "ClusterCleanupPolicy"},
    {"kyverno.io", "ClusterPolicy"},
    {"nvidia.com", "ClusterPolicy"},
    {"operator.tigera.io", "APIServer"},
    {"operator.tigera.io", "Installation"},
    {"snapshot.storage.k8s.io", "VolumeSnapshotClass"},
    {"snapshot.storage.k8s.io", "VolumeSnapshotContent"},
}};

/// What a definition says of the type; nothing where it is about another one.
std::optional<bool> scopeIn(const Value& definition, const kustomize::Gvk& type)
{
    const bool isIt = textAt(definition, {"kind"}) == "CustomResourceDefinition" &&
                      textAt(definition, {"spec", "group"}) == type.group &&
                      textAt(definition, {"spec", "names", "kind"}) == type.kind;
    return isIt ? std::optional(textAt(definition, {"spec", "scope"}) != "Cluster") : std::nullopt;
}

} // namespace

std::optional<bool> isNamespaced(const kustomize::Gvk& type, const std::vector<Value>& own,
                                 const Delivered& delivered)
{
    if (const std::optional<bool> known = kustomize::builtinIsNamespaced(type.apiVersion(), type.kind))
        return known;
    for (const Value& definition : own) {
        if (const auto scope = scopeIn(definition, type))
            return scope;
    }
    for (const kustomize::ResourcePtr& definition :
         delivered.ofKind("apiextensions.k8s.io", "CustomResourceDefinition")) {
        if (const auto scope = scopeIn(definition->value(), type))
            return scope;
    }
    if (type.group.ends_with(".k8s.io") &&
        std::ranges::find(laterClusterKinds, type.kind) != laterClusterKinds.end())
        return false;
    if (std::ranges::find(clusterKindsOfCharts, std::pair<std::string_view, std::string_view>(
                                                    type.group, type.kind)) != clusterKindsOfCharts.end())
        return false;
    return std::nullopt;
}

} // namespace efa::delivery

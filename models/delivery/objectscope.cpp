#include "delivery/objectscope.h"

#include "delivery/objectfields.h"
#include "kustomize/schema.h"

#include <algorithm>
#include <array>

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
    return std::nullopt;
}

} // namespace efa::delivery

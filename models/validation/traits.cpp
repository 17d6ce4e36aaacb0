#include "validation/traits.h"

#include "validation/pods.h"

#include <algorithm>
#include <array>

namespace efa::validation {

using kustomize::Resource;
using kustomize::Value;

namespace {

/// Beyond that many contents the memory begins anew: what all clusters share is found out again at once.
constexpr size_t mostKnown = 20000;

/// Groups whose objects make nothing that others refer to, or whose making we know.
constexpr std::array<std::string_view, 24> plainGroups = {"",
                                                          "apps",
                                                          "batch",
                                                          "autoscaling",
                                                          "policy",
                                                          "extensions",
                                                          "kustomize.toolkit.fluxcd.io",
                                                          "source.toolkit.fluxcd.io",
                                                          "notification.toolkit.fluxcd.io",
                                                          "image.toolkit.fluxcd.io",
                                                          "fleet.cattle.io",
                                                          "bitnami.com",
                                                          "external-secrets.io",
                                                          "monitoring.coreos.com",
                                                          "traefik.io",
                                                          "traefik.containo.us",
                                                          "kyverno.io",
                                                          "cilium.io",
                                                          "metallb.io",
                                                          "longhorn.io",
                                                          "networking.istio.io",
                                                          "security.istio.io",
                                                          "templates.gatekeeper.sh",
                                                          "kustomize.config.k8s.io"};

bool isCustomGroup(const std::string& group)
{
    if (group.ends_with(".k8s.io") || group.ends_with(".x-k8s.io"))
        return false;
    return std::ranges::find(plainGroups, std::string_view(group)) == plainGroups.end();
}

Traits::PodShape shapeOf(const Pod& pod)
{
    Traits::PodShape shape;
    if (pod.metadata)
        shape.labels = labelsIn(pod.metadata->find("labels"));
    eachContainer(pod, [&](const Value& container, const kustomize::FieldPath&) {
        const Value* ports = container.find("ports");
        if (!ports)
            return;
        for (const Value& port : ports->items()) {
            if (std::string name = textIn(port, {"name"}); !name.empty())
                shape.portNames.insert(std::move(name));
        }
    });
    return shape;
}

std::optional<Selector> selectorOf(const Resource& resource)
{
    const Value& value = resource.value();
    if (resource.gvk().group.empty() && resource.kind() == "Service") {
        const Value* selector = value.at({"spec", "selector"});
        return selector && textIn(value, {"spec", "type"}) != "ExternalName"
                   ? std::optional(Selector::ofLabels(selector))
                   : std::nullopt;
    }
    if (resource.gvk().group == "policy" && resource.kind() == "PodDisruptionBudget")
        return Selector::ofSelector(value.at({"spec", "selector"}));
    return std::nullopt;
}

/// Namespaces of charts, which Helm makes when it is told to.
std::vector<std::string> namespacesOf(const Resource& resource)
{
    const Value& value = resource.value();
    std::vector<std::string> made;
    const auto add = [&](std::string name) {
        if (!name.empty())
            made.push_back(std::move(name));
    };
    if (resource.kind() == "Namespace" || resource.kind() == "Project")
        add(resource.name());
    if (resource.kind() == "HelmRelease")
        add(textIn(value, {"spec", "targetNamespace"}));
    if (resource.kind() == "HelmChart")
        add(textIn(value, {"spec", "targetNamespace"}));
    if (resource.kind() == "Application") {
        const Value* options = value.at({"spec", "syncPolicy", "syncOptions"});
        const bool makes = options && std::ranges::any_of(options->items(), [](const Value& option) {
                               return option.text() == "CreateNamespace=true";
                           });
        if (makes)
            add(textIn(value, {"spec", "destination", "namespace"}));
    }
    return made;
}

} // namespace

Traits traitsOf(const Resource& resource)
{
    Traits traits;
    traits.id = idOf(resource);
    traits.id.nspace = namespaceOf(resource);
    traits.references = referencesOf(resource);
    traits.made = madeBy(resource);
    if (const auto pod = podOf(resource))
        traits.pod = shapeOf(*pod);
    traits.selects = selectorOf(resource);
    traits.namespaces = namespacesOf(resource);
    traits.isCustom = isCustomGroup(traits.id.group) && traits.made.empty();
    return traits;
}

TraitsPtr TraitsMemory::of(const Resource& resource)
{
    const kustomize::ContentKey key = resource.contentKey();
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_known.find(key); found != m_known.end())
            return found->second;
    }
    auto traits = std::make_shared<const Traits>(traitsOf(resource));
    const std::scoped_lock lock(m_mutex);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.emplace(key, traits);
    return traits;
}

} // namespace efa::validation

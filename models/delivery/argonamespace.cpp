#include "delivery/argonamespace.h"

#include "delivery/objectfields.h"

#include <algorithm>

namespace efa::delivery {

using kustomize::Value;

kustomize::ResourcePtr createdNamespace(const ArgoApplication& application, const Built& built,
                                        const Delivered& delivered)
{
    const std::vector<std::string> options = textsAt(application.spec, {"syncPolicy", "syncOptions"});
    const std::string& name = application.destinationNamespace;
    if (name.empty() || std::ranges::find(options, "CreateNamespace=true") == options.end())
        return nullptr;
    const auto isIt = [&](const kustomize::ResourcePtr& resource) {
        return resource->kind() == "Namespace" && resource->gvk().group.empty() && resource->name() == name;
    };
    if (std::ranges::any_of(built.resources, isIt))
        return nullptr;
    Value metadata = Value::mapping({}).with("name", Value::scalar(name, kustomize::Tag::Str));
    for (const char* field : {"annotations", "labels"}) {
        const Value wanted = mappingAt(application.spec, {"syncPolicy", "managedNamespaceMetadata", field});
        if (wanted.size() != 0)
            metadata = metadata.with(field, wanted);
    }
    const Value object = Value::mapping({})
                             .with("apiVersion", Value::scalar("v1", kustomize::Tag::Str))
                             .with("kind", Value::scalar("Namespace", kustomize::Tag::Str))
                             .with("metadata", metadata);
    // One that is delivered with more in it stays; that of an earlier build of this unit is the same.
    const kustomize::ResourcePtr known = delivered.find("", "Namespace", "", name);
    if (known && known->value() != object)
        return nullptr;
    return std::make_shared<const kustomize::Resource>(object);
}

} // namespace efa::delivery

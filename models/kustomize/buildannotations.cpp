#include "kustomize/buildannotations.h"

#include "kustomize/fields.h"

#include <array>
#include <string>

namespace efa::kustomize {

Value withListAnnotation(const Value& resource, std::string_view key, std::string_view text)
{
    if (text.empty())
        return resource;
    const Value* old = findAnnotation(resource, key);
    std::string list = old ? std::string(old->text()) + "," : std::string();
    list += text;
    return withAnnotation(resource, key, list);
}

Value withFormerId(const Resource& resource)
{
    const ResId& id = resource.id();
    Value value = withListAnnotation(resource.value(), annotation::previousNames, id.name);
    value = withListAnnotation(value, annotation::previousNamespaces, id.effectiveNamespace());
    return withListAnnotation(value, annotation::previousKinds, id.gvk.kind);
}

Value withFlag(const Value& resource, std::string_view key)
{
    TextMap annotations = metadataMap(resource, "annotations");
    annotations[std::string(key)] = annotation::enabled;
    return withMetadataMap(resource, "annotations", annotations);
}

bool hasFlag(const Value& resource, std::string_view key)
{
    const Value* found = findAnnotation(resource, key);
    return found && found->text() == annotation::enabled;
}

Value withName(const Value& resource, std::string_view name)
{
    return setFieldAt(resource, std::array<std::string_view, 2>{"metadata", "name"}, bareScalar(name));
}

Value withNamespace(const Value& resource, std::string_view nspace)
{
    if (!nspace.empty()) {
        return setFieldAt(resource, std::array<std::string_view, 2>{"metadata", "namespace"},
                          bareScalar(nspace));
    }
    const Value* metadata = resource.find("metadata");
    if (!metadata || !metadata->find("namespace"))
        return resource;
    return resource.with("metadata", metadata->without("namespace"));
}

Value withKind(const Value& resource, std::string_view kind)
{
    return setField(resource, "kind", bareScalar(kind));
}

Value withApiVersion(const Value& resource, std::string_view apiVersion)
{
    return setField(resource, "apiVersion", bareScalar(apiVersion));
}

} // namespace efa::kustomize

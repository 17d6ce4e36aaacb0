#include "delivery/rancheroptions.h"

#include "delivery/objectfields.h"

namespace efa::delivery {

using kustomize::Value;

namespace {

Value mappingOf(const Value& object, std::string_view field)
{
    const Value* found = object.find(field);
    return found && found->isMapping() ? *found : Value();
}

/// Mappings are merged, all else is replaced.
Value merged(const Value& base, const Value& custom)
{
    if (!base.isMapping() || !custom.isMapping())
        return custom.isNil() ? base : custom;
    Value result = base;
    for (const kustomize::Member& member : custom.members()) {
        const Value* known = base.find(member.key.text());
        result = result.with(member.key.text(), known ? merged(*known, member.value) : member.value);
    }
    return result;
}

/// An empty text or a number below one says nothing.
bool saysNothing(const Value& value)
{
    return value.isNilOrEmpty() ||
           (value.isScalar() && (value.text().empty() || value.text() == "false" || value.text() == "0"));
}

Value mergedHelm(const Value& base, const Value& custom)
{
    if (base.isNil() || custom.isNil())
        return custom.isNil() ? base : custom;
    Value result = base;
    for (const kustomize::Member& member : custom.members()) {
        if (saysNothing(member.value))
            continue;
        const Value* known = base.find(member.key.text());
        result = result.with(member.key.text(), known ? merged(*known, member.value) : member.value);
    }
    return result;
}

} // namespace

RancherOptions RancherOptions::read(const Value& object)
{
    RancherOptions options;
    options.targetNamespace = textAt(object, {"namespace"});
    options.defaultNamespace = textAt(object, {"defaultNamespace"});
    options.kustomizeFolder = textAt(object, {"kustomize", "dir"});
    options.overlays = textsAt(object, {"yaml", "overlays"});
    options.helm = mappingOf(object, "helm");
    options.namespaceLabels = mappingOf(object, "namespaceLabels");
    options.namespaceAnnotations = mappingOf(object, "namespaceAnnotations");
    return options;
}

RancherOptions RancherOptions::mergedWith(const RancherOptions& custom) const
{
    RancherOptions result = *this;
    const auto replace = [](std::string& mine, const std::string& theirs) {
        if (!theirs.empty())
            mine = theirs;
    };
    replace(result.targetNamespace, custom.targetNamespace);
    replace(result.defaultNamespace, custom.defaultNamespace);
    replace(result.kustomizeFolder, custom.kustomizeFolder);
    result.overlays.insert(result.overlays.end(), custom.overlays.begin(), custom.overlays.end());
    result.helm = mergedHelm(helm, custom.helm);
    result.namespaceLabels = merged(namespaceLabels, custom.namespaceLabels);
    result.namespaceAnnotations = merged(namespaceAnnotations, custom.namespaceAnnotations);
    return result;
}

std::string RancherOptions::ownNamespace() const
{
    if (!targetNamespace.empty())
        return targetNamespace;
    return defaultNamespace.empty() ? "default" : defaultNamespace;
}

} // namespace efa::delivery

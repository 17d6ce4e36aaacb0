#include "delivery/rancheroptions.h"

#include "delivery/objectfields.h"

#include <algorithm>
#include <utility>

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

/// What a source of values is known by; empty where nothing tells it apart.
std::string sourceKey(const Value& source)
{
    for (const std::string_view field : {"configMapKeyRef", "secretKeyRef"}) {
        if (const Value* named = source.find(field); named && named->isMapping())
            return std::string(field) + '|' + textAt(*named, {"namespace"}) + '|' + textAt(*named, {"name"}) +
                   '|' + textAt(*named, {"key"});
    }
    return {};
}

/// One that is there already is replaced in its place, others follow.
Value mergedSources(const Value& base, const Value& custom)
{
    std::vector<Value> sources(base.items().begin(), base.items().end());
    for (const Value& source : custom.items()) {
        const std::string key = sourceKey(source);
        const auto known = std::ranges::find_if(
            sources, [&](const Value& other) { return !key.empty() && sourceKey(other) == key; });
        if (known == sources.end())
            sources.push_back(source);
        else
            *known = source;
    }
    return Value::sequence(std::move(sources));
}

Value mergedField(const kustomize::Member& custom, const Value* base)
{
    if (!base)
        return custom.value;
    const bool isList = base->isSequence() && custom.value.isSequence();
    return custom.key.text() == "valuesFrom" && isList ? mergedSources(*base, custom.value)
                                                       : merged(*base, custom.value);
}

Value mergedHelm(const Value& base, const Value& custom)
{
    if (base.isNil() || custom.isNil())
        return custom.isNil() ? base : custom;
    Value result = base;
    for (const kustomize::Member& member : custom.members()) {
        if (saysNothing(member.value))
            continue;
        result = result.with(member.key.text(), mergedField(member, base.find(member.key.text())));
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
    return result;
}

void RancherOptions::takeMarks(const RancherOptions& custom)
{
    namespaceLabels = merged(namespaceLabels, custom.namespaceLabels);
    namespaceAnnotations = merged(namespaceAnnotations, custom.namespaceAnnotations);
}

std::string RancherOptions::ownNamespace() const
{
    if (!targetNamespace.empty())
        return targetNamespace;
    return defaultNamespace.empty() ? "default" : defaultNamespace;
}

} // namespace efa::delivery

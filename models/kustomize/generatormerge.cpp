#include "kustomize/generatormerge.h"

#include "kustomize/buildannotations.h"
#include "kustomize/fields.h"
#include "kustomize/generatordata.h"

#include <optional>
#include <string>

namespace efa::kustomize {

namespace {

constexpr std::string_view labelsField = "labels";
constexpr std::string_view annotationsField = "annotations";

// The second goes before.
TextMap both(TextMap first, const TextMap& second)
{
    for (const auto& [key, text] : second)
        first[key] = text;
    return first;
}

TextMap mergedAnnotations(const Value& generated, const Value& old)
{
    const TextMap own = metadataMap(generated, annotationsField);
    const TextMap older = metadataMap(old, annotationsField);
    TextMap merged = both(older, own);
    for (const std::string_view name : annotation::build) {
        const auto found = older.find(name);
        const auto there = merged.find(name);
        if (found != older.end())
            merged[std::string(name)] = found->second;
        else if (there != merged.end())
            merged.erase(there);
    }
    if (!own.contains(annotation::needsHashSuffix)) {
        if (const auto there = merged.find(annotation::needsHashSuffix); there != merged.end())
            merged.erase(there);
    }
    return merged;
}

std::string_view metadataText(const Value& object, std::string_view field)
{
    const Value* found = object.at({"metadata", field});
    return found && !found->isNilOrEmpty() ? found->text() : std::string_view();
}

TextMap dataOf(const Value& object, std::string_view field)
{
    TextMap data;
    const Value* found = object.find(field);
    if (found) {
        for (const Member& member : found->members())
            data.try_emplace(std::string(member.key.text()),
                             member.value.isNull() ? std::string_view() : member.value.text());
    }
    return data;
}

} // namespace

Behavior behaviorOf(const Value& generated)
{
    const Value* found = findAnnotation(generated, annotation::generatorBehavior);
    const std::string_view word = found ? found->text() : std::string_view();
    if (word == "replace")
        return Behavior::Replace;
    if (word == "merge")
        return Behavior::Merge;
    return word == "create" ? Behavior::Create : Behavior::Unspecified;
}

Value replacing(const Value& generated, const Value& old)
{
    Value result = withMetadataMap(generated, labelsField,
                                   both(metadataMap(old, labelsField), metadataMap(generated, labelsField)));
    result = withMetadataMap(result, annotationsField, mergedAnnotations(result, old));
    result = withName(result, metadataText(old, "name"));
    return withNamespace(result, metadataText(old, "namespace"));
}

Value mergedWith(const Value& generated, const Value& old)
{
    std::optional<std::string> origin;
    if (const Value* found = findAnnotation(old, annotation::origin))
        origin = std::string(found->text());
    Value result = replacing(generated, old);
    const TextMap data = both(dataOf(old, "data"), dataOf(result, "data"));
    const TextMap binary = both(dataOf(old, "binaryData"), dataOf(result, "binaryData"));
    result = withData(result.without("data"), data);
    result = withBinaryData(result.without("binaryData"), binary);
    if (origin) {
        TextMap annotations = metadataMap(result, annotationsField);
        annotations[std::string(annotation::origin)] = *origin;
        result = withMetadataMap(result, annotationsField, annotations);
    }
    return result;
}

} // namespace efa::kustomize

#include "kustomize/generator.h"

#include "kustomize/buildannotations.h"
#include "kustomize/fields.h"
#include "kustomize/generatordata.h"

#include <QCoreApplication>

#include <array>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Generator)
};

// The kustomization's options add to a generator's own and never take back.
GeneratorOptions combined(const std::optional<GeneratorOptions>& own,
                          const std::optional<GeneratorOptions>& global)
{
    GeneratorOptions options = own.value_or(GeneratorOptions{});
    if (!global)
        return options;
    options.labels.insert(global->labels.begin(), global->labels.end());
    options.annotations.insert(global->annotations.begin(), global->annotations.end());
    options.disableNameSuffixHash |= global->disableNameSuffixHash;
    options.immutable |= global->immutable;
    return options;
}

Value textScalar(std::string_view text)
{
    return Value::scalar(text, Tag::Str);
}

Value withMetadata(const Value& object, std::string_view field, const StringMap& texts)
{
    Value result = object;
    for (const auto& [key, text] : texts) {
        const std::array<std::string_view, 3> path = {"metadata", field, key};
        result = setFieldAt(result, path, Value::string(text).withStyle(Style::SingleQuoted));
    }
    return result;
}

Value skeleton(Generated kind, const GeneratorEntry& generator)
{
    std::vector<Member> metadata = {{plainKey("name"), quotedWhereAmbiguous(Value::string(generator.name))}};
    if (!generator.nspace.empty())
        metadata.push_back({plainKey("namespace"), quotedWhereAmbiguous(Value::string(generator.nspace))});
    std::vector<Member> members = {
        {textScalar("apiVersion"), textScalar("v1")},
        {textScalar("kind"), textScalar(kind == Generated::Secret ? "Secret" : "ConfigMap")},
        {plainKey("metadata"), Value::mapping(std::move(metadata))},
    };
    if (kind == Generated::Secret) {
        const std::string_view type = generator.type.empty() ? std::string_view("Opaque") : generator.type;
        members.push_back({plainKey("type"), quotedWhereAmbiguous(Value::string(type))});
    }
    return Value::mapping(std::move(members));
}

std::string_view behaviorWord(const std::string& behavior)
{
    if (behavior == "replace" || behavior == "merge" || behavior == "create")
        return behavior;
    return "unspecified";
}

} // namespace

Result<Value> generate(Generated kind, const GeneratorEntry& generator,
                       const std::optional<GeneratorOptions>& global, const FileReader& readFile)
{
    if (generator.name.empty()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A generator has no name."),
                        .hint = Text::tr("Give it a `name`.")});
    }
    const Result<TextMap> data = keyValues(generator, readFile);
    if (!data)
        return failure(data.error());
    const GeneratorOptions options = combined(generator.options, global);
    Value object = skeleton(kind, generator);
    object = kind == Generated::Secret ? withSecretData(object, *data) : withData(object, *data);
    object = withMetadata(object, "labels", options.labels);
    object = withMetadata(object, "annotations", options.annotations);
    if (options.immutable)
        object = setField(object, "immutable", Value::scalar("true", Tag::Bool));
    TextMap annotations = metadataMap(object, "annotations");
    if (!options.disableNameSuffixHash)
        annotations[std::string(annotation::needsHashSuffix)] = annotation::enabled;
    annotations[std::string(annotation::generatorBehavior)] = behaviorWord(generator.behavior);
    return withMetadataMap(object, "annotations", annotations);
}

} // namespace efa::kustomize

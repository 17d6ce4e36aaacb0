#include "kustomize/transformerconfig.h"

#include "kustomize/configfinish.h"
#include "kustomize/crdschema.h"
#include "kustomize/jsonescapes.h"
#include "kustomize/jsontext.h"
#include "kustomize/setting.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::CrdConfig)
};

constexpr int maxDepth = 100;

// Go matches JSON names whatever their case.
const Setting* findNamed(const Setting& map, std::string_view name)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (const SettingMember& member : map.members) {
        if (std::ranges::equal(member.key, name, {}, lower, lower))
            return &member.value;
    }
    return nullptr;
}

const Setting* propertiesOf(const Setting& api)
{
    const Setting* schema = findNamed(api, "schema");
    return schema ? schema->find("properties") : nullptr;
}

std::string kindOfTypeName(const std::string& name)
{
    const size_t dot = name.rfind('.');
    return dot == std::string::npos ? name : name.substr(dot + 1);
}

/// Walks the properties of one type and collects the fields they declare.
class CrdReader
{
  public:
    CrdReader(const Setting& definitions, const std::string& typeName)
        : m_definitions(definitions), m_kind(kindOfTypeName(typeName))
    {
    }

    Result<void> read(const std::string& typeName, const std::string& path, TransformerConfig& into)
    {
        const Setting* api = m_definitions.find(typeName);
        const Setting* properties = api ? propertiesOf(*api) : nullptr;
        if (!properties)
            return {};
        if (++m_depth > maxDepth) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("The type %1 refers to itself.").arg(QString::fromStdString(typeName)),
                 .hint = Text::tr("Break the circle of `$ref` in the definitions.")});
        }
        for (const SettingMember& property : properties->members) {
            if (auto done = readProperty(property, path, into); !done)
                return done;
        }
        --m_depth;
        return {};
    }

  private:
    static const std::string* extension(const Setting& property, std::string_view name)
    {
        const Setting* found = property.find(name); // extensions go by their lower case alone
        return found && found->type == Setting::Type::String ? &found->text : nullptr;
    }

    FieldSpec field(const std::string& path) const { return {{.kind = m_kind}, path, false}; }

    Result<void> readProperty(const SettingMember& property, const std::string& above,
                              TransformerConfig& into)
    {
        const std::string path = above.empty() ? property.key : above + "/" + property.key;
        const Setting& schema = property.value;
        Result<void> done;
        if (extension(schema, "x-kubernetes-annotation"))
            done = mergeField(into.commonAnnotations, field(path));
        if (done && extension(schema, "x-kubernetes-label-selector"))
            done = mergeField(into.commonLabels, field(path));
        if (done && extension(schema, "x-kubernetes-identity"))
            done = mergeField(into.namePrefix, field(path));
        const std::string* version = extension(schema, "x-kubernetes-object-ref-api-version");
        const std::string* kind = extension(schema, "x-kubernetes-object-ref-kind");
        if (done && version && kind) {
            const std::string* nameKey = extension(schema, "x-kubernetes-object-ref-name-key");
            done = mergeReference(into.nameReferences,
                                  {{.version = *version, .kind = *kind},
                                   {field(path + "/" + (nameKey ? *nameKey : std::string("name")))}});
        }
        const Setting* reference = schema.find("$ref");
        if (done && reference && reference->type == Setting::Type::String)
            done = read(reference->text, path, into);
        return done;
    }

    const Setting& m_definitions;
    std::string m_kind;
    int m_depth = 0;
};

bool isMapOrNull(const Setting& setting)
{
    return setting.type == Setting::Type::Map || setting.type == Setting::Type::Null;
}

bool isListOfTexts(const Setting& setting)
{
    return setting.type == Setting::Type::List && std::ranges::all_of(setting.items, [](const Setting& item) {
               return item.type == Setting::Type::String || item.type == Setting::Type::Null;
           });
}

/// Whether the reference reads this as the definition of a type.
bool isDefinition(const Setting& api)
{
    if (!isMapOrNull(api))
        return false;
    const Setting* schema = findNamed(api, "schema");
    const Setting* dependencies = findNamed(api, "dependencies");
    return (!schema || isMapOrNull(*schema)) &&
           (!dependencies || dependencies->type == Setting::Type::Null || isListOfTexts(*dependencies));
}

/// What a custom resource definition is not, although the field is called after it.
Result<void> checkDefinitions(const Setting& definitions, const yaml::Source& source)
{
    const bool isGood = isMapOrNull(definitions) && !source.bytes().isEmpty() &&
                        std::ranges::all_of(definitions.members, [](const SettingMember& type) {
                            return isDefinition(type.value);
                        });
    if (isGood)
        return {};
    return failure(
        {.code = ErrorCode::Invalid,
         .message =
             Text::tr("This is no file for `crds:`, which names definitions of types in OpenAPI's form."),
         .hint = Text::tr(
             "List a CustomResourceDefinition under `resources:`; `crds:` takes a mapping from names "
             "of types to `Schema:` and `Dependencies:`."),
         .where = Place{.file = source.name(), .line = 1, .column = 1}});
}

Result<void> checkSchemas(const Setting& definitions, const yaml::Source& source)
{
    for (const SettingMember& type : definitions.members) {
        const Setting* schema = findNamed(type.value, "schema");
        const SettingMember* misfit = schema ? misfitInSchema(*schema) : nullptr;
        if (misfit) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("The field \"%1\" of an OpenAPI schema cannot have this value.")
                                .arg(QString::fromStdString(misfit->key)),
                 .hint = Text::tr("Write what OpenAPI has there, or remove the field."),
                 .where = source.placeAt(misfit->keyAt)});
        }
    }
    return {};
}

/// What begins like JSON has to be JSON, and then no key may be there twice.
Result<Setting> readDefinitions(const yaml::Source& source)
{
    if (!source.bytes().startsWith('{'))
        return readSetting(source, yaml::RepeatedKeys::Kept);
    if (Result<Value> json = readJson(source.view()); !json) {
        json.error().where = Place{.file = source.name(), .line = 1, .column = 1};
        return failure(std::move(json).error());
    }
    const yaml::Source text(withEscapesOfYaml(source.bytes()), source.name());
    return readSetting(text, yaml::RepeatedKeys::Refused);
}

bool looksLikeObject(const Setting& properties)
{
    return properties.find("kind") && properties.find("apiVersion") && properties.find("metadata");
}

} // namespace

Result<TransformerConfigPtr> readCrdConfig(const yaml::Source& source)
{
    const Result<Setting> definitions = readDefinitions(source);
    if (!definitions)
        return failure(definitions.error());
    if (auto checked = checkDefinitions(*definitions, source); !checked)
        return failure(std::move(checked).error());
    if (auto checked = checkSchemas(*definitions, source); !checked)
        return failure(std::move(checked).error());
    TransformerConfigPtr config = finished({});
    for (const SettingMember& type : definitions->members) {
        const Setting* properties = propertiesOf(type.value);
        if (!properties || !looksLikeObject(*properties))
            continue;
        TransformerConfig found;
        if (auto done = CrdReader(*definitions, type.key).read(type.key, {}, found); !done)
            return failure(std::move(done).error());
        Result<TransformerConfigPtr> both = merged(config, finished(std::move(found)));
        if (!both)
            return both;
        config = std::move(*both);
    }
    return config;
}

} // namespace efa::kustomize

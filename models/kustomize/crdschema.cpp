#include "kustomize/crdschema.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace efa::kustomize {

namespace {

enum class Shape : uint8_t {
    Text,
    Texts,
    TextOrTexts,
    Truth,
    Number,
    Whole,
    List,
    Mapping,
    Schema,
    SchemaOrTruth,
    Schemas,
    SchemasByName,
    Items
};

struct FieldShape
{
    std::string_view name;
    Shape shape;
};

// Fields that are not named may hold anything.
constexpr std::array<FieldShape, 35> fieldShapes = {{
    {"id", Shape::Text},
    {"description", Shape::Text},
    {"format", Shape::Text},
    {"title", Shape::Text},
    {"pattern", Shape::Text},
    {"discriminator", Shape::Text},
    {"type", Shape::TextOrTexts},
    {"required", Shape::Texts},
    {"nullable", Shape::Truth},
    {"exclusiveMaximum", Shape::Truth},
    {"exclusiveMinimum", Shape::Truth},
    {"uniqueItems", Shape::Truth},
    {"readOnly", Shape::Truth},
    {"maximum", Shape::Number},
    {"minimum", Shape::Number},
    {"multipleOf", Shape::Number},
    {"maxLength", Shape::Whole},
    {"minLength", Shape::Whole},
    {"maxItems", Shape::Whole},
    {"minItems", Shape::Whole},
    {"maxProperties", Shape::Whole},
    {"minProperties", Shape::Whole},
    {"enum", Shape::List},
    {"dependencies", Shape::Mapping},
    {"externalDocs", Shape::Mapping},
    {"not", Shape::Schema},
    {"items", Shape::Items},
    {"additionalProperties", Shape::SchemaOrTruth},
    {"additionalItems", Shape::SchemaOrTruth},
    {"allOf", Shape::Schemas},
    {"oneOf", Shape::Schemas},
    {"anyOf", Shape::Schemas},
    {"properties", Shape::SchemasByName},
    {"patternProperties", Shape::SchemasByName},
    {"definitions", Shape::SchemasByName},
}};

using Type = Setting::Type;

bool isTextOrNull(const Setting& value)
{
    return value.type == Type::String || value.type == Type::Null;
}

bool isMapOrNull(const Setting& value)
{
    return value.type == Type::Map || value.type == Type::Null;
}

bool areAll(const Setting& list, bool (*test)(const Setting&))
{
    return list.type == Type::List && std::ranges::all_of(list.items, test);
}

/// Not what stands below.
bool fits(const Setting& value, Shape shape)
{
    if (value.type == Type::Null)
        return true;
    switch (shape) {
    case Shape::Text:
        return value.type == Type::String;
    case Shape::Texts:
        return areAll(value, isTextOrNull);
    case Shape::TextOrTexts:
        return value.type == Type::String || areAll(value, isTextOrNull);
    case Shape::Truth:
        return value.type == Type::Bool;
    case Shape::Number:
        return value.type == Type::Number;
    case Shape::Whole:
        return value.type == Type::Number && value.text.find_first_of(".eE") == std::string::npos;
    case Shape::List:
        return value.type == Type::List;
    case Shape::Mapping:
    case Shape::Schema:
        return value.type == Type::Map;
    case Shape::SchemaOrTruth:
        return value.type == Type::Map || value.type == Type::Bool;
    case Shape::Schemas:
        return areAll(value, isMapOrNull);
    case Shape::SchemasByName:
        return value.type == Type::Map &&
               std::ranges::all_of(value.members, isMapOrNull, &SettingMember::value);
    case Shape::Items: // a single value means nothing
        return value.type != Type::List || areAll(value, isMapOrNull);
    }
    return true;
}

const SettingMember* misfitBelow(const Setting& value, Shape shape)
{
    const SettingMember* found = nullptr;
    if (shape == Shape::Schema || shape == Shape::SchemaOrTruth || shape == Shape::Items)
        found = misfitInSchema(value);
    if (shape == Shape::Schemas || shape == Shape::Items) {
        for (const Setting& item : value.items)
            found = found ? found : misfitInSchema(item);
    }
    if (shape == Shape::SchemasByName) {
        for (const SettingMember& member : value.members)
            found = found ? found : misfitInSchema(member.value);
    }
    return found;
}

} // namespace

const SettingMember* misfitInSchema(const Setting& schema)
{
    for (const SettingMember& member : schema.members) {
        const auto* const known = std::ranges::find(fieldShapes, member.key, &FieldShape::name);
        if (known == fieldShapes.end())
            continue;
        if (!fits(member.value, known->shape))
            return &member;
        if (const SettingMember* below = misfitBelow(member.value, known->shape))
            return below;
    }
    return nullptr;
}

} // namespace efa::kustomize

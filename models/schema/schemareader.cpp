#include "schema/schemareader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace efa::schema {

namespace {

using kustomize::Value;

constexpr int deepest = 200;
/// Ten times the largest that projects publish.
constexpr size_t mostShapes = 200'000;

std::string_view textOf(const Value& schema, std::string_view key)
{
    const Value* found = schema.find(key);
    return found == nullptr ? std::string_view() : found->text();
}

bool isTrue(const Value& schema, std::string_view key)
{
    return textOf(schema, key) == "true";
}

std::optional<double> numberOf(const Value& schema, std::string_view key)
{
    const std::string_view text = textOf(schema, key);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.empty() || error != std::errc() ? std::nullopt : std::optional(value);
}

std::optional<uint64_t> lengthOf(const Value& schema, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (const auto number = numberOf(schema, key); number && *number >= 0 && *number < 1e15)
            return static_cast<uint64_t>(*number);
    }
    return std::nullopt;
}

ShapeKind kindNamed(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, ShapeKind>, 6> kinds{{{"array", ShapeKind::List},
                                                                           {"boolean", ShapeKind::Boolean},
                                                                           {"integer", ShapeKind::Integer},
                                                                           {"number", ShapeKind::Number},
                                                                           {"object", ShapeKind::Object},
                                                                           {"string", ShapeKind::String}}};
    const auto* const found = std::ranges::find(kinds, type, &std::pair<std::string_view, ShapeKind>::first);
    return found == kinds.end() ? ShapeKind::Any : found->second;
}

/// Kubernetes' own types whose schema says less, or something else, than what they take.
std::optional<ShapeKind> specialKind(std::string_view reference)
{
    const std::string_view name = reference.substr(reference.rfind('/') + 1);
    if (name.ends_with(".intstr.IntOrString"))
        return ShapeKind::IntOrString;
    if (name.ends_with(".api.resource.Quantity"))
        return ShapeKind::Quantity;
    for (const std::string_view any :
         {".JSON", ".JSONSchemaPropsOrArray", ".JSONSchemaPropsOrBool", ".JSONSchemaPropsOrStringArray",
          ".runtime.RawExtension", ".FieldsV1"}) {
        if (name.ends_with(any))
            return ShapeKind::Any;
    }
    return std::nullopt;
}

} // namespace

SchemaReader::SchemaReader(TableBuilder& builder, Dialect dialect, Resolver resolver, std::string file)
    : m_builder(builder), m_dialect(dialect), m_resolver(std::move(resolver)), m_file(std::move(file))
{
}

uint32_t SchemaReader::readRoot(const Value& schema)
{
    const uint32_t at = read(schema, Part::Whole);
    if (at == noShape)
        return at;
    Shape shape = m_builder.shape(at);
    if (shape.kind != ShapeKind::Object)
        return at;
    shape.isObject = true;
    const uint32_t root = reserve();
    if (root == noShape)
        return at;
    m_builder.set(root, shape);
    return root;
}

uint32_t SchemaReader::reserve()
{
    return ++m_shapes > mostShapes ? noShape : m_builder.reserve();
}

uint32_t SchemaReader::read(const Value& schema, Part part)
{
    if (const std::string_view reference = textOf(schema, "$ref"); !reference.empty())
        return readReference(reference, part);
    const Value* all = schema.find("allOf");
    // How OpenAPI 3 gives a reference a default.
    if (m_dialect == Dialect::OpenApi && all != nullptr && all->size() == 1 &&
        schema.find("properties") == nullptr)
        return read(all->items().front(), part);
    const uint32_t at = reserve();
    if (at == noShape || m_depth >= deepest) {
        complain("too large");
        return at;
    }
    ++m_depth;
    const Shape shape = shapeOf(schema, part);
    m_builder.set(at, shape);
    --m_depth;
    return at;
}

uint32_t SchemaReader::readReference(std::string_view reference, Part part)
{
    const std::string key = (part == Part::Whole ? "" : "?") + m_file + ' ' + std::string(reference);
    if (const auto known = m_references.find(key); known != m_references.end())
        return known->second;
    const uint32_t at = reserve();
    if (at == noShape) {
        complain("too large");
        return at;
    }
    m_references.emplace(key, at);
    Shape shape;
    if (const auto special = specialKind(reference)) {
        shape.kind = *special;
        m_builder.set(at, shape);
        return at;
    }
    Target target = m_resolver ? m_resolver(reference, m_file) : Target();
    if (target.value == nullptr) {
        complain("$ref: " + std::string(reference));
        return at;
    }
    if (m_depth >= deepest) {
        complain("too large");
        return at;
    }
    ++m_depth;
    m_file.swap(target.file);
    // One reference that is nothing but another one: the shape that it leads to is taken as it is then.
    if (target.value->find("$ref") != nullptr) {
        const uint32_t next = read(*target.value, part);
        shape = next == noShape ? Shape() : m_builder.shape(next);
    } else {
        shape = shapeOf(*target.value, part);
    }
    m_file.swap(target.file);
    m_builder.set(at, shape);
    --m_depth;
    return at;
}

Shape SchemaReader::shapeOf(const Value& schema, Part part)
{
    Shape shape;
    shape.kind = kindOf(schema, shape.nullable);
    shape.refusesNull = m_dialect == Dialect::CustomResource;
    shape.isObject = isTrue(schema, "x-kubernetes-embedded-resource");
    shape.hasUncheckedRules = schema.find("x-kubernetes-validations") != nullptr;
    std::vector<Field> fields = fieldsOf(schema, part);
    const Value* more = schema.find("additionalProperties");
    if (more != nullptr && more->isMapping())
        shape.below = read(*more, part);
    shape.isOpen = part == Part::Alternative || isTrue(schema, "x-kubernetes-preserve-unknown-fields") ||
                   (more != nullptr && more->text() == "true") || shape.kind == ShapeKind::Any ||
                   (fields.empty() && more == nullptr);
    m_builder.giveFields(shape, std::move(fields));
    if (shape.kind == ShapeKind::List)
        readList(shape, schema, part);
    readRules(shape, schema);
    return shape;
}

ShapeKind SchemaReader::kindOf(const Value& schema, bool& nullable) const
{
    nullable = isTrue(schema, "nullable");
    if (isTrue(schema, "x-kubernetes-int-or-string") || textOf(schema, "format") == "int-or-string")
        return ShapeKind::IntOrString;
    const Value* type = schema.find("type");
    if (type == nullptr)
        return schema.find("properties") != nullptr ? ShapeKind::Object : ShapeKind::Any;
    if (!type->isSequence())
        return kindNamed(type->text());
    ShapeKind kind = ShapeKind::Any;
    int kinds = 0;
    for (const Value& one : type->items()) {
        if (one.text() == "null" || one.isNull()) {
            nullable = true;
            continue;
        }
        ++kinds;
        kind = kindNamed(one.text());
    }
    if (kinds == 1)
        return kind;
    const auto has = [&](std::string_view name) {
        return std::ranges::any_of(type->items(), [name](const Value& one) { return one.text() == name; });
    };
    return kinds == 2 && has("integer") && has("string") ? ShapeKind::IntOrString : ShapeKind::Any;
}

std::vector<Field> SchemaReader::fieldsOf(const Value& schema, Part part)
{
    std::vector<Field> fields;
    const Value* properties = schema.find("properties");
    const Value* required = schema.find("required");
    const auto isRequired = [required](std::string_view name) {
        return required != nullptr && std::ranges::any_of(required->items(), [name](const Value& one) {
                   return one.text() == name;
               });
    };
    if (properties != nullptr) {
        for (const kustomize::Member& member : properties->members()) {
            Field field;
            field.shape = read(member.value, part);
            if (field.shape == noShape)
                break;
            field.name = m_builder.keep(member.key.text());
            field.isRequired = isRequired(member.key.text());
            field.hasDefault =
                m_dialect == Dialect::CustomResource && member.value.find("default") != nullptr;
            fields.push_back(field);
        }
    }
    if (required == nullptr)
        return fields;
    for (const Value& name : required->items()) {
        if (properties != nullptr && properties->find(name.text()) != nullptr)
            continue;
        Field field{.name = m_builder.keep(name.text()), .shape = reserve(), .isRequired = true};
        if (field.shape != noShape)
            fields.push_back(field);
    }
    return fields;
}

void SchemaReader::readList(Shape& shape, const Value& schema, Part part)
{
    if (const Value* items = schema.find("items"); items != nullptr && items->isMapping())
        shape.below = read(*items, part);
    const std::string_view kind = textOf(schema, "x-kubernetes-list-type");
    shape.list = kind == "set" ? ListKind::Set : kind == "map" ? ListKind::Map : ListKind::Atomic;
    std::vector<std::string_view> keys;
    if (const Value* names = schema.find("x-kubernetes-list-map-keys")) {
        for (const Value& name : names->items())
            keys.push_back(m_builder.keep(name.text()));
    }
    m_builder.giveKeys(shape, keys);
}

void SchemaReader::readRules(Shape& shape, const Value& schema)
{
    Rules rules;
    if (const Value* values = schema.find("enum")) {
        for (const Value& value : values->items()) {
            if (!value.isNull())
                rules.values.push_back(m_builder.keep(value.text()));
        }
    }
    if (const Value* value = schema.find("const"); value != nullptr && value->isScalar())
        rules.values.push_back(m_builder.keep(value->text()));
    if (const std::string_view format = textOf(schema, "format"); format != "int-or-string")
        rules.format = m_builder.keep(format);
    if (const std::string_view pattern = textOf(schema, "pattern"); !pattern.empty())
        rules.pattern = std::make_unique<const Pattern>(m_builder.keep(pattern));
    rules.minimum = numberOf(schema, "minimum");
    rules.maximum = numberOf(schema, "maximum");
    rules.minimumIsOut = isTrue(schema, "exclusiveMinimum");
    rules.maximumIsOut = isTrue(schema, "exclusiveMaximum");
    rules.multipleOf = numberOf(schema, "multipleOf");
    rules.minLength = lengthOf(schema, {"minLength", "minItems", "minProperties"});
    rules.maxLength = lengthOf(schema, {"maxLength", "maxItems", "maxProperties"});
    rules.allOf = readParts(schema.find("allOf"));
    // Of a value that may be a number or a text they say only that.
    if (shape.kind != ShapeKind::IntOrString)
        rules.anyOf = readParts(schema.find("anyOf"));
    rules.oneOf = readParts(schema.find("oneOf"));
    if (const Value* other = schema.find("not"); other != nullptr && other->isMapping())
        rules.notShape = read(*other, Part::Alternative);
    const bool isEmpty = rules.values.empty() && rules.format.empty() && !rules.pattern && !rules.minimum &&
                         !rules.maximum && !rules.multipleOf && !rules.minLength && !rules.maxLength &&
                         rules.allOf.empty() && rules.anyOf.empty() && rules.oneOf.empty() &&
                         rules.notShape == noShape;
    if (!isEmpty)
        m_builder.giveRules(shape, std::move(rules));
}

std::vector<uint32_t> SchemaReader::readParts(const Value* parts)
{
    std::vector<uint32_t> shapes;
    if (parts == nullptr)
        return shapes;
    for (const Value& part : parts->items()) {
        if (const uint32_t shape = read(part, Part::Alternative); shape != noShape)
            shapes.push_back(shape);
    }
    return shapes;
}

void SchemaReader::complain(std::string text)
{
    if (m_complaint.empty())
        m_complaint = std::move(text);
}

} // namespace efa::schema

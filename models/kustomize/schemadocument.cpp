#include "kustomize/schemadocument.h"

#include "kustomize/jsonescapes.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::SchemaDocument)
};

constexpr std::string_view definitionPrefix = "#/definitions/";
constexpr int longestReferenceChain = 64;

std::optional<yaml::Node> memberOf(yaml::Node node, std::string_view key)
{
    const std::optional<yaml::Node> found = node.target().find(key);
    return found ? std::optional(found->target()) : std::nullopt;
}

std::string_view textOf(yaml::Node node, std::string_view key)
{
    const std::optional<yaml::Node> found = memberOf(node, key);
    return found && found->isScalar() ? found->value() : std::string_view{};
}

bool isArray(yaml::Node schema)
{
    const std::optional<yaml::Node> type = memberOf(schema, "type");
    if (!type)
        return false;
    if (type->isSequence())
        return type->size() == 1 && type->item(0).target().value() == "array";
    return type->value() == "array";
}

/// `~1` and `~0` of a JSON pointer.
std::string unescaped(std::string_view token)
{
    std::string result;
    for (size_t i = 0; i < token.size(); ++i) {
        const bool escape =
            token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1');
        if (escape)
            ++i;
        result += !escape ? token[i] : token[i] == '0' ? '~' : '/';
    }
    return result;
}

/// "apiVersion kind" of an x-kubernetes-group-version-kind entry; empty where it says nothing.
std::string kindOf(yaml::Node entry)
{
    const std::string_view group = textOf(entry, "group");
    const std::string_view version = textOf(entry, "version");
    const std::string_view kind = textOf(entry, "kind");
    if (kind.empty())
        return {};
    std::string result(group);
    if (!group.empty())
        result += '/';
    return result.append(version).append(1, ' ').append(kind);
}

} // namespace

Result<void> SchemaDocument::add(yaml::Node document)
{
    if (!document.isMapping()) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("The OpenAPI document is no mapping."),
             .hint = Text::tr("Name a file with \"definitions\" as `kustomize openapi fetch` writes it."),
             .where = document.place()});
    }
    if (const std::optional<yaml::Node> definitions = memberOf(document, "definitions"))
        addDefinitions(*definitions);
    if (const std::optional<yaml::Node> paths = memberOf(document, "paths"))
        addScopes(*paths);
    resolveReferences();
    return {};
}

void SchemaDocument::addDefinitions(yaml::Node definitions)
{
    for (const auto& [name, definition] : definitions.members()) {
        const auto next = static_cast<uint32_t>(m_schema.m_nodes.size());
        const auto [known, added] = m_schema.m_definitions.emplace(name.value(), next);
        if (added)
            m_schema.m_nodes.emplace_back();
        else if (m_sameName == SameName::Kept)
            continue;
        const uint32_t node = known->second;
        m_schema.m_nodes[node] = {};
        fill(definition.target(), node);
        addKinds(definition.target(), node);
    }
}

void SchemaDocument::addKinds(yaml::Node definition, uint32_t node)
{
    const std::optional<yaml::Node> kinds = memberOf(definition, "x-kubernetes-group-version-kind");
    if (!kinds)
        return;
    for (const yaml::Node entry : kinds->items()) {
        if (std::string kind = kindOf(entry); !kind.empty())
            m_sameName == SameName::Kept ? void(m_schema.m_kinds.try_emplace(std::move(kind), node))
                                         : void(m_schema.m_kinds.insert_or_assign(std::move(kind), node));
    }
}

void SchemaDocument::addScopes(yaml::Node paths)
{
    for (const auto& [path, operations] : paths.members()) {
        const std::optional<yaml::Node> get = memberOf(operations, "get");
        const std::optional<yaml::Node> entry =
            get ? memberOf(*get, "x-kubernetes-group-version-kind") : std::nullopt;
        const std::string kind = entry ? kindOf(*entry) : std::string{};
        if (kind.empty())
            continue;
        const bool namespaced = path.value().find("namespaces/{namespace}") != std::string_view::npos;
        bool& known = m_schema.m_namespaced[kind];
        known = known || namespaced;
    }
}

uint32_t SchemaDocument::nodeFor(yaml::Node schema)
{
    const auto node = static_cast<uint32_t>(m_schema.m_nodes.size());
    m_schema.m_nodes.emplace_back();
    fill(schema.target(), node);
    return node;
}

void SchemaDocument::fill(yaml::Node schema, uint32_t node)
{
    if (const std::string_view reference = textOf(schema, "$ref"); !reference.empty()) {
        m_references.emplace_back(node, reference);
        return;
    }
    if (const std::optional<yaml::Node> properties = memberOf(schema, "properties"))
        addFields(*properties, node);
    const std::optional<yaml::Node> items = memberOf(schema, "items");
    if (items && items->isMapping() && isArray(schema)) {
        const uint32_t itemNode = nodeFor(*items);
        m_schema.m_nodes[node].items = itemNode;
    }
    const std::optional<yaml::Node> values = memberOf(schema, "additionalProperties");
    if (values && values->isMapping()) {
        const uint32_t valueNode = nodeFor(*values);
        m_schema.m_nodes[node].values = valueNode;
    }
    addStrategy(schema, node);
}

void SchemaDocument::addFields(yaml::Node properties, uint32_t node)
{
    std::vector<Schema::Field> fields;
    fields.reserve(properties.size());
    for (const auto& [name, property] : properties.members())
        fields.push_back({name.value(), nodeFor(property)});
    m_schema.m_nodes[node].fieldsBegin = static_cast<uint32_t>(m_schema.m_fields.size());
    m_schema.m_fields.insert(m_schema.m_fields.end(), fields.begin(), fields.end());
    m_schema.m_nodes[node].fieldsEnd = static_cast<uint32_t>(m_schema.m_fields.size());
}

void SchemaDocument::addStrategy(yaml::Node schema, uint32_t node)
{
    std::string_view strategies = textOf(schema, "x-kubernetes-patch-strategy");
    if (strategies.empty())
        return;
    Schema::Node& target = m_schema.m_nodes[node];
    while (!strategies.empty()) {
        const size_t comma = strategies.find(',');
        target.merged = target.merged || strategies.substr(0, comma) == "merge";
        strategies.remove_prefix(comma == std::string_view::npos ? strategies.size() : comma + 1);
    }
    target.keysBegin = static_cast<uint32_t>(m_schema.m_keys.size());
    const std::optional<yaml::Node> several = memberOf(schema, "x-kubernetes-list-map-keys");
    if (several && several->isSequence()) {
        for (const yaml::Node key : several->items())
            m_schema.m_keys.push_back(key.target().value());
    } else if (const std::string_view key = textOf(schema, "x-kubernetes-patch-merge-key"); !key.empty()) {
        m_schema.m_keys.push_back(key);
    }
    target.keysEnd = static_cast<uint32_t>(m_schema.m_keys.size());
}

void SchemaDocument::resolveReferences()
{
    std::unordered_map<uint32_t, std::string_view> waiting(m_references.begin(), m_references.end());
    std::unordered_set<uint32_t> unknown;
    for (const auto& [node, reference] : m_references) {
        uint32_t target = node;
        for (int step = 0; step < longestReferenceChain && target != Schema::None && waiting.contains(target);
             ++step) {
            const std::string_view name = waiting.at(target);
            const auto found =
                name.starts_with(definitionPrefix)
                    ? m_schema.m_definitions.find(unescaped(name.substr(definitionPrefix.size())))
                    : m_schema.m_definitions.end();
            target = found == m_schema.m_definitions.end() ? Schema::None : found->second;
        }
        if (target == Schema::None || waiting.contains(target))
            unknown.insert(node);
        else
            m_schema.m_nodes[node] = m_schema.m_nodes[target];
    }
    if (unknown.empty())
        return;
    const auto forget = [&unknown](uint32_t& node) { node = unknown.contains(node) ? Schema::None : node; };
    for (Schema::Field& field : m_schema.m_fields)
        forget(field.node);
    for (Schema::Node& node : m_schema.m_nodes) {
        forget(node.items);
        forget(node.values);
    }
}

Result<std::shared_ptr<const Schema>> Schema::extended(const std::shared_ptr<const Schema>& base,
                                                       const yaml::Source& document, SameName sameName)
{
    const bool isJson = document.bytes().startsWith('{');
    const yaml::Source text =
        isJson ? yaml::Source(withEscapesOfYaml(document.bytes()), document.name()) : document;
    // The reference makes JSON of YAML first, and only then minds repeated keys.
    Result<yaml::Stream> stream = yaml::Stream::parse(
        text, {.repeatedKeys = isJson ? yaml::RepeatedKeys::Refused : yaml::RepeatedKeys::Kept});
    if (!stream)
        return tl::unexpected(
            std::move(stream).error().withContext(Text::tr("Reading the OpenAPI document")));
    std::shared_ptr<Schema> schema(new Schema(*base));
    if (stream->documents().empty())
        return schema;
    const auto owner = std::make_shared<const yaml::Stream>(*std::move(stream));
    schema->m_textOwners.push_back(base);
    schema->m_textOwners.push_back(owner);
    if (Result<void> added = SchemaDocument(*schema, sameName).add(owner->documents().front().root()); !added)
        return tl::unexpected(added.error());
    return schema;
}

} // namespace efa::kustomize

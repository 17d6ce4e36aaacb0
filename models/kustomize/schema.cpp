#include "kustomize/schema.h"

#include "kustomize/schematext.h"

#include <QResource>

#include <algorithm>
#include <array>

static void registerTypes()
{
    Q_INIT_RESOURCE(kustomizetypes);
}

namespace efa::kustomize {

namespace {

struct Scope
{
    std::string_view kind;
    bool namespaced;
};

// clang-format off
constexpr Scope Scopes[] = {
#include "kustomize/scopetable.inc"
};
// clang-format on

std::string kindKey(std::string_view apiVersion, std::string_view kind)
{
    std::string key;
    key.reserve(apiVersion.size() + 1 + kind.size());
    key.append(apiVersion).append(1, ' ').append(kind);
    return key;
}

std::string_view resourceText(const QString& path)
{
    const QResource resource(path);
    return {reinterpret_cast<const char*>(resource.data()), static_cast<size_t>(resource.size())};
}

} // namespace

FieldType FieldType::field(std::string_view name) const
{
    if (m_schema == nullptr)
        return {};
    const Schema::Node& node = m_schema->m_nodes[m_node];
    for (uint32_t i = node.fieldsBegin; i < node.fieldsEnd; ++i) {
        const Schema::Field& field = m_schema->m_fields[i];
        if (field.name == name)
            return field.node == Schema::None ? FieldType{} : FieldType{m_schema, field.node};
    }
    return node.values == Schema::None ? FieldType{} : FieldType{m_schema, node.values};
}

FieldType FieldType::items() const
{
    if (m_schema == nullptr)
        return {};
    const uint32_t items = m_schema->m_nodes[m_node].items;
    return items == Schema::None ? FieldType{} : FieldType{m_schema, items};
}

bool FieldType::isMerged() const
{
    return m_schema != nullptr && m_schema->m_nodes[m_node].merged;
}

std::span<const std::string_view> FieldType::mergeKeys() const
{
    if (m_schema == nullptr)
        return {};
    const Schema::Node& node = m_schema->m_nodes[m_node];
    return std::span(m_schema->m_keys).subspan(node.keysBegin, node.keysEnd - node.keysBegin);
}

const std::shared_ptr<const Schema>& Schema::kustomizationTypes()
{
    static const std::shared_ptr<const Schema> schema = [] {
        registerTypes();
        std::shared_ptr<Schema> made(new Schema);
        SchemaText(*made).add(resourceText(QStringLiteral(":/kustomize/kustomization.txt")));
        return made;
    }();
    return schema;
}

const std::shared_ptr<const Schema>& Schema::builtin()
{
    static const std::shared_ptr<const Schema> schema = [] {
        std::shared_ptr<Schema> made(new Schema(*kustomizationTypes()));
        SchemaText(*made).add(resourceText(QStringLiteral(":/kustomize/kubernetes.txt")));
        return made;
    }();
    return schema;
}

FieldType Schema::forKind(std::string_view apiVersion, std::string_view kind) const
{
    const auto found = m_kinds.find(kindKey(apiVersion, kind));
    return found == m_kinds.end() ? FieldType{} : FieldType{this, found->second};
}

std::optional<bool> Schema::isNamespaced(std::string_view apiVersion, std::string_view kind) const
{
    if (const std::optional<bool> known = builtinIsNamespaced(apiVersion, kind))
        return known;
    const auto found = m_namespaced.find(kindKey(apiVersion, kind));
    return found == m_namespaced.end() ? std::nullopt : std::optional(found->second);
}

std::optional<bool> builtinIsNamespaced(std::string_view apiVersion, std::string_view kind)
{
    const std::string key = kindKey(apiVersion, kind);
    const auto* const found = std::ranges::lower_bound(Scopes, std::string_view(key), {}, &Scope::kind);
    if (found == std::end(Scopes) || found->kind != key)
        return std::nullopt;
    return found->namespaced;
}

} // namespace efa::kustomize

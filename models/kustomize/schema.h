#pragma once

#include "base/result.h"
#include "yaml/source.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace efa::kustomize {

class Schema;

/// What a schema says about one place in a type; false where nothing is known. Valid while its Schema lives.
class FieldType
{
  public:
    FieldType() = default;
    explicit operator bool() const { return m_schema != nullptr; }

    /// The type below a field of a mapping.
    FieldType field(std::string_view name) const;
    /// The type of a list's items.
    FieldType items() const;
    /// Patches merge into the list instead of replacing it.
    bool isMerged() const;
    /// By which fields the items of a merged list are told apart; empty for a list of plain values.
    std::span<const std::string_view> mergeKeys() const;

  private:
    friend class Schema;
    FieldType(const Schema* schema, uint32_t node)
        : m_schema(schema), m_node(node)
    {
    }

    const Schema* m_schema = nullptr;
    uint32_t m_node = 0;
};

/// What becomes of a definition that a schema has already under the same name.
enum class SameName : uint8_t { Replaced, Kept };

/// The types that patches are merged by: how lists merge and which kinds live in namespaces. Immutable.
class Schema
{
  public:
    /// The types of kustomize 5.6: Kubernetes 1.21.2 and the kustomization types. Read at the first call.
    static const std::shared_ptr<const Schema>& builtin();
    /// The kustomization types alone, which every custom schema is completed with.
    static const std::shared_ptr<const Schema>& kustomizationTypes();
    /// `base` with the definitions of an OpenAPI document (JSON or YAML) added. Errors: Invalid, with the
    /// place.
    [[nodiscard]] static Result<std::shared_ptr<const Schema>>
    extended(const std::shared_ptr<const Schema>& base, const yaml::Source& document,
             SameName sameName = SameName::Replaced);

    FieldType forKind(std::string_view apiVersion, std::string_view kind) const;
    /// Whether objects of a kind stand in a namespace; nothing where the kind is not known. The built-in
    /// answers come first, whatever a custom schema says.
    std::optional<bool> isNamespaced(std::string_view apiVersion, std::string_view kind) const;

  private:
    friend class FieldType;
    friend class SchemaText;
    friend class SchemaDocument;

    static constexpr uint32_t None = UINT32_MAX;

    struct Node
    {
        uint32_t fieldsBegin = 0;
        uint32_t fieldsEnd = 0;
        uint32_t items = None;  ///< node of a list's items
        uint32_t values = None; ///< node of any other field
        uint32_t keysBegin = 0;
        uint32_t keysEnd = 0;
        bool merged = false;
    };

    struct Field
    {
        std::string_view name;
        uint32_t node = None;
    };

    Schema() = default;

    std::vector<Node> m_nodes;
    std::vector<Field> m_fields;
    std::vector<std::string_view> m_keys;
    std::unordered_map<std::string_view, uint32_t> m_definitions;
    std::unordered_map<std::string, uint32_t> m_kinds;     ///< "apiVersion kind" to node
    std::unordered_map<std::string, bool> m_namespaced;    ///< "apiVersion kind", beyond the built-in ones
    std::vector<std::shared_ptr<const void>> m_textOwners; ///< what the string views point into
};

/// The built-in answer to Schema::isNamespaced.
std::optional<bool> builtinIsNamespaced(std::string_view apiVersion, std::string_view kind);

} // namespace efa::kustomize

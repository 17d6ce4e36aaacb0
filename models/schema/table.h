#pragma once

#include "schema/shape.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace efa::schema {

struct TypeName
{
    std::string group = {}; ///< empty: core
    std::string version = {};
    std::string kind = {};

    /// `apps/v1`, `v1`.
    std::string apiVersion() const;
    /// Splits at the first slash, as Kubernetes does.
    static TypeName of(std::string_view apiVersion, std::string_view kind);

    friend bool operator==(const TypeName&, const TypeName&) = default;
};

enum class Scope : uint8_t { Unknown, Namespaced, Cluster };

/// For types that have been deprecated in all versions of Kubernetes.
inline constexpr uint8_t alwaysDeprecated = 1;

/// A kind that objects can be of, with what is known of its life. Minors that are 0 are not known.
struct ObjectType
{
    TypeName name;
    Minors served = allMinors;
    uint32_t shape = noShape; ///< none for types that went before the oldest version on board
    Scope scope = Scope::Unknown;
    uint8_t deprecatedIn = 0;
    uint8_t removedIn = 0;
    TypeName replacement = {}; ///< no kind: there is none
    bool isGroupCut = false;   ///< only the group's first part is known
};

/// Shapes and types of one source. Immutable once built; texts are views into what it owns.
class Table
{
  public:
    const Shape& shape(uint32_t index) const { return m_shapes[index]; }
    size_t shapeCount() const { return m_shapes.size(); }
    std::span<const Field> fields(const Shape& shape) const
    {
        return std::span(m_fields).subspan(shape.fieldsBegin, shape.fieldsEnd - shape.fieldsBegin);
    }
    /// The field that a minor version has under this name.
    const Field* find(const Shape& shape, std::string_view name, uint8_t minor) const;
    std::span<const std::string_view> keys(const Shape& shape) const
    {
        return std::span(m_keys).subspan(shape.keysBegin, shape.keysEnd - shape.keysBegin);
    }
    const Rules* rules(const Shape& shape) const
    {
        return shape.rules == noShape ? nullptr : &m_rules[shape.rules];
    }

    const std::vector<ObjectType>& types() const { return m_types; }
    /// Of the metadata of every object; only the table on board has it.
    uint32_t metadata() const { return m_metadata; }
    /// Types of one name with different minors, if need be. Kinds that are known in small letters only, as
    /// from names of files, have any kind that is the same but for the case.
    std::vector<const ObjectType*> typesNamed(const TypeName& name) const;

  private:
    friend class TableReader;
    friend class TableBuilder;
    Table() = default;
    void finish();

    QByteArray m_text;                                 ///< what views lead into when it was read
    std::vector<std::unique_ptr<std::string>> m_texts; ///< the same when it was built
    std::vector<Shape> m_shapes;
    std::vector<Field> m_fields;
    std::vector<std::string_view> m_keys;
    std::vector<Rules> m_rules;
    std::vector<ObjectType> m_types;
    std::unordered_multimap<std::string, uint32_t> m_typeIndex;
    uint32_t m_metadata = noShape;
};

using TablePtr = std::shared_ptr<const Table>;

} // namespace efa::schema

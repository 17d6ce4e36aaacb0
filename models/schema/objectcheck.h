#pragma once

#include "kustomize/value.h"
#include "schema/catalog.h"
#include "schema/scalarkind.h"
#include "schema/violation.h"

#include <string>
#include <string_view>
#include <vector>

namespace efa::schema {

/// One walk through one object along its type.
class ObjectCheck
{
  public:
    ObjectCheck(const Catalog& catalog, uint8_t minor, const kustomize::Value& object);

    /// Checks the object against a type that was found.
    void checkObject(FoundType type);
    Verdict takeVerdict() { return std::move(m_verdict); }

  private:
    using Value = kustomize::Value;
    using Layout = kustomize::Layout;

    /// A shape and the table that its indices lead into.
    struct At
    {
        const Table& table;
        const Shape& shape;

        At below() const { return of(shape.below); }
        At of(uint32_t index) const { return {table, table.shape(index)}; }
    };

    /// A null in a field is an absent one, as the API server takes it away; in a list it is an item.
    enum class Holder : uint8_t { Field, List };

    void checkValue(const Value& value, const At& at, Layout around, Holder holder = Holder::Field);
    /// Whether the kind is one that the shape takes; reports where not.
    bool checkKind(const JsonView& view, const Shape& shape);
    void checkMapping(const Value& value, const At& at);
    void checkMember(const kustomize::Member& member, const Value& mapping, const At& at);
    void checkRequired(const Value& value, const At& at);
    /// apiVersion, kind and metadata of an object in full. True where the key is one of them: its type
    /// may ask for more, and need not name it.
    bool checkCommonField(const kustomize::Member& member, const Value& mapping);
    void checkList(const Value& value, const At& at);
    void checkListKeys(const Value& value, const At& at);
    void checkRules(const Value& value, const JsonView& view, const At& at, const Rules& rules,
                    Layout around);
    void checkText(std::string_view text, const Shape& shape, const Rules& rules);
    void checkNumber(const JsonView& view, const Rules& rules);
    void checkLength(uint64_t length, const Rules& rules);
    void checkEnumeration(const JsonView& view, const Shape& shape, const Rules& rules);
    void checkAlternatives(const Value& value, const At& at, const Rules& rules, Layout around);
    static bool awaitsDefault(const Value& value, const At& at);
    bool fits(const Value& value, const At& at, Layout around);

    void report(ViolationKind kind, std::string expected, std::string_view found,
                std::string_view suggestion = {});
    void reportUnknown(std::string_view name, const At& at, const Value& mapping);
    bool spendStep();

    const Catalog& m_catalog;
    const Value& m_object;
    uint8_t m_minor;
    bool m_isEncrypted;
    size_t m_steps = 0;
    int m_alternatives = 0; ///< how deep we are in such
    kustomize::FieldPath m_path;
    Verdict m_verdict;
};

/// Whether SOPS encrypted values of the object: `sops` with what it needs to decrypt them.
bool isEncryptedBySops(const kustomize::Value& object);

} // namespace efa::schema

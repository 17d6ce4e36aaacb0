#pragma once

#include "schema/pattern.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace efa::schema {

inline constexpr uint32_t noShape = UINT32_MAX;

/// A range of minor versions of Kubernetes 1, both ends included.
struct Minors
{
    uint8_t since = 0;
    uint8_t until = UINT8_MAX;

    bool has(uint8_t minor) const { return since <= minor && minor <= until; }
    friend bool operator==(const Minors&, const Minors&) = default;
};
inline constexpr Minors allMinors{};

enum class ShapeKind : uint8_t { Any, Object, List, String, Integer, Number, Boolean, IntOrString, Quantity };

/// How items of a list are told apart.
enum class ListKind : uint8_t { Atomic, Set, Map };

/// What values of a field look like. `fields` are sorted by name; one that differs between versions stands
/// several times, with other minors. Indices lead into the table.
struct Shape
{
    ShapeKind kind = ShapeKind::Any;
    ListKind list = ListKind::Atomic;
    bool nullable = false;
    bool isOpen = false;            ///< fields without a name here are allowed, and not looked at
    bool isObject = false;          ///< an object in full: apiVersion, kind and metadata are as everywhere
    bool refusesNull = false;       ///< a null is no absent value, as in custom resources
    bool hasUncheckedRules = false; ///< rules in CEL
    uint32_t fieldsBegin = 0;
    uint32_t fieldsEnd = 0;
    uint32_t below = noShape; ///< items of a list, values of a mapping with free keys
    uint32_t keysBegin = 0;   ///< of a list that is a map
    uint32_t keysEnd = 0;
    uint32_t rules = noShape;
};

struct Field
{
    std::string_view name;
    uint32_t shape = noShape;
    Minors minors = {};
    bool isRequired = false;
    bool hasDefault = false;
};

/// What few shapes have: limits, patterns, alternatives. Of alternatives only what they ask for counts, not
/// what they leave out.
struct Rules
{
    std::vector<std::string_view> values; ///< of an enumeration, as JSON prints them, strings bare
    std::string_view format;
    std::unique_ptr<const Pattern> pattern;
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool minimumIsOut = false;
    bool maximumIsOut = false;
    std::optional<double> multipleOf;
    std::optional<uint64_t> minLength; ///< of texts, lists and mappings alike
    std::optional<uint64_t> maxLength;
    std::vector<uint32_t> allOf;
    std::vector<uint32_t> anyOf;
    std::vector<uint32_t> oneOf;
    uint32_t notShape = noShape;
};

} // namespace efa::schema

#pragma once

#include "kustomize/fieldpath.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace efa::schema {

enum class ViolationKind : uint8_t {
    UnknownField,
    WrongType,
    MissingRequired,
    BadEnum,
    BadFormat,
    BadPattern,
    OutOfRange,
    DuplicateListKey,
    NoAlternative, ///< none, or more than one, of the forms that a schema offers fits
    RemovedVersion,
    DeprecatedVersion,
    UnknownType,
    TooComplex ///< the schema asks for more work than we do for one object; the rest was not checked
};

/// The stable English id, such as "unknown-field".
std::string_view violationId(ViolationKind kind);

/// One way in which an object does not fit its type. Texts are raw, for the room above to put into sentences.
struct Violation
{
    ViolationKind kind = ViolationKind::UnknownField;
    /// Of the field that is wrong. A missing field's own path: the mapping that lacks it is one above.
    kustomize::FieldPath path = {};
    /// What would be right: a type ("integer"), the values of an enumeration joined by ", ", a pattern, a
    /// format ("date-time"), a limit (">= 1"), for types the version in which it was removed or deprecated.
    std::string expected = {};
    /// What stands there: a type, a value, the key that stands twice.
    std::string found = {};
    /// "Did you mean": a field, value or kind that is written nearly the same. Empty: none.
    std::string suggestion = {};
    /// What takes the place of a removed or deprecated version: "apps/v1 Deployment". Empty: nothing.
    std::string replacement = {};

    friend bool operator==(const Violation&, const Violation&) = default;
};

/// What can be said of an object as a whole.
struct Verdict
{
    std::vector<Violation> violations;
    /// Where the type has rules in CEL (x-kubernetes-validations), which are not evaluated here.
    std::vector<kustomize::FieldPath> notChecked;

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

} // namespace efa::schema

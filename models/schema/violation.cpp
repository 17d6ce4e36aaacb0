#include "schema/violation.h"

namespace efa::schema {

std::string_view violationId(ViolationKind kind)
{
    switch (kind) {
    case ViolationKind::UnknownField:
        return "unknown-field";
    case ViolationKind::WrongType:
        return "wrong-type";
    case ViolationKind::MissingRequired:
        return "missing-required";
    case ViolationKind::BadEnum:
        return "bad-enum";
    case ViolationKind::BadFormat:
        return "bad-format";
    case ViolationKind::BadPattern:
        return "bad-pattern";
    case ViolationKind::OutOfRange:
        return "out-of-range";
    case ViolationKind::DuplicateListKey:
        return "duplicate-list-key";
    case ViolationKind::NoAlternative:
        return "no-alternative";
    case ViolationKind::RemovedVersion:
        return "removed-version";
    case ViolationKind::DeprecatedVersion:
        return "deprecated-version";
    case ViolationKind::UnknownType:
        return "unknown-type";
    case ViolationKind::TooComplex:
        return "too-complex";
    }
    return {};
}

} // namespace efa::schema

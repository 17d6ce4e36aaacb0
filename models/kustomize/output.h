#pragma once

#include "base/result.h"
#include "kustomize/fieldpath.h"
#include "kustomize/value.h"

#include <optional>
#include <string>

namespace efa::kustomize {

/// Appends one object as kustomize prints it: keys sorted the natural way, scalars as what they mean.
/// Errors: Invalid (what the reference cannot print either: repeated keys, keys that are no strings, values
/// that JSON does not have).
[[nodiscard]] Result<void> appendYaml(const Value& object, std::string& output);

/// What keeps an object from being printed.
struct PrintFault
{
    FieldPath way;           ///< to the value, or to the key
    bool isRepeated = false; ///< the key stands twice
};

/// Nothing where it can be printed.
std::optional<PrintFault> printFault(const Value& object);

/// The order of keys in what is printed: numbers by value, letters after all else.
bool isKeyBefore(std::string_view a, std::string_view b);

} // namespace efa::kustomize

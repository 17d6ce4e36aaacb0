#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <string>
#include <string_view>

namespace efa::kustomize {

/// Values as JSON knows them: strings are double-quoted scalars tagged Str, numbers plain ones with the text
/// they are written with, and null, true and false plain ones, as throughJson() makes them.

/// A strict reading of one JSON text (RFC 8259); of repeated keys the last counts. A string that is written
/// otherwise than Go prints it is single-quoted, to tell it apart. Errors: Invalid.
[[nodiscard]] Result<Value> readJson(std::string_view text);

/// A string as Go's JSON prints it, quotes included.
std::string goQuoted(std::string_view text);

/// A number as Go's `%g` prints it, as short as it reads back the same: with an exponent from seven digits
/// on.
std::string goShortest(double number);

/// The same value as a YAML document that the reference prints after reading JSON and reads again: numbers
/// become 64-bit floating-point, texts are quoted only where they have to be. An empty mapping for null.
/// Errors: Invalid (a number too large).
[[nodiscard]] Result<Value> valueFromJson(const Value& json);

} // namespace efa::kustomize

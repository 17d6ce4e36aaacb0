#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace efa::kustomize {

/// A whole number as yaml.v3 reads it (0x, 0o, 0b, leading 0 = octal, underscores, up to 64 bits with or
/// without sign) in decimal; empty where it is none.
std::string decimalInteger(std::string_view text);

/// A floating-point number as yaml.v3 reads it, .inf and .nan included.
std::optional<double> parsedFloat(std::string_view text);

/// As Go's JSON prints a float64; nothing for what JSON cannot hold.
std::optional<std::string> jsonNumber(double number);

/// A JSON number as yaml.v2 prints it after reading it.
std::string yamlNumber(std::string_view json);

/// A floating-point number as the reference makes a key of it on the way to JSON: with the digits of 32 bits.
std::string keyFromFloat(double number);

/// Begins with four digits and a dash.
bool looksLikeTimestamp(std::string_view text);
/// A date or time as yaml.v3 reads it, printed by RFC 3339 with what fractions it has; empty where it is
/// none.
std::string rfc3339(std::string_view text);

} // namespace efa::kustomize

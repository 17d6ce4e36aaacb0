#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::delivery {

/// What an operation of `${variable...}` makes of a value; no operation gives the value. Nothing for a range
/// that ends before it begins.
std::optional<std::string> applied(std::string_view operation, const std::string& value,
                                   const std::vector<std::string>& arguments);

/// Whether an operation is there to give a variable that is not set its value.
bool givesDefault(std::string_view operation);

/// Whether a text matches a shell pattern (`*`, `?`, `[a-z]`, `\`); nothing where the pattern is broken.
std::optional<bool> matchesPattern(std::string_view pattern, std::string_view text);

} // namespace efa::delivery

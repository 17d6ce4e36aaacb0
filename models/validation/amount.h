#pragma once

#include <optional>
#include <string_view>

namespace efa::validation {

/// What a number or a quantity of Kubernetes (`64Mi`, `250m`) counts for; nothing where it is neither.
std::optional<double> amountOf(std::string_view text);

} // namespace efa::validation

#pragma once

#include "base/result.h"
#include "delivery/templatetree.h"

#include <string_view>

namespace efa::delivery::gotemplate {

/// Reads a template. Errors: Invalid, Unsupported (an unknown function, `define`, `template`, `block`).
[[nodiscard]] Result<Block> parse(std::string_view text);

} // namespace efa::delivery::gotemplate

#pragma once

#include "base/result.h"
#include "delivery/gotemplate.h"
#include "delivery/templatetree.h"

#include <string_view>

namespace efa::delivery::gotemplate {

/// What `inputs` becomes in the templates of Flux's operator: a variable that nobody can write.
inline constexpr std::string_view inputsName = "inputs";

/// Reads a template. Errors: Invalid, Unsupported (an unknown function, `define`, `template`, `block`).
[[nodiscard]] Result<Block> parse(std::string_view text, TemplateDialect dialect);

} // namespace efa::delivery::gotemplate

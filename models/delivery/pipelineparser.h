#pragma once

#include "base/result.h"
#include "delivery/templatelexer.h"
#include "delivery/templatetree.h"

#include <span>
#include <string_view>

namespace efa::delivery::gotemplate {

/// How many variables a pipeline may declare: `range $index, $item :=` has two.
enum class VariableCount : uint8_t { One, Two };

/// Reads the tokens of an action from `first` to their End. `text` is the template, for messages. Errors:
/// Invalid, Unsupported (an unknown function).
[[nodiscard]] Result<Pipeline> parsePipeline(std::string_view text, std::span<const Token> tokens,
                                             size_t first, VariableCount variables);

} // namespace efa::delivery::gotemplate

#pragma once

#include "kustomize/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace efa::kustomize {

/// The text of a string scalar after the reference wrote it in its style and read it again, which it does
/// with every object: folded texts gain empty lines on the way, those before a comment the empty line that is
/// written above it, and a block that begins with a tab cannot be read (nothing). Other texts come back as
/// they are.
std::optional<std::string> readBack(std::string_view text, Style style);

/// A value as it is anywhere else: not before a comment.
Value withoutComment(const Value& value);

/// Whether readBack() could answer anything but the text itself.
bool mayChangeOnTheWay(std::string_view text, Style style);

} // namespace efa::kustomize

#pragma once

#include "kustomize/value.h"

#include <string>
#include <string_view>

namespace efa::impact {

/// A value as a reader sees it: a text of one line bare unless it reads as something else, all else as JSON.
std::string fieldText(const kustomize::Value& value);

/// The path of a field below another one; a key with more than letters, digits, `-` and `_` is quoted.
std::string pathOf(const std::string& parent, std::string_view key);

} // namespace efa::impact

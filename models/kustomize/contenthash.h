#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <string>

namespace efa::kustomize {

/// The ten letters that kustomize appends to the name of a generated ConfigMap or Secret. Errors: Invalid,
/// Invalid (another kind of object).
[[nodiscard]] Result<std::string> contentHash(const Value& object);

/// JSON as Go writes it, keys sorted. Errors: Invalid.
[[nodiscard]] Result<void> appendJson(const Value& value, std::string& output);
void appendJsonString(std::string_view text, std::string& output);

} // namespace efa::kustomize

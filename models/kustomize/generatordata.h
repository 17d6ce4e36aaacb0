#pragma once

#include "kustomize/fields.h"
#include "kustomize/value.h"

#include <string_view>

namespace efa::kustomize {

/// An object with these texts as its `data`, sorted; what is not UTF-8 goes to `binaryData` as base64.
[[nodiscard]] Value withData(const Value& object, const TextMap& data);
/// The same for `binaryData`, whose texts are base64 already.
[[nodiscard]] Value withBinaryData(const Value& object, const TextMap& data);
/// An object with these bytes as base64 in its `data`, as Secrets have it.
[[nodiscard]] Value withSecretData(const Value& object, const TextMap& data);

} // namespace efa::kustomize

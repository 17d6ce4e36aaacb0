#pragma once

#include "base/result.h"
#include "kustomize/fields.h"
#include "kustomize/kustomization.h"

#include <functional>
#include <string>
#include <string_view>

namespace efa::kustomize {

/// Reads a file that a generator names. Errors: as the loader's.
using FileReader = std::function<Result<QByteArray>(const Entry&)>;

/// Collects what a generator's `envs`, `literals` and `files` give, by key. Errors: Invalid (no key, a key
/// twice, text that is not UTF-8), and those of the reader.
[[nodiscard]] Result<TextMap> keyValues(const GeneratorEntry& generator, const FileReader& readFile);

} // namespace efa::kustomize

#pragma once

#include "base/result.h"
#include "kustomize/keyvaluesources.h"
#include "kustomize/kustomization.h"
#include "kustomize/value.h"

#include <optional>

namespace efa::kustomize {

enum class Generated : uint8_t { ConfigMap, Secret };

/// The object that a generator makes, its behaviour and the wish for a hash noted in it. `global` are the
/// kustomization's own options. Errors: Invalid, and those of the reader.
[[nodiscard]] Result<Value> generate(Generated kind, const GeneratorEntry& generator,
                                     const std::optional<GeneratorOptions>& global,
                                     const FileReader& readFile);

} // namespace efa::kustomize

#pragma once

#include "base/result.h"
#include "kustomize/keyvaluesources.h"
#include "kustomize/resource.h"
#include "kustomize/value.h"

#include <optional>

namespace efa::kustomize {

/// What a generator makes that a kustomization lists under `generators`, from its configuration object. Only
/// those on board (`apiVersion: builtin`) can run. Errors: Invalid, Unsupported, and those of the reader.
[[nodiscard]] Result<Value> generatedByPlugin(const Resource& config, const FileReader& readFile);

/// What a ConfigMapGenerator or SecretGenerator says; nothing for others.
std::optional<GeneratorEntry> generatorIn(const Resource& config);

} // namespace efa::kustomize

#pragma once

#include "base/result.h"
#include "kustomize/keyvaluesources.h"
#include "kustomize/resource.h"
#include "kustomize/value.h"

namespace efa::kustomize {

/// What a generator makes that a kustomization lists under `generators`, from its configuration object. Only
/// those on board (`apiVersion: builtin`) can run. Errors: Invalid, Unsupported, and those of the reader.
[[nodiscard]] Result<Value> generatedByPlugin(const Resource& config, const FileReader& readFile);

} // namespace efa::kustomize

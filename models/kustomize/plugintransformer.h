#pragma once

#include "base/result.h"
#include "kustomize/accumulated.h"
#include "kustomize/patchtransformer.h"
#include "kustomize/resource.h"
#include "kustomize/transformer.h"

#include <memory>
#include <string>

namespace efa::kustomize {

/// A transformer that a kustomization lists under `transformers` or `validators`, made from its configuration
/// object. Only those on board (`apiVersion: builtin`) can run. `folderName` is the last name of the
/// kustomization's folder, which ValueAddTransformer adds where it is told no value. Errors: Invalid,
/// Unsupported, and those of the reader.
[[nodiscard]] Result<std::unique_ptr<const Transformer>> pluginTransformer(const Resource& config,
                                                                           const SchemaState& schema,
                                                                           const SourceReader& readFile,
                                                                           const std::string& folderName);

} // namespace efa::kustomize

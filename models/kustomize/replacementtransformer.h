#pragma once

#include "kustomize/kustomization.h"
#include "kustomize/patchtransformer.h"
#include "kustomize/transformer.h"

#include <memory>
#include <vector>

namespace efa::kustomize {

/// `replacements`: copies values between resources, entry by entry; an entry may name a file of them. Errors:
/// Invalid, and those of the reader.
[[nodiscard]] Result<std::unique_ptr<const Transformer>>
replacementTransformer(const std::vector<ReplacementEntry>& entries, const SourceReader& readFile);

} // namespace efa::kustomize

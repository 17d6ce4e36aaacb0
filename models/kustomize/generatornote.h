#pragma once

#include "kustomize/history.h"
#include "kustomize/kustomization.h"
#include "kustomize/patchtransformer.h"

#include <optional>

namespace efa::kustomize {

/// What counts for all generators of a kustomization, and where it stands.
struct PlacedOptions
{
    GeneratorOptions options;
    Spot spot;
};

/// Where the values stand that a generator gives: literals in its entry, files and lines of files.
Note generatorNote(const CausePtr& cause, const GeneratorEntry& generator,
                   const std::optional<PlacedOptions>& options, const SourceReader& readFile);

} // namespace efa::kustomize

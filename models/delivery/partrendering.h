#pragma once

#include "base/error.h"
#include "delivery/workshop.h"

#include <optional>

namespace efa::delivery {

/// What is rendered of a folder, and what keeps it from being all.
struct PartRendering
{
    kustomize::Rendering rendering;
    std::optional<Error> lack; ///< Network or Unsupported; findings name everything that is missing
};

/// A folder as kustomize renders it; where something that it lists is not on this machine or takes a program
/// to make, the rest of it. Errors: as Engine::render(), where there is no rest.
[[nodiscard]] Result<PartRendering> partRendering(const Workshop& workshop, const files::FileTree& tree,
                                                  const QString& folder, kustomize::Options options,
                                                  Progress& progress);

} // namespace efa::delivery

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "kustomize/accumulated.h"
#include "kustomize/engine.h"

namespace efa::kustomize {

class Session;

/// The last steps of a build, done once for the kustomization that is rendered: hashes in names, references
/// to changed names, vars, order, and the bookkeeping taken out again. Errors: Conflict, Invalid, Cancelled.
[[nodiscard]] Result<Rendering> finished(Session& session, const Accumulated& accumulated, OutputOrder order,
                                         const Progress& progress);

} // namespace efa::kustomize

#pragma once

#include "app/cli/command.h"

#include "kustomize/engine.h"

namespace efa::app {

struct RenderPlace;

/// `render --all`: what every cluster of the repository gets.
ExitCode renderAll(const RenderPlace& place, const kustomize::Options& options, const Arguments& arguments,
                   Console& console);

/// `render --cluster`: what one cluster gets, and the table of its units.
ExitCode renderCluster(const RenderPlace& place, const kustomize::Options& options,
                       const Arguments& arguments, Console& console);

} // namespace efa::app

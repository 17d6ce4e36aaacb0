#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "workspace/renderedtext.h"

#include <memory>

namespace efa::files {
class FileTree;
}
namespace efa::kustomize {
class Engine;
struct Options;
} // namespace efa::kustomize

namespace efa::workspace {

using RenderedResult = Result<std::shared_ptr<const RenderedText>>;

/// Renders one folder of a tree to text. Errors: those of Engine::render().
[[nodiscard]] RenderedResult renderFolder(const kustomize::Engine& engine, const files::FileTree& tree,
                                          const QString& folder, const kustomize::Options& options,
                                          Progress& progress);

} // namespace efa::workspace

#include "workspace/renderfolder.h"

#include "kustomize/engine.h"

namespace efa::workspace {

RenderedResult renderFolder(const kustomize::Engine& engine, const files::FileTree& tree,
                            const QString& folder, const kustomize::Options& options, Progress& progress)
{
    const Result<kustomize::Rendering> rendering = engine.render(tree, folder, options, progress);
    if (!rendering)
        return failure(rendering.error());
    auto rendered = std::make_shared<RenderedText>();
    rendered->overlay = folder;
    rendered->text = kustomize::toYaml(*rendering);
    rendered->resources = resourcesIn(rendered->text);
    rendered->findings = rendering->findings;
    return rendered;
}

} // namespace efa::workspace

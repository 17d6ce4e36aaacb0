#include "workspace/samplemeasure.h"

#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "workspace/clusterfolders.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace efa::workspace {

void Span::take(qint64 value)
{
    least = least == 0 ? value : std::min(least, value);
    most = std::max(most, value);
}

Result<ClusterMeasure> measureClusters(const files::FileTree& tree, const QString& folder, int most,
                                       Progress& progress)
{
    const auto folders = clusterFolders(tree, folder);
    if (!folders)
        return failure(folders.error());
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const qsizetype count = std::min<qsizetype>(most, folders->size());
    ClusterMeasure measure;
    for (qsizetype i = 0; i < count; ++i) {
        const auto rendering = engine.render(tree, folders->at(i * folders->size() / count), {}, progress);
        if (!rendering)
            return failure(rendering.error());
        std::set<std::string_view> kinds;
        for (const auto& resource : rendering->resources)
            kinds.insert(resource->kind());
        ++measure.clusters;
        measure.objects.take(static_cast<qint64>(rendering->resources.size()));
        measure.kinds.take(static_cast<qint64>(kinds.size()));
        measure.bytes.take(rendering->size());
    }
    return measure;
}

} // namespace efa::workspace

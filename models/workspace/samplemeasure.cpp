#include "workspace/samplemeasure.h"

#include "kustomize/engine.h"
#include "kustomize/kustomizationfile.h"
#include "kustomize/memory.h"
#include "workspace/clusterfolders.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace efa::workspace {

void Span::take(qint64 value)
{
    least = isEmpty ? value : std::min(least, value);
    most = isEmpty ? value : std::max(most, value);
    isEmpty = false;
}

namespace {

void takeResources(const kustomize::Rendering& rendering, ClusterMeasure& measure)
{
    std::set<std::string_view> kinds;
    for (const auto& resource : rendering.resources)
        kinds.insert(resource->kind());
    measure.objects.take(static_cast<qint64>(rendering.resources.size()));
    measure.kinds.take(static_cast<qint64>(kinds.size()));
    measure.bytes.take(rendering.size());
}

Result<void> takeOwn(const files::FileTree& tree, const QString& cluster, ClusterMeasure& measure)
{
    const QString path = cluster + u"/kustomization.yaml"_s;
    const auto content = tree.read(path);
    if (!content)
        return failure(content.error());
    const auto file = kustomize::readKustomization(yaml::Source(*content, tree.displayName(path)));
    if (!file)
        return failure(file.error());
    measure.patches.take(static_cast<qint64>((*file)->content.patches.size()));
    measure.configMaps.take(static_cast<qint64>((*file)->content.configMaps.size()));
    return {};
}

} // namespace

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
        const QString& cluster = folders->at(i * folders->size() / count);
        const auto rendering = engine.render(tree, cluster, {}, progress);
        if (!rendering)
            return failure(rendering.error());
        if (auto own = takeOwn(tree, cluster, measure); !own)
            return failure(std::move(own.error()));
        takeResources(*rendering, measure);
        ++measure.clusters;
    }
    return measure;
}

} // namespace efa::workspace

#include "delivery/renderedchart.h"

#include "delivery/chartrenderer.h"
#include "files/memorytree.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::RenderedChart)
};

/// What the agent does to a chart's result, or takes its values from, that `helm template` knows nothing of.
bool isChangedByAgent(const HelmRelease& release)
{
    return std::ranges::any_of(
        release.more, [](const Fact& fact) { return fact.path != "files" && fact.path != "skipCrds"; });
}

void stayOpaque(Built& built, const QString& why)
{
    built.opaque->hint = Text::tr("It was not rendered: %1").arg(why);
}

} // namespace

Result<void> renderChart(Built& built, const Workshop& workshop, Progress& progress)
{
    if (!workshop.charts() || !built.opaque || built.opaque->reason != OpaqueReason::HelmChart ||
        !built.opaque->release)
        return {};
    const HelmRelease& release = *built.opaque->release;
    if (!built.holes.empty())
        stayOpaque(built, Text::tr("some of its values are known only in the cluster."));
    else if (isChangedByAgent(release))
        stayOpaque(built,
                   Text::tr("its agent changes what Helm gives, or takes values from files of the chart."));
    if (!built.holes.empty() || isChangedByAgent(release))
        return {};
    const auto text = workshop.charts()->render(release, progress);
    if (!text && (text.error().code == ErrorCode::Cancelled || text.error().code == ErrorCode::Io))
        return failure(text.error());
    if (!text) {
        stayOpaque(built, text.error().message);
        return {};
    }
    const files::MemoryTree tree(
        {{u"kustomization.yaml"_s, "resources: [chart.yaml]\n"}, {u"chart.yaml"_s, *text}});
    kustomize::Options asListed;
    asListed.order = kustomize::OutputOrder::AsListed;
    auto rendering = workshop.engine().render(tree, {}, asListed, progress);
    if (!rendering && rendering.error().code == ErrorCode::Cancelled)
        return failure(rendering.error());
    if (!rendering) {
        stayOpaque(built, rendering.error().message);
        return {};
    }
    built.resources = std::move(rendering->resources);
    built.texts = std::move(rendering->texts);
    built.isRenderedByHelm = true;
    built.opaque.reset();
    return {};
}

} // namespace efa::delivery

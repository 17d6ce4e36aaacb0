#include "delivery/helmunit.h"

#include "delivery/helmvalues.h"

#include <QCoreApplication>

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::HelmUnit)
};

} // namespace

Opaque helmUnit(const HelmRelease& release)
{
    Opaque opaque;
    opaque.reason = OpaqueReason::HelmChart;
    const QString chart = QString::fromStdString(release.chart);
    opaque.text = chart.isEmpty() ? Text::tr("A Helm chart is rendered in the cluster.")
                                  : Text::tr("The Helm chart %1 is rendered in the cluster.").arg(chart);
    opaque.hint = Text::tr("Its chart, version and values are compared one by one.");
    const auto add = [&](const char* path, const std::string& text) {
        if (!text.empty())
            opaque.facts.push_back({path, text});
    };
    add("chart", release.chart);
    add("version", release.version);
    add("repository", release.repository);
    add("release", release.release);
    add("namespace", release.nspace);
    opaque.facts.insert(opaque.facts.end(), release.more.begin(), release.more.end());
    const std::vector<Fact> values = flattened(release.values, "values");
    opaque.facts.insert(opaque.facts.end(), values.begin(), values.end());
    opaque.release = std::make_shared<const HelmRelease>(release);
    return opaque;
}

} // namespace efa::delivery

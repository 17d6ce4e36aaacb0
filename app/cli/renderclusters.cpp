#include "app/cli/renderclusters.h"

#include "app/cli/console.h"
#include "app/cli/deliverytable.h"
#include "app/cli/failurelist.h"
#include "app/cli/fleetword.h"
#include "app/cli/outputfolder.h"
#include "app/cli/remotesoption.h"
#include "app/cli/renderplace.h"

#include "delivery/report.h"
#include "workspace/delivering.h"
#include "workspace/fleetrendering.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::RenderClusters)
};

constexpr size_t shownFindings = 50;

/// Takes texts into a folder, where one was named.
workspace::ClusterSink sinkInto(OutputFolder* output)
{
    if (!output)
        return {};
    return [output](const QString& cluster, const QByteArray& text) { return output->write(cluster, text); };
}

/// Nobody may take the text of an earlier run for that of a cluster that cannot be rendered now.
void removeOld(OutputFolder& output, const workspace::FleetRendering& fleet, const Console& console)
{
    QSet<QString> failed;
    for (const auto& failure : fleet.failures)
        failed.insert(failure.cluster);
    const auto removed = output.removeOld(failed);
    if (!removed) {
        console.fail(removed.error());
        return;
    }
    for (const QString& path : *removed)
        console.note(Text::tr("Removed %1 of an earlier run: its cluster could not be rendered").arg(path));
}

/// With the addresses that Git knows for the repository.
Result<workspace::FleetClusters> clustersIn(const RenderPlace& place, Progress& progress)
{
    auto fleet = workspace::fleetClusters(*place.tree, place.folder, place.fleetName(), progress);
    if (!fleet)
        return fleet;
    place.repository.joinTo(*fleet);
    return fleet;
}

void showFailures(const workspace::FleetRendering& fleet, const RenderPlace& place, const Console& console)
{
    FailureList causes;
    for (const auto& failed : fleet.failures)
        causes.add(failed.cluster, place.shown(failed.error));
    causes.show(console);
    QSet<QString> clusters;
    for (const auto& failed : fleet.failures)
        clusters.insert(failed.cluster);
    console.note(
        Text::tr("%n cluster(s) could not be rendered whole", nullptr, static_cast<int>(clusters.size())));
}

void showFindings(const workspace::FleetRendering& fleet, const RenderPlace& place, const Console& console)
{
    size_t shown = 0;
    for (const auto& [found, clusters] : fleet.findings) {
        if (shown == shownFindings)
            break;
        Diagnostic finding = found;
        finding.place.file = place.shownName(finding.place.file);
        // What is said has to read on after it: no point in between.
        if (finding.text.endsWith(u'.'))
            finding.text.chop(1);
        finding.text = Text::tr("%1 (%n cluster(s))", nullptr, static_cast<int>(clusters)).arg(finding.text);
        console.warn(finding);
        ++shown;
    }
    if (const auto left = static_cast<int>(fleet.findings.size() - shown); left > 0)
        console.note(Text::tr("%n more finding(s)", nullptr, left));
}

bool isError(const Diagnostic& finding)
{
    return finding.severity == Severity::Error;
}

/// What an agent refuses is not delivered, whether or not it is a unit.
bool hasErrors(const delivery::Delivery& delivery)
{
    return std::ranges::any_of(delivery.findings, isError) ||
           std::ranges::any_of(delivery.units, [](const delivery::Unit& unit) {
               return std::ranges::any_of(unit.built.findings, isError);
           });
}

} // namespace

ExitCode renderAll(const RenderPlace& place, const kustomize::Options& options, const Arguments& arguments,
                   Console& console)
{
    std::unique_ptr<OutputFolder> output;
    if (arguments.has(u"--output"_s)) {
        output = std::make_unique<OutputFolder>(arguments.value(u"--output"_s));
        if (const auto made = output->make(); !made) {
            console.fail(made.error());
            return ExitCode::NotDone;
        }
    }
    const workspace::ClusterSink sink = sinkInto(output.get());
    QElapsedTimer timer;
    timer.start();
    Progress progress;
    const int workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    auto clusters = clustersIn(place, progress);
    if (!clusters) {
        console.fail(place.shown(clusters.error()));
        return ExitCode::NotDone;
    }
    const bool areAllKnown = tellWhatIsMissing(*clusters, place, console);
    if (!areAllKnown && clusters->clusters.empty())
        return ExitCode::NotDone;
    const auto remotes = remotesOf(arguments, place.base(), clusters->repositories);
    // Never given back: the program ends when this has been told.
    static const auto& memory = *new std::shared_ptr<kustomize::Memory>(workspace::memoryOfOneRendering());
    const auto fleet = workspace::renderFleet(*place.tree, std::move(*clusters), options, sink, workers,
                                              progress, remotes, chartsOf(arguments), memory);
    if (!fleet) {
        console.fail(place.shown(fleet.error()));
        return ExitCode::NotDone;
    }
    const QLocale plain = QLocale::c();
    const bool printed =
        console.print(Text::tr("%1, %2, %3 MB, %4 s", "clusters, objects")
                          .arg(Text::tr("%n cluster(s)", nullptr, static_cast<int>(fleet->clusters)),
                               Text::tr("%n object(s)", nullptr, static_cast<int>(fleet->objects)),
                               plain.toString(static_cast<double>(fleet->bytes) / 1e6, 'f', 1),
                               plain.toString(static_cast<double>(timer.elapsed()) / 1000, 'f', 2)) +
                      u'\n');
    if (fleet->opaqueUnits > 0)
        console.note(Text::tr("The resources of %n unit(s) are not known: 'render --cluster NAME' says why",
                              nullptr, static_cast<int>(fleet->opaqueUnits)));
    showFindings(*fleet, place, console);
    const bool isRight =
        std::ranges::none_of(fleet->findings, [](const auto& entry) { return isError(entry.finding); });
    if (fleet->failures.empty())
        return printed && areAllKnown && isRight ? ExitCode::Done : ExitCode::NotDone;
    showFailures(*fleet, place, console);
    if (output)
        removeOld(*output, *fleet, console);
    return ExitCode::NotDone;
}

ExitCode renderCluster(const RenderPlace& place, const kustomize::Options& options,
                       const Arguments& arguments, Console& console)
{
    Progress progress;
    const auto fleet = clustersIn(place, progress);
    const auto cluster = fleet ? workspace::clusterNamed(*fleet, arguments.value(u"--cluster"_s))
                               : Result<delivery::Cluster>(failure(fleet.error()));
    if (!cluster) {
        console.fail(place.shown(cluster.error()));
        return ExitCode::NotDone;
    }
    const workspace::Delivering delivering(*place.tree, fleet->home, options,
                                           remotesOf(arguments, place.base(), fleet->repositories), nullptr,
                                           chartsOf(arguments));
    const auto delivery = delivering.deliver(*cluster, progress);
    if (!delivery) {
        console.fail(place.shown(delivery.error()));
        return ExitCode::NotDone;
    }
    const bool asJson = arguments.value(u"--format"_s) == "json"_L1;
    const QByteArray text = asJson ? QJsonDocument(delivery::reportOf(*cluster, *delivery)).toJson()
                                   : workspace::deliveredText(*delivery);
    const bool printed = console.print(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    if (!asJson)
        showDelivery(*delivery, place, console);
    return printed && !hasErrors(*delivery) ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace efa::app

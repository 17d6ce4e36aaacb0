#include "app/cli/renderclusters.h"

#include "app/cli/console.h"
#include "app/cli/deliverytable.h"
#include "app/cli/remotesoption.h"
#include "app/cli/renderplace.h"

#include "delivery/report.h"
#include "workspace/delivering.h"
#include "workspace/fleetrendering.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::RenderClusters)
};

constexpr qsizetype shownFailures = 20;
constexpr size_t shownFindings = 50;

/// QFile tells why only of a write that could write nothing at all.
bool writeAll(QFile& file, QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qint64 written = file.write(text.data(), text.size());
        if (written <= 0)
            return false;
        text = text.sliced(written);
    }
    return file.flush();
}

/// Beside the old text first: on a full disk that one stays, and no half text is taken for a cluster's.
Result<void> writeFile(const QString& path, const QByteArray& text)
{
    const QString fresh = path + u".new"_s;
    QFile file(fresh);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && writeAll(file, text);
    QString fault = file.errorString();
    file.close();
    if (written) {
        if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) == 0)
            return {};
        fault = qt_error_string();
    }
    QFile::remove(fresh);
    return failure({.code = ErrorCode::Io,
                    .message = Text::tr("%1 could not be written").arg(path),
                    .hint = Text::tr("Check free space and permissions."),
                    .detail = fault});
}

Result<workspace::ClusterSink> sinkOf(const Arguments& arguments)
{
    if (!arguments.has(u"--output"_s))
        return workspace::ClusterSink();
    const QString folder = arguments.value(u"--output"_s);
    if (!QDir().mkpath(folder))
        return failure({.code = ErrorCode::Io,
                        .message = Text::tr("The folder %1 could not be made").arg(folder),
                        .hint = Text::tr("Check its name and permissions.")});
    return workspace::ClusterSink([folder](const QString& cluster, const QByteArray& text) {
        return writeFile(folder + u'/' + cluster + u".yaml"_s, text);
    });
}

/// With the addresses that Git knows for the repository.
Result<workspace::FleetClusters> clustersIn(const RenderPlace& place, Progress& progress)
{
    auto fleet = workspace::fleetClusters(*place.tree, place.folder, progress);
    if (!fleet)
        return fleet;
    fleet->homeUrls += place.urls;
    return fleet;
}

void showFailures(const workspace::FleetRendering& fleet, const RenderPlace& place, const Console& console)
{
    qsizetype shown = 0;
    QSet<QString> causes;
    for (const auto& failed : fleet.failures) {
        const Error error = place.shown(failed.error);
        // One broken base fails every cluster: its cause is told once.
        if (causes.contains(error.toString()) || shown == shownFailures)
            continue;
        causes.insert(error.toString());
        ++shown;
        console.fail(error);
    }
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

} // namespace

ExitCode renderAll(const RenderPlace& place, const kustomize::Options& options, const Arguments& arguments,
                   Console& console)
{
    const auto sink = sinkOf(arguments);
    if (!sink) {
        console.fail(sink.error());
        return ExitCode::NotDone;
    }
    QElapsedTimer timer;
    timer.start();
    Progress progress;
    const int workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    auto clusters = clustersIn(place, progress);
    if (!clusters) {
        console.fail(place.shown(clusters.error()));
        return ExitCode::NotDone;
    }
    const auto remotes = remotesOf(arguments, place.base(), clusters->repositories);
    // Never given back: the program ends when this has been told.
    static const auto& memory = *new std::shared_ptr<kustomize::Memory>(workspace::memoryOfOneRendering());
    const auto fleet = workspace::renderFleet(*place.tree, std::move(*clusters), options, *sink, workers,
                                              progress, remotes, chartsOf(arguments), memory);
    if (!fleet) {
        console.fail(place.shown(fleet.error()));
        return ExitCode::NotDone;
    }
    const QLocale plain = QLocale::c();
    const bool printed =
        console.print(Text::tr("%1 clusters, %2 objects, %3 MB, %4 s")
                          .arg(QString::number(fleet->clusters), QString::number(fleet->objects),
                               plain.toString(static_cast<double>(fleet->bytes) / 1e6, 'f', 1),
                               plain.toString(static_cast<double>(timer.elapsed()) / 1000, 'f', 2)) +
                      u'\n');
    if (fleet->opaqueUnits > 0)
        console.note(Text::tr("The resources of %n unit(s) are not known: 'render --cluster NAME' says why",
                              nullptr, static_cast<int>(fleet->opaqueUnits)));
    showFindings(*fleet, place, console);
    if (!fleet->failures.empty())
        showFailures(*fleet, place, console);
    return printed && fleet->failures.empty() ? ExitCode::Done : ExitCode::NotDone;
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
    const workspace::Delivering delivering(*place.tree, fleet->homeUrls, options,
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
    const bool isWhole = std::ranges::none_of(
        delivery->units, [](const delivery::Unit& unit) { return unit.built.fault() != nullptr; });
    return printed && isWhole ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace efa::app

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/impactreport.h"
#include "app/cli/interruption.h"
#include "app/cli/remotesoption.h"
#include "app/cli/renderplace.h"

#include "git/repository.h"
#include "impact/ringbypass.h"
#include "workspace/changedfiles.h"
#include "workspace/fleetimpact.h"

#include <QDir>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

constexpr auto worktree = "worktree"_L1;

/// A state of the fleet that is compared, and where its files are read.
struct Side
{
    RenderPlace place;
    workspace::FleetClusters fleet;
};

Result<Side> sideAt(const QString& folder, const QString& revision, Progress& progress)
{
    auto place = revision == worktree ? fleetOnDisk(folder) : placeInCommit(folder, revision);
    if (!place)
        return failure(std::move(place.error()));
    auto fleet = workspace::fleetClusters(*place->tree, place->folder, place->fleetName(), progress);
    if (!fleet)
        return failure(place->shown(fleet.error()));
    place->repository.joinTo(*fleet);
    return Side{std::move(*place), std::move(*fleet)};
}

Result<QStringList> filesBetween(const QString& folder, const QString& from, const QString& to,
                                 Progress& progress)
{
    const auto repository = git::Repository::open(folder);
    if (!repository)
        return failure(repository.error());
    const auto first = repository->resolve(from);
    if (!first)
        return failure(first.error());
    if (to == worktree)
        return workspace::changedFiles(*repository, *first, std::nullopt, progress);
    const auto last = repository->resolve(to);
    return last ? workspace::changedFiles(*repository, *first, *last, progress)
                : Result<QStringList>(failure(last.error()));
}

QStringList below(const QStringList& files, const QString& folder)
{
    QStringList inside;
    for (const QString& file : files) {
        if (folder.isEmpty() || file.startsWith(folder + u'/'))
            inside << file;
    }
    return inside;
}

/// For people with the path by which they find the file, for programs from the repository's root.
void tellUnknown(impact::Unknown& unknown, const RenderPlace& place, ImpactReport& report)
{
    const Error shown = place.shown(unknown.error);
    const bool isLoss = std::ranges::any_of(
        report.losses, [&](const Error& loss) { return loss.toString() == shown.toString(); });
    if (!isLoss)
        report.failures.add(unknown.cluster.text, shown);
    if (!unknown.error.where)
        return;
    QString& file = unknown.error.where->file;
    if (const QString prefix = place.tree->displayName({}); file.startsWith(prefix))
        file.remove(0, prefix.size());
}

Result<ImpactReport> report(const Arguments& arguments, Progress& progress)
{
    const QString& folder = arguments.operands.first();
    ImpactReport report;
    report.from = arguments.has(u"--from"_s) ? arguments.value(u"--from"_s) : u"HEAD"_s;
    report.to = arguments.has(u"--to"_s) ? arguments.value(u"--to"_s) : QString(worktree);
    const auto before = sideAt(folder, report.from, progress);
    if (!before)
        return failure(before.error());
    const auto after = sideAt(folder, report.to, progress);
    if (!after)
        return failure(after.error());
    const auto files = filesBetween(folder, report.from, report.to, progress);
    if (!files)
        return failure(files.error());
    report.files = below(*files, after->place.folder);
    const workspace::ImpactOptions options{
        .workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency())),
        .remotes = remotesOf(arguments, after->place.base(), after->fleet.repositories),
        .charts = chartsOf(arguments)};
    auto impact = workspace::fleetImpact({*before->place.tree, before->fleet},
                                         {*after->place.tree, after->fleet}, options, progress);
    if (!impact)
        return failure(std::move(impact.error()));
    report.impact = std::move(*impact);
    report.places = before->fleet.places;
    for (const auto& [cluster, place] : after->fleet.places)
        report.places.insert_or_assign(cluster, place);
    report.rings = after->fleet.rings;
    for (const Side* side : {&*before, &*after}) {
        for (const Diagnostic& loss : side->fleet.losses)
            report.losses << side->place.shown(workspace::lossAsError(loss));
    }
    for (impact::Unknown& unknown : report.impact.unknown)
        tellUnknown(unknown, unknown.side == impact::Side::Before ? before->place : after->place, report);
    report.leftOut = after->fleet.leftOut;
    for (Diagnostic& finding : report.leftOut)
        finding.place.file = after->place.shownName(finding.place.file);
    report.bypass = impact::ringBypass(report.impact, report.files, report.rings, report.places);
    return report;
}

void warn(const ImpactReport& report, const Console& console)
{
    if (report.bypass)
        console.warn(*report.bypass);
    for (const Diagnostic& finding : report.leftOut)
        console.warn(finding);
    for (const Error& loss : report.losses)
        console.fail(loss);
    report.failures.show(console);
}

QString printed(const ImpactReport& report, const QString& format)
{
    if (format == "json"_L1)
        return QString::fromUtf8(impactJson(report));
    return plainText(format == "markdown"_L1 ? impactMarkdown(report) : impactText(report));
}

} // namespace

ExitCode runImpact(const Arguments& arguments, Console& console)
{
    Progress progress;
    const Interruption interruption(progress);
    const auto told = report(arguments, progress);
    if (!told) {
        interruption.repeatIfAsked();
        console.fail(told.error());
        return ExitCode::NotDone;
    }
    const bool done = console.print(printed(*told, arguments.value(u"--format"_s)));
    warn(*told, console);
    if (!done || !told->impact.unknown.empty() || !told->losses.isEmpty())
        return ExitCode::NotDone;
    const bool judges = arguments.has(u"--exit-code"_s) && told->impact.changedCount() > 0;
    return judges ? ExitCode::Judged : ExitCode::Done;
}

} // namespace efa::app

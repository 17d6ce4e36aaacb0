#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "app/cli/remotesoption.h"
#include "app/cli/renderplace.h"
#include "app/cli/validatereport.h"

#include "schema/kubernetesversion.h"
#include "validation/baseline.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::ValidateCommand)
};

Result<validation::Baseline> baselineOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("The baseline %1 cannot be read").arg(path),
                        .hint = Text::tr("Make one with 'fleet-architect validate REPO --format json'."),
                        .detail = file.errorString()});
    return validation::Baseline::fromJson(file.readAll());
}

Result<RenderPlace> placeOf(const Arguments& arguments)
{
    const QString& folder = arguments.operands.first();
    if (arguments.has(u"--rev"_s))
        return placeInCommit(folder, arguments.value(u"--rev"_s));
    if (auto held = holdsFiles(folder); !held)
        return failure(std::move(held).error());
    auto place = fleetOnDisk(folder);
    // Outside of a repository a kustomization may build on what lies beside its folder.
    const bool isLone = place && place->repository.home.urls.isEmpty() && place->folder.isEmpty() &&
                        !place->tree->kind(u".git"_s) && place->tree->kind(u"kustomization.yaml"_s) &&
                        !place->tree->kind(u"topology"_s);
    return isLone ? placeOnDisk(folder) : place;
}

/// Nothing where the folder is no fleet. Errors: as fleetClusters() has them, NotFound aside.
Result<std::optional<workspace::FleetClusters>> fleetAt(const RenderPlace& place, Progress& progress)
{
    // Not in a repository: the tree is the whole disk, where nobody looks for clusters.
    if (place.root.isEmpty())
        return std::optional<workspace::FleetClusters>();
    auto fleet = workspace::fleetClusters(*place.tree, place.folder, place.fleetName(), progress);
    if (!fleet && fleet.error().code == ErrorCode::NotFound)
        return std::optional<workspace::FleetClusters>();
    if (!fleet)
        return failure(place.shown(fleet.error()));
    place.repository.joinTo(*fleet);
    const QDir base(place.root + u'/' + place.folder);
    for (auto& [url, folder] : fleet->repositories)
        folder = QDir::cleanPath(base.absoluteFilePath(folder));
    return std::optional(std::move(*fleet));
}

bool isEmpty(const workspace::FleetValidation& done)
{
    return done.findings.empty() && done.clusters == 0 && done.objects == 0 && done.files == 0;
}

Result<ValidateReport> report(const Arguments& arguments, const RenderPlace& place, Progress& progress)
{
    std::optional<validation::Baseline> baseline;
    if (arguments.has(u"--baseline"_s)) {
        auto read = baselineOf(arguments.value(u"--baseline"_s));
        if (!read)
            return failure(std::move(read).error());
        baseline = std::move(*read);
    }
    const auto fleet = fleetAt(place, progress);
    if (!fleet)
        return failure(fleet.error());
    const workspace::ValidationOptions options{
        .workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency())),
        .remotes = remotesOf(arguments, place.base(),
                             *fleet ? (*fleet)->repositories : std::map<QString, QString>()),
        .kubernetesVersion = arguments.value(u"--kubernetes-version"_s),
        .today = QDate::currentDate()};
    auto validation = workspace::validateFleet(*place.tree, place.folder, *fleet, options, progress);
    if (!validation)
        return failure(place.shown(validation.error()));
    if (isEmpty(*validation))
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("There is nothing to judge in %1: it holds no YAML file")
                                       .arg(arguments.operands.first()),
                        .hint = Text::tr("Name a repository, or a folder of manifests.")});
    ValidateReport report{.validation = std::move(*validation), .isFleet = fleet->has_value()};
    if (baseline)
        report.known = baseline->remove(report.validation.findings);
    return report;
}

std::optional<Error> misuse(const Arguments& arguments)
{
    if (!arguments.has(u"--kubernetes-version"_s))
        return {};
    const QString given = arguments.value(u"--kubernetes-version"_s);
    const auto version = schema::KubernetesVersion::fromText(given);
    if (!version)
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("'%1' is no version of Kubernetes").arg(given),
                     .hint = Text::tr("Write it as 1.32.")};
    if (schema::nearestKnown(*version) == *version)
        return {};
    return Error{.code = ErrorCode::Invalid,
                 .message = Text::tr("Kubernetes %1 is not known").arg(version->toString()),
                 .hint = Text::tr("validate knows %1 to %2.")
                             .arg(schema::oldestVersion.toString(), schema::latestVersion.toString())};
}

bool isPrinted(const ValidateReport& report, const RenderPlace& place, const QString& format,
               Console& console)
{
    if (format == "json"_L1)
        return console.print(QString::fromUtf8(validateJson(report)));
    if (format == "sarif"_L1)
        return console.print(QString::fromUtf8(validateSarif(report)));
    if (format == "junit"_L1)
        return console.print(QString::fromUtf8(validateJunit(report)));
    ValidateReport shown = report;
    for (validation::Finding& finding : shown.validation.findings) {
        if (!finding.place.file.isEmpty())
            finding.place.file = place.shownName(finding.place.file);
    }
    return console.print(plainText(validateText(shown)));
}

bool fails(const ValidateReport& report, const QString& failOn)
{
    if (failOn == "never"_L1)
        return false;
    const Severity limit = validation::severityFrom(failOn).value_or(Severity::Error);
    return std::ranges::any_of(report.validation.findings,
                               [&](const validation::Finding& finding) { return finding.severity >= limit; });
}

} // namespace

ExitCode runValidate(const Arguments& arguments, Console& console)
{
    if (const auto error = misuse(arguments)) {
        console.fail(*error);
        return ExitCode::WrongUsage;
    }
    Progress progress;
    const Interruption interruption(progress);
    const auto place = placeOf(arguments);
    const auto told =
        place ? report(arguments, *place, progress) : Result<ValidateReport>(failure(place.error()));
    if (!told) {
        interruption.repeatIfAsked();
        console.fail(told.error());
        return ExitCode::NotDone;
    }
    if (!isPrinted(*told, *place, arguments.value(u"--format"_s), console))
        return ExitCode::NotDone;
    return fails(*told, arguments.value(u"--fail-on"_s)) ? ExitCode::Judged : ExitCode::Done;
}

} // namespace efa::app

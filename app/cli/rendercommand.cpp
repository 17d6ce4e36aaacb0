#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/renderplace.h"

#include "git/remotecache.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "workspace/fleetrendering.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QSet>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::RenderCommand)
};

constexpr qsizetype shownFailures = 20;
constexpr size_t shownFindings = 50;

kustomize::Options optionsOf(const Arguments& arguments)
{
    const bool any = arguments.value(u"--load-restrictor"_s) == "LoadRestrictionsNone"_L1;
    return {.loadRestrictor = any ? kustomize::LoadRestrictor::None : kustomize::LoadRestrictor::RootOnly};
}

std::shared_ptr<const files::RemoteSource> remotesOf(const Arguments& arguments)
{
    const QString chosen = arguments.value(u"--remotes"_s);
    return std::make_shared<const git::RemoteCache>(
        chosen.isEmpty() ? git::RemoteCache::usualFolder() : QDir::current().absoluteFilePath(chosen));
}

Result<RenderPlace> placeOf(const Arguments& arguments)
{
    const QString& folder = arguments.operands.first();
    return arguments.has(u"--rev"_s) ? placeInCommit(folder, arguments.value(u"--rev"_s))
                                     : placeOnDisk(folder);
}

ExitCode renderOne(const RenderPlace& place, const kustomize::Options& options, const Arguments& arguments,
                   Console& console)
{
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>(), remotesOf(arguments));
    Progress progress;
    const auto rendering = engine.render(*place.tree, place.folder, options, progress);
    if (!rendering) {
        console.fail(place.shown(rendering.error()));
        return ExitCode::NotDone;
    }
    for (Diagnostic finding : rendering->findings) {
        finding.place.file = place.shownName(finding.place.file);
        console.warn(finding);
    }
    const QByteArray text = kustomize::toYaml(*rendering);
    const bool printed = console.print(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    return printed ? ExitCode::Done : ExitCode::NotDone;
}

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
    console.note(
        Text::tr("%n cluster(s) could not be rendered", nullptr, static_cast<int>(fleet.failures.size())));
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
    const auto fleet = workspace::renderFleet(*place.tree, place.folder, options, *sink, workers, progress,
                                              remotesOf(arguments));
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
    showFindings(*fleet, place, console);
    if (!fleet->failures.empty())
        showFailures(*fleet, place, console);
    return printed && fleet->failures.empty() ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace

ExitCode runRender(const Arguments& arguments, Console& console)
{
    const bool all = arguments.has(u"--all"_s);
    if (arguments.has(u"--output"_s) && !all) {
        console.fail({.code = ErrorCode::Invalid,
                      .message = Text::tr("--output belongs to --all"),
                      .hint = Text::tr("Without --all the text goes to the standard output: add > FILE.")});
        return ExitCode::WrongUsage;
    }
    const auto place = placeOf(arguments);
    if (!place) {
        console.fail(place.error());
        return ExitCode::NotDone;
    }
    const kustomize::Options options = optionsOf(arguments);
    return all ? renderAll(*place, options, arguments, console)
               : renderOne(*place, options, arguments, console);
}

} // namespace efa::app

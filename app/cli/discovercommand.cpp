#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/discoverytext.h"
#include "app/cli/interruption.h"
#include "app/cli/renderplace.h"

#include "files/workingfolder.h"
#include "workspace/adopttopology.h"
#include "workspace/discoverfleet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

#include <thread>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::DiscoverCommand)
};

/// The tree to look at, and what a fleet in it is called that nothing names.
struct Ground
{
    std::shared_ptr<const files::FileTree> tree;
    QString root; ///< on disk; empty for a commit
    QString name;
};

Result<Ground> groundInCommit(const QString& folder, const QString& revision)
{
    auto place = placeInCommit(folder, revision);
    if (!place)
        return failure(std::move(place.error()));
    if (!place->folder.isEmpty())
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("%1 is a folder inside of a repository").arg(folder),
                        .hint = Text::tr("With --rev, name the repository itself: %1").arg(place->root)});
    return Ground{place->tree, {}, workspace::fleetNameOf(place->root)};
}

Result<Ground> groundOnDisk(const QString& folder)
{
    const auto place = placeOnDisk(folder);
    if (!place)
        return failure(place.error());
    if (auto held = holdsFiles(folder); !held)
        return failure(std::move(held).error());
    const QString path = QFileInfo(folder).canonicalFilePath();
    return Ground{std::make_shared<files::WorkingFolder>(path), path, workspace::fleetNameOf(path)};
}

QString summary(const delivery::Proposal& proposal, qint64 milliseconds)
{
    const QString parsed =
        Text::tr("%1 of %n YAML file(s) parsed", nullptr, static_cast<int>(proposal.yamlFiles))
            .arg(proposal.parsedFiles);
    return Text::tr("%1 in %2, %3 not placed, %4 not readable; %5, %6 s", "%5: files parsed")
        .arg(Text::tr("%n cluster(s)", nullptr, static_cast<int>(proposal.clusterCount())),
             Text::tr("%n fleet(s)", nullptr, static_cast<int>(proposal.fleets.size())))
        .arg(proposal.unplaced.size())
        .arg(proposal.unreadable.size())
        .arg(parsed, QLocale::c().toString(static_cast<double>(milliseconds) / 1000, 'f', 2));
}

void warnOfTopologies(const delivery::Proposal& proposal, const Console& console)
{
    for (const delivery::ProposedFleet& fleet : proposal.fleets) {
        if (!fleet.topology)
            continue;
        for (const Diagnostic& finding : fleet.topology->findings)
            console.warn(finding);
    }
}

ExitCode write(const delivery::Proposal& proposal, const QString& root, Console& console)
{
    const auto files = workspace::adoptedFiles(proposal);
    const auto written = files ? workspace::writeAdopted(root, *files) : failure(files.error());
    if (!written) {
        console.fail(written.error());
        return ExitCode::NotDone;
    }
    for (const QString& path : written->paths)
        console.note(Text::tr("Written: %1").arg(path));
    return ExitCode::Done;
}

} // namespace

ExitCode runDiscover(const Arguments& arguments, Console& console)
{
    const bool inCommit = arguments.has(u"--rev"_s);
    if (inCommit && arguments.has(u"--write"_s)) {
        console.fail({.code = ErrorCode::Invalid,
                      .message = Text::tr("--write and --rev exclude each other"),
                      .hint = Text::tr("Files are written to the working folder, not to a commit.")});
        return ExitCode::WrongUsage;
    }
    const QString& folder = arguments.operands.first();
    const auto ground = inCommit ? groundInCommit(folder, arguments.value(u"--rev"_s)) : groundOnDisk(folder);
    if (!ground) {
        console.fail(ground.error());
        return ExitCode::NotDone;
    }
    QElapsedTimer timer;
    timer.start();
    Progress progress;
    const Interruption interruption(progress);
    const int workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const auto proposal = workspace::discoverFleet(*ground->tree, ground->name, workers, progress);
    if (!proposal) {
        interruption.repeatIfAsked();
        console.fail(proposal.error());
        return ExitCode::NotDone;
    }
    const qint64 taken = timer.elapsed();
    const bool json = arguments.value(u"--format"_s) == "json"_L1;
    const bool printed = console.print(json ? QString::fromUtf8(discoveryJson(*proposal))
                                            : plainText(discoveryText(*proposal)));
    warnOfTopologies(*proposal, console);
    console.note(summary(*proposal, taken));
    if (!printed)
        return ExitCode::NotDone;
    return arguments.has(u"--write"_s) ? write(*proposal, ground->root, console) : ExitCode::Done;
}

} // namespace efa::app

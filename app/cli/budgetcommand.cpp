#include "app/cli/budgetreport.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "app/cli/remotesoption.h"
#include "app/cli/renderplace.h"

#include <QSet>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

Result<workspace::FleetBudget> reckoned(const Arguments& arguments, const RenderPlace& place,
                                        Progress& progress)
{
    auto fleet = workspace::fleetClusters(*place.tree, place.folder, progress);
    if (!fleet)
        return failure(place.shown(fleet.error()));
    fleet->homeUrls += place.urls;
    if (arguments.has(u"--cluster"_s)) {
        auto one = workspace::clusterNamed(*fleet, arguments.value(u"--cluster"_s));
        if (!one)
            return failure(std::move(one.error()));
        fleet->clusters = {std::move(*one)};
    }
    const workspace::BudgetOptions options{
        .workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency())),
        .remotes = remotesOf(arguments, place.base(), fleet->repositories)};
    auto budget = workspace::fleetBudget(*place.tree, place.folder, *fleet, options, progress);
    return budget ? std::move(budget) : Result<workspace::FleetBudget>(failure(place.shown(budget.error())));
}

/// Each once, however many clusters it hits.
void warn(const workspace::FleetBudget& fleet, const RenderPlace& place, const Console& console)
{
    QSet<QString> told;
    const auto tell = [&](const QList<Diagnostic>& findings) {
        for (Diagnostic finding : findings) {
            finding.place.file = place.shownName(finding.place.file);
            if (!told.contains(finding.text)) {
                told.insert(finding.text);
                console.warn(finding);
            }
        }
    };
    tell(fleet.findings);
    for (const workspace::ClusterBudget& cluster : fleet.clusters)
        tell(cluster.budget->findings);
    for (const auto& [cluster, error] : fleet.failures) {
        const Error shown = place.shown(error);
        if (!told.contains(shown.toString())) {
            told.insert(shown.toString());
            console.fail(shown);
        }
    }
}

} // namespace

ExitCode runBudget(const Arguments& arguments, Console& console)
{
    Progress progress;
    const Interruption interruption(progress);
    const QString& folder = arguments.operands.first();
    const auto place =
        arguments.has(u"--rev"_s) ? placeInCommit(folder, arguments.value(u"--rev"_s)) : fleetOnDisk(folder);
    const auto fleet = place ? reckoned(arguments, *place, progress)
                             : Result<workspace::FleetBudget>(failure(place.error()));
    if (!fleet) {
        interruption.repeatIfAsked();
        console.fail(fleet.error());
        return ExitCode::NotDone;
    }
    const bool asJson = arguments.value(u"--format"_s) == "json"_L1;
    const bool printed =
        console.print(asJson ? QString::fromUtf8(budgetJson(*fleet)) : plainText(budgetText(*fleet)));
    warn(*fleet, *place, console);
    return printed && fleet->failures.empty() ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace efa::app

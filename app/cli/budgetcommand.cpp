#include "app/cli/budgetreport.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/failurelist.h"
#include "app/cli/fleetword.h"
#include "app/cli/interruption.h"
#include "app/cli/remotesoption.h"
#include "app/cli/renderplace.h"

#include <QSet>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Reckoned
{
    workspace::FleetBudget budget;
    bool areAllKnown = true; ///< no cluster is missing for what the topology does not say
};

Result<Reckoned> reckoned(const Arguments& arguments, const RenderPlace& place, const Console& console,
                          Progress& progress)
{
    auto fleet = workspace::fleetClusters(*place.tree, place.folder, place.fleetName(), progress);
    if (!fleet)
        return failure(place.shown(fleet.error()));
    place.repository.joinTo(*fleet);
    Reckoned reckoned;
    if (arguments.has(u"--cluster"_s)) {
        auto one = workspace::clusterNamed(*fleet, arguments.value(u"--cluster"_s));
        if (!one)
            return failure(place.shown(one.error()));
        fleet->clusters = {std::move(*one)};
    } else {
        reckoned.areAllKnown = tellWhatIsMissing(*fleet, place, console);
    }
    const workspace::BudgetOptions options{
        .workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency())),
        .remotes = remotesOf(arguments, place.base(), fleet->repositories)};
    auto budget = workspace::fleetBudget(*place.tree, place.folder, *fleet, options, progress);
    if (!budget)
        return failure(place.shown(budget.error()));
    reckoned.budget = std::move(*budget);
    return reckoned;
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
    FailureList failures;
    for (const auto& [cluster, error] : fleet.failures)
        failures.add(cluster.text, place.shown(error));
    failures.show(console);
}

bool holdsTooMuch(const workspace::FleetBudget& fleet)
{
    return std::ranges::any_of(fleet.clusters, [](const workspace::ClusterBudget& cluster) {
        return cluster.budget->verdict == budget::Verdict::DoesNotFit;
    });
}

} // namespace

ExitCode runBudget(const Arguments& arguments, Console& console)
{
    Progress progress;
    const Interruption interruption(progress);
    const QString& folder = arguments.operands.first();
    const auto place =
        arguments.has(u"--rev"_s) ? placeInCommit(folder, arguments.value(u"--rev"_s)) : fleetOnDisk(folder);
    const auto done =
        place ? reckoned(arguments, *place, console, progress) : Result<Reckoned>(failure(place.error()));
    if (!done) {
        interruption.repeatIfAsked();
        console.fail(done.error());
        return ExitCode::NotDone;
    }
    const workspace::FleetBudget& fleet = done->budget;
    const bool asJson = arguments.value(u"--format"_s) == "json"_L1;
    const bool printed =
        console.print(asJson ? QString::fromUtf8(budgetJson(fleet)) : plainText(budgetText(fleet)));
    warn(fleet, *place, console);
    if (!printed || !done->areAllKnown || !fleet.failures.empty())
        return ExitCode::NotDone;
    return arguments.has(u"--exit-code"_s) && holdsTooMuch(fleet) ? ExitCode::Judged : ExitCode::Done;
}

} // namespace efa::app

#pragma once

#include "base/diagnostic.h"
#include "base/error.h"
#include "base/progress.h"
#include "base/result.h"
#include "budget/budget.h"
#include "files/remotesource.h"
#include "kustomize/engine.h"
#include "workspace/fleetclusters.h"

#include <QList>

#include <memory>
#include <vector>

namespace efa::workspace {

struct ClusterBudget
{
    ClusterName name;
    std::shared_ptr<const budget::Budget> budget; ///< one and the same where clusters are equal
};

/// Whether what each cluster gets fits it.
struct FleetBudget
{
    struct Failure
    {
        ClusterName cluster;
        Error error;
    };

    std::vector<ClusterBudget> clusters; ///< by name; without those whose entry point cannot be rendered
    std::vector<Failure> failures;       ///< why clusters could not be delivered whole, by name
    QList<Diagnostic> findings;          ///< in topology/images.lock.yaml
};

struct BudgetOptions
{
    kustomize::Options plain = {}; ///< for clusters without an agent
    int workers = 1;
    std::shared_ptr<const files::RemoteSource> remotes = nullptr;
};

/// Delivers these clusters of the fleet in `folder` and reckons their budgets; equal ones are reckoned once.
/// Errors: Cancelled, Io.
[[nodiscard]] Result<FleetBudget> fleetBudget(const files::FileTree& tree, const QString& folder,
                                              const FleetClusters& fleet, const BudgetOptions& options,
                                              Progress& progress);

} // namespace efa::workspace

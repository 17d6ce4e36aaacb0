#pragma once

#include "workspace/fleetbudget.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace efa::app {

/// Clusters with one verdict for the same reasons.
struct BudgetGroup
{
    std::vector<ClusterName> clusters;
    std::shared_ptr<const budget::Budget> budget; ///< of the cluster whose node is used most
    ClusterName fullest;                          ///< that cluster
};

/// The worst first, larger groups before smaller ones.
std::vector<BudgetGroup> budgetGroups(const workspace::FleetBudget& fleet);

/// The node of which the largest share of memory is asked for; nullptr where there are no nodes.
const budget::NodeBudget* fullestNode(const budget::Budget& budget);

QString budgetText(const workspace::FleetBudget& fleet);
/// As resources/schemas/budget.schema.json has it.
QByteArray budgetJson(const workspace::FleetBudget& fleet);

} // namespace efa::app

#pragma once

#include "base/diagnostic.h"
#include "budget/amounts.h"
#include "budget/noderules.h"
#include "budget/verdict.h"
#include "fleet/fleet.h"
#include "fleet/region.h"

#include <QList>
#include <QString>

#include <vector>

namespace efa::budget {

class Footprints;

/// Nodes of a cluster that are alike.
struct Nodes
{
    QString profile = {};
    NodeTraits traits = {};
    int64_t count = 1;
    Amounts capacity = {}; ///< boundless where not known
    Amounts system = {};   ///< operating system, distribution, and what is kept free
    bool runsPods = true;
};

/// A cluster's nodes, and what of them is not known.
struct Machines
{
    std::vector<Nodes> nodes;
    std::vector<Cause> causes;
    QList<Diagnostic> findings; ///< `budget-profile`, `budget-nodes`
};

/// As Kubernetes documents it: more are not supported.
inline constexpr int64_t mostNodes = 5000;

/// The nodes of a cluster as the topology has it. Servers that are no agents are tainted, but in a cluster
/// that has nothing else.
Machines machinesOf(const fleet::Cluster& cluster, const std::vector<fleet::Profile>& profiles,
                    const Footprints& footprints);

/// Without anything that is not in the topology: for `system` see Footprints.
Nodes nodesOf(const fleet::NodeGroup& group, const std::vector<fleet::NodeGroup>& all,
              const std::vector<fleet::Profile>& profiles, Machines& machines);

} // namespace efa::budget

#pragma once

#include "budget/demand.h"
#include "budget/imagefacts.h"
#include "budget/nodes.h"
#include "budget/verdict.h"
#include "kustomize/contentkey.h"

#include <optional>
#include <string>
#include <vector>

namespace efa::budget {

/// Who asks for how much of a node.
struct Share
{
    std::string name = {}; ///< a workload; empty: operating system and distribution
    Amounts amounts;
};

/// What one of several nodes that are alike is asked for at worst.
struct NodeBudget
{
    Nodes nodes;
    Amounts daemons;            ///< what runs on every node
    Amounts rest;               ///< the worst placement of all else
    std::vector<Share> largest; ///< by memory, a few

    Amounts used() const { return nodes.system + daemons + rest; }
};

/// What the images of a cluster weigh.
struct ImageBudget
{
    int64_t bytes = 0;                  ///< that a node pulls that gets all; of those that are known
    std::vector<std::string> notListed; ///< in topology/images.lock.yaml, for an architecture of the cluster
    std::optional<int64_t> seconds =
        {}; ///< over the cluster's link; nothing where its bandwidth is not known
};

/// Whether what a cluster gets fits its nodes.
struct Budget
{
    Verdict verdict = Verdict::Fits;
    std::vector<Cause> causes;           ///< sorted
    Verdict oneNodeLost = Verdict::Fits; ///< whichever it is
    std::vector<Cause> lossCauses;
    std::vector<NodeBudget> nodes;
    std::vector<std::string> withoutRequest; ///< `Deployment apps/web (sidecar)`
    std::vector<std::string> opaque;
    std::vector<std::string> labelsNotKnown; ///< workloads that ask for labels of which nothing is known
    ImageBudget images;
    QList<Diagnostic> findings;
};

/// All that a cluster's budget follows from.
struct Account
{
    Machines machines;
    Demand demand;
    std::string agentWithoutFigures;      ///< nobody says what it needs
    std::optional<int64_t> bitsPerSecond; ///< of its link

    /// Equal for accounts with equal budgets.
    kustomize::ContentKey key() const;
};

/// Adds pods of the distribution and the agent, but for those that are delivered.
void addSystemPods(Demand& demand, const std::vector<Workload>& pods);

Budget budgetOf(const Account& account, const ImageFacts& images);

} // namespace efa::budget

#pragma once

#include "delivery/agent.h"

#include <memory>
#include <vector>

namespace efa::delivery {

/// Follows the orders of a cluster's agent from the entry point to the end: at most 32 deep, each object
/// once. A Flux Kustomization whose path holds its own definition is one unit; a loop over two or more paths
/// is a finding that names them.
class Deliverer
{
  public:
    static constexpr int maxDepth = 32;

    /// With the agents that are on board.
    Deliverer();
    explicit Deliverer(std::vector<std::unique_ptr<const Agent>> agents);
    ~Deliverer();

    /// Errors: NotFound (no such entry point), Cancelled, Io. What is wrong with the user's files is a
    /// finding.
    [[nodiscard]] Result<Delivery> deliver(const Cluster& cluster, const Workshop& workshop,
                                           Progress& progress) const;

  private:
    std::vector<std::unique_ptr<const Agent>> m_agents;
};

} // namespace efa::delivery

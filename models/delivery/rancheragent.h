#pragma once

#include "delivery/agent.h"

namespace efa::delivery {

/// Rancher Fleet: the bundles that GitRepos have for a cluster, and those in a cluster's own folder. Which
/// cluster gets what, and how, is decided as Fleet's controller does it.
class RancherAgent final : public Agent
{
  public:
    fleet::Engine engine() const override { return fleet::Engine::RancherFleet; }

    std::vector<Order> orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                              const Workshop& workshop, QList<Diagnostic>& findings) const override;
    [[nodiscard]] Result<Built> build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                                      const Workshop& workshop, Progress& progress) const override;
};

} // namespace efa::delivery

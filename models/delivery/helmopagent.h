#pragma once

#include "delivery/agent.h"

namespace efa::delivery {

/// The HelmOp of Rancher Fleet: a chart for the clusters that its targets take, without a repository of
/// files.
class HelmOpAgent final : public Agent
{
  public:
    fleet::Engine engine() const override { return fleet::Engine::RancherFleet; }
    std::vector<Order> orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                              const Workshop& workshop, QList<Diagnostic>& findings) const override;
    Result<Built> build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                        const Workshop& workshop, Progress& progress) const override;
};

} // namespace efa::delivery

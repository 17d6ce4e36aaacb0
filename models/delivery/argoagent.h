#pragma once

#include "delivery/agent.h"

namespace efa::delivery {

/// Argo CD: Applications, and ApplicationSets, whose unit consists of the Applications that they generate.
class ArgoAgent final : public Agent
{
  public:
    fleet::Engine engine() const override { return fleet::Engine::ArgoCd; }
    std::vector<Order> orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                              const Workshop& workshop, QList<Diagnostic>& findings) const override;
    Result<Built> build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                        const Workshop& workshop, Progress& progress) const override;
};

} // namespace efa::delivery

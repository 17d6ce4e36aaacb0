#pragma once

#include "delivery/agent.h"

namespace efa::delivery {

/// The ResourceSet of Flux's operator: objects from templates and inputs.
class ResourceSetAgent final : public Agent
{
  public:
    fleet::Engine engine() const override { return fleet::Engine::Flux; }
    std::vector<Order> orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                              const Workshop& workshop, QList<Diagnostic>& findings) const override;
    Result<Built> build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                        const Workshop& workshop, Progress& progress) const override;
};

} // namespace efa::delivery

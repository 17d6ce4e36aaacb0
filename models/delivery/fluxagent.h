#pragma once

#include "delivery/agent.h"

namespace efa::delivery {

/// Flux's kustomize-controller: what objects of kind Kustomization order, built as the controller of 2026
/// does it. The labels by which it knows its own are left out.
class FluxAgent final : public Agent
{
  public:
    fleet::Engine engine() const override { return fleet::Engine::Flux; }

    std::vector<Order> orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                              const Workshop& workshop, QList<Diagnostic>& findings) const override;
    [[nodiscard]] Result<Built> build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                                      const Workshop& workshop, Progress& progress) const override;
};

} // namespace efa::delivery

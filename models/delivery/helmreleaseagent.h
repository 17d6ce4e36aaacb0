#pragma once

#include "delivery/agent.h"

namespace efa::delivery {

/// Flux's HelmRelease: an opaque unit whose chart, version and merged values are known. Values from
/// ConfigMaps that are delivered too are read; those from Secrets, or from what only the cluster holds, are
/// holes.
class HelmReleaseAgent final : public Agent
{
  public:
    fleet::Engine engine() const override { return fleet::Engine::Flux; }
    std::vector<Order> orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                              const Workshop& workshop, QList<Diagnostic>& findings) const override;
    Result<Built> build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                        const Workshop& workshop, Progress& progress) const override;
};

} // namespace efa::delivery

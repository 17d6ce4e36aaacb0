#pragma once

#include "delivery/agent.h"

namespace efa::delivery {

/// The HelmChart of K3s and RKE2, with the HelmChartConfig of its name: an opaque unit whose chart, version
/// and merged values are known. Such objects are read in every cluster, whatever its engine.
class HelmChartAgent final : public Agent
{
  public:
    fleet::Engine engine() const override { return fleet::Engine::None; }
    std::vector<Order> orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                              const Workshop& workshop, QList<Diagnostic>& findings) const override;
    Result<Built> build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                        const Workshop& workshop, Progress& progress) const override;
};

} // namespace efa::delivery

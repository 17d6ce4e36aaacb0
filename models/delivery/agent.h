#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/cluster.h"
#include "delivery/delivered.h"
#include "delivery/unit.h"
#include "delivery/workshop.h"

#include <vector>

namespace efa::delivery {

/// Knows one engine's objects. Stateless and safe to use from several threads.
class Agent
{
  public:
    Agent() = default;
    Agent(const Agent&) = delete;
    Agent& operator=(const Agent&) = delete;
    virtual ~Agent() = default;

    virtual fleet::Engine engine() const = 0;

    /// What the objects of one unit order; `delivered` holds all that is known so far, for what they refer to
    /// (sources, Secrets of clusters). Faults of an object are findings; it may still order an opaque unit.
    virtual std::vector<Order> orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                                      const Workshop& workshop, QList<Diagnostic>& findings) const = 0;

    /// Builds what was ordered. What is wrong with the user's files is a finding and makes the unit opaque
    /// (Broken). Errors: Cancelled, Io.
    [[nodiscard]] virtual Result<Built> build(const Order& order, const Delivered& delivered,
                                              const Cluster& cluster, const Workshop& workshop,
                                              Progress& progress) const = 0;
};

} // namespace efa::delivery

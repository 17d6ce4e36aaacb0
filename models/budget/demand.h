#pragma once

#include "base/diagnostic.h"
#include "budget/workload.h"
#include "delivery/unit.h"

#include <QList>

#include <string>
#include <vector>

namespace efa::budget {

/// What a cluster is asked for by all that it gets.
struct Demand
{
    std::vector<Workload> workloads;
    std::vector<std::string> opaque; ///< units whose resources are not known
    QList<Diagnostic> findings;      ///< amounts and numbers that are none: they count as 0
};

/// From what is delivered; a resource that two units deliver is the later one's.
Demand demandOf(const delivery::Delivery& delivery);
/// The same of resources alone.
Demand demandOf(const std::vector<kustomize::ResourcePtr>& resources);

} // namespace efa::budget

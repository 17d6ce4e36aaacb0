#pragma once

#include "validation/bundled.h"
#include "validation/clusterfacts.h"
#include "validation/inventory.h"
#include "validation/settings.h"

#include <functional>

namespace efa::validation {

/// How much of a cluster the delivery is.
enum class Scope : uint8_t {
    Cluster, ///< an agent brings all of it
    Part,    ///< a folder: others may bring the rest
};

/// What one cluster is judged by.
struct Circumstances
{
    const ClusterFacts& facts;
    const Settings& settings;
    const Bundled& bundled;
    Scope scope = Scope::Cluster;
};

/// Takes what is wrong with an object.
using FaultSink = std::function<void(const Inventory::Item& item, Fault fault)>;

} // namespace efa::validation

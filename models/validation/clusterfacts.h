#pragma once

#include "fleet/topology.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace efa::validation {

/// What the topology says of a cluster, by the names that policies use. A fact that is not known is not
/// there. Several values: its kinds of nodes differ.
///
/// `exposure`, `architecture`, `features`, `storage` of its nodes; `memory` of the smallest; `nodes` counts
/// them; `transport`; `contact` continuous|intermittent|courier; `max-silence` and `contact-window` as
/// spans of time; `distribution`, `version`, `ring`, `ring-position` first|middle|last; `engine`.
using ClusterFacts = std::map<std::string, std::vector<std::string>>;

/// Of each cluster by its name.
std::map<ClusterName, ClusterFacts> factsOf(const fleet::Topology& topology);

/// The number behind `1.` of a Kubernetes version such as `v1.32.4+k3s1`; 0 where it has none.
int minorOf(const QString& version);

/// The only value of a fact; empty where there is none or several.
std::string factOf(const ClusterFacts& facts, const std::string& name);

} // namespace efa::validation

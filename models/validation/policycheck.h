#pragma once

#include "validation/judging.h"
#include "validation/policy.h"

namespace efa::validation {

/// What policies that look at one object alone find in it; `settings` give parameters. Depends on content and
/// facts only.
std::vector<Fault> policyFaults(const kustomize::Resource& resource, const std::vector<Policy>& policies,
                                const ClusterFacts& facts, const Settings& settings);

/// What policies find that look at other objects of the cluster too.
void checkPoliciesAround(const Inventory& inventory, const std::vector<Policy>& policies,
                         const Circumstances& circumstances, const FaultSink& sink);

} // namespace efa::validation

#pragma once

#include "delivery/argogap.h"
#include "delivery/argotemplate.h"
#include "delivery/delivered.h"
#include "kustomize/value.h"

#include <vector>

namespace efa::delivery {

/// The cluster generator: a set for each cluster whose Secret is delivered, and for the one that Argo CD runs
/// in. Where no Secret is, or one is encrypted, which clusters there are is not known.
Known<std::vector<kustomize::Value>> clusterParameters(const kustomize::Value& options, ArgoTemplate& texts,
                                                       const Delivered& delivered,
                                                       std::vector<kustomize::ResourcePtr>& used);

/// Whether a parameter comes from the cluster generator.
bool isClusterParameter(std::string_view name);

} // namespace efa::delivery

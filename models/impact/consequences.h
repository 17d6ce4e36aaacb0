#pragma once

#include "impact/change.h"
#include "kustomize/resource.h"

namespace efa::impact {

/// What comes of an object that differs. Which fields cannot change is what the validation of the API server
/// (pkg/apis/*/validation of Kubernetes 1.33) refuses in updates; which pods are replaced is what the
/// controllers of workloads compare: the pod template.
Consequences consequencesOf(const kustomize::Resource& before, const kustomize::Resource& after,
                            const std::vector<FieldChange>& fields);

/// What comes of an object that goes. `isPruned`: whoever delivered it takes away what it no longer delivers.
Consequences consequencesOfRemoval(const kustomize::Resource& resource, bool isPruned);

} // namespace efa::impact

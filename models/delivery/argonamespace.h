#pragma once

#include "delivery/argoapplication.h"
#include "delivery/delivered.h"

namespace efa::delivery {

/// The Namespace that Argo CD makes before a sync where the option CreateNamespace=true asks for it; nullptr
/// where it does not, or where `built` or an earlier unit has it.
kustomize::ResourcePtr createdNamespace(const ArgoApplication& application, const Built& built,
                                        const Delivered& delivered);

} // namespace efa::delivery

#pragma once

#include "delivery/argoapplication.h"
#include "delivery/cluster.h"
#include "delivery/delivered.h"
#include "delivery/unit.h"

namespace efa::delivery {

/// Where agents deliver that run in the cluster of the entry point.
Goal ownGoal(const Cluster& cluster);

/// Where Flux takes what an object of it orders, by its `kubeConfig`.
Goal fluxGoal(const kustomize::Resource& object, const Cluster& cluster);

/// Where Argo CD takes an Application, by its destination. Clusters may be saved as Secrets with the label
/// argocd.argoproj.io/secret-type: cluster.
Goal argoGoal(const ArgoApplication& application, const Delivered& delivered, const Cluster& cluster);

} // namespace efa::delivery

#pragma once

#include "delivery/argoapplication.h"
#include "delivery/cluster.h"
#include "delivery/delivered.h"

#include <map>
#include <string>
#include <vector>

namespace efa::delivery {

/// A cluster that Argo CD knows from a Secret with the label argocd.argoproj.io/secret-type: cluster.
struct ArgoCluster
{
    std::string name;
    std::string server;
    std::string project;
    std::map<std::string, std::string> labels;
    std::map<std::string, std::string> annotations;
    kustomize::ResourcePtr secret;
    bool encrypted = false; ///< name and server stand there, but cannot be read
};

/// Those of the delivered set, by name.
std::vector<ArgoCluster> argoClusters(const Delivered& delivered);

/// Whether an Application goes to the cluster that is asked for: to the one that Argo CD runs in, or to one
/// of its name.
bool goesTo(const ArgoApplication& application, const Delivered& delivered, const Cluster& cluster);

} // namespace efa::delivery

#pragma once

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

} // namespace efa::delivery

#pragma once

#include "delivery/unit.h"
#include "kustomize/resource.h"
#include "kustomize/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace efa::delivery {

inline constexpr std::string_view argoGroup = "argoproj.io";
/// How Argo CD itself calls the cluster that it runs in.
inline constexpr std::string_view argoInClusterName = "in-cluster";
inline constexpr std::string_view argoInClusterServer = "https://kubernetes.default.svc";

/// One source of an Application.
struct ArgoSource
{
    std::string url;
    std::string path;
    std::string revision;
    std::string chart;
    std::string ref;      ///< `$ref/...` of other sources leads here
    kustomize::Value all; ///< with the options of the tool that reads it
    /// Where it stands in `sources`; empty for `source`.
    std::string variant;
    bool hydrated = false; ///< the branch that Argo CD's hydrator writes rendered files to

    /// Other sources read values from it, and nothing else comes from it.
    bool isReferenceOnly() const { return !ref.empty() && path.empty() && chart.empty(); }
};

/// What an Application says about what is delivered.
struct ArgoApplication
{
    std::string name;
    std::string nspace;
    std::string project;
    std::string destinationServer;
    std::string destinationName;
    std::string destinationNamespace;
    std::vector<ArgoSource> sources;
    kustomize::Value spec;

    const ArgoSource* sourceOf(std::string_view variant) const;
    /// The source that a `$ref/...` leads to; nullptr where there is none.
    const ArgoSource* reference(std::string_view path) const;
};

bool isArgoApplication(const kustomize::Resource& resource);
bool isArgoApplicationSet(const kustomize::Resource& resource);

ArgoApplication readArgoApplication(const kustomize::Resource& resource);

} // namespace efa::delivery

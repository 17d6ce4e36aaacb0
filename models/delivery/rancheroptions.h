#pragma once

#include "kustomize/value.h"

#include <string>
#include <vector>

namespace efa::delivery {

/// How a bundle is deployed, as fleet.yaml, its customizations and a GitRepo say it.
struct RancherOptions
{
    std::string targetNamespace;  ///< `namespace`: everything goes there
    std::string defaultNamespace; ///< where the objects go that name none
    std::string kustomizeFolder;
    std::vector<std::string> overlays; ///< folders below overlays/
    kustomize::Value helm;             ///< a mapping; nil where there is none
    kustomize::Value namespaceLabels;
    kustomize::Value namespaceAnnotations;

    static RancherOptions read(const kustomize::Value& object);
    /// The same with a customization over it, but for the marks of the namespace.
    RancherOptions mergedWith(const RancherOptions& custom) const;
    /// Its marks of the namespace over these.
    void takeMarks(const RancherOptions& custom);
    /// Where an object goes that names no namespace.
    std::string ownNamespace() const;
};

} // namespace efa::delivery

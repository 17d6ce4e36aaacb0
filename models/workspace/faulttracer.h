#pragma once

#include "delivery/cluster.h"
#include "kustomize/memory.h"
#include "kustomize/provenance.h"
#include "kustomize/spotfinder.h"
#include "validation/finding.h"
#include "workspace/fleetclusters.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace efa::workspace {

/// What a folder without an agent delivers: manifests, each as it stands in its file.
struct LooseManifests
{
    struct Object
    {
        kustomize::ResourcePtr resource;
        kustomize::Spot spot;
    };
    std::vector<Object> objects;
};

/// Knows where the fields of what one cluster gets come from. Not safe to use from several threads.
class FaultTracer
{
  public:
    /// Delivers the cluster anew, traced. What cannot be delivered is not found.
    FaultTracer(const files::FileTree& tree, const FleetClusters& fleet, const kustomize::Options& plain,
                std::shared_ptr<const files::RemoteSource> remotes, std::shared_ptr<kustomize::Memory> memory,
                const delivery::Cluster& cluster, Progress& progress);
    explicit FaultTracer(const LooseManifests& manifests);

    /// Where the field stands, or what is nearest to it: its object, the entry point of the cluster.
    Place placeOf(const validation::ObjectId& object, const kustomize::FieldPath& path);

  private:
    void note(const kustomize::Trace& trace);
    void noteFiles(const files::FileTree& tree, const delivery::Delivery& delivery);
    void noteFile(const files::FileTree& tree, const QString& path);

    using Name = std::pair<std::string, std::string>; ///< kind and name
    std::map<validation::ObjectId, std::shared_ptr<const kustomize::Provenance>> m_traced;
    std::map<Name, std::shared_ptr<const kustomize::Provenance>> m_tracedByName;
    std::map<Name, kustomize::Spot> m_read; ///< of manifests that no kustomization lists
    kustomize::SpotFinder m_finder;
    Place m_entry;
};

} // namespace efa::workspace

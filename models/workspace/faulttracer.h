#pragma once

#include "delivery/cluster.h"
#include "delivery/unit.h"
#include "kustomize/engine.h"
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
    /// Delivers the cluster anew and traces the folders of its units. What an agent's object adds to a folder
    /// itself (patches in a Flux Kustomization, say) is found where the object stands that it changes.
    FaultTracer(const files::FileTree& tree, const FleetClusters& fleet, const kustomize::Options& plain,
                std::shared_ptr<const files::RemoteSource> remotes, std::shared_ptr<kustomize::Memory> memory,
                const delivery::Cluster& cluster, Progress& progress);
    explicit FaultTracer(const LooseManifests& manifests);

    /// Where the field stands, or what is nearest to it: its object, the entry point of the cluster.
    Place placeOf(const validation::ObjectId& object, const kustomize::FieldPath& path);

  private:
    void noteUnit(const files::FileTree& tree, const kustomize::Engine& engine, const delivery::Unit& unit,
                  Progress& progress);
    void note(const kustomize::Trace& trace);
    void noteFiles(const files::FileTree& tree, const QString& folder);
    void noteFile(const files::FileTree& tree, const QString& path);

    using Name = std::pair<std::string, std::string>; ///< kind and name
    std::map<validation::ObjectId, std::shared_ptr<const kustomize::Provenance>> m_traced;
    std::map<Name, std::shared_ptr<const kustomize::Provenance>> m_tracedByName;
    std::map<Name, kustomize::Spot> m_read; ///< of manifests that no kustomization lists
    kustomize::SpotFinder m_finder;
    Place m_entry;
};

} // namespace efa::workspace

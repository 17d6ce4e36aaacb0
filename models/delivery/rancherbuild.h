#pragma once

#include "delivery/agent.h"
#include "delivery/bundlechoice.h"
#include "delivery/bundletree.h"

namespace efa::delivery {

/// One bundle being built for one cluster: from a chart, a kustomization, or the manifests in its folder. The
/// labels and annotations by which Fleet knows its own are left out.
class RancherBuild
{
  public:
    RancherBuild(const Order& order, const Delivered& delivered, const RancherCluster& cluster,
                 const Workshop& workshop, Progress& progress);

    /// Errors: Cancelled, Io; all else is a finding of what is built.
    [[nodiscard]] Result<Built> run(const FleetFile& file, const RancherOptions& options);

  private:
    Result<void> build(const BundleTree& tree, const RancherOptions& options);
    Result<void> render(const BundleTree& tree, const RancherOptions& options);
    Result<void> finish(std::vector<kustomize::Value> objects, const RancherOptions& options);
    void noteTemplates(const QStringList& files);
    void noteNamespaceMarks(const RancherOptions& options);

    const Order& m_order;
    const Delivered& m_delivered;
    const RancherCluster& m_cluster;
    const Workshop& m_workshop;
    Progress& m_progress;
    Built m_built;
};

} // namespace efa::delivery

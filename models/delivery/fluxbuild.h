#pragma once

#include "delivery/agent.h"
#include "delivery/fluxkustomization.h"
#include "delivery/fluxsource.h"

namespace efa::delivery {

/// One Kustomization being built: folder, completed kustomization, kustomize, variables, common metadata.
class FluxBuild
{
  public:
    FluxBuild(const Order& order, const Delivered& delivered, const Cluster& cluster,
              const Workshop& workshop, Progress& progress);

    /// Errors: Cancelled, Io; all else is a finding of what is built.
    [[nodiscard]] Result<Built> run();

  private:
    Result<void> read();
    Result<void> render();
    Result<void> renderFrom(const files::FileTree& tree);
    void missingFolder(const files::FileTree& tree);
    void lookForEncrypted();
    void substitute();
    void mark();
    bool isStrict() const;
    /// Notes why it cannot be built; an Error only where the work itself came to an end.
    Result<void> broken(Error error, const QString& rule);

    const Order& m_order;
    const Delivered& m_delivered;
    const Cluster& m_cluster;
    const Workshop& m_workshop;
    Progress& m_progress;
    FluxKustomization m_object;
    FluxSource m_source;
    Built m_built;
};

} // namespace efa::delivery

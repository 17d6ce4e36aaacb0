#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/amending.h"
#include "delivery/chartrenderer.h"
#include "delivery/deliverer.h"
#include "delivery/sources.h"
#include "files/remotesource.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "kustomize/steadytree.h"
#include "workspace/fleetclusters.h"

#include <QByteArray>

#include <optional>

namespace efa::workspace {

/// Everything that delivering the clusters of one tree shares. Safe to use from several threads; the tree
/// must outlive it.
class Delivering
{
  public:
    /// `options` are for clusters without an agent, whose folder is rendered as it is. `remotes` gives what
    /// other repositories hold; without it units from there are opaque. Two trees with one `memory` share
    /// what is equal in them; nullptr makes a new one. Without `charts` they are opaque.
    Delivering(const files::FileTree& tree, const delivery::Home& home, const kustomize::Options& options,
               std::shared_ptr<const files::RemoteSource> remotes = nullptr,
               std::shared_ptr<kustomize::Memory> memory = nullptr,
               std::shared_ptr<const delivery::ChartRenderer> charts = nullptr);

    /// Errors: NotFound (no such entry point), Cancelled, Io.
    [[nodiscard]] Result<delivery::Delivery> deliver(const delivery::Cluster& cluster,
                                                     Progress& progress) const;

    /// What deliver() answered, kept for amended(). Errors: Cancelled, Io.
    [[nodiscard]] Result<delivery::KnownDeliveryPtr>
    known(delivery::Delivery delivery, const delivery::Cluster& cluster, Progress& progress) const;
    /// What the cluster gets by this tree, out of what it gets by another; nothing where it takes the
    /// complete way. Errors: Cancelled, Io.
    [[nodiscard]] Result<std::optional<delivery::Delivery>> amended(const delivery::KnownDelivery& before,
                                                                    Progress& progress) const;

  private:
    kustomize::SteadyTree m_tree; ///< what stands in a file is looked up once
    std::shared_ptr<kustomize::Memory> m_memory;
    std::shared_ptr<const delivery::ChartRenderer> m_charts;
    kustomize::Engine m_engine;
    delivery::MappedSources m_sources;
    delivery::Workshop m_workshop;
    delivery::Deliverer m_deliverer;
};

/// The resources of all units in order, as one text.
QByteArray deliveredText(const delivery::Delivery& delivery);

/// The unit's fault as the error that the engine gave, and nothing where it could be built.
std::optional<Error> faultOf(const delivery::Unit& unit);

} // namespace efa::workspace

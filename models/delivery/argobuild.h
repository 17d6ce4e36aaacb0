#pragma once

#include "delivery/argoapplication.h"
#include "delivery/argosourcetype.h"
#include "delivery/cluster.h"
#include "delivery/delivered.h"
#include "delivery/workshop.h"

namespace efa::delivery {

/// Builds one source of an Application; an order without an object is an entry point's folder, which is read
/// as Argo CD reads a folder.
class ArgoBuild
{
  public:
    ArgoBuild(const Order& order, const Delivered& delivered, const Cluster& cluster,
              const Workshop& workshop, Progress& progress);

    /// Errors: Cancelled, Io.
    [[nodiscard]] Result<Built> build();

  private:
    [[nodiscard]] Result<Built> buildFrom(const files::FileTree& tree);
    [[nodiscard]] Result<Built> buildWith(ArgoTool tool, const files::FileTree& tree);
    [[nodiscard]] Result<Built> kustomized(const files::FileTree& tree);
    [[nodiscard]] Result<Built> rendered(const files::FileTree& tree);
    Built generated(const files::FileTree& tree) const;
    Built destinationFault() const;
    Built pathFault(const files::FileTree& tree) const;
    Built opaque(OpaqueReason reason, const QString& text, const QString& hint) const;
    void nameIgnored(Built& built) const;
    void addNamespace(Built& built) const;

    const Order& m_order;
    const Delivered& m_delivered;
    const Cluster& m_cluster;
    const Workshop& m_workshop;
    Progress& m_progress;
    ArgoApplication m_application;
    ArgoSource m_source;
    QString m_folder;
};

} // namespace efa::delivery

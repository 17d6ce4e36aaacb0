#pragma once

#include "delivery/agent.h"
#include "delivery/fleetfile.h"
#include "delivery/gitrepo.h"

namespace efa::delivery {

/// Collects the orders of the bundles that GitRepos of one unit have for a cluster.
class BundleOrders
{
  public:
    BundleOrders(const RancherCluster& cluster, const Workshop& workshop, QList<Diagnostic>& findings);

    /// `object` is nullptr for the entry point, whose own folder is no order of its own.
    void add(const GitRepo& repository, const kustomize::ResourcePtr& object);
    /// All orders, with what each waits for.
    std::vector<Order> taken() &&;

    /// The name of the options that tells an order's variant, empty for a fleet.yaml.
    static QString optionsOf(const Order& order);

  private:
    struct Bundle
    {
        Order order;
        LabelMap labels;
        std::vector<FleetFile::Dependency> dependsOn;
    };

    void addPath(const GitRepo& repository, const kustomize::ResourcePtr& object, const files::FileTree& tree,
                 const QString& path);
    void addBundle(const GitRepo& repository, const kustomize::ResourcePtr& object,
                   const files::FileTree& tree, const GitRepo::Folder& folder);
    void addUnmapped(const GitRepo& repository, const kustomize::ResourcePtr& object);
    void missing(const GitRepo& repository, const files::FileTree& tree, const QString& path);
    static Order orderFor(const GitRepo& repository, const kustomize::ResourcePtr& object,
                          const GitRepo::Folder& folder, const Result<FleetFile>& file);
    bool isForCluster(const GitRepo& repository, const Order& order, const Result<FleetFile>& file,
                      const files::FileTree& tree);
    /// Whether the bundle was added before; one of the same name from elsewhere is a finding.
    bool isKnown(const Order& order, const files::FileTree& tree);

    const RancherCluster& m_cluster;
    const Workshop& m_workshop;
    QList<Diagnostic>& m_findings;
    std::vector<Bundle> m_bundles;
};

} // namespace efa::delivery

#pragma once

#include "delivery/argoapplication.h"
#include "delivery/cluster.h"
#include "delivery/delivered.h"
#include "delivery/workshop.h"

#include <map>
#include <vector>

namespace efa::delivery {

/// What the Applications and ApplicationSets of one unit order: one order for each source, an earlier sync
/// wave before a later one.
class ArgoOrders
{
  public:
    ArgoOrders(const Unit& unit, const Delivered& delivered, const Cluster& cluster, const Workshop& workshop,
               QList<Diagnostic>& findings);

    std::vector<Order> collect();

  private:
    void addApplication(const kustomize::ResourcePtr& resource);
    void addSet(const kustomize::ResourcePtr& resource);
    Order orderOf(const kustomize::ResourcePtr& resource) const;
    QString pathOf(const ArgoSource& source) const;
    Source sourceOf(const ArgoSource& source, const Order& order);
    bool takesEntry(const ArgoSource& source) const;
    /// Whether an Application takes the entry point from this revision.
    bool isEntryRevision(const Source& source) const;
    void checkName(const kustomize::Resource& resource);
    void waitForWaves();

    const Unit& m_unit;
    const Delivered& m_delivered;
    const Cluster& m_cluster;
    const Workshop& m_workshop;
    QList<Diagnostic>& m_findings;
    std::vector<Order> m_orders;
    std::map<std::string, int> m_names;
};

} // namespace efa::delivery

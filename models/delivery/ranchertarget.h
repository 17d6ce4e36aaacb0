#pragma once

#include "delivery/cluster.h"
#include "delivery/delivered.h"
#include "delivery/labelquery.h"
#include "delivery/objectfields.h"

#include <map>
#include <optional>
#include <vector>

namespace efa::delivery {

/// A cluster as Rancher Fleet's targets see it.
struct RancherCluster
{
    QString name;
    LabelMap labels;
    std::map<QString, LabelMap> groups; ///< the labels of each ClusterGroup that it is in
};

/// With the labels of its saved object of kind Cluster, and with every saved ClusterGroup whose selector
/// takes it. What is wrong with those is a finding.
RancherCluster rancherCluster(const Cluster& cluster, const Delivered& delivered,
                              QList<Diagnostic>& findings);

/// Which clusters are meant: all that it names has to hold, and one that names nothing means none.
class RancherTarget
{
  public:
    /// Every cluster; no file can say so.
    static RancherTarget everyCluster();
    /// That of a GitRepo that has no targets.
    static RancherTarget defaultGroup();
    /// Errors: Invalid.
    [[nodiscard]] static Result<RancherTarget> read(const kustomize::Value& target, const Place& place);
    /// A list of them. Errors: Invalid.
    [[nodiscard]] static Result<std::vector<RancherTarget>> readList(const kustomize::Value& object,
                                                                     FieldPath path, const Place& place);

    bool matches(const RancherCluster& cluster) const;

  private:
    bool matches(const RancherCluster& cluster, const QString& group, const LabelMap& groupLabels) const;
    bool namesNothing() const;

    bool m_everyCluster = false;
    QString m_clusterName;
    QString m_clusterGroup;
    std::optional<LabelQuery> m_clusterSelector;
    std::optional<LabelQuery> m_groupSelector;
};

bool matchesAny(const std::vector<RancherTarget>& targets, const RancherCluster& cluster);

} // namespace efa::delivery

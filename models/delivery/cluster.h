#pragma once

#include "base/ids.h"
#include "fleet/engine.h"
#include "fleet/unitrequests.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace efa::delivery {

/// How the agents of another cluster know one that they deliver to.
struct Access
{
    QString name = {};   ///< Argo CD's name of it
    QString server = {}; ///< and its address, where that is known
    QString secret = {}; ///< `namespace/name` of what Flux's `kubeConfig` refers to

    friend bool operator==(const Access&, const Access&) = default;
};

/// The cluster that is delivered to, as far as agents ask for it.
struct Cluster
{
    ClusterName name;
    fleet::Engine engine = fleet::Engine::Flux;
    QString entry; ///< folder of its entry point in the home repository
    QMap<QString, QString> labels;
    QStringList groups;              ///< Rancher Fleet's cluster groups it is in
    QStringList furtherEntries = {}; ///< where its agent's first objects stand in several folders
    std::vector<fleet::UnitRequests> requests = {}; ///< declared for units; what comes later counts
    /// Where its agent runs in another cluster: the entry points are that one's.
    std::optional<Access> access = {};
};

} // namespace efa::delivery

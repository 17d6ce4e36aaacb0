#pragma once

#include "base/ids.h"
#include "fleet/access.h"
#include "fleet/engine.h"
#include "fleet/unitrequests.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace efa::delivery {

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
    std::optional<fleet::Access> access = {};
};

} // namespace efa::delivery

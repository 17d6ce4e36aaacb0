#pragma once

#include "base/ids.h"
#include "base/place.h"
#include "fleet/access.h"
#include "fleet/engine.h"
#include "fleet/unitrequests.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace efa::fleet {

/// Machines of one cluster that are alike.
struct NodeGroup
{
    enum class Role : uint8_t { Server, Agent, Both };

    Role role = Role::Both;
    int count = 1;
    QString profile = {};

    friend bool operator==(const NodeGroup&, const NodeGroup&) = default;
};

/// One cluster as the topology has it. Empty texts are not said.
struct Cluster
{
    ClusterName name = {}; ///< unique in the fleet, without case
    QString uid = {};      ///< made once; a new name keeps it
    QString entry = {};    ///< folder of its entry point below the fleet's folder; `.` is that folder
    QStringList furtherEntries = {}; ///< where its agent's first objects stand in several folders
    /// Where its agent runs in another cluster: the entry points are that one's, and this is how it knows
    /// this one.
    std::optional<Access> access = {};
    RingName ring = {};
    std::optional<Engine> engine = {}; ///< the fleet's where none is said
    QString connectivity = {};         ///< the site's where none is said
    QString distribution = {};
    QString version = {};
    std::vector<NodeGroup> nodes = {};
    QMap<QString, RingName> componentRings = {};
    QStringList identities = {}; ///< how sources of health name it
    QMap<QString, QString> labels = {};
    std::vector<UnitRequests> requests = {}; ///< in place of what the fleet says of the same unit
    Place place = {};                        ///< where it is defined; of no account in comparisons

    friend bool operator==(const Cluster& a, const Cluster& b)
    {
        return a.name == b.name && a.uid == b.uid && a.entry == b.entry &&
               a.furtherEntries == b.furtherEntries && a.access == b.access && a.requests == b.requests &&
               a.ring == b.ring && a.engine == b.engine && a.connectivity == b.connectivity &&
               a.distribution == b.distribution && a.version == b.version && a.nodes == b.nodes &&
               a.componentRings == b.componentRings && a.identities == b.identities && a.labels == b.labels;
    }
};

/// A place where clusters stand.
struct Site
{
    SiteName name = {};
    QString title = {};
    QString connectivity = {};
    std::vector<Cluster> clusters = {};

    friend bool operator==(const Site&, const Site&) = default;
};

/// What one file of topology/regions/ says.
struct Region
{
    QString name = {};
    QString title = {};
    std::vector<Site> sites = {};

    friend bool operator==(const Region&, const Region&) = default;
};

} // namespace efa::fleet

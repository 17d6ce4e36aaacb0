#pragma once

#include "base/ids.h"
#include "base/place.h"
#include "fleet/engine.h"
#include "fleet/unitrequests.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace efa::fleet {

/// Where files of the fleet come from; one of them is the home of commits.
struct Repository
{
    enum class Kind : uint8_t { Git, Oci, Helm };

    QString name = {};
    QString url = {};
    Kind kind = Kind::Git;
    QString folder = {}; ///< where it lies on this machine; empty where that is not said

    friend bool operator==(const Repository&, const Repository&) = default;
};

/// What has to hold in a ring before the next one may follow.
struct Gate
{
    int appliedPercent = 100;           ///< of the clusters in contact
    std::chrono::seconds soak = {};     ///< so long they stayed healthy
    std::chrono::seconds evidence = {}; ///< no report may be older
    int failures = 0;                   ///< at most
    int approvals = 0;                  ///< at least

    friend bool operator==(const Gate&, const Gate&) = default;
};

struct Ring
{
    RingName name = {};
    int order = 0; ///< the lowest comes first
    std::optional<Gate> gate = {};

    friend bool operator==(const Ring&, const Ring&) = default;
};

/// When a cluster can be reached, repeated by a calendar in systemd's form (`*-*-* 22:00`).
struct Opening
{
    QString calendar = {};
    std::chrono::seconds duration = {};
    QString timeZone = {}; ///< a name of the time zone database

    friend bool operator==(const Opening&, const Opening&) = default;
};

/// How often a cluster is heard of: either `interval` and `maxSilence`, or `openings`.
struct Contact
{
    enum class Presence : uint8_t { Throughout, Once };

    std::chrono::seconds interval = {};
    std::chrono::seconds maxSilence = {};
    std::vector<Opening> openings = {};
    Presence presence = Presence::Throughout;

    friend bool operator==(const Contact&, const Contact&) = default;
};

struct ConnectivityClass
{
    enum class Transport : uint8_t { Online, Courier };

    QString name = {};
    Transport transport = Transport::Online;
    Contact contact = {};
    std::optional<std::chrono::seconds> grace = {};
    QString bandwidth = {}; ///< as written: `4Mbit`; empty where not known

    friend bool operator==(const ConnectivityClass&, const ConnectivityClass&) = default;
};

/// What a kind of node is made of. Amounts stand as Kubernetes writes them; empty where not known.
struct Profile
{
    QString name = {};
    QString architecture = {};
    QString cpu = {};
    QString memory = {};
    QString storageKind = {};
    QString storageSize = {};
    QStringList features = {}; ///< `tpm2`, `secure-boot`, `wasm`
    QString exposure = {};     ///< who can get at it: `locked-room`, `unattended`, `mobile`

    friend bool operator==(const Profile&, const Profile&) = default;
};

/// What topology/topology.yaml says: that which all regions share.
struct Fleet
{
    QString name = {};
    QString title = {};
    QString description = {};
    std::optional<Engine> engine = {}; ///< of clusters that name none
    std::vector<Repository> repositories = {};
    std::vector<Ring> rings = {}; ///< in their order
    std::vector<ConnectivityClass> connectivityClasses = {};
    std::vector<Profile> profiles = {};
    std::vector<UnitRequests> requests = {}; ///< of units in every cluster that has them

    friend bool operator==(const Fleet&, const Fleet&) = default;
};

} // namespace efa::fleet

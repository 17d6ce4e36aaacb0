#pragma once

#include "base/place.h"
#include "fleet/access.h"
#include "fleet/engine.h"
#include "fleet/topology.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace efa::fleet {

/// One cluster as the map shows it: what its site or fleet says for it is filled in. Empty texts are not
/// known.
struct MapCluster
{
    QString name = {};
    QString ring = {};
    int ringOrder = 0; ///< from 1, as the rings of the map come; 0 without a ring
    QString distribution = {};
    QString version = {};
    QString connectivity = {};
    QStringList profiles = {}; ///< of its nodes, each once
    int nodes = 0;             ///< 0: not known
    std::optional<Engine> engine = {};
    std::optional<QString> entry = {}; ///< from the repository's root; empty is the root itself
    QStringList furtherEntries = {};   ///< where its agent's first objects stand in several folders
    std::optional<Access> access = {}; ///< where its agent runs in another cluster, whose entry it has
    QMap<QString, QString> labels = {};
    std::vector<UnitRequests> requests = {}; ///< the fleet's, then its own
    Place place = {}; ///< where it is defined, from the repository's root; none for a proposed one
    int site = 0;     ///< index into FleetMap::sites
    int region = 0;   ///< index into FleetMap::regions

    friend bool operator==(const MapCluster&, const MapCluster&) = default;
};

/// A span of clusters that stand together; titles that are empty mean "not placed".
struct MapSite
{
    QString name = {};
    QString title = {};
    QString connectivity = {};
    int region = 0;
    int firstCluster = 0;
    int clusterCount = 0;

    friend bool operator==(const MapSite&, const MapSite&) = default;
};

struct MapRegion
{
    QString name = {};
    QString title = {};
    int firstSite = 0;
    int siteCount = 0;
    int firstCluster = 0;
    int clusterCount = 0;

    friend bool operator==(const MapRegion&, const MapRegion&) = default;
};

/// The fleet as it is drawn: regions hold sites, sites hold clusters, each a span of the next list. Clusters
/// of one place stand together, in the order of the topology.
struct FleetMap
{
    enum class Origin : uint8_t {
        Adopted, ///< the repository's own topology
        Proposed ///< what discovery made of the repository's layout
    };

    QString title;
    Origin origin = Origin::Adopted;
    QStringList rings; ///< in their order
    std::vector<MapRegion> regions;
    std::vector<MapSite> sites;
    std::vector<MapCluster> clusters;
    int notPlaced = 0;    ///< clusters without a site or region
    QStringList homeUrls; ///< addresses of the repository itself, as the topology has them
    /// By URL: folders of other repositories, seen from the repository's root.
    std::map<QString, QString> repositories;

    bool isEmpty() const { return clusters.empty(); }
    /// -1 where there is none of that name.
    int indexOf(const QString& cluster) const;

    friend bool operator==(const FleetMap&, const FleetMap&) = default;
};

/// A topology and the folder of the repository that it lies in.
struct FleetPart
{
    QString folder;
    Topology topology;
};

/// Draws one or several fleets of a repository together; with several, regions say whose they are. Regions
/// and sites of the name `unplaced` are those that nobody placed.
FleetMap mapOf(const std::vector<FleetPart>& parts, FleetMap::Origin origin);

} // namespace efa::fleet

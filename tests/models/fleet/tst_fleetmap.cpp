#include "fleet/fleetmap.h"

#include "files/memorytree.h"
#include "fleet/mapfacets.h"
#include "fleet/samplefleet.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"

#include <QTest>

using namespace efa;
using namespace efa::fleet;
using namespace Qt::StringLiterals;

namespace {

FleetMap sampleMap(int clusters)
{
    Progress progress;
    const files::MemoryTree tree(makeSampleFleet(clusters, progress)->files());
    return mapOf({{QString(), readTopology(tree).value_or(Topology())}}, FleetMap::Origin::Adopted);
}

Cluster named(const QString& name)
{
    Cluster cluster;
    cluster.name = {name};
    return cluster;
}

} // namespace

class tst_fleetmap : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theSampleIsDrawnWhole();
    void whatTheSiteAndTheFleetSayIsFilledIn();
    void entriesAreSeenFromTheRepository();
    void whatNobodyPlacedIsCounted();
    void severalFleetsAreDrawnTogether();
    void placesWithoutClustersAreNotDrawn();
};

void tst_fleetmap::theSampleIsDrawnWhole()
{
    const FleetMap map = sampleMap(36);
    QCOMPARE(map.clusters.size(), size_t(36));
    QCOMPARE(map.regions.size(), size_t(3));
    QCOMPARE(map.rings, (QStringList{u"dev"_s, u"canary"_s, u"early"_s, u"broad"_s}));
    QCOMPARE(map.notPlaced, 0);
    int next = 0;
    for (const MapSite& site : map.sites) {
        QCOMPARE(site.firstCluster, next);
        next += site.clusterCount;
    }
    QCOMPARE(next, 36);
    next = 0;
    for (const MapRegion& region : map.regions) {
        QCOMPARE(region.firstCluster, next);
        next += region.clusterCount;
    }
    QCOMPARE(next, 36);
    const int at = map.indexOf(u"dogger-a12"_s);
    QVERIFY(at >= 0);
    const MapCluster& cluster = map.clusters.at(size_t(at));
    QCOMPARE(map.regions.at(size_t(cluster.region)).title, u"Wind parks"_s);
    QCOMPARE(cluster.ring, u"canary"_s);
    QCOMPARE(cluster.ringOrder, 2);
    QCOMPARE(cluster.nodes, 4);
    QCOMPARE(cluster.entry, std::optional(u"clusters/dogger-a12"_s));
    QVERIFY(cluster.place.file.endsWith(u"topology/regions/wind-parks.yaml"_s));
    QCOMPARE(map.indexOf(u"nowhere"_s), -1);
}

void tst_fleetmap::whatTheSiteAndTheFleetSayIsFilledIn()
{
    Topology topology;
    topology.fleet.name = u"f"_s;
    topology.fleet.engine = Engine::Flux;
    Cluster own = named(u"own"_s);
    own.engine = Engine::ArgoCd;
    own.connectivity = u"fibre"_s;
    own.nodes = {{.count = 2, .profile = u"a"_s}, {.count = 3, .profile = u"b"_s}, {.profile = u"a"_s}};
    topology.regions = {
        {.name = u"r"_s,
         .sites = {{.name = {u"s"_s}, .connectivity = u"radio"_s, .clusters = {named(u"plain"_s), own}}}}};
    const FleetMap map = mapOf({{QString(), topology}}, FleetMap::Origin::Adopted);
    QCOMPARE(map.clusters.at(0).engine, std::optional(Engine::Flux));
    QCOMPARE(map.clusters.at(0).connectivity, u"radio"_s);
    QCOMPARE(map.clusters.at(0).nodes, 0);
    QVERIFY(!map.clusters.at(0).entry);
    QCOMPARE(map.clusters.at(1).engine, std::optional(Engine::ArgoCd));
    QCOMPARE(map.clusters.at(1).connectivity, u"fibre"_s);
    QCOMPARE(map.clusters.at(1).nodes, 6);
    QCOMPARE(map.clusters.at(1).profiles, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(map.regions.at(0).title, u"r"_s);
}

void tst_fleetmap::entriesAreSeenFromTheRepository()
{
    Topology topology;
    Cluster root = named(u"root"_s);
    root.entry = u"."_s;
    Cluster below = named(u"below"_s);
    below.entry = u"clusters/below"_s;
    topology.regions = {{.name = u"r"_s, .sites = {{.name = {u"s"_s}, .clusters = {root, below}}}}};
    const FleetMap deep = mapOf({{u"fleets/one"_s, topology}}, FleetMap::Origin::Adopted);
    QCOMPARE(deep.clusters.at(0).entry, std::optional(u"fleets/one"_s));
    QCOMPARE(deep.clusters.at(1).entry, std::optional(u"fleets/one/clusters/below"_s));
    const FleetMap flat = mapOf({{QString(), topology}}, FleetMap::Origin::Adopted);
    QCOMPARE(flat.clusters.at(0).entry, std::optional(QString()));
    QCOMPARE(flat.clusters.at(1).entry, std::optional(u"clusters/below"_s));
}

void tst_fleetmap::whatNobodyPlacedIsCounted()
{
    Topology topology;
    topology.regions = {
        {.name = u"unplaced"_s, .sites = {{.name = {u"unplaced"_s}, .clusters = {named(u"a"_s)}}}},
        {.name = u"eu"_s,
         .sites = {{.name = {u"unplaced"_s}, .clusters = {named(u"b"_s)}},
                   {.name = {u"hall"_s}, .clusters = {named(u"c"_s)}}}}};
    const FleetMap map = mapOf({{QString(), topology}}, FleetMap::Origin::Proposed);
    QCOMPARE(map.notPlaced, 2);
    QVERIFY(map.regions.at(0).title.isEmpty());
    QVERIFY(map.sites.at(1).title.isEmpty());
    QCOMPARE(map.sites.at(2).title, u"hall"_s);
}

void tst_fleetmap::severalFleetsAreDrawnTogether()
{
    Topology one;
    one.fleet.name = u"one"_s;
    one.fleet.rings = {{.name = {u"b"_s}, .order = 2}, {.name = {u"a"_s}, .order = 1}};
    one.regions = {{.name = u"r"_s, .sites = {{.name = {u"s"_s}, .clusters = {named(u"x"_s)}}}}};
    Topology two = one;
    two.fleet.name = u"two"_s;
    two.fleet.rings.push_back({.name = {u"c"_s}, .order = 3});
    const FleetMap map = mapOf({{u"1"_s, one}, {u"2"_s, two}}, FleetMap::Origin::Proposed);
    QCOMPARE(map.rings, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(map.regions.at(0).title, u"one / r"_s);
    QCOMPARE(map.regions.at(1).title, u"two / r"_s);
    QCOMPARE(map.clusters.at(1).region, 1);
}

void tst_fleetmap::placesWithoutClustersAreNotDrawn()
{
    Topology topology;
    topology.regions = {
        {.name = u"empty"_s, .sites = {{.name = {u"s"_s}}}},
        {.name = u"r"_s, .sites = {{.name = {u"none"_s}}, {.name = {u"t"_s}, .clusters = {named(u"x"_s)}}}}};
    const FleetMap map = mapOf({{QString(), topology}}, FleetMap::Origin::Adopted);
    QCOMPARE(map.regions.size(), size_t(1));
    QCOMPARE(map.sites.size(), size_t(1));
    QVERIFY(!map.isEmpty());
    QVERIFY(mapOf({}, FleetMap::Origin::Proposed).isEmpty());
}

EFA_TEST(tst_fleetmap)

#include "tst_fleetmap.moc"

#include "delivery/proposedtopology.h"
#include "delivery/reviewed.h"
#include "tests/models/delivery/discoverybench.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace efa;
using namespace efa::delivery;
using namespace efa::test::layout;
using namespace Qt::StringLiterals;

/// What clusters are called, and where in the fleet they are.
class tst_discoveredplaces : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void placesAreRead_data();
    void placesAreRead();
    void sitesOfARegionAreOneFleet();
    void componentsInDifferentRingsAreToldApart();
    void aFileIsNamedOnceAsAReason();
};

namespace {

QByteArray bootstrap(const QByteArray& path)
{
    return flux("flux-system", "./" + path);
}

Files componentRings()
{
    return {{u"components/pos/base/kustomization.yaml"_s, kustomization("a.yaml")},
            {u"components/kiosk/base/kustomization.yaml"_s, kustomization("a.yaml")},
            {u"components/pos/rings/canary/kustomization.yaml"_s, kustomization("../../base")},
            {u"components/pos/rings/broad/kustomization.yaml"_s, kustomization("../../base")},
            {u"components/kiosk/rings/canary/kustomization.yaml"_s, kustomization("../../base")},
            {u"components/kiosk/rings/broad/kustomization.yaml"_s, kustomization("../../base")},
            {u"clusters/a/kustomization.yaml"_s,
             kustomization("../../components/pos/rings/canary, ../../components/kiosk/rings/broad")},
            {u"clusters/b/kustomization.yaml"_s,
             kustomization("../../components/pos/rings/broad, ../../components/kiosk/rings/broad")}};
}

} // namespace

void tst_discoveredplaces::placesAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char* what, const QString& name, const Files& files,
                        const QStringList& places) { QTest::newRow(what) << name << files << places; };
    row("a part of the world below 'clusters' is a region, and both of one name are told apart", u"repo"_s,
        {{u"clusters/eu/store1/flux-system/gotk-sync.yaml"_s, bootstrap("clusters/eu/store1")},
         {u"clusters/us/store1/flux-system/gotk-sync.yaml"_s, bootstrap("clusters/us/store1")},
         {u"clusters/eu/store2/flux-system/gotk-sync.yaml"_s, bootstrap("clusters/eu/store2")}},
        {u"eu-store1 eu - -"_s, u"store2 eu - -"_s, u"us-store1 us - -"_s});
    row("a name that another cluster has already is not given", u"repo"_s,
        {{u"clusters/eu/a/flux-system/gotk-sync.yaml"_s, bootstrap("clusters/eu/a")},
         {u"clusters/us/a/flux-system/gotk-sync.yaml"_s, bootstrap("clusters/us/a")},
         {u"clusters/eu-a/flux-system/gotk-sync.yaml"_s, bootstrap("clusters/eu-a")}},
        {u"a eu - -"_s, u"a-2 us - -"_s, u"eu-a eu - -"_s});
    row("a stage's word in the repository's own name is no ring", u"appsets-demo"_s,
        {{u"root.yaml"_s, application("all", "appsets", inCluster)},
         {u"appsets/a.yaml"_s, application("a", "apps/a", inCluster)}},
        {u"appsets-demo - - -"_s});
    row("what is included and is not there leads to nothing else", u"repo"_s,
        {{u"clusters/a/kustomization.yaml"_s, kustomization("../../rings/canary")},
         {u"rings/canary/kustomization.yaml"_s, kustomization("../base")},
         {u"rings/broad/kustomization.yaml"_s, kustomization("../base")}},
        {u"a - - canary"_s});
    row("what an app is told of a cluster's name is not the cluster's own", u"repo"_s,
        {{u"clusters/c1/app.yaml"_s,
          flux("app", "./app", "  postBuild: {substitute: {cluster-name: other}}\n")},
         {u"app/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"c1 - - -"_s});
    row("the entry's own Kustomization says the cluster's name", u"repo"_s,
        {{u"clusters/c1/flux-system/gotk-sync.yaml"_s, bootstrap("clusters/c1")},
         {u"clusters/c1/self.yaml"_s,
          flux("self", "./clusters/c1", "  postBuild: {substitute: {cluster_name: berlin}}\n")}},
        {u"berlin - - -"_s});
}

void tst_discoveredplaces::placesAreRead()
{
    QFETCH(QString, name);
    QFETCH(Files, files);
    QFETCH(QStringList, places);
    QCOMPARE(placesOf(found(files, name)), places);
}

void tst_discoveredplaces::sitesOfARegionAreOneFleet()
{
    const Proposal proposal =
        found({{u"regions/us/sites/nyc/clusters/k1/kustomization.yaml"_s, kustomization("a.yaml")},
               {u"regions/eu/sites/paris/clusters/k1/kustomization.yaml"_s, kustomization("a.yaml")},
               {u"regions/eu/sites/berlin/clusters/k1/kustomization.yaml"_s, kustomization("a.yaml")}});
    QCOMPARE(proposal.fleets.size(), size_t(1));
    QCOMPARE(placesOf(proposal),
             (QStringList{u"berlin-k1 eu berlin -"_s, u"nyc-k1 us nyc -"_s, u"paris-k1 eu paris -"_s}));
}

void tst_discoveredplaces::componentsInDifferentRingsAreToldApart()
{
    const Proposal proposal = found(componentRings());
    QCOMPARE(placesOf(proposal), (QStringList{u"a - - - kiosk=broad pos=canary"_s, u"b - - broad"_s}));
    QStringList rings;
    for (const ProposedRing& ring : proposal.fleets.front().rings)
        rings << ring.name;
    QCOMPARE(rings, (QStringList{u"canary"_s, u"broad"_s}));
    // They outlive a review, and are written.
    const Proposal checked = proposalOf(reviewed(proposal));
    QCOMPARE(checked.fleets.front().rings.size(), size_t(2));
    const auto clusters = proposedTopology(checked.fleets.front()).regions[0].sites[0].clusters;
    QCOMPARE(clusters[0].componentRings.value(u"pos"_s), RingName{u"canary"_s});
}

void tst_discoveredplaces::aFileIsNamedOnceAsAReason()
{
    const Proposal proposal =
        found({{u"b/fleet.yaml"_s, "overrideTargets: [{clusterName: edge-1}]\n"
                                   "targetCustomizations: [{name: n, clusterName: edge-1}]\n"}});
    QStringList files = clusterIn(proposal, u"edge-1"_s).reasons.front().files;
    QCOMPARE(files, QStringList{u"b/fleet.yaml"_s});
}

EFA_TEST(tst_discoveredplaces)

#include "tst_discoveredplaces.moc"

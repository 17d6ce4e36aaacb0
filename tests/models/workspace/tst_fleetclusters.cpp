#include "workspace/fleetclusters.h"

#include "files/memorytree.h"
#include "tests/support/lockedtree.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/discoverfleet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::workspace;

class tst_fleetclusters : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void findsTheEngine_data();
    void findsTheEngine();
    void takesTheClustersOfTheTopology();
    void overlaysOfOneNameAreAClustersFolders();
    void clustersOfWhichNothingIsKnownAreNamed();
    void aFleetIsCalledAsItsFolder();
    void discoversThemWhereNothingNamesThem();
    void discoveryGoesBeforeFolders();
    void whatIsBrokenIsNotLeftOut();
    void whatMayNotBeReadIsNotLeftOut();
    void aTopologyThatNamesNoClustersLeavesTheFolders();
    void readsTheHomeAddress();
    void namesTheOthersWhereOneIsMissing();
    void namesTheOneThatWasMeant_data();
    void namesTheOneThatWasMeant();
};

namespace {

QByteArray topologyText(const QByteArray& spec)
{
    return "apiVersion: fleet-architect/v1alpha1\nkind: Fleet\nmetadata:\n  name: f\nspec:\n" + spec;
}

} // namespace

void tst_fleetclusters::findsTheEngine_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<fleet::Engine>("engine");

    QTest::newRow("by its topology") << u"topology/topology.yaml"_s << topologyText("  engine: argocd\n")
                                     << fleet::Engine::ArgoCd;
    QTest::newRow("by Flux's objects below")
        << u"clusters/berlin/flux-system/sync.yaml"_s
        << QByteArray("apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {path: a}\n")
        << fleet::Engine::Flux;
    QTest::newRow("a word of Flux in a comment is none of its objects")
        << u"clusters/berlin/kustomization.yaml"_s
        << QByteArray("# kustomize.toolkit.fluxcd.io/\nresources: []\n") << fleet::Engine::None;
    QTest::newRow("by Argo CD's objects")
        << u"clusters/berlin/apps.yml"_s
        << QByteArray("apiVersion: argoproj.io/v1alpha1\nkind: Application\n") << fleet::Engine::ArgoCd;
    QTest::newRow("by the file of Rancher Fleet")
        << u"clusters/berlin/fleet.yaml"_s << QByteArray("{}\n") << fleet::Engine::RancherFleet;
    QTest::newRow("a plain folder has none")
        << u"clusters/berlin/kustomization.yaml"_s << QByteArray("{}\n") << fleet::Engine::None;
}

void tst_fleetclusters::findsTheEngine()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, text);
    const files::MemoryTree tree({{u"clusters/berlin/README.md"_s, {}}, {path, text}});
    Progress progress;
    const auto found = fleetClusters(tree, {}, u"fleet"_s, progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->clusters.size(), size_t{1});
    QCOMPARE(found->clusters.front().entry, u"clusters/berlin"_s);
    QTEST(found->clusters.front().engine, "engine");
}

void tst_fleetclusters::takesTheClustersOfTheTopology()
{
    const QByteArray region =
        "apiVersion: fleet-architect/v1alpha1\nkind: Region\nmetadata:\n  name: north\nspec:\n  sites:\n"
        "    - name: bay\n      clusters:\n"
        "        - {name: berlin, uid: a, ring: dev, entry: edge/b, engine: argocd, labels: {tier: one},\n"
        "           furtherEntries: [edge/c], requests: [{unit: HelmRelease a/b, cpu: 1}]}\n"
        "        - {name: planned, uid: b, ring: dev}\n";
    const files::MemoryTree tree(
        {{u"f/topology/topology.yaml"_s, topologyText("  rings: [{name: dev}]\n"
                                                      "  requests: [{unit: U, cpu: 2}]\n")},
         {u"f/topology/regions/north.yaml"_s, region},
         {u"f/edge/b/kustomization.yaml"_s, "{}\n"},
         {u"f/clusters/other/kustomization.yaml"_s, "{}\n"}});
    Progress progress;
    const auto found = fleetClusters(tree, u"f"_s, u"fleet"_s, progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->clusters.size(), size_t{1});
    const delivery::Cluster& cluster = found->clusters.front();
    QCOMPARE(cluster.name.text, u"berlin"_s);
    QCOMPARE(cluster.entry, u"f/edge/b"_s);
    QCOMPARE(cluster.engine, fleet::Engine::ArgoCd);
    QCOMPARE(cluster.labels.value(u"tier"_s), u"one"_s);
    QCOMPARE(cluster.furtherEntries, QStringList(u"f/edge/c"_s));
    QCOMPARE(cluster.requests.size(), size_t{2});
    QCOMPARE(cluster.requests.back().unit, u"HelmRelease a/b"_s);
}

void tst_fleetclusters::discoversThemWhereNothingNamesThem()
{
    const QByteArray sync = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n"
                            "  name: flux-system\n  namespace: flux-system\nspec:\n  path: ./k8s/oslo\n"
                            "  sourceRef: {kind: GitRepository, name: flux-system}\n";
    const files::MemoryTree tree({{u"k8s/oslo/flux-system/gotk-sync.yaml"_s, sync}});
    Progress progress;
    const auto found = fleetClusters(tree, {}, u"fleet"_s, progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->clusters.size(), size_t{1});
    QCOMPARE(found->clusters.front().entry, u"k8s/oslo"_s);
    QCOMPARE(found->clusters.front().engine, fleet::Engine::Flux);

    const QByteArray application = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n"
                                   "  name: shop\nspec:\n  destination: {name: in-cluster}\n"
                                   "  source: {repoURL: https://git.example/f, path: shop}\n";
    const files::MemoryTree argo({{u"apps/shop.yaml"_s, application}, {u"infra/db.yaml"_s, application}});
    const auto several = fleetClusters(argo, {}, u"fleet"_s, progress);
    QVERIFY2(several, test::why(several));
    QCOMPARE(several->clusters.size(), size_t{1});
    QCOMPARE(several->clusters.front().engine, fleet::Engine::ArgoCd);
    QCOMPARE(several->clusters.front().entry, u"apps"_s);
    QCOMPARE(several->clusters.front().furtherEntries, QStringList{u"infra"_s});

    const auto none = fleetClusters(files::MemoryTree(), {}, u"fleet"_s, progress);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void tst_fleetclusters::overlaysOfOneNameAreAClustersFolders()
{
    const QByteArray overlay = "resources: [../../base]\n";
    const files::MemoryTree tree({{u"a/base/kustomization.yaml"_s, "{}\n"},
                                  {u"a/overlays/dev/kustomization.yaml"_s, overlay},
                                  {u"b/base/kustomization.yaml"_s, "{}\n"},
                                  {u"b/overlays/dev/kustomization.yaml"_s, overlay},
                                  {u"b/overlays/prod/kustomization.yaml"_s, overlay}});
    Progress progress;
    const auto found = fleetClusters(tree, {}, u"fleet"_s, progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->clusters.size(), size_t{2});
    QCOMPARE(found->clusters.front().name.text, u"dev"_s);
    QCOMPARE(found->clusters.front().entry, u"a/overlays/dev"_s);
    QCOMPARE(found->clusters.front().furtherEntries, QStringList{u"b/overlays/dev"_s});
    QCOMPARE(found->clusters.back().entry, u"b/overlays/prod"_s);
}

/// A validated pattern says which clusters there are, but in no folder what they take.
void tst_fleetclusters::clustersOfWhichNothingIsKnownAreNamed()
{
    const files::MemoryTree tree(
        {{u"values-global.yaml"_s, "global: {pattern: p}\nmain: {clusterGroupName: hub}\n"},
         {u"values-hub.yaml"_s, "clusterGroup:\n  name: hub\n  isHubCluster: true\n"}});
    Progress progress;
    const auto found = fleetClusters(tree, {}, u"fleet"_s, progress);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
    QVERIFY2(found.error().message.contains(": hub"_L1), qPrintable(found.error().message));
    FleetClusters some;
    some.withoutEntry = {u"hub"_s};
    const auto hub = clusterNamed(some, u"hub"_s);
    QVERIFY(!hub && hub.error().message.contains("hub takes"_L1));
}

void tst_fleetclusters::aFleetIsCalledAsItsFolder()
{
    const files::MemoryTree tree(
        {{u"kubernetes/flux/cluster/instance.yaml"_s,
          "apiVersion: fluxcd.controlplane.io/v1\nkind: FluxInstance\nmetadata: {name: flux, namespace: "
          "flux-system}\nspec:\n  sync: {kind: GitRepository, url: 'https://example.org/f', path: "
          "kubernetes/flux/cluster}\n"}});
    Progress progress;
    const auto found = fleetClusters(tree, {}, fleetNameOf(u"/srv/home-ops.git/"_s), progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->clusters.front().name.text, u"home-ops"_s);
}

/// Flux begins below the cluster's folder, and what clusters share is none.
void tst_fleetclusters::discoveryGoesBeforeFolders()
{
    const files::MemoryTree tree(
        {{u"clusters/base/kustomization.yaml"_s, "{}\n"},
         {u"clusters/prod/.sops.yaml"_s, "a: b\n"},
         {u"clusters/prod/config/kustomization.yaml"_s, "resources: [flux.yaml]\n"},
         {u"clusters/prod/config/flux.yaml"_s,
          "apiVersion: fluxcd.controlplane.io/v1\nkind: FluxInstance\nmetadata: {name: flux}\n"
          "spec:\n  sync:\n    path: clusters/prod/config\n"}});
    Progress progress;
    const auto found = fleetClusters(tree, {}, u"fleet"_s, progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->clusters.size(), size_t{1});
    QCOMPARE(found->clusters.front().entry, u"clusters/prod/config"_s);
}

void tst_fleetclusters::whatIsBrokenIsNotLeftOut()
{
    const files::MemoryTree tree({{u"clusters/a/kustomization.yaml"_s, "{}\n"},
                                  {u"clusters/b/kustomization.yaml"_s, "resources: [\n"}});
    Progress progress;
    const auto found = fleetClusters(tree, {}, u"fleet"_s, progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->clusters.size(), size_t{2});
    QCOMPARE(found->clusters.back().entry, u"clusters/b"_s);
}

void tst_fleetclusters::whatMayNotBeReadIsNotLeftOut()
{
    const std::map<QString, QByteArray> files = {{u"clusters/berlin/a.yaml"_s, "kind: Secret\n"},
                                                 {u"clusters/paris/a.yaml"_s, "kind: Secret\n"}};
    Progress progress;
    const auto one = fleetClusters(test::LockedTree(files, {u"clusters/paris"_s}), {}, u"fleet"_s, progress);
    QVERIFY2(one, test::why(one));
    QCOMPARE(one->clusters.size(), size_t{2});
    const auto none = fleetClusters(test::LockedTree(files, {u"clusters"_s}), {}, u"fleet"_s, progress);
    QCOMPARE(none.error().code, ErrorCode::Io);
    QCOMPARE(none.error().message, u"clusters may not be read"_s);
}

void tst_fleetclusters::aTopologyThatNamesNoClustersLeavesTheFolders()
{
    const files::MemoryTree tree({{u"clusters/a/kustomization.yaml"_s, "{}\n"},
                                  {u"topology/topology.yaml"_s, topologyText("  rings: [{name: dev}]\n")}});
    Progress progress;
    const auto found = fleetClusters(tree, {}, u"fleet"_s, progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->clusters.size(), size_t{1});
}

void tst_fleetclusters::readsTheHomeAddress()
{
    const files::MemoryTree tree(
        {{u"north/clusters/berlin/a.yaml"_s, {}},
         {u"north/topology/topology.yaml"_s,
          topologyText("  repositories:\n  - name: home\n    url: ssh://git@example.com/f.git\n"
                       "  - name: other\n    url: https://example.com/other\n"
                       "    folder: ../other\n")}});
    Progress progress;
    const auto found = fleetClusters(tree, u"north"_s, u"fleet"_s, progress);
    QVERIFY2(found, test::why(found));
    QCOMPARE(found->home.urls, QStringList{u"ssh://git@example.com/f.git"_s});
    QCOMPARE(found->repositories,
             (std::map<QString, QString>{{u"https://example.com/other"_s, u"../other"_s}}));
}

void tst_fleetclusters::namesTheOthersWhereOneIsMissing()
{
    const files::MemoryTree tree({{u"clusters/berlin/a.yaml"_s, {}}, {u"clusters/bonn/a.yaml"_s, {}}});
    Progress progress;
    const auto fleet = fleetClusters(tree, {}, u"fleet"_s, progress);
    QVERIFY(fleet);
    QCOMPARE(clusterNamed(*fleet, u"bonn"_s)->entry, u"clusters/bonn"_s);
    const auto missing = clusterNamed(*fleet, u"paris"_s);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().hint.contains("berlin, bonn"_L1));
}

void tst_fleetclusters::namesTheOneThatWasMeant_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meant");
    QTest::newRow("in capitals") << u"CV-01"_s << u"cv-01"_s;
    QTest::newRow("a letter too few") << u"esbjrg-ps1"_s << u"esbjerg-ps1"_s;
    QTest::newRow("letters turned") << u"esbjreg-ps1"_s << u"esbjerg-ps1"_s;
    QTest::newRow("another number") << u"cv-99"_s << QString();
}

void tst_fleetclusters::namesTheOneThatWasMeant()
{
    QFETCH(const QString, name);
    QFETCH(const QString, meant);
    FleetClusters fleet;
    for (const QString& there : {u"cv-01"_s, u"cv-02"_s, u"esbjerg-ps1"_s})
        fleet.clusters.emplace_back().name = ClusterName{there};
    const auto found = clusterNamed(fleet, name);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
    QCOMPARE(found.error().hint, meant.isEmpty() ? u"The clusters are cv-01, cv-02, esbjerg-ps1."_s
                                                 : u"Did you mean %1?"_s.arg(meant));
}

EFA_TEST(tst_fleetclusters)
#include "tst_fleetclusters.moc"

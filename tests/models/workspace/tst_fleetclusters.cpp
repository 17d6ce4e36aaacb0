#include "workspace/fleetclusters.h"

#include "files/memorytree.h"
#include "tests/support/registry.h"

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
    void readsTheHomeAddress();
    void namesTheOthersWhereOneIsMissing();
};

void tst_fleetclusters::findsTheEngine_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<fleet::Engine>("engine");

    QTest::newRow("by its topology") << u"topology/topology.yaml"_s
                                     << QByteArray("kind: Fleet\nspec:\n  engine: argocd\n")
                                     << fleet::Engine::ArgoCd;
    QTest::newRow("by Flux's objects below")
        << u"clusters/berlin/flux-system/sync.yaml"_s
        << QByteArray("apiVersion: kustomize.toolkit.fluxcd.io/v1\n") << fleet::Engine::Flux;
    QTest::newRow("by Argo CD's objects")
        << u"clusters/berlin/apps.yml"_s << QByteArray("apiVersion: argoproj.io/v1alpha1\n")
        << fleet::Engine::ArgoCd;
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
    const auto found = fleetClusters(tree, {});
    QVERIFY(found);
    QCOMPARE(found->clusters.size(), size_t{1});
    QCOMPARE(found->clusters.front().entry, u"clusters/berlin"_s);
    QTEST(found->clusters.front().engine, "engine");
}

void tst_fleetclusters::readsTheHomeAddress()
{
    const files::MemoryTree tree(
        {{u"north/clusters/berlin/a.yaml"_s, {}},
         {u"north/topology/topology.yaml"_s,
          "spec:\n  repositories:\n  - name: home\n    url: ssh://git@example.com/f.git\n"
          "  - name: other\n    url: https://example.com/other\n"}});
    QCOMPARE(fleetClusters(tree, u"north"_s)->homeUrls, QStringList{u"ssh://git@example.com/f.git"_s});
}

void tst_fleetclusters::namesTheOthersWhereOneIsMissing()
{
    const files::MemoryTree tree({{u"clusters/berlin/a.yaml"_s, {}}, {u"clusters/bonn/a.yaml"_s, {}}});
    const auto fleet = fleetClusters(tree, {});
    QVERIFY(fleet);
    QCOMPARE(clusterNamed(*fleet, u"bonn"_s)->entry, u"clusters/bonn"_s);
    const auto missing = clusterNamed(*fleet, u"paris"_s);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().hint.contains("berlin, bonn"_L1));
}

EFA_TEST(tst_fleetclusters)
#include "tst_fleetclusters.moc"

#include "tests/models/delivery/discoverybench.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa::delivery;
using namespace efa::test::layout;
using namespace Qt::StringLiterals;

/// Clusters that only folders and their names tell of.
class tst_discoveredfolders : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void foldersAreFound_data();
    void foldersAreFound();
    void aFileOfTheFolderIsItsReason();
};

namespace {

const QByteArray release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\n";

} // namespace

void tst_discoveredfolders::foldersAreFound_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("clusters");
    const auto row = [](const char* what, const Files& files, const QStringList& clusters) {
        QTest::newRow(what) << files << clusters;
    };
    row("folders below 'clusters' without a kustomization",
        {{u"clusters/store-001/cm.yaml"_s, configMap}, {u"clusters/store-002/cm.yaml"_s, configMap}},
        {u"store-001 - none guessed clusters/store-001"_s, u"store-002 - none guessed clusters/store-002"_s});
    row("what is not production is not in its ring",
        {{u"clusters/non-prod-east/cm.yaml"_s, configMap},
         {u"clusters/pre-prod-1/cm.yaml"_s, configMap},
         {u"clusters/prod-east/cm.yaml"_s, configMap}},
        {u"non-prod-east nonprod none guessed clusters/non-prod-east"_s,
         u"pre-prod-1 preprod none guessed clusters/pre-prod-1"_s,
         u"prod-east prod none guessed clusters/prod-east"_s});
    row("releases of Flux in the folder of a cluster", {{u"clusters/c1/h.yaml"_s, release}},
        {u"c1 - flux likely clusters/c1"_s});
    row("folders below 'sites' where nothing else tells of clusters",
        {{u"sites/store-001/cm.yaml"_s, configMap},
         {u"sites/store-002/kustomization.yaml"_s, kustomization("cm.yaml")}},
        {u"store-001 - none guessed sites/store-001"_s, u"store-002 - none guessed sites/store-002"_s});
    row("sites that clusters are made of are none",
        {{u"clusters/a/kustomization.yaml"_s, kustomization("../../sites/berlin")},
         {u"sites/berlin/kustomization.yaml"_s, kustomization("cm.yaml")}},
        {u"a - none guessed clusters/a"_s});
    row("sites that an overlay includes are none",
        {{u"sites/berlin/kustomization.yaml"_s, kustomization("cm.yaml")},
         {u"top/kustomization.yaml"_s, kustomization("../sites/berlin")}},
        {});
    row("a chart, a kustomization's files and documents are no clusters",
        {{u"clusters/chart/Chart.yaml"_s, "name: a\n"},
         {u"clusters/chart/templates/cm.yaml"_s, configMap},
         {u"all/kustomization.yaml"_s, kustomization("../clusters/patches/cm.yaml")},
         {u"clusters/patches/cm.yaml"_s, configMap},
         {u"clusters/docs/cm.yaml"_s, configMap}},
        {});
    row("roots over one base that are called like stages are one cluster each",
        {{u"roots/base/kustomization.yaml"_s, kustomization("all.yaml")},
         {u"roots/base/all.yaml"_s, application("all", "sets/staging", inCluster)},
         {u"roots/staging/kustomization.yaml"_s, kustomization("../base")},
         {u"roots/production/kustomization.yaml"_s, kustomization("../base")},
         {u"sets/staging/kustomization.yaml"_s, kustomization("a.yaml")},
         {u"sets/production/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"production production argo guessed roots/production"_s,
         u"staging staging argo guessed roots/staging"_s});
}

void tst_discoveredfolders::foldersAreFound()
{
    QFETCH(Files, files);
    QFETCH(QStringList, clusters);
    QCOMPARE(linesOf(found(files)), clusters);
}

void tst_discoveredfolders::aFileOfTheFolderIsItsReason()
{
    const Proposal proposal = found({{u"sites/berlin/cm.yaml"_s, configMap}});
    const auto cluster = clusterIn(proposal, u"berlin"_s);
    QCOMPARE(cluster.site, u"berlin"_s);
    QCOMPARE(cluster.reasons.front(),
             (Reason{u"It is a folder below 'sites', and nothing else tells of clusters"_s,
                     {u"sites/berlin/cm.yaml"_s}}));
    QVERIFY(proposal.unplaced.empty());
}

EFA_TEST(tst_discoveredfolders)

#include "tst_discoveredfolders.moc"

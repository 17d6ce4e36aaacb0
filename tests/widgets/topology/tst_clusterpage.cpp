#include "widgets/topology/clusterpage.h"

#include "itemmodels/deliverymodels.h"
#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"
#include "tests/widgets/topology/topologybench.h"
#include "widgets/topology/clusterfacts.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/mapselection.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::TopologyBench;

namespace {

QTreeView* tableCalled(const TopologyBench& bench, const QString& name)
{
    for (auto* table : bench.view.page().findChildren<QTreeView*>())
        if (table->accessibleName() == name)
            return table;
    return nullptr;
}

} // namespace

class tst_clusterpage final : public QObject
{
    Q_OBJECT

  private slots:
    void enterOpensThePageAndEscapeGoesBack();
    void itSaysWhatTheClusterGets();
    void itSaysWhatTheClusterIs();
    void filesAreOpenedInManifests();
    void itsHistoryIsAsked();
    void whatIsOpaqueSaysWhy();
    void whatCannotBeWorkedOutIsSaid();
    void aClusterThatGoesTakesItsPageAlong();
    void everyControlHasAName();
};

void tst_clusterpage::enterOpensThePageAndEscapeGoesBack()
{
    TopologyBench bench;
    bench.click(u"dogger-a12"_s);
    bench.press(Qt::Key_Return);
    QVERIFY(bench.view.page().isVisible());
    QVERIFY(bench.settle());
    QCOMPARE(bench.view.page().cluster(), u"dogger-a12"_s);
    QVERIFY(bench.view.page().isAncestorOf(QApplication::focusWidget()));
    bench.view.focusEntry()->setFocus();
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.view.page().isVisible());
    QCOMPARE(QApplication::focusWidget(), &bench.canvas());
    QCOMPARE(bench.selection().current(), u"dogger-a12"_s);
    QTest::mouseDClick(&bench.canvas(), Qt::LeftButton, {}, bench.placeOf(u"van-01"_s));
    QCOMPARE(bench.view.page().cluster(), u"van-01"_s);
    QTest::mouseClick(bench.button(u"Topology"_s), Qt::LeftButton);
    QVERIFY(bench.canvas().isVisible());
}

void tst_clusterpage::itSaysWhatTheClusterGets()
{
    TopologyBench bench;
    QVERIFY(bench.view.select(u"clusters/dogger-a12"_s));
    QVERIFY(bench.settle());
    const auto& delivery = bench.view.page().delivered();
    QVERIFY(delivery);
    QVERIFY(delivery->resourceCount() > 0);
    const QTreeView* units = tableCalled(bench, u"Units that the cluster gets"_s);
    const QTreeView* resources = tableCalled(bench, u"Resources of the chosen unit"_s);
    QCOMPARE(units->model()->rowCount(), int(delivery->units.size()));
    qint64 seen = 0;
    for (int row = 0; row < units->model()->rowCount(); ++row) {
        units->selectionModel()->setCurrentIndex(units->model()->index(row, 0),
                                                 QItemSelectionModel::ClearAndSelect);
        seen += resources->model()->rowCount();
    }
    QCOMPARE(seen, delivery->resourceCount());
}

void tst_clusterpage::itSaysWhatTheClusterIs()
{
    TopologyBench bench;
    QVERIFY(bench.view.select(u"clusters/dogger-a12"_s));
    QVERIFY(bench.settle());
    const QString words = bench.allWords();
    for (const QString& word :
         {u"Dogger Bank"_s, u"k3s"_s, u"v1.33.1+k3s1"_s, u"turbine-arm64-2g"_s, u"Flux"_s})
        QVERIFY2(words.contains(word), qPrintable(words));
}

void tst_clusterpage::filesAreOpenedInManifests()
{
    TopologyBench bench;
    QVERIFY(bench.view.select(u"clusters/dogger-a12"_s));
    QVERIFY(bench.settle());
    QSignalSpy asked(&bench.view, &View::placeRequested);
    QTest::mouseClick(bench.button(u"Manifests"_s), Qt::LeftButton);
    QVERIFY(asked.last().first().value<Place>().file.startsWith(u"clusters/dogger-a12/"_s));
    int links = 0;
    for (auto* link : bench.view.page().findChild<ClusterFacts*>()->findChildren<QAbstractButton*>()) {
        QTest::mouseClick(link, Qt::LeftButton);
        ++links;
    }
    QVERIFY(links >= 2);
    QCOMPARE(asked.size(), links + 1);
    bool definition = false;
    for (const auto& place : asked)
        definition =
            definition || place.first().value<Place>().file.endsWith(u"topology/regions/wind-parks.yaml"_s);
    QVERIFY(definition);
}

void tst_clusterpage::itsHistoryIsAsked()
{
    TopologyBench bench;
    QSignalSpy asked(&bench.view, &View::clusterHistoryRequested);
    QVERIFY(bench.view.select(u"clusters/dogger-a12"_s));
    QVERIFY(bench.settle());
    QTest::mouseClick(bench.button(u"History"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"dogger-a12"_s);
}

void tst_clusterpage::whatIsOpaqueSaysWhy()
{
    const test::ScratchRepository scratch;
    scratch.write(u"topology/topology.yaml"_s, "apiVersion: fleet-architect/v1alpha1\nkind: Fleet\n"
                                               "metadata:\n  name: f\nspec:\n  engine: flux\n");
    scratch.write(
        u"topology/regions/r.yaml"_s,
        "apiVersion: fleet-architect/v1alpha1\nkind: Region\nmetadata:\n  name: r\nspec:\n  sites:\n"
        "    - name: s\n      clusters:\n        - name: a\n          uid: "
        "0d1f8a52-3f5e-4b0f-9a55-0f4b3c6b1c11\n          entry: clusters/a\n");
    scratch.write(u"clusters/a/kustomization.yaml"_s, "resources:\n- chart.yaml\n");
    scratch.write(u"clusters/a/chart.yaml"_s,
                  "apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmRepository\nmetadata:\n  name: charts\n"
                  "  namespace: flux-system\nspec:\n  url: https://charts.example.org\n---\n"
                  "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: loki\n"
                  "  namespace: flux-system\nspec:\n  chart:\n    spec:\n      chart: loki\n      version: "
                  "6.6.2\n      sourceRef:\n        kind: HelmRepository\n        name: charts\n");
    scratch.commitAll(u"first"_s);
    TopologyBench bench(scratch.path());
    QVERIFY(bench.view.select(u"clusters/a"_s));
    QVERIFY(bench.settle());
    const QTreeView* units = tableCalled(bench, u"Units that the cluster gets"_s);
    QVERIFY(units->isVisible());
    int opaque = 0;
    for (int row = 0; row < units->model()->rowCount(); ++row) {
        const QModelIndex index = units->model()->index(row, 0);
        if (!index.data(itemmodels::UnitsModel::OpaqueRole).toBool())
            continue;
        ++opaque;
        units->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        const QString why = index.data(itemmodels::UnitsModel::WhyRole).toString();
        QVERIFY(!why.isEmpty());
        QVERIFY2(bench.allWords().contains(why), qPrintable(bench.allWords()));
    }
    QCOMPARE(opaque, 1);
}

void tst_clusterpage::whatCannotBeWorkedOutIsSaid()
{
    TopologyBench bench;
    QVERIFY(QDir(bench.root + u"/clusters/dogger-a12"_s).removeRecursively());
    bench.workspace->refresh();
    QVERIFY(bench.settle());
    bench.click(u"dogger-a12"_s);
    bench.press(Qt::Key_Return);
    QVERIFY(bench.settle());
    QVERIFY2(bench.allWords().contains(u"What this cluster gets is not known"_s),
             qPrintable(bench.allWords()));
    QVERIFY(bench.button(u"Try again"_s));
}

void tst_clusterpage::aClusterThatGoesTakesItsPageAlong()
{
    TopologyBench bench;
    QVERIFY(bench.view.select(u"clusters/viking-01"_s));
    QVERIFY(bench.settle());
    QFile file(bench.root + u"/topology/regions/wind-parks.yaml"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("name: viking-01", "name: viking-other");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
    file.close();
    bench.workspace->refresh();
    QTRY_VERIFY(bench.canvas().scene().map().indexOf(u"viking-other"_s) >= 0);
    QVERIFY(!bench.view.page().isVisible());
}

void tst_clusterpage::everyControlHasAName()
{
    TopologyBench bench;
    QVERIFY(bench.view.select(u"clusters/dogger-a12"_s));
    QVERIFY(bench.settle());
    QCOMPARE(test::namelessWidgets(bench.view), QStringList());
    QCOMPARE(test::silentButtons(bench.view), QStringList());
}

EFA_TEST(tst_clusterpage)
#include "tst_clusterpage.moc"

#include "widgets/topology/mappanel.h"

#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"
#include "tests/widgets/topology/topologybench.h"
#include "widgets/common/searchfield.h"
#include "widgets/topology/legendentry.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/maplegend.h"
#include "widgets/topology/mapselection.h"
#include "widgets/topology/maptable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::TopologyBench;

namespace {

LegendEntry* entry(const TopologyBench& bench, const QString& word)
{
    for (LegendEntry* entry : bench.view.panel().legend().entries())
        if (entry->text() == word)
            return entry;
    return nullptr;
}

void colourBy(const TopologyBench& bench, fleet::Facet facet)
{
    auto* facets = bench.view.panel().legend().findChild<QComboBox*>();
    facets->setCurrentIndex(facets->findData(int(facet)));
    emit facets->activated(facets->currentIndex());
}

} // namespace

class tst_mappanel final : public QObject
{
    Q_OBJECT

  private slots:
    void theLegendCountsAndFilters();
    void coloursFollowTheChosenFacet();
    void searchFindsAndEscapeLeavesStepByStep();
    void tableAndMapShareTheSelection();
    void theTableSortsFiltersAndCopies();
    void columnsAreChosenAndOneStays();
    void everythingIsRememberedAndComesBack();
    void everyControlHasANameAndSaysWhyItIsOff();
    void nothingFloatsOverTheFleet();
};

void tst_mappanel::theLegendCountsAndFilters()
{
    const TopologyBench bench;
    QVERIFY(entry(bench, u"canary"_s));
    QVERIFY(entry(bench, u"canary"_s)->accessibleName().contains(u'4'));
    QTest::mouseClick(entry(bench, u"canary"_s), Qt::LeftButton);
    const MapScene& scene = bench.canvas().scene();
    QCOMPARE(scene.shownCount(), 4);
    QVERIFY(bench.allWords().contains(u"4 of 36 shown"_s));
    QVERIFY(entry(bench, u"canary"_s)->isChecked());
    QTest::mouseClick(entry(bench, u"dev"_s), Qt::LeftButton);
    QCOMPARE(scene.shownCount(), 6);
    QTest::mouseClick(entry(bench, u"canary"_s), Qt::LeftButton);
    QCOMPARE(scene.shownCount(), 2);
    QTest::mouseClick(bench.button(u"Show all"_s), Qt::LeftButton);
    QCOMPARE(scene.shownCount(), 36);
    QVERIFY(!bench.button(u"Show all"_s));
}

void tst_mappanel::coloursFollowTheChosenFacet()
{
    const TopologyBench bench;
    const QImage byRing = bench.canvas().grab().toImage();
    for (const fleet::Facet facet : fleet::allFacets) {
        colourBy(bench, facet);
        QCOMPARE(bench.canvas().scene().scale().facet(), facet);
        int counted = 0;
        for (const fleet::FacetCount& count : fleet::facetCounts(bench.canvas().scene().map(), facet))
            counted += count.total;
        QCOMPARE(counted, 36);
    }
    colourBy(bench, fleet::Facet::Distribution);
    QVERIFY(entry(bench, u"k3s"_s));
    QVERIFY(bench.canvas().grab().toImage() != byRing);
}

void tst_mappanel::searchFindsAndEscapeLeavesStepByStep()
{
    TopologyBench bench;
    bench.view.run(Command::Find);
    QCOMPARE(QApplication::focusWidget(), &bench.view.panel().search());
    QTest::keyClicks(QApplication::focusWidget(), u"hornsea conv"_s);
    QCOMPARE(bench.canvas().scene().shownCount(), 2);
    bench.press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &bench.canvas());
    bench.press(Qt::Key_Right);
    QCOMPARE(bench.selection().current(), u"hornsea-c01"_s);
    bench.press(Qt::Key_Space);
    bench.press(Qt::Key_Escape); // the choice
    QVERIFY(bench.selection().names().isEmpty());
    QCOMPARE(bench.canvas().scene().shownCount(), 2);
    bench.press(Qt::Key_Escape); // the filter
    QCOMPARE(bench.canvas().scene().shownCount(), 36);
    QVERIFY(bench.view.panel().search().text().isEmpty());
}

void tst_mappanel::tableAndMapShareTheSelection()
{
    const TopologyBench bench;
    bench.click(u"dogger-a12"_s);
    bench.click(u"van-01"_s, Qt::ControlModifier);
    QTest::keyClick(&bench.canvas(), Qt::Key_T, Qt::ControlModifier);
    MapTable& table = bench.view.panel().table();
    QVERIFY(table.isVisible());
    QCOMPARE(QApplication::focusWidget(), &table);
    QCOMPARE(table.selectionModel()->selectedRows().size(), 2);
    QCOMPARE(table.currentIndex().data().toString(), u"van-01"_s);
    const QString first = table.model()->index(0, 0).data().toString();
    table.scrollToTop();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualRect(table.model()->index(0, 0)).center());
    QCOMPARE(bench.selection().names(), (QSet<QString>{first}));
    QTest::keyClick(&table, Qt::Key_T, Qt::ControlModifier);
    QVERIFY(bench.canvas().isVisible());
    QVERIFY(bench.selection().contains(first));
    QCOMPARE(QApplication::focusWidget(), &bench.canvas());
}

void tst_mappanel::theTableSortsFiltersAndCopies()
{
    const TopologyBench bench;
    MapPanel& panel = bench.view.panel();
    panel.setTable(true);
    MapTable& table = panel.table();
    QCOMPARE(table.model()->rowCount(), 36);
    table.sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(table.model()->index(0, 1).data().toString(), u"dev"_s);
    QCOMPARE(table.model()->index(35, 1).data().toString(), u"broad"_s);
    panel.search().setText(u"van-0"_s);
    QCOMPARE(table.model()->rowCount(), 3);
    table.sortByColumn(0, Qt::DescendingOrder);
    table.setFocus();
    table.selectRow(0);
    QVERIFY(panel.table().copyAction()->isEnabled());
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"van-03\t"_s));
    const QByteArray csv = table.csv();
    QCOMPARE(csv.count("\r\n"), 2);
    QVERIFY(csv.startsWith("Cluster,Ring,"));
    QSignalSpy opened(&table, &MapTable::openRequested);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.first().first().toString(), u"van-03"_s);
}

void tst_mappanel::columnsAreChosenAndOneStays()
{
    const TopologyBench bench;
    MapTable& table = bench.view.panel().table();
    const QList<QAction*> columns = table.columnsMenu()->actions();
    QVERIFY(!columns.first()->isEnabled());
    bench.view.panel().setTable(true);
    QCOMPARE(columns.size(), table.model()->columnCount());
    for (qsizetype at = 1; at < columns.size(); ++at)
        columns.at(at)->trigger();
    QVERIFY(table.isColumnHidden(1));
    QVERIFY(!columns.first()->isEnabled());
    QVERIFY(table.csv().startsWith("Cluster\r\n"));
    columns.at(1)->trigger();
    QVERIFY(columns.first()->isEnabled());
}

void tst_mappanel::everythingIsRememberedAndComesBack()
{
    QJsonObject state;
    MapLens lens;
    {
        const TopologyBench bench;
        colourBy(bench, fleet::Facet::Distribution);
        QTest::mouseClick(entry(bench, u"k0s"_s), Qt::LeftButton);
        bench.view.panel().search().setText(u"blade"_s);
        bench.click(u"esbjerg-bh2"_s);
        bench.canvas().zoomTo(1.7);
        bench.view.panel().table().setColumnHidden(4, true);
        lens = bench.canvas().lens();
        state = bench.view.saveState();
    }
    TopologyBench bench;
    bench.view.restoreState(state);
    QVERIFY(bench.settle());
    const MapScene& scene = bench.canvas().scene();
    QCOMPARE(scene.scale().facet(), fleet::Facet::Distribution);
    QCOMPARE(scene.shownCount(), 2);
    QCOMPARE(bench.view.panel().search().text(), u"blade"_s);
    QCOMPARE(bench.selection().names(), (QSet<QString>{u"esbjerg-bh2"_s}));
    QCOMPARE(bench.canvas().lens().zoom, lens.zoom);
    QVERIFY((bench.canvas().lens().offset - lens.offset).manhattanLength() <= 2);
    QVERIFY(bench.view.panel().table().isColumnHidden(4));
    // A state from elsewhere changes nothing and breaks nothing.
    bench.view.restoreState({{u"map"_s, QJsonObject{{u"view"_s, 7}, {u"filter"_s, u"x"_s}}}});
    QVERIFY(bench.settle());
    QCOMPARE(scene.shownCount(), 36);
}

void tst_mappanel::everyControlHasANameAndSaysWhyItIsOff()
{
    const TopologyBench bench;
    for (const bool table : {false, true}) {
        bench.view.panel().setTable(table);
        QCOMPARE(test::namelessWidgets(bench.view), QStringList());
        QCOMPARE(test::silentButtons(bench.view), QStringList());
        QCOMPARE(test::silentActions(bench.view.menuActions(MenuPlace::View)), QStringList());
    }
}

void tst_mappanel::nothingFloatsOverTheFleet()
{
    for (const QSize size : {QSize(952, 596), QSize(1208, 696), QSize(2488, 1336)}) {
        const TopologyBench bench(ThemeMode::Light, size);
        const QRectF fleet = bench.canvas().lens().toScreen(QRectF({}, bench.canvas().scene().layout().size));
        const MapLegend& legend = bench.view.panel().legend();
        QVERIFY(fleet.bottom() <= legend.geometry().top() + floatShadow);
        QVERIFY(legend.geometry().right() < bench.canvas().width());
    }
}

EFA_TEST(tst_mappanel)
#include "tst_mappanel.moc"

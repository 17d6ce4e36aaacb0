#include "widgets/discovery/discoveryview.h"

#include "itemmodels/reviewmodel.h"
#include "tests/support/registry.h"
#include "tests/widgets/discovery/reviewbench.h"
#include "tests/widgets/screencheck.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/searchfield.h"
#include "widgets/discovery/clusterpanel.h"
#include "widgets/discovery/clustertable.h"
#include "widgets/discovery/leftoutpanel.h"
#include "widgets/discovery/reasonspanel.h"
#include "widgets/discovery/reviewhead.h"
#include "workspace/foundfleets.h"

#include <QClipboard>
#include <QDir>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::itemmodels::ReviewModel;
using efa::test::ReviewBench;
using efa::test::ScratchRepository;

namespace {

const QStringList asFound = {u"dev|dev||"_s, u"prod-bergen|prod||"_s, u"prod-oslo|prod||"_s};

QByteArray status(const ScratchRepository& scratch)
{
    return scratch.git({u"status"_s, u"--porcelain"_s, u"-uall"_s, u"--ignored"_s});
}

} // namespace

class tst_discoveryview final : public QObject
{
    Q_OBJECT

  private slots:
    void whatIsFoundIsShown();
    void columnsTakeTheRoomThereIs();
    void enterEditsACell();
    void aNameThatIsTakenIsRefusedWhereItStands();
    void deleteTakesOutAndTakesBack();
    void severalClustersGetOneRing();
    void clustersAreMerged();
    void theWayBackAndForth();
    void searchingNarrowsAndSaysSo();
    void rowsAreCopied();
    void reasonsOpenTheirFiles();
    void adoptingWritesWhatTheButtonSays();
    void aTopologyInTheWayIsSaid();
    void aRepositoryWithoutClustersSaysWhy();
    void readingCanBeStopped();
    void correctionsAreRemembered();
    void everyControlHasANameAndAReason();
};

void tst_discoveryview::whatIsFoundIsShown()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    QCOMPARE(bench.rows(), asFound);
    QTRY_VERIFY2(bench.says(u"3 cluster(s) found"_s), qPrintable(bench.allWords()));
    QTRY_VERIFY2(bench.says(u"2 ring(s)"_s), qPrintable(bench.allWords()));
    QTRY_VERIFY2(bench.says(u"read in"_s), qPrintable(bench.allWords()));
    QVERIFY(bench.leftOut().filter(u"broken/kustomization.yaml"_s).size() == 1);
    QTRY_VERIFY(bench.button(u"Write topology/ with 3 cluster(s) in 2 files"_s));
    QCOMPARE(status(scratch), QByteArray());
}

void tst_discoveryview::columnsTakeTheRoomThereIs()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    ReviewBench bench(scratch);
    ClusterTable& table = bench.view.clusters().table();
    const auto width = [&](int column) { return table.columnWidth(column); };
    // No site is known: others get that room.
    QVERIFY(width(ReviewModel::NameColumn) > 2 * width(ReviewModel::SiteColumn) - 20);
    QVERIFY(width(ReviewModel::EntryColumn) > width(ReviewModel::SiteColumn));
    QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    const int before = width(ReviewModel::NameColumn);
    bench.view.resize(bench.view.width() + 300, bench.view.height());
    QTRY_VERIFY(width(ReviewModel::NameColumn) > before);
    // What a person gave stays.
    table.setColumnWidth(ReviewModel::NameColumn, 150);
    bench.view.resize(bench.view.width() + 100, bench.view.height());
    QVERIFY(bench.settle());
    QCOMPARE(width(ReviewModel::NameColumn), 150);
}

void tst_discoveryview::enterEditsACell()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    bench.goTo(u"dev"_s, ReviewModel::SiteColumn);
    bench.press(Qt::Key_Return);
    bench.type(u"Hall 3"_s);
    bench.press(Qt::Key_Return);
    QTRY_COMPARE(bench.rows().first(), u"dev|dev|Hall 3|"_s);
    // Where a cell cannot be edited, F2 edits the name.
    bench.goTo(u"dev"_s, ReviewModel::EngineColumn);
    bench.press(Qt::Key_F2);
    bench.type(u"lab"_s);
    bench.press(Qt::Key_Return);
    QTRY_VERIFY(bench.rows().contains(u"lab|dev|Hall 3|"_s));
    QTRY_VERIFY2(bench.says(u"You call it 'lab'; found as 'dev'"_s), qPrintable(bench.allWords()));
    // Escape leaves the cell as it was.
    bench.press(Qt::Key_F2);
    bench.type(u"nothing"_s);
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.rows().contains(u"lab|dev|Hall 3|"_s));
    QCOMPARE(bench.view.review().made().size(), 2U);
}

void tst_discoveryview::aNameThatIsTakenIsRefusedWhereItStands()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    bench.goTo(u"dev"_s, ReviewModel::NameColumn);
    bench.press(Qt::Key_F2);
    bench.type(u"prod-oslo"_s);
    bench.press(Qt::Key_Return);
    QTRY_VERIFY2(bench.says(u"Another cluster is called 'prod-oslo' already"_s),
                 qPrintable(bench.allWords()));
    QCOMPARE(bench.rows(), asFound);
    // The next one that works takes the message away.
    bench.goTo(u"dev"_s, ReviewModel::RingColumn);
    bench.press(Qt::Key_F2);
    bench.type(u"lab"_s);
    bench.press(Qt::Key_Return);
    QTRY_COMPARE(bench.rows().first(), u"dev|lab||"_s);
    QVERIFY(!bench.says(u"Another cluster"_s));
}

void tst_discoveryview::deleteTakesOutAndTakesBack()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    const auto before = bench.leftOut();
    bench.goTo(u"dev"_s, ReviewModel::NameColumn);
    bench.press(Qt::Key_Delete);
    QTRY_COMPARE(bench.rows().size(), 2);
    QCOMPARE(bench.leftOut().first(), u"clusters/dev"_s);
    QTRY_VERIFY(bench.button(u"Write topology/ with 2 cluster(s)"_s));
    auto* list = bench.view.leftOut().findChild<QTreeView*>();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    bench.press(Qt::Key_Delete);
    QTRY_COMPARE(bench.rows(), asFound);
    QCOMPARE(bench.leftOut(), before);
}

void tst_discoveryview::severalClustersGetOneRing()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    bench.goTo(u"dev"_s, ReviewModel::NameColumn);
    bench.press(Qt::Key_A, Qt::ControlModifier);
    QTest::mouseClick(bench.button(u"Ring …"_s), Qt::LeftButton);
    QTRY_VERIFY2(bench.says(u"Ring of 3 cluster(s)"_s), qPrintable(bench.allWords()));
    bench.type(u"broad"_s);
    bench.press(Qt::Key_Return);
    QTRY_COMPARE(bench.rows(),
                 (QStringList{u"dev|broad||"_s, u"prod-bergen|broad||"_s, u"prod-oslo|broad||"_s}));
    QVERIFY(bench.view.clusters().table().hasFocus());
    // Escape leaves the question, and only that.
    QSignalSpy left(&bench.view, &DiscoveryView::leaveRequested);
    QTest::mouseClick(bench.button(u"Region …"_s), Qt::LeftButton);
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.says(u"Region of"_s));
    QCOMPARE(left.size(), 0);
    bench.press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void tst_discoveryview::clustersAreMerged()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    bench.goTo(u"prod-bergen"_s, ReviewModel::NameColumn);
    QVERIFY(!bench.button(u"Merge"_s)->isEnabled());
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    QTest::mouseClick(bench.button(u"Merge"_s), Qt::LeftButton);
    QTRY_COMPARE(bench.rows(), (QStringList{u"dev|dev||"_s, u"prod-oslo|prod||"_s}));
    QTRY_VERIFY2(bench.says(u"the same as: prod-bergen"_s), qPrintable(bench.allWords()));
}

void tst_discoveryview::theWayBackAndForth()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    ReviewBench bench(scratch);
    QVERIFY(!bench.view.whyNot(Command::Undo).isEmpty());
    bench.goTo(u"dev"_s, ReviewModel::NameColumn);
    bench.press(Qt::Key_Delete);
    QTRY_COMPARE(bench.rows().size(), 2);
    QVERIFY(bench.view.whyNot(Command::Undo).isEmpty());
    QVERIFY(!bench.view.whyNot(Command::Redo).isEmpty());
    bench.view.run(Command::Undo);
    QCOMPARE(bench.rows(), asFound);
    QVERIFY(bench.view.whyNot(Command::Redo).isEmpty());
    bench.view.run(Command::Redo);
    QCOMPARE(bench.rows().size(), 2);
    QTest::mouseClick(bench.button(u"Undo"_s), Qt::LeftButton);
    QCOMPARE(bench.rows(), asFound);
}

void tst_discoveryview::searchingNarrowsAndSaysSo()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    ReviewBench bench(scratch);
    bench.view.run(Command::Find);
    QVERIFY(bench.view.clusters().search().hasFocus());
    bench.type(u"prod osl"_s);
    QCOMPARE(bench.rows(), QStringList(u"prod-oslo|prod||"_s));
    bench.type(u"x"_s);
    QCOMPARE(bench.rows(), QStringList());
    QTRY_VERIFY(bench.says(u"No cluster has these words"_s));
    QTest::mouseClick(bench.button(u"Clear the search"_s), Qt::LeftButton);
    QCOMPARE(bench.rows(), asFound);
}

void tst_discoveryview::rowsAreCopied()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    bench.goTo(u"dev"_s, ReviewModel::NameColumn);
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    bench.press(Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"dev\tdev\t"_s) && text.contains(u"\nprod-bergen\tprod\t"_s), qPrintable(text));
}

void tst_discoveryview::reasonsOpenTheirFiles()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    bench.goTo(u"prod-oslo"_s, ReviewModel::NameColumn);
    QSignalSpy wanted(&bench.view, &View::placeRequested);
    const QString file = u"clusters/prod-oslo/flux-system/gotk-sync.yaml"_s;
    QTRY_VERIFY(bench.button(file));
    QAbstractButton* link = bench.button(file);
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<Place>().file, u"clusters/prod-oslo/flux-system/gotk-sync.yaml"_s);
    auto* list = bench.view.leftOut().findChild<QTreeView*>();
    list->setFocus();
    const int row = int(bench.leftOut().indexOf(bench.leftOut().filter(u"broken/"_s).first()));
    list->setCurrentIndex(list->model()->index(row, 0));
    bench.press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(1).at(0).value<Place>().file, u"broken/kustomization.yaml"_s);
}

void tst_discoveryview::adoptingWritesWhatTheButtonSays()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    ReviewBench bench(scratch);
    QTest::mouseClick(bench.button(u"Write topology/ with 3 cluster(s) in 2 files"_s), Qt::LeftButton);
    QVERIFY(bench.settle());
    QTRY_COMPARE(status(scratch),
                 QByteArray("?? topology/regions/unplaced.yaml\n?? topology/topology.yaml\n"));
    QTRY_VERIFY2(bench.says(u"3 cluster(s) in the topology"_s), qPrintable(bench.allWords()));
    // Nothing is corrected behind the back of what was written.
    QVERIFY(!bench.button(u"Not a cluster"_s)->isEnabled());
    bench.goTo(u"dev"_s, ReviewModel::NameColumn);
    bench.press(Qt::Key_F2);
    QVERIFY(bench.view.clusters().table().hasFocus());
    QVERIFY(bench.view.whyNot(Command::Undo).isEmpty());
    bench.view.run(Command::Undo);
    QTRY_COMPARE(status(scratch), QByteArray());
    QVERIFY(!QDir(scratch.path(u"topology"_s)).exists());
    QTRY_VERIFY(bench.button(u"Write topology/ with 3 cluster(s) in 2 files"_s)->isEnabled());
}

void tst_discoveryview::aTopologyInTheWayIsSaid()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    ReviewBench bench(scratch);
    scratch.write(u"topology"_s, "a file stands here\n");
    QTest::mouseClick(bench.button(u"Write topology/"_s), Qt::LeftButton);
    QTRY_COMPARE(bench.view.findChild<ErrorPresenter*>()->count(), 1);
    QVERIFY(bench.settle());
    QCOMPARE(scratch.read(u"topology"_s), QByteArray("a file stands here\n"));
    QTRY_VERIFY(bench.button(u"Write topology/"_s)->isEnabled());
}

void tst_discoveryview::aRepositoryWithoutClustersSaysWhy()
{
    const ScratchRepository scratch;
    scratch.write(u"values.yaml"_s, "replicas: 1\n");
    scratch.commitAll(u"first"_s);
    const ReviewBench bench(scratch);
    QCOMPARE(bench.rows(), QStringList());
    QTRY_VERIFY2(bench.says(u"No cluster was found"_s), qPrintable(bench.allWords()));
    QVERIFY(!bench.button(u"Write topology/"_s)->isEnabled());
    QTRY_VERIFY(bench.button(u"Read again"_s));
}

void tst_discoveryview::readingCanBeStopped()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const auto opened = workspace::inspectFolder(scratch.path(), Progress());
    workspace::Workspace workspace(*opened, {});
    DiscoveryView view;
    view.setWorkspace(&workspace);
    view.resize(1360, 812);
    view.show();
    // Shown, it reads by itself; nothing was seen of it yet.
    QCOMPARE(workspace.foundFleets().state(), workspace::FoundFleets::State::Reading);
    QVERIFY(!view.isSettled());
    QAbstractButton* cancel = nullptr;
    for (auto* button : view.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == u"Cancel"_s)
            cancel = button;
    }
    QVERIFY(cancel);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(view.isSettled());
    QCOMPARE(workspace.foundFleets().state(), workspace::FoundFleets::State::Stopped);
    QVERIFY(!view.head().adoptButton()->isEnabled());
    view.setWorkspace(nullptr);
}

void tst_discoveryview::correctionsAreRemembered()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    QJsonObject state;
    {
        const ReviewBench bench(scratch);
        QSignalSpy drafts(&bench.view, &View::draftChanged);
        bench.goTo(u"dev"_s, ReviewModel::NameColumn);
        bench.press(Qt::Key_Delete);
        QTRY_COMPARE(drafts.size(), 1);
        state = bench.view.saveState();
    }
    const auto opened = workspace::inspectFolder(scratch.path(), Progress());
    workspace::Workspace workspace(*opened, {});
    DiscoveryView view;
    view.setWorkspace(&workspace);
    view.restoreState(state);
    QCOMPARE(view.saveState()[u"corrections"_s], state[u"corrections"_s]);
    workspace.foundFleets().read();
    QTRY_COMPARE(view.review().now().clusters.size(), 2U);
    QVERIFY(view.review().canUndo());
    view.setWorkspace(nullptr);
}

void tst_discoveryview::everyControlHasANameAndAReason()
{
    const ScratchRepository scratch;
    test::writeForeignFleet(scratch);
    const ReviewBench bench(scratch);
    QCOMPARE(test::namelessWidgets(bench.view), QStringList());
    QCOMPARE(test::silentButtons(bench.view), QStringList());
    QCOMPARE(test::silentActions(bench.view.findChildren<QAction*>()), QStringList());
}

EFA_TEST(tst_discoveryview)

#include "tst_discoveryview.moc"

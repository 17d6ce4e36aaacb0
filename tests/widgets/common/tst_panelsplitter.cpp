#include "widgets/common/panelsplitter.h"

#include "tests/support/registry.h"
#include "widgets/common/foldstrip.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa::widgets;

namespace {

struct Bench
{
    QWidget window;
    PanelSplitter* splitter = new PanelSplitter(Qt::Horizontal);
    QWidget* left = new QLineEdit;
    QWidget* main = new QWidget;
    QWidget* right = new QWidget;

    explicit Bench(int width = 1368)
    {
        auto* box = new QVBoxLayout(&window);
        box->setContentsMargins(0, 0, 0, 0);
        box->addWidget(splitter);
        splitter->addPanel(left, {.id = u"files"_s, .title = u"Files"_s, .edge = Qt::LeftEdge, .size = 240});
        splitter->addMain(main);
        splitter->addPanel(right, {.id = u"rendered"_s,
                                   .title = u"Rendered"_s,
                                   .edge = Qt::RightEdge,
                                   .size = 456,
                                   .min = 300,
                                   .max = 900,
                                   .share = 40});
        window.resize(width, 600);
        window.show();
    }
};

} // namespace

class tst_panelsplitter final : public QObject
{
    Q_OBJECT

  private slots:
    void panelsHaveTheirSizeAndTheMainSurfaceTheRest()
    {
        const Bench bench;
        QCOMPARE(bench.left->width(), 240);
        QCOMPARE(bench.right->width(), 456);
        QCOMPARE(bench.main->width(), 1368 - 240 - 456 - 2);
    }

    void aPanelIsResizedFromWhatStandsInIt()
    {
        Bench bench;
        QCOMPARE(PanelSplitter::around(bench.left), bench.splitter);
        QCOMPARE(PanelSplitter::around(bench.main), nullptr);
        QVERIFY(bench.splitter->resizePanelOf(bench.left, 32));
        QCOMPARE(bench.left->width(), 272);
        QCOMPARE(bench.main->width(), 1368 - 272 - 456 - 2);
        QCOMPARE(bench.splitter->panelState()[u"files"_s][u"size"_s].toInt(), 272);
        QVERIFY(bench.splitter->resizePanelOf(bench.right, 5000));
        // The main surface keeps its smallest width.
        QCOMPARE(bench.main->width(), 400);
        QVERIFY(!bench.splitter->canResizePanelOf(bench.left, 32));
        QVERIFY(bench.splitter->resizePanelOf(bench.right, -5000));
        QCOMPARE(bench.right->width(), 300);
        QVERIFY(!bench.splitter->resizePanelOf(bench.right, -1));
        bench.splitter->setFolded(u"files"_s, true);
        QCOMPARE(PanelSplitter::around(bench.left), nullptr);
    }

    void aFoldedPanelLeavesAStripThatUnfoldsIt()
    {
        Bench bench;
        bench.left->setFocus();
        QAction* action = bench.splitter->foldAction(u"files"_s);
        action->trigger();
        QVERIFY(bench.splitter->isFolded(u"files"_s));
        QVERIFY(!bench.left->isVisible());
        QVERIFY(!action->isChecked());
        QCOMPARE(bench.main->width(), 1368 - 28 - 456 - 2);
        const auto strips = bench.splitter->findChildren<FoldStrip*>();
        auto* strip = *std::ranges::find(strips, u"Files"_s, &FoldStrip::text);
        QVERIFY(strip->isVisible());
        QTRY_COMPARE(strip->size(), QSize(28, 600));
        QTest::mouseClick(strip, Qt::LeftButton);
        QVERIFY(bench.left->isVisible());
        QVERIFY(action->isChecked());
        QCOMPARE(bench.left->width(), 240);
    }

    void theChevronOfThePanelFoldsIt()
    {
        Bench bench;
        auto* button = bench.splitter->makeFoldButton(u"rendered"_s, bench.right);
        QVERIFY(!button->accessibleName().isEmpty());
        button->click();
        QVERIFY(bench.splitter->isFolded(u"rendered"_s));
    }

    void sizesAndFoldsAreRemembered()
    {
        QJsonObject state;
        {
            Bench bench;
            bench.splitter->setSizes({300, 612, 454});
            emit bench.splitter->splitterMoved(300, 1);
            bench.splitter->setFolded(u"rendered"_s, true);
            state = bench.splitter->panelState();
        }
        Bench bench;
        bench.splitter->setPanelState(state);
        QCOMPARE(bench.left->width(), 300);
        QVERIFY(bench.splitter->isFolded(u"rendered"_s));
        bench.splitter->setFolded(u"rendered"_s, false);
        QCOMPARE(bench.right->width(), 454);
    }

    void aLargeWindowIsShared()
    {
        Bench bench(2368);
        QCOMPARE(bench.left->width(), 240);
        QCOMPARE(bench.right->width(), 456 + 400);
        QCOMPARE(bench.main->width(), 2368 - 240 - 856 - 2);
        bench.window.resize(3368, 600);
        QTRY_COMPARE(bench.right->width(), 456 + 800);
        // Nobody gave it a size: there is none to remember.
        QVERIFY(!bench.splitter->panelState()[u"rendered"_s].toObject().contains(u"size"_s));
    }

    void aSizeThatThePersonGaveStaysInAnyWindow()
    {
        Bench bench(2368);
        bench.splitter->setSizes({240, 1126, 1000});
        emit bench.splitter->splitterMoved(1367, 2);
        const QJsonObject state = bench.splitter->panelState();
        QCOMPARE(state[u"rendered"_s].toObject()[u"size"_s].toInt(), 1000);
        QVERIFY(!state[u"files"_s].toObject().contains(u"size"_s));
        bench.window.resize(2568, 600);
        QTRY_COMPARE(bench.right->width(), 1000);
        // Where there is no room for it, it gives way and comes back.
        bench.window.resize(1368, 600);
        QTRY_COMPARE(bench.right->width(), 1368 - 2 - 240 - 400);
        QCOMPARE(bench.main->width(), 400);
        bench.window.resize(2368, 600);
        QTRY_COMPARE(bench.right->width(), 1000);
        QCOMPARE(bench.splitter->panelState(), state);
    }

    void aNarrowWindowFoldsTheRightPanelFirst()
    {
        Bench bench;
        bench.window.resize(1270, 600);
        QVERIFY(bench.splitter->isFolded(u"rendered"_s));
        QVERIFY(!bench.splitter->isFolded(u"files"_s));
        bench.window.resize(640, 600);
        QVERIFY(bench.splitter->isFolded(u"files"_s));
        bench.window.resize(1368, 600);
        QVERIFY(!bench.splitter->isFolded(u"rendered"_s));
        QVERIFY(!bench.splitter->isFolded(u"files"_s));
    }

    void whatThePersonUnfoldedInANarrowWindowStays()
    {
        Bench bench(1200);
        QVERIFY(bench.splitter->isFolded(u"rendered"_s));
        bench.splitter->foldAction(u"rendered"_s)->trigger();
        QVERIFY(!bench.splitter->isFolded(u"rendered"_s));
        bench.window.resize(1190, 600);
        QVERIFY(!bench.splitter->isFolded(u"rendered"_s));
        // What a narrow window folded by itself is not remembered as folded.
        const Bench other(1200);
        QVERIFY(other.splitter->isFolded(u"rendered"_s));
        const QJsonObject saved = other.splitter->panelState()[u"rendered"_s].toObject();
        QVERIFY(!saved[u"folded"_s].toBool());
    }
};

EFA_TEST(tst_panelsplitter)
#include "tst_panelsplitter.moc"

#include "widgets/topology/mapcanvas.h"

#include "tests/support/registry.h"
#include "tests/widgets/topology/topologybench.h"
#include "widgets/topology/mapselection.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace efa::widgets;
using efa::test::TopologyBench;

namespace {

void turnWheel(QWidget& widget, QPoint at, int notches, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, from);
    for (int step = 1; step <= 4; ++step) {
        const QPointF place = from + (to - from) * step / 4.0;
        QMouseEvent move(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, to);
}

/// What is on the screen is what painting all of it anew would give.
bool isPaintedWhole(MapCanvas& canvas)
{
    const QImage now = canvas.grab().toImage();
    const MapLens lens = canvas.lens();
    canvas.setLens({.zoom = lens.zoom * 1.5, .offset = lens.offset});
    canvas.grab();
    canvas.setLens(lens);
    return canvas.grab().toImage() == now;
}

} // namespace

class tst_mapcanvas final : public QObject
{
    Q_OBJECT

  private slots:
    void theWholeFleetIsSeenAtFirst();
    void draggingMovesTheMap();
    void movingPaintsOnlyWhatComesIntoViewAndStillAll();
    void theWheelMovesAndZooms();
    void theFleetCannotBeLost();
    void clicksChoose();
    void aBandChoosesWhatItTouches();
    void arrowsGoToTheNeighbour();
    void spaceAndEnterAndEscapeAct();
    void zoomKeysWork();
    void fromFarAClickChoosesTheRegion();
    void aScreenReaderIsToldWhereOneIs();
    void marksAreSeen();
};

void tst_mapcanvas::theWholeFleetIsSeenAtFirst()
{
    const TopologyBench bench;
    MapCanvas& canvas = bench.canvas();
    QVERIFY(canvas.isFit());
    const QRectF fleet = canvas.lens().toScreen(QRectF({}, canvas.scene().layout().size));
    QVERIFY(QRectF(canvas.rect()).contains(fleet));
    QCOMPARE(canvas.scene().map().clusters.size(), size_t(36));
    QCOMPARE(canvas.lens().level(), MapLevel::Near);
}

void tst_mapcanvas::draggingMovesTheMap()
{
    const TopologyBench bench;
    MapCanvas& canvas = bench.canvas();
    const QPoint before = canvas.lens().offset;
    drag(canvas, {600, 300}, {660, 340});
    QCOMPARE(canvas.lens().offset, before + QPoint(60, 40));
    QVERIFY(bench.selection().names().isEmpty());
    QVERIFY(!canvas.isFit());
}

void tst_mapcanvas::movingPaintsOnlyWhatComesIntoViewAndStillAll()
{
    const TopologyBench bench;
    MapCanvas& canvas = bench.canvas();
    canvas.zoomTo(1.3);
    for (const QPoint by : {QPoint(37, 0), QPoint(0, -51), QPoint(-13, 29), QPoint(200, 160)}) {
        canvas.grab();
        drag(canvas, {600, 300}, QPoint(600, 300) + by);
        QVERIFY(isPaintedWhole(canvas));
    }
}

void tst_mapcanvas::theWheelMovesAndZooms()
{
    const TopologyBench bench;
    MapCanvas& canvas = bench.canvas();
    MapLens before = canvas.lens();
    turnWheel(canvas, {300, 300}, 1, Qt::NoModifier);
    QCOMPARE(canvas.lens().offset - before.offset, QPoint(0, 60));
    before = canvas.lens();
    turnWheel(canvas, {300, 300}, -1, Qt::ShiftModifier);
    QCOMPARE(canvas.lens().offset - before.offset, QPoint(-60, 0));
    before = canvas.lens();
    turnWheel(canvas, {300, 300}, 1, Qt::ControlModifier);
    QVERIFY(canvas.lens().zoom > before.zoom * 1.2);
    QVERIFY((canvas.lens().toMap(QPointF(300, 300)) - before.toMap(QPointF(300, 300))).manhattanLength() < 3);
}

void tst_mapcanvas::theFleetCannotBeLost()
{
    const TopologyBench bench;
    MapCanvas& canvas = bench.canvas();
    for (int turn = 0; turn < 200; ++turn)
        turnWheel(canvas, {300, 300}, 1, Qt::NoModifier);
    const QRectF fleet = canvas.lens().toScreen(QRectF({}, canvas.scene().layout().size));
    QVERIFY(fleet.intersects(QRectF(canvas.rect())));
}

void tst_mapcanvas::clicksChoose()
{
    const TopologyBench bench;
    bench.click(u"dogger-a12"_s);
    QCOMPARE(bench.selection().names(), (QSet<QString>{u"dogger-a12"_s}));
    QCOMPARE(bench.selection().current(), u"dogger-a12"_s);
    bench.click(u"dogger-a14"_s, Qt::ControlModifier);
    QCOMPARE(bench.selection().names().size(), 2);
    bench.click(u"dogger-a12"_s, Qt::ControlModifier);
    QCOMPARE(bench.selection().names(), (QSet<QString>{u"dogger-a14"_s}));
    bench.click(u"dogger-a11"_s);
    bench.click(u"dogger-a14"_s, Qt::ShiftModifier);
    QCOMPARE(bench.selection().names().size(), 4);
    // Beside everything: nothing is chosen any more.
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, {3, 3});
    QVERIFY(bench.selection().names().isEmpty());
}

void tst_mapcanvas::aBandChoosesWhatItTouches()
{
    const TopologyBench bench;
    const QPoint from = bench.placeOf(u"dogger-a11"_s);
    const QPoint to = bench.placeOf(u"dogger-a12"_s);
    drag(bench.canvas(), from, to + QPoint(4, 4), Qt::ShiftModifier);
    QCOMPARE(bench.selection().names(), (QSet<QString>{u"dogger-a11"_s, u"dogger-a12"_s}));
    const QPoint other = bench.placeOf(u"hornsea-b01"_s);
    drag(bench.canvas(), other, other + QPoint(12, 12), Qt::ControlModifier);
    QCOMPARE(bench.selection().names().size(), 3);
}

void tst_mapcanvas::arrowsGoToTheNeighbour()
{
    const TopologyBench bench;
    bench.canvas().setFocus();
    bench.press(Qt::Key_Right);
    QCOMPARE(bench.selection().current(), bench.canvas().scene().map().clusters.front().name);
    bench.selection().setCurrent(u"dogger-a11"_s);
    bench.press(Qt::Key_Right);
    QCOMPARE(bench.selection().current(), u"dogger-a12"_s);
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.selection().current(), u"dogger-a15"_s);
    QVERIFY(bench.selection().names().isEmpty());
    bench.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(bench.selection().names(), (QSet<QString>{u"dogger-a14"_s}));
    // The one with the keyboard is always in view.
    bench.canvas().zoomTo(2);
    for (int step = 0; step < 12; ++step)
        bench.press(Qt::Key_Down);
    QVERIFY(bench.canvas().rect().contains(bench.placeOf(bench.selection().current())));
}

void tst_mapcanvas::spaceAndEnterAndEscapeAct()
{
    const TopologyBench bench;
    QSignalSpy opened(&bench.canvas(), &MapCanvas::openRequested);
    bench.canvas().setFocus();
    bench.selection().setCurrent(u"dogger-a11"_s);
    bench.press(Qt::Key_Space);
    QVERIFY(bench.selection().contains(u"dogger-a11"_s));
    bench.press(Qt::Key_Space);
    QVERIFY(bench.selection().names().isEmpty());
    bench.press(Qt::Key_Space);
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.selection().names().isEmpty());
    bench.press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), u"dogger-a11"_s);
}

void tst_mapcanvas::zoomKeysWork()
{
    const TopologyBench bench;
    MapCanvas& canvas = bench.canvas();
    canvas.setFocus();
    const double fit = canvas.lens().zoom;
    bench.press(Qt::Key_Plus);
    QVERIFY(canvas.lens().zoom > fit);
    bench.press(Qt::Key_Minus);
    bench.press(Qt::Key_Minus);
    QVERIFY(canvas.lens().zoom < fit);
    bench.press(Qt::Key_0);
    QVERIFY(canvas.isFit());
    bench.press(Qt::Key_Plus);
    bench.press(Qt::Key_Home);
    QVERIFY(canvas.isFit());
    bench.click(u"van-01"_s);
    bench.press(Qt::Key_Z);
    QVERIFY(canvas.lens().zoom > 1);
    QVERIFY((bench.placeOf(u"van-01"_s) - canvas.rect().center()).manhattanLength() < 80);
}

void tst_mapcanvas::fromFarAClickChoosesTheRegion()
{
    const TopologyBench bench;
    MapCanvas& canvas = bench.canvas();
    canvas.zoomTo(0.2);
    QCOMPARE(canvas.lens().level(), MapLevel::Far);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, bench.placeOf(u"hornsea-b01"_s));
    QCOMPARE(bench.selection().names().size(), 18);
    QVERIFY(isPaintedWhole(canvas));
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, bench.placeOf(u"hornsea-b01"_s));
    QVERIFY(canvas.lens().level() != MapLevel::Far);
    QVERIFY(canvas.rect().contains(bench.placeOf(u"hornsea-b01"_s)));
}

void tst_mapcanvas::aScreenReaderIsToldWhereOneIs()
{
    const TopologyBench bench;
    QVERIFY(bench.canvas().accessibleDescription().contains(u"36"_s));
    bench.click(u"dogger-a12"_s);
    const QString words = bench.canvas().accessibleDescription();
    for (const QString& word : {u"dogger-a12"_s, u"Dogger Bank"_s, u"canary"_s, u"k3s"_s})
        QVERIFY2(words.contains(word), qPrintable(words));
}

void tst_mapcanvas::marksAreSeen()
{
    const TopologyBench bench;
    MapCanvas& canvas = bench.canvas();
    const QImage plain = canvas.grab().toImage();
    bench.click(u"dogger-a12"_s);
    const QImage chosen = canvas.grab().toImage();
    QVERIFY(chosen != plain);
    QVERIFY(isPaintedWhole(canvas));
    QTest::mouseMove(&canvas, bench.placeOf(u"van-01"_s));
    QTRY_VERIFY(canvas.grab().toImage() != chosen);
}

EFA_TEST(tst_mapcanvas)
#include "tst_mapcanvas.moc"

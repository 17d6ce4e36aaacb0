#include "widgets/topology/maplens.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace efa::widgets;

class tst_maplens final : public QObject
{
    Q_OBJECT

  private slots:
    void placesAreThereAndBack()
    {
        const MapLens lens{.zoom = 0.5, .offset = {30, -20}};
        QCOMPARE(lens.toScreen(QPointF(100, 100)), QPointF(80, 30));
        QCOMPARE(lens.toMap(QPointF(80, 30)), QPointF(100, 100));
        QCOMPARE(lens.toMap(lens.toScreen(QRectF(10, 20, 300, 400))), QRectF(10, 20, 300, 400));
    }

    void zoomingKeepsThePointUnderTheMouse()
    {
        MapLens lens{.zoom = 1, .offset = {17, 5}};
        const QPointF mouse(400, 300);
        const QPointF before = lens.toMap(mouse);
        for (const double zoom : {0.3, 0.77, 2.0, 1.0}) {
            lens = lens.zoomedTo(zoom, mouse);
            // Half a pixel of the screen at most, for offsets are whole ones.
            QVERIFY((lens.toMap(mouse) - before).manhattanLength() * zoom < 4);
        }
        QCOMPARE(lens.zoomedTo(99, mouse).zoom, MapLens::largest);
        QCOMPARE(lens.zoomedTo(0, mouse).zoom, MapLens::smallest);
    }

    void showingFitsBetweenTheMargins()
    {
        const QRectF part(100, 200, 3000, 1000);
        const MapLens lens = MapLens::showing(part, {1000, 800}, {10, 20, 30, 140});
        const QRectF seen = lens.toScreen(part);
        QVERIFY(QRectF(9, 19, 962, 642).contains(seen));
        QVERIFY(seen.width() > 950);
        QCOMPARE(MapLens::showing(QRectF(0, 0, 10, 10), {1000, 800}, {}).zoom, 1.0);
        QCOMPARE(MapLens::showing(QRectF(), {1000, 800}, {}), MapLens());
    }

    void levelsFollowTheZoom()
    {
        QCOMPARE(MapLens{.zoom = 0.1}.level(), MapLevel::Far);
        QCOMPARE(MapLens{.zoom = 0.3}.level(), MapLevel::Mid);
        QCOMPARE(MapLens{.zoom = 1}.level(), MapLevel::Near);
    }
};

EFA_TEST(tst_maplens)
#include "tst_maplens.moc"

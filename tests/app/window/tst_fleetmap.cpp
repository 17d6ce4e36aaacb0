// The map in the window: its key, its way to the manifests, and what is remembered of it.
#include "tests/app/window/bench.h"
#include "tests/support/registry.h"
#include "widgets/common/view.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using efa::test::Bench;

class tst_fleetmap final : public QObject
{
    Q_OBJECT

  private slots:
    void theFleetIsMetFirstAndHasItsKey()
    {
        Bench bench;
        QVERIFY(bench.open());
        QCOMPARE(bench.window.deck().frontId(), u"topology"_s);
        QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(bench.window.deck().frontId(), u"manifests"_s);
        QVERIFY(!bench.action(u"Whole fleet"_s));
        QTest::keyClick(&bench.window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(bench.window.deck().frontId(), u"topology"_s);
        QVERIFY(bench.action(u"Whole fleet"_s));
        QVERIFY(!bench.action(u"Whole fleet"_s)->isEnabled());
    }

    void findGoesToItsSearch()
    {
        Bench bench;
        QVERIFY(bench.open());
        QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier);
        const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QCOMPARE(line->accessibleName(), u"Search the fleet"_s);
    }

    void aClustersFilesOpenInManifests()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.window.deck().front()->select(u"clusters/dogger-a12"_s));
        QVERIFY(bench.settle());
        QAbstractButton* manifests = nullptr;
        for (QAbstractButton* button : bench.buttons())
            if (button->text() == u"Manifests" && bench.window.deck().front()->isAncestorOf(button))
                manifests = button;
        QVERIFY(manifests);
        QTest::mouseClick(manifests, Qt::LeftButton);
        QCOMPARE(bench.window.deck().frontId(), u"manifests"_s);
        QVERIFY(bench.settle());
    }

    void itLooksAsItDidWhenTheFleetComesBack()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.window.deck().front()->select(u"dogger-a12"_s));
        bench.action(u"Zoom in"_s)->trigger();
        bench.action(u"Zoom in"_s)->trigger();
        const QJsonObject before = bench.window.deck().front()->saveState();
        bench.window.closeFleet();
        QVERIFY(bench.open());
        QCOMPARE(bench.window.deck().frontId(), u"topology"_s);
        const QJsonObject after = bench.window.deck().front()->saveState();
        QCOMPARE(after[u"map"_s][u"selection"_s], before[u"map"_s][u"selection"_s]);
        QCOMPARE(after[u"map"_s][u"view"_s][0], before[u"map"_s][u"view"_s][0]);
    }
};

EFA_TEST(tst_fleetmap)
#include "tst_fleetmap.moc"

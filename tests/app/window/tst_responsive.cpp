// The window's thread comes back to its event loop at least every 100 ms, whatever is done.
#include "tests/app/window/bench.h"
#include "tests/app/window/heartbeat.h"
#include "tests/support/registry.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::Bench;
using efa::test::Heartbeat;

namespace {
constexpr double longestGapMs = 100;
}

class tst_responsive final : public QObject
{
    Q_OBJECT

  private slots:
    void theHeartbeatSeesABlock()
    {
        Heartbeat heartbeat;
        QTest::qWait(50);
        QTimer::singleShot(0, this, [] { std::this_thread::sleep_for(std::chrono::milliseconds(150)); });
        QTest::qWait(100);
        QVERIFY2(heartbeat.largestGap() > longestGapMs, qPrintable(QString::number(heartbeat.largestGap())));
        heartbeat.restart();
        QTest::qWait(100);
        QVERIFY2(heartbeat.largestGap() < longestGapMs, qPrintable(QString::number(heartbeat.largestGap())));
    }

    void openingAndChangingViewsDoesNotBlock()
    {
        Bench bench;
        const QString fleet = bench.fleet();
        Heartbeat heartbeat;
        QVERIFY(bench.openPath(fleet));
        for (const app::ViewPlace& place : bench.window.deck().places()) {
            bench.window.showView(place.id);
            QVERIFY(bench.settle());
        }
        bench.window.closeFleet();
        QVERIFY(bench.openPath(fleet));
        QVERIFY2(heartbeat.largestGap() < longestGapMs, qPrintable(QString::number(heartbeat.largestGap())));
    }
};

EFA_TEST(tst_responsive)
#include "tst_responsive.moc"

// The window's thread comes back to its event loop at least every 100 ms, whatever is done.
#include "tests/app/window/bench.h"
#include "tests/support/registry.h"
#include "tests/widgets/heartbeat.h"

#include <QSignalSpy>
#include <QTest>

#include <ctime>
#include <thread>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::Bench;
using efa::test::Heartbeat;

namespace {

constexpr double longestGapMs = 100;
constexpr int blockMs = 150;

/// Keeps a core busy for that long, however often others get it meanwhile.
void compute(int ms)
{
    const std::clock_t begin = std::clock();
    while (std::clock() - begin < ms * (CLOCKS_PER_SEC / 1000)) {
    }
}

} // namespace

class tst_responsive final : public QObject
{
    Q_OBJECT

  private slots:
    void theHeartbeatSeesABlock_data()
    {
        QTest::addColumn<bool>("busy");
        QTest::newRow("sleeping") << false;
        QTest::newRow("computing") << true;
    }

    /// The measure itself: a deliberate block must be over the limit.
    void theHeartbeatSeesABlock()
    {
        QFETCH(bool, busy);
        Heartbeat heartbeat;
        QTest::qWait(50);
        QTimer::singleShot(0, this, [busy] {
            if (busy)
                compute(blockMs);
            else
                std::this_thread::sleep_for(std::chrono::milliseconds(blockMs));
        });
        QTest::qWait(100);
        QVERIFY2(heartbeat.largestGap() > longestGapMs, qPrintable(QString::number(heartbeat.largestGap())));
        heartbeat.restart();
        QTest::qWait(100);
        QVERIFY2(heartbeat.largestGap() < longestGapMs, qPrintable(QString::number(heartbeat.largestGap())));
    }

    void openingAndChangingViewsDoesNotBlock()
    {
        double longest = longestGapMs;
        for (int round = 0; round < test::gapRounds && longest >= longestGapMs; ++round) {
            longest = 0;
            openAndChangeViews(longest);
            if (QTest::currentTestFailed())
                return;
            qInfo("longest gap of the window's thread: %.0f ms", longest);
        }
        QVERIFY(longest < longestGapMs);
    }

  private:
    static void openAndChangeViews(double& longest)
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
        longest = heartbeat.largestGap();
    }
};

EFA_TEST(tst_responsive)
#include "tst_responsive.moc"

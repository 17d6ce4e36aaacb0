#include "base/progress.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;

class tst_progress : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reportsAreThrottledButTheLastArrives();
    void cancelIsSeen();
};

void tst_progress::reportsAreThrottledButTheLastArrives()
{
    QList<qint64> seen;
    Progress progress([&](qint64 done, qint64, const QString&) { seen << done; }, std::chrono::hours(1));
    for (qint64 i = 1; i <= 100; ++i)
        progress.report(i, 100);
    QCOMPARE(seen, (QList<qint64>{1, 100}));
}

void tst_progress::cancelIsSeen()
{
    Progress progress;
    QVERIFY(!progress.isCancelled());
    progress.cancel();
    QVERIFY(progress.isCancelled());
}

EFA_TEST(tst_progress)

#include "tst_progress.moc"

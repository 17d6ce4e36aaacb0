#include "tests/models/workspace/awaited.h"
#include "tests/models/workspace/openfleet.h"
#include "tests/support/registry.h"
#include "workspace/jobs.h"
#include "workspace/whendone.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

namespace {

Error failed(ErrorCode code)
{
    return {.code = code, .message = u"It went wrong."_s};
}

} // namespace

class tst_jobs : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void resultsArriveInTheAskingThread();
    void failuresAreListed();
    void quietFailuresAreNot();
    void aCancelledJobDeliversNothing();
    void aCancelledFutureStopsItsWork();
    void slowWorkIsShownWithItsProgress();
    void closingFinishesWritingOnly();
    void aGoneContextIsNotCalled();
    void aJobThatDidNotBeginIsCancelled();
    void gitWorkIsSerial();
};

void tst_jobs::resultsArriveInTheAskingThread()
{
    Jobs jobs;
    int answer = 0;
    const QThread* workedIn = nullptr;
    const auto future = jobs.run<int>({.title = u"Count"_s}, [&](Progress&) -> Result<int> {
        workedIn = QThread::currentThread();
        return 42;
    });
    whenDone(future, this, [&](const Result<int>& result) {
        QCOMPARE(QThread::currentThread(), thread());
        answer = *result;
    });
    QTRY_COMPARE(answer, 42);
    QVERIFY(workedIn != thread());
    QTRY_COMPARE(jobs.runningCount(), 0);
    QVERIFY(jobs.visible().isEmpty());
    // Nor are those that took so long that they were shown.
    std::atomic_bool goOn = false;
    const auto slow =
        jobs.run<int>({.title = u"Fail"_s, .listing = Listing::Slow}, [&](Progress&) -> Result<int> {
            while (!goOn)
                QThread::yieldCurrentThread();
            return failure(failed(ErrorCode::Io));
        });
    QTRY_COMPARE(jobs.visible().size(), 1);
    goOn = true;
    QVERIFY(test::ends(slow));
    QTRY_VERIFY(jobs.visible().isEmpty());
}

void tst_jobs::failuresAreListed()
{
    Jobs jobs;
    QSignalSpy told(&jobs, &Jobs::failed);
    jobs.run<int>({.title = u"Fail"_s},
                  [](Progress&) -> Result<int> { return failure(failed(ErrorCode::Io)); });
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(jobs.visible().size(), 1);
    QCOMPARE(jobs.visible().constFirst().state, JobState::Failed);
    QCOMPARE(jobs.visible().constFirst().error->message, u"It went wrong."_s);
    jobs.clearFinished();
    QVERIFY(jobs.visible().isEmpty());
}

void tst_jobs::quietFailuresAreNot()
{
    Jobs jobs;
    const auto future =
        jobs.run<int>({.title = u"Fail"_s, .listing = Listing::Slow},
                      [](Progress&) -> Result<int> { return failure(failed(ErrorCode::Io)); });
    QVERIFY(test::ends(future));
    QTRY_COMPARE(jobs.runningCount(), 0);
    QVERIFY(jobs.visible().isEmpty());
}

void tst_jobs::aCancelledJobDeliversNothing()
{
    Jobs jobs;
    bool delivered = false;
    bool cancelled = false;
    const auto future = jobs.run<int>({.title = u"Wait"_s}, [](Progress& progress) -> Result<int> {
        while (!progress.isCancelled())
            QThread::yieldCurrentThread();
        return failure(failed(ErrorCode::Cancelled));
    });
    whenDone(future, this, [&](const Result<int>&) { delivered = true; }, [&] { cancelled = true; });
    jobs.cancelAll();
    QTRY_VERIFY(cancelled);
    QVERIFY(!delivered);
    QVERIFY(jobs.visible().isEmpty());
}

void tst_jobs::aCancelledFutureStopsItsWork()
{
    Jobs jobs;
    std::atomic_bool stopped = false;
    auto future = jobs.run<int>({.title = u"Wait"_s}, [&](Progress& progress) -> Result<int> {
        while (!progress.isCancelled())
            QThread::yieldCurrentThread();
        stopped = true;
        return 1;
    });
    future.cancel();
    QTRY_VERIFY(stopped || jobs.runningCount() == 0);
    QTRY_COMPARE(jobs.runningCount(), 0);
    QCOMPARE(future.resultCount(), 0);
}

void tst_jobs::slowWorkIsShownWithItsProgress()
{
    Jobs jobs;
    QSemaphore go;
    jobs.run<int>({.title = u"Slow"_s}, [&](Progress& progress) -> Result<int> {
        progress.report(3, 10, u"third"_s);
        go.acquire();
        return 1;
    });
    QVERIFY(jobs.visible().isEmpty());
    QTRY_COMPARE(jobs.visible().size(), 1);
    const Job job = jobs.visible().constFirst();
    QCOMPARE(job.done, 3);
    QCOMPARE(job.total, 10);
    QCOMPARE(job.step, u"third"_s);
    QVERIFY(job.tookMs >= 900);
    go.release();
    QTRY_COMPARE(jobs.visible().constFirst().state, JobState::Done);
}

void tst_jobs::closingFinishesWritingOnly()
{
    std::atomic_int written = 0;
    std::atomic_int read = 0;
    {
        Jobs jobs;
        QSemaphore go;
        const auto count = [](std::atomic_int& counter) {
            return [&counter](Progress&) -> Result<int> { return ++counter; };
        };
        jobs.run<int>({.title = u"Hold"_s, .lane = Lane::Git}, [&](Progress& progress) -> Result<int> {
            while (!progress.isCancelled())
                QThread::yieldCurrentThread();
            return 0;
        });
        jobs.run<int>({.title = u"Read"_s, .lane = Lane::Git}, count(read));
        jobs.run<int>({.title = u"Write"_s, .lane = Lane::Git, .atClose = AtClose::Finish}, count(written));
    }
    QCOMPARE(written.load(), 1);
    QCOMPARE(read.load(), 0);
}

void tst_jobs::aGoneContextIsNotCalled()
{
    Jobs jobs;
    QSemaphore go;
    auto context = std::make_unique<QObject>();
    bool called = false;
    const auto future = jobs.run<int>({.title = u"Wait"_s}, [&](Progress&) -> Result<int> {
        go.acquire();
        return 1;
    });
    whenDone(future, context.get(), [&](const Result<int>&) { called = true; });
    context.reset();
    go.release();
    QVERIFY(test::ends(future));
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void tst_jobs::aJobThatDidNotBeginIsCancelled()
{
    Jobs jobs;
    QSemaphore go;
    std::atomic_bool ran = false;
    jobs.run<int>({.title = u"first"_s, .lane = Lane::Git}, [&](Progress&) -> Result<int> {
        go.acquire();
        return 1;
    });
    const auto second =
        jobs.run<int>({.title = u"second"_s, .lane = Lane::Git}, [&](Progress&) -> Result<int> {
            ran = true;
            return 2;
        });
    jobs.cancel(2);
    go.release();
    QCOMPARE(test::awaited(second).error().code, ErrorCode::Cancelled);
    QVERIFY(!ran);
}

void tst_jobs::gitWorkIsSerial()
{
    Jobs jobs;
    std::atomic_int inside = 0;
    std::atomic_int most = 0;
    QList<int> order;
    QList<QFuture<Result<int>>> futures;
    for (int i = 0; i < 20; ++i) {
        futures << jobs.run<int>({.title = u"git"_s, .lane = Lane::Git}, [&, i](Progress&) -> Result<int> {
            most = std::max(most.load(), ++inside);
            order << i;
            --inside;
            return i;
        });
    }
    for (int i = 0; i < 20; ++i)
        QCOMPARE(test::awaited(futures.at(i)).value(), i);
    QCOMPARE(most, 1);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

EFA_TEST(tst_jobs)

#include "tst_jobs.moc"

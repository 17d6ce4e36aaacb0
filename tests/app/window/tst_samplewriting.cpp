#include "app/window/samplewriting.h"
#include "tests/support/patience.h"

#include "tests/support/registry.h"
#include "workspace/jobs.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::app;

namespace {

Result<void> succeed(const QString& folder, Progress& /*progress*/)
{
    QDir().mkpath(folder);
    return {};
}

} // namespace

class tst_samplewriting final : public QObject
{
    Q_OBJECT

  private slots:
    void itSaysWhyAFolderCannotBeUsed()
    {
        const QTemporaryDir folder;
        const QDir dir(folder.path());
        QVERIFY(SampleWriting::whyNot(dir.filePath(u"new"_s)).isEmpty());
        QVERIFY(dir.mkdir(u"empty"_s));
        QVERIFY(SampleWriting::whyNot(dir.filePath(u"empty"_s)).isEmpty());
        QVERIFY(dir.mkpath(u"full/.hidden"_s));
        QVERIFY(SampleWriting::whyNot(dir.filePath(u"full"_s)).contains(u"not empty"_s));
        QVERIFY(SampleWriting::whyNot(dir.filePath(u"none/new"_s)).contains(u"is not there"_s));
        QFile file(dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(SampleWriting::whyNot(file.fileName()).contains(u"a file"_s));
        QVERIFY(!SampleWriting::whyNot(u"relative/path"_s).isEmpty());
        QVERIFY(!SampleWriting::whyNot({}).isEmpty());
    }

    void itLooksInTheBackgroundAtTheLastFolderAskedFor()
    {
        workspace::Jobs jobs;
        SampleWriting sample(jobs, succeed);
        QSignalSpy examined(&sample, &SampleWriting::examined);
        sample.examine(u"/nowhere/one"_s);
        sample.examine(u"/nowhere/two"_s);
        QVERIFY(examined.wait(test::patienceMs));
        QCOMPARE(examined.count(), 1);
        QCOMPARE(examined.first().first().toString(), u"/nowhere/two"_s);
    }

    void itTellsWhenItIsWritten()
    {
        const QTemporaryDir folder;
        workspace::Jobs jobs;
        SampleWriting sample(jobs, succeed);
        QSignalSpy written(&sample, &SampleWriting::written);
        sample.start(folder.filePath(u"sample"_s));
        QVERIFY(sample.isRunning());
        QVERIFY(written.wait(test::patienceMs));
        QVERIFY(!sample.isRunning());
        QVERIFY(QDir(folder.filePath(u"sample"_s)).exists());
    }

    void itTellsWhyItFailed()
    {
        workspace::Jobs jobs;
        SampleWriting sample(jobs, [](const QString&, Progress&) -> Result<void> {
            return failure({.code = ErrorCode::Io, .message = u"The disk is full"_s});
        });
        QSignalSpy failed(&sample, &SampleWriting::failed);
        sample.start(u"/x"_s);
        QVERIFY(failed.wait(test::patienceMs));
        QCOMPARE(failed.first().first().value<Error>().message, u"The disk is full"_s);
    }

    void itCanBeCancelled()
    {
        workspace::Jobs jobs;
        std::binary_semaphore begun(0);
        SampleWriting sample(jobs, [&begun](const QString&, Progress& progress) -> Result<void> {
            begun.release();
            while (!progress.isCancelled())
                std::this_thread::yield();
            return failure({.code = ErrorCode::Cancelled, .message = u"stopped"_s});
        });
        QSignalSpy cancelled(&sample, &SampleWriting::cancelled);
        QSignalSpy failed(&sample, &SampleWriting::failed);
        sample.start(u"/x"_s);
        begun.acquire();
        sample.cancel();
        QVERIFY(cancelled.wait(test::patienceMs));
        QCOMPARE(failed.count(), 0);
        QVERIFY(!sample.isRunning());
    }
};

EFA_TEST(tst_samplewriting)
#include "tst_samplewriting.moc"

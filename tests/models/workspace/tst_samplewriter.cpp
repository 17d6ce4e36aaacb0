#include "files/memorytree.h"
#include "git/repository.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/smalldisk.h"
#include "tests/support/why.h"
#include "workspace/samplemeasure.h"
#include "workspace/samplewriter.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;

class tst_samplewriter : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theRepositoryHoldsTheWholeSample();
    void theSameCommitIdsEachTime();
    void aFolderThatIsNotEmptyStaysAsItIs();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void aFullDiskLeavesNothing();
    void whatIsWrittenIsCounted();
};

void tst_samplewriter::theRepositoryHoldsTheWholeSample()
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(u"sample"_s);
    Progress progress;
    const auto written = workspace::writeSample(folder, 36, progress);
    QVERIFY2(written, test::why(written));
    const auto sample = fleet::makeSampleFleet(36, progress);
    QVERIFY(sample);
    QCOMPARE(written->commits, static_cast<int>(sample->commits.size()));

    const auto repository = git::Repository::open(folder);
    QVERIFY2(repository, test::why(repository));
    const auto log = repository->log({}, 100, progress);
    QVERIFY(log);
    QCOMPARE(log->size(), written->commits);
    QCOMPARE(log->first().id, written->head);
    QCOMPARE(log->last().subject(), sample->commits.front().message.section(u'\n', 0, 0));
    const auto status = repository->status(progress);
    QVERIFY(status);
    QVERIFY(status->isEmpty());

    const auto tree = repository->tree(written->head);
    QVERIFY(tree);
    const auto files = sample->files();
    QCOMPARE(written->files, static_cast<qint64>(files.size()));
    for (const auto& [path, content] : files) {
        const auto committed = (*tree)->read(path);
        QVERIFY2(committed && *committed == content, qPrintable(path));
        QFile file(folder + u'/' + path);
        QVERIFY2(file.open(QIODevice::ReadOnly) && file.readAll() == content, qPrintable(path));
    }
}

void tst_samplewriter::theSameCommitIdsEachTime()
{
    const QTemporaryDir parent;
    Progress progress;
    const auto first = workspace::writeSample(parent.filePath(u"a"_s), 100, progress);
    const auto second = workspace::writeSample(parent.filePath(u"b"_s), 100, progress);
    QVERIFY2(first, test::why(first));
    QVERIFY2(second, test::why(second));
    QCOMPARE(first->head, second->head);
}

void tst_samplewriter::aFolderThatIsNotEmptyStaysAsItIs()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"mine"_s));
    Progress progress;
    const auto written = workspace::writeSample(folder.path(), 36, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Conflict);
    QVERIFY(!written.error().hint.isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"mine"_s});
}

void tst_samplewriter::cancelLeavesNothing_data()
{
    QTest::addColumn<qint64>("reports");
    QTest::newRow("before it begins") << qint64{0};
    QTest::newRow("while manifests are made") << qint64{5};
    QTest::newRow("while files are written") << qint64{20};
}

void tst_samplewriter::cancelLeavesNothing()
{
    QFETCH(qint64, reports);
    const QTemporaryDir parent;
    qint64 seen = 0;
    Progress* running = nullptr;
    Progress progress(
        [&](qint64, qint64, const QString&) {
            if (++seen >= reports)
                running->cancel();
        },
        std::chrono::milliseconds(0));
    running = &progress;
    if (reports == 0)
        progress.cancel();
    const auto written = workspace::writeSample(parent.filePath(u"sample"_s), 36, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(parent.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void tst_samplewriter::aFullDiskLeavesNothing()
{
    const QTemporaryDir parent;
    test::SmallDisk disk(parent.path());
    test::record(u"full-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("only root may mount a small disk");
    QVERIFY(disk.fill(qint64(300) * 1024));
    Progress progress;
    const auto written = workspace::writeSample(parent.filePath(u"sample"_s), 36, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY(!QFile::exists(parent.filePath(u"sample"_s)));
}

void tst_samplewriter::whatIsWrittenIsCounted()
{
    Progress progress;
    const auto sample = fleet::makeSampleFleet(36, progress);
    QVERIFY(sample);
    files::MemoryTree tree(sample->files());
    const auto asMade = workspace::measureClusters(tree, {}, 36, progress);
    QVERIFY2(asMade, test::why(asMade));
    QCOMPARE(asMade->clusters, 36);
    QCOMPARE(std::pair(asMade->patches.least, asMade->patches.most), (std::pair<qint64, qint64>(4, 4)));
    QCOMPARE(std::pair(asMade->configMaps.least, asMade->configMaps.most), (std::pair<qint64, qint64>(1, 1)));

    const QString path = u"clusters/dogger-a12/kustomization.yaml"_s;
    const QByteArray text = tree.read(path).value();
    const qsizetype generator = text.indexOf("configMapGenerator:");
    const qsizetype patches = text.indexOf("patches:\n");
    QVERIFY(generator > 0 && patches > generator);
    tree.write(path, text.left(generator) + "patches:\n  - path: gateway.yaml\n" + text.mid(patches + 9));
    const auto changed = workspace::measureClusters(tree, {}, 36, progress);
    QVERIFY2(changed, test::why(changed));
    QCOMPARE(std::pair(changed->patches.least, changed->patches.most), (std::pair<qint64, qint64>(4, 5)));
    QCOMPARE(std::pair(changed->configMaps.least, changed->configMaps.most),
             (std::pair<qint64, qint64>(0, 1)));
}

EFA_TEST(tst_samplewriter)

#include "tst_samplewriter.moc"

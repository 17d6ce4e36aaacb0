#include "git/historywriter.h"
#include "tests/support/flushes.h"
#include "tests/support/processortime.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/smalldisk.h"
#include "tests/support/why.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace efa;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

class tst_historywriter : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void gitReadsWhatWasWritten();
    void packAndRefsAreFlushedOnce();
    void theSameHistoryHasTheSameBytes();
    void changesAndRemovalsAreCommitted();
    void filesAndFoldersTakeEachOthersPlace();
    void gitFindsNothingToDo();
    void authorsAreWrittenPlainly();
    void onlyAnEmptyFolderIsTaken();
    void whatGitCannotHoldIsRefused_data();
    void whatGitCannotHoldIsRefused();
    void cancelLeavesNothing();
    void aFullDiskLeavesNothing();
    void aFullFleetIsWrittenInSeconds();
};

namespace {

git::PlannedCommit planned(const QString& message, std::map<QString, QByteArray> written,
                           QStringList removed = {})
{
    static constexpr qint64 start = 1'700'000'000;
    return {.author = {.name = u"Ada Example"_s,
                       .email = u"ada@example.org"_s,
                       .when = QDateTime::fromSecsSinceEpoch(start, Qt::OffsetFromUTC, -5400)},
            .message = message,
            .written = std::move(written),
            .removed = std::move(removed)};
}

git::HistoryWriter writerFor(const ScratchRepository& scratch)
{
    auto writer = git::HistoryWriter::create(scratch.path(), u"main"_s);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().toString()));
    return std::move(*writer);
}

QStringList everythingIn(const QString& folder)
{
    QStringList names;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        names << all.next().sliced(folder.size());
    names.sort();
    return names;
}

} // namespace

void tst_historywriter::gitReadsWhatWasWritten()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    auto writer = writerFor(scratch);
    const auto first = writer.commit(planned(u"first"_s, {{u"base/a.yaml"_s, "a: 1\n"}, {u"empty"_s, ""}}));
    QVERIFY2(first, test::why(first));
    const auto second = writer.commit(planned(u"second\n\nWhy."_s, {{u"ünï/✓"_s, "x"}}));
    Progress progress;
    const auto done = writer.finish(progress);
    QVERIFY2(done, test::why(done));
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(scratch.git({u"log"_s, u"--format=%H %an %ae %ad %cn %s|%b"_s}),
             second->text.toLatin1() +
                 " Ada Example ada@example.org Tue Nov 14 20:43:20 2023 -0130 Ada Example "
                 "second|Why.\n\n" +
                 first->text.toLatin1() +
                 " Ada Example ada@example.org Tue Nov 14 20:43:20 2023 -0130 Ada Example "
                 "first|\n");
    QCOMPARE(scratch.git({u"branch"_s, u"--show-current"_s}), "main\n");
    QCOMPARE(scratch.git({u"-c"_s, u"core.quotePath=false"_s, u"ls-files"_s}), "base/a.yaml\nempty\nünï/✓\n");
    QCOMPARE(scratch.read(u"base/a.yaml"_s), "a: 1\n");
    QCOMPARE(scratch.git({u"count-objects"_s}), "0 objects, 0 kilobytes\n");
    QCOMPARE(QDir(scratch.path(u".git/objects/pack"_s)).entryList({u"*.pack"_s}).size(), 1);
}

// However many files: pack, refs and folders once each, and then the whole under its name.
void tst_historywriter::packAndRefsAreFlushedOnce()
{
    QList<qsizetype> counts;
    for (const int files : {3, 300}) {
        const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
        auto writer = writerFor(scratch);
        git::PlannedCommit commit = planned(u"first"_s, {});
        for (int file = 0; file < files; ++file)
            commit.written.insert_or_assign(u"d%1/f%2"_s.arg(file % 7).arg(file), QByteArray::number(file));
        QVERIFY(writer.commit(commit));
        QVERIFY(writer.commit(planned(u"second"_s, {{u"a"_s, "1"}})));
        const test::Flushes flushes(scratch.path(u".git/HEAD"_s));
        Progress progress;
        QVERIFY(writer.finish(progress));
        const auto all = flushes.all();
        const auto before = [&](const QString& end) {
            return std::ranges::count_if(all, [&](const test::Flushes::Flush& flush) {
                return flush.path.contains(end) && flush.watched.isEmpty();
            });
        };
        for (const QString& part : {u"/objects/pack/"_s, u"/refs/heads/main"_s, u"/index"_s})
            QVERIFY2(before(part) >= 1, qPrintable(part));
        QVERIFY(all.last().folder && !all.last().watched.isEmpty());
        counts << all.size();
    }
    QCOMPARE(counts.last(), counts.first());
}

void tst_historywriter::theSameHistoryHasTheSameBytes()
{
    QList<QByteArray> packs;
    for (int round = 0; round < 2; ++round) {
        const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
        auto writer = writerFor(scratch);
        QVERIFY(writer.commit(planned(u"first"_s, {{u"b/a"_s, "1"}, {u"a"_s, "2"}})));
        Progress progress;
        QVERIFY(writer.finish(progress));
        const QDir folder(scratch.path(u".git/objects/pack"_s));
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
            packs << name.toUtf8() + scratch.read(u".git/objects/pack/"_s + name);
        packs << scratch.git({u"rev-parse"_s, u"HEAD"_s});
    }
    QCOMPARE(packs.first(packs.size() / 2), packs.last(packs.size() / 2));
}

void tst_historywriter::changesAndRemovalsAreCommitted()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    auto writer = writerFor(scratch);
    QVERIFY(writer.commit(planned(u"first"_s, {{u"a/b/c"_s, "1"}, {u"a/d"_s, "2"}, {u"e"_s, "3"}})));
    QVERIFY(writer.commit(planned(u"second"_s, {{u"e"_s, "4"}}, {u"a/b/c"_s})));
    QVERIFY(writer.commit(planned(u"third"_s, {}, {u"a"_s})));
    Progress progress;
    QVERIFY(writer.finish(progress));
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(scratch.git({u"log"_s, u"--format=%s"_s, u"--name-status"_s}),
             "third\n\nD\ta/d\nsecond\n\nD\ta/b/c\nM\te\nfirst\n\nA\ta/b/c\nA\ta/d\nA\te\n");
    QCOMPARE(scratch.git({u"ls-files"_s}), "e\n");
    QVERIFY(!QFile::exists(scratch.path(u"a"_s)));
}

void tst_historywriter::filesAndFoldersTakeEachOthersPlace()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    auto writer = writerFor(scratch);
    QVERIFY(writer.commit(planned(u"first"_s, {{u"a/b"_s, "1"}, {u"c"_s, "2"}})));
    QVERIFY(writer.commit(
        planned(u"second"_s, {{u"a"_s, "3"}, {u"c/d"_s, "4"}, {u"c.x"_s, "5"}, {u"c-x"_s, "6"}})));
    Progress progress;
    QVERIFY(writer.finish(progress));
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(scratch.git({u"ls-files"_s}), "a\nc-x\nc.x\nc/d\n");
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray());
}

void tst_historywriter::gitFindsNothingToDo()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    auto writer = writerFor(scratch);
    QVERIFY(writer.commit(planned(u"first"_s, {{u"a/b"_s, "1"}, {u"a/c/d"_s, "2"}, {u"e"_s, "3"}})));
    Progress progress;
    QVERIFY(writer.finish(progress));
    const QByteArray index = scratch.read(u".git/index"_s);
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray());
    // A status that had to look into files would write down what it found.
    QCOMPARE(scratch.read(u".git/index"_s), index);
    // The folders' ids in the index are right: Git takes them for its own commit.
    QCOMPARE(scratch.git({u"write-tree"_s}), scratch.git({u"rev-parse"_s, u"HEAD^{tree}"_s}));
    QCOMPARE(git::Repository::open(scratch.path())->status(Progress())->size(), 0);
}

void tst_historywriter::authorsAreWrittenPlainly()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    auto writer = writerFor(scratch);
    auto commit = planned(u"first"_s, {{u"a"_s, "1"}});
    commit.author.name = u"Zoë <b>\nx"_s;
    QVERIFY(writer.commit(commit));
    Progress progress;
    QVERIFY(writer.finish(progress));
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(scratch.git({u"log"_s, u"--format=%an"_s}), "Zoë bx\n");
}

void tst_historywriter::onlyAnEmptyFolderIsTaken()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    QVERIFY(git::HistoryWriter::create(scratch.path(), u"main"_s));
    QVERIFY(git::HistoryWriter::create(scratch.path(u"new"_s), u"main"_s));
    QCOMPARE(git::HistoryWriter::create(scratch.path(u"none/new"_s), u"main"_s).error().code,
             ErrorCode::NotFound);
    QCOMPARE(git::HistoryWriter::create(scratch.path(), u"a..b"_s).error().code, ErrorCode::Invalid);
    scratch.write(u".hidden"_s, "");
    QCOMPARE(git::HistoryWriter::create(scratch.path(), u"main"_s).error().code, ErrorCode::Conflict);
    QCOMPARE(git::HistoryWriter::create(scratch.path(u".hidden"_s), u"main"_s).error().code,
             ErrorCode::Conflict);
}

void tst_historywriter::whatGitCannotHoldIsRefused_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& path : {u""_s, u"../a"_s, u"/a"_s, u"a//b"_s, u".git/config"_s, u"a/.GIT/hooks/x"_s})
        QTest::addRow("'%s'", qPrintable(path)) << path;
}

void tst_historywriter::whatGitCannotHoldIsRefused()
{
    QFETCH(const QString, path);
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    auto writer = writerFor(scratch);
    QCOMPARE(writer.commit(planned(u"first"_s, {{path, "1"}})).error().code, ErrorCode::Invalid);
    QCOMPARE(writerFor(scratch).commit(planned(u"first"_s, {}, {u"none"_s})).error().code,
             ErrorCode::Invalid);
    Progress progress;
    QCOMPARE(writerFor(scratch).finish(progress).error().code, ErrorCode::Invalid);
}

void tst_historywriter::cancelLeavesNothing()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    for (const QString& folder : {scratch.path(), scratch.path(u"../other"_s)}) {
        const bool before = QFile::exists(folder);
        auto writer = git::HistoryWriter::create(folder, u"main"_s);
        QVERIFY(writer->commit(planned(u"first"_s, {{u"a"_s, "1"}})));
        Progress progress;
        progress.cancel();
        QCOMPARE(writer->finish(progress).error().code, ErrorCode::Cancelled);
        QCOMPARE(QFile::exists(folder), before);
        QCOMPARE(everythingIn(folder), QStringList());
    }
}

void tst_historywriter::aFullDiskLeavesNothing()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    const test::SmallDisk disk(scratch.path());
    test::record(u"full-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    auto writer = writerFor(scratch);
    std::map<QString, QByteArray> many;
    for (int i = 0; i < 2000; ++i)
        many.insert_or_assign(u"f%1"_s.arg(i), QByteArray::number(i).repeated(1000));
    QVERIFY(writer.commit(planned(u"first"_s, many)));
    Progress progress;
    const auto answer = writer.finish(progress);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Io);
    QVERIFY2(answer.error().hint.contains(u"full"_s), test::why(answer));
    QCOMPARE(everythingIn(scratch.path()), QStringList());
}

void tst_historywriter::aFullFleetIsWrittenInSeconds()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    const test::ProcessorTime spent;
    auto writer = writerFor(scratch);
    for (int round = 0; round < 8; ++round) {
        std::map<QString, QByteArray> files;
        for (int cluster = round * 250; cluster < (round + 1) * 250; ++cluster) {
            for (int file = 0; file < 10; ++file)
                files.insert_or_assign(u"clusters/c%1/f%2.yaml"_s.arg(cluster).arg(file),
                                       "name: c" + QByteArray::number(cluster * 100 + file) +
                                           QByteArray("\nkey: value").repeated(60));
        }
        QVERIFY(writer.commit(planned(u"grow"_s, files)));
    }
    Progress progress;
    QVERIFY(writer.finish(progress));
    qInfo("20,000 files in %.0f ms of processor time", spent.ms());
    QVERIFY2(spent.isUnder(30'000), qPrintable(QString::number(spent.ms())));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray());
}

EFA_TEST(tst_historywriter)

#include "tst_historywriter.moc"

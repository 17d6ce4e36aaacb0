#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/flushes.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/smalldisk.h"
#include "tests/support/why.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;
using test::opened;
using test::ScratchRepository;

class tst_commit : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void cleanup();
    void theIndexBecomesACommit();
    void allIsFlushedBeforeTheBranchMoves();
    void theFirstCommitMakesTheBranch();
    void theAuthorIsTheOneGitTakes_data();
    void theAuthorIsTheOneGitTakes();
    void nobodyConfiguredIsSaid();
    void messagesAreTidied_data();
    void messagesAreTidied();
    void nothingStagedIsSaid();
    void announcedFilesAreNotCommitted();
    void aLockedIndexIsAConflict();
    void aMovedHeadIsAConflict();
    void aLockedBranchIsAConflict();
    void aMergeIsFinished();
    void aMergeThatChangesNoFileIsFinished();
    void unsettledConflictsAreSaid();
    void aRebaseUnderWayIsSaid();
    void aDetachedHeadMovesOn();
    void aLinkedWorktreeCommitsOnItsBranch();
    void aBareRepositoryIsReadOnly();
    void aFullDiskLeavesOldOrNew_data();
    void aFullDiskLeavesOldOrNew();
    void aFullDiskBreaksNoPack();
    void aReadOnlyDiskChangesNothing();
};

void tst_commit::cleanup()
{
    for (const char* variable : {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "EMAIL"})
        qunsetenv(variable);
}

void tst_commit::theIndexBecomesACommit()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.write(u"b"_s, "b\n");
    const QString first = scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "staged\n");
    scratch.write(u"b"_s, "not staged\n");
    auto repository = opened(scratch.path());
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"second: why"_s);
    QVERIFY2(id, test::why(id));
    QCOMPARE(
        scratch.git({u"log"_s, u"--format=%H|%P|%an <%ae>|%cn|%s"_s, u"-1"_s}).trimmed(),
        (id->text + u"|"_s + first + u"|Ada Example <ada@example.org>|Ada Example|second: why"_s).toUtf8());
    QCOMPARE(scratch.git({u"show"_s, u"--format="_s, u"--numstat"_s}), "1\t1\ta\n");
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), " M b\n");
    QCOMPARE(scratch.git({u"reflog"_s, u"-1"_s, u"--format=%gs"_s}), "commit: second: why\n");
    QCOMPARE(scratch.faults(), QByteArray());
    const qint64 age = QDateTime::currentSecsSinceEpoch() -
                       scratch.git({u"log"_s, u"-1"_s, u"--format=%at"_s}).trimmed().toLongLong();
    QVERIFY(age >= 0 && age < 60);
}

void tst_commit::allIsFlushedBeforeTheBranchMoves()
{
    const ScratchRepository scratch;
    scratch.write(u"a/b"_s, "old\n");
    const QByteArray before = scratch.commitAll(u"first"_s).toLatin1() + '\n';
    scratch.write(u"a/b"_s, "new\n");
    auto repository = opened(scratch.path());
    const QString git = repository.gitFolder();
    const test::Flushes flushes(git + u"/refs/heads/main"_s);
    QVERIFY(repository.stage({u"a/b"_s}));
    const auto id = repository.commit(u"second"_s);
    QVERIFY2(id, test::why(id));
    // The blob, two trees and the commit.
    int objects = 0;
    for (const auto& flush : flushes.below(git + u"/objects/"_s)) {
        QCOMPARE(flush.watched, before);
        objects += flush.folder ? 0 : 1;
    }
    QVERIFY2(objects >= 4, qPrintable(QString::number(objects)));
    QVERIFY(!flushes.below(git + u"/index"_s).isEmpty());
    const auto branch = flushes.below(git + u"/refs/heads"_s);
    QVERIFY(branch.size() >= 2);
    QVERIFY(!branch.first().folder);
    QCOMPARE(branch.first().watched, before);
    QVERIFY(branch.last().folder);
    QCOMPARE(branch.last().watched, id->text.toLatin1() + '\n');
}

void tst_commit::theFirstCommitMakesTheBranch()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    auto repository = opened(scratch.path());
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"first"_s, std::nullopt);
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.git({u"rev-parse"_s, u"main"_s}).trimmed(), id->text.toLatin1());
    QCOMPARE(repository.head()->commit, *id);
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_commit::theAuthorIsTheOneGitTakes_data()
{
    QTest::addColumn<QStringList>("configuration");
    QTest::addColumn<QStringList>("environment");
    QTest::newRow("the user's") << QStringList{} << QStringList{};
    QTest::newRow("the repository's")
        << QStringList{u"user.name=Grace"_s, u"user.email=g@example.org"_s} << QStringList{};
    QTest::newRow("an author's own") << QStringList{u"author.name=Author"_s,
                                                    u"committer.email=c@example.org"_s}
                                     << QStringList{};
    QTest::newRow("the environment's")
        << QStringList{u"user.name=Grace"_s}
        << QStringList{u"GIT_AUTHOR_NAME=Env"_s, u"GIT_COMMITTER_NAME=Other"_s};
}

void tst_commit::theAuthorIsTheOneGitTakes()
{
    QFETCH(const QStringList, configuration);
    QFETCH(const QStringList, environment);
    const ScratchRepository scratch;
    for (const QString& setting : configuration)
        scratch.git({u"config"_s, setting.section(u'=', 0, 0), setting.section(u'=', 1)});
    for (const QString& variable : environment)
        qputenv(qPrintable(variable.section(u'=', 0, 0)), variable.section(u'=', 1).toUtf8());
    auto repository = opened(scratch.path());
    scratch.write(u"a"_s, "a");
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"ours"_s);
    QVERIFY2(id, test::why(id));
    const QStringList who = {u"log"_s, u"-1"_s, u"--format=%an <%ae> %cn <%ce>"_s};
    const QByteArray ours = scratch.git(who);
    scratch.commitAll(u"theirs"_s);
    QCOMPARE(ours, scratch.git(who));
    QVERIFY(ours.startsWith((repository.author()->name + u" <"_s + repository.author()->email).toUtf8()));
}

void tst_commit::nobodyConfiguredIsSaid()
{
    const ScratchRepository scratch;
    scratch.write(u"../home/.gitconfig"_s, "");
    scratch.write(u"a"_s, "a");
    auto repository = opened(scratch.path());
    QVERIFY(repository.stage({u"a"_s}));
    for (const Error& error : {repository.commit(u"first"_s).error(), repository.author().error()}) {
        QCOMPARE(error.code, ErrorCode::Invalid);
        QVERIFY(error.hint.contains(u"git config --global user.name"_s));
    }
    QVERIFY(!repository.head()->commit);
}

void tst_commit::messagesAreTidied_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("one line") << u"subject"_s;
    QTest::newRow("spaces and blank lines") << u"\n\n  subject  \n\n\n\nbody   \n\n"_s;
    QTest::newRow("a hash is no comment") << u"subject\n\n# heading\n"_s;
    QTest::newRow("other alphabets") << u"größer ✓ 日本"_s;
    QTest::newRow("CRLF") << u"subject\r\n\r\nbody\r\n"_s;
}

void tst_commit::messagesAreTidied()
{
    QFETCH(const QString, message);
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    auto repository = opened(scratch.path());
    QVERIFY(repository.stage({u"a"_s}));
    QVERIFY(repository.commit(message));
    const QByteArray ours = scratch.git({u"log"_s, u"-1"_s, u"--format=%B"_s});
    scratch.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"--cleanup=whitespace"_s, u"-m"_s, message});
    QCOMPARE(ours, scratch.git({u"log"_s, u"-1"_s, u"--format=%B"_s}));
}

void tst_commit::nothingStagedIsSaid()
{
    const ScratchRepository scratch;
    auto repository = opened(scratch.path());
    QCOMPARE(repository.commit(u"empty"_s).error().code, ErrorCode::Invalid);
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "b");
    QCOMPARE(repository.commit(u"empty"_s).error().code, ErrorCode::Invalid);
    QVERIFY(repository.stage({u"a"_s}));
    QCOMPARE(repository.commit(u" \n "_s).error().code, ErrorCode::Invalid);
    QCOMPARE(scratch.git({u"rev-list"_s, u"--count"_s, u"HEAD"_s}), "1\n");
}

void tst_commit::announcedFilesAreNotCommitted()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.write(u"later"_s, "b");
    scratch.git({u"add"_s, u"-N"_s, u"later"_s});
    auto repository = opened(scratch.path());
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"first"_s);
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.git({u"ls-tree"_s, u"--name-only"_s, u"HEAD"_s}), "a\n");
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), " A later\n");
}

void tst_commit::aLockedIndexIsAConflict()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.git({u"add"_s, u"a"_s});
    scratch.write(u".git/index.lock"_s, "");
    const auto answer = opened(scratch.path()).commit(u"first"_s);
    QCOMPARE(answer.error().code, ErrorCode::Conflict);
    QVERIFY(answer.error().hint.contains(u"index.lock"_s));
    QFile::remove(scratch.path(u".git/index.lock"_s));
    QVERIFY(opened(scratch.path()).commit(u"first"_s));
    QVERIFY(!QFile::exists(scratch.path(u".git/index.lock"_s)));
}

void tst_commit::aMovedHeadIsAConflict()
{
    const ScratchRepository scratch;
    const CommitId seen{scratch.commitAll(u"first"_s)};
    auto repository = opened(scratch.path());
    scratch.write(u"a"_s, "a");
    QVERIFY(repository.stage({u"a"_s}));
    scratch.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"--only"_s, u"-m"_s, u"theirs"_s});
    const CommitId theirs = *repository.head()->commit;
    QVERIFY(theirs != seen);
    QCOMPARE(repository.commit(u"ours"_s, seen).error().code, ErrorCode::Conflict);
    QCOMPARE(*repository.head()->commit, theirs);
    QVERIFY(repository.commit(u"ours"_s, theirs));
}

void tst_commit::aLockedBranchIsAConflict()
{
    const ScratchRepository scratch;
    const QString first = scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "a");
    auto repository = opened(scratch.path());
    QVERIFY(repository.stage({u"a"_s}));
    scratch.write(u".git/refs/heads/main.lock"_s, "");
    const auto answer = repository.commit(u"second"_s);
    QCOMPARE(answer.error().code, ErrorCode::Conflict);
    QVERIFY(!answer.error().hint.isEmpty());
    QCOMPARE(repository.head()->commit->text, first);
}

namespace {

void merge(const ScratchRepository& scratch)
{
    scratch.write(u"a"_s, "base\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"a"_s, "side\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.write(u"a"_s, "main\n");
    scratch.commitAll(u"main"_s);
    scratch.tryGit({u"merge"_s, u"side"_s});
}

} // namespace

void tst_commit::aMergeIsFinished()
{
    const ScratchRepository scratch;
    merge(scratch);
    scratch.write(u"a"_s, "both\n");
    auto repository = opened(scratch.path());
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"merged"_s);
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%P"_s}).trimmed().split(' '),
             (QByteArrayList{scratch.git({u"rev-parse"_s, u"main~1"_s}).trimmed(),
                             scratch.git({u"rev-parse"_s, u"side"_s}).trimmed()}));
    QVERIFY(scratch.git({u"status"_s}).contains("nothing to commit"));
    QVERIFY(!scratch.git({u"status"_s}).contains("merg"));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_commit::aMergeThatChangesNoFileIsFinished()
{
    const ScratchRepository scratch;
    merge(scratch);
    scratch.git({u"merge"_s, u"--abort"_s});
    QVERIFY(!opened(scratch.path()).head()->merging);
    scratch.git({u"merge"_s, u"-q"_s, u"-s"_s, u"ours"_s, u"--no-commit"_s, u"side"_s});
    auto repository = opened(scratch.path());
    QVERIFY(repository.head()->merging);
    QCOMPARE(repository.status(Progress())->size(), 0);
    const auto id = repository.commit(u"merged"_s);
    QVERIFY2(id, test::why(id));
    QVERIFY(!repository.head()->merging);
    QCOMPARE(scratch.git({u"rev-list"_s, u"--parents"_s, u"-1"_s, u"HEAD"_s}).trimmed().split(' ').size(), 3);
    QCOMPARE(scratch.git({u"diff"_s, u"HEAD~1"_s, u"HEAD"_s}), QByteArray());
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_commit::unsettledConflictsAreSaid()
{
    const ScratchRepository scratch;
    merge(scratch);
    QCOMPARE(opened(scratch.path()).commit(u"merged"_s).error().code, ErrorCode::Conflict);
}

void tst_commit::aRebaseUnderWayIsSaid()
{
    const ScratchRepository scratch;
    merge(scratch);
    scratch.git({u"merge"_s, u"--abort"_s});
    scratch.tryGit({u"rebase"_s, u"side"_s});
    scratch.write(u"a"_s, "both\n");
    scratch.git({u"add"_s, u"a"_s});
    const auto answer = opened(scratch.path()).commit(u"no"_s);
    QCOMPARE(answer.error().code, ErrorCode::Conflict);
    QVERIFY(!answer.error().hint.isEmpty());
}

void tst_commit::aDetachedHeadMovesOn()
{
    const ScratchRepository scratch;
    const QString first = scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    scratch.write(u"a"_s, "a");
    auto repository = opened(scratch.path());
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"second"_s);
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.git({u"rev-parse"_s, u"HEAD"_s}).trimmed(), id->text.toLatin1());
    QCOMPARE(scratch.git({u"rev-parse"_s, u"main"_s}).trimmed(), first.toLatin1());
}

void tst_commit::aLinkedWorktreeCommitsOnItsBranch()
{
    const ScratchRepository scratch;
    const QString first = scratch.commitAll(u"first"_s);
    scratch.git({u"worktree"_s, u"add"_s, u"-b"_s, u"side"_s, u"../side"_s});
    scratch.write(u"../side/a"_s, "a");
    auto repository = opened(scratch.path(u"../side"_s));
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"second"_s);
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.git({u"rev-parse"_s, u"side"_s}).trimmed(), id->text.toLatin1());
    QCOMPARE(scratch.git({u"rev-parse"_s, u"main"_s}).trimmed(), first.toLatin1());
    QCOMPARE(scratch.git({u"-C"_s, u"../side"_s, u"status"_s, u"--porcelain"_s}), QByteArray());
}

void tst_commit::aBareRepositoryIsReadOnly()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Bare);
    QCOMPARE(opened(scratch.path()).commit(u"no"_s).error().code, ErrorCode::Unsupported);
}

void tst_commit::aFullDiskLeavesOldOrNew_data()
{
    QTest::addColumn<int>("freeBlocks");
    for (int blocks = 0; blocks <= 14; ++blocks)
        QTest::addRow("%d blocks free", blocks) << blocks;
}

// Whatever is the last thing that fits: the repository is whole, and the commit is there or not.
void tst_commit::aFullDiskLeavesOldOrNew()
{
    QFETCH(const int, freeBlocks);
    constexpr qint64 block = 4096;
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    test::SmallDisk disk(scratch.path());
    test::record(u"full-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    scratch.git({u"init"_s, u"-q"_s, u"."_s});
    scratch.write(u".git/info/exclude"_s, "filler\n");
    scratch.write(u"a/b/c"_s, "old\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"a/b/c"_s, "new\n");
    auto repository = opened(scratch.path());
    QVERIFY(disk.fill(freeBlocks * block));
    const auto staged = repository.stage({u"a/b/c"_s});
    const auto id = staged ? repository.commit(u"second"_s) : Result<CommitId>(failure(staged.error()));
    disk.empty();
    if (!id) {
        QCOMPARE(id.error().code, ErrorCode::Io);
        QVERIFY2(id.error().hint.contains(u"full"_s), test::why(id));
    }
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(*repository.head()->commit, id ? *id : first);
    QVERIFY(!QFile::exists(scratch.path(u".git/index.lock"_s)));
    QCOMPARE(scratch.read(u"a/b/c"_s), "new\n");
    if (!id) {
        QVERIFY(repository.stage({u"a/b/c"_s}));
        const auto again = repository.commit(u"second"_s);
        QVERIFY2(again, test::why(again));
    }
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray());
}

// The same with so many objects that they become a pack.
void tst_commit::aFullDiskBreaksNoPack()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    test::SmallDisk disk(scratch.path(), 8);
    test::record(u"full-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    scratch.git({u"init"_s, u"-q"_s, u"."_s});
    scratch.write(u".git/info/exclude"_s, "filler\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    QStringList paths;
    for (int i = 0; i < 300; ++i) {
        paths << u"f%1"_s.arg(i);
        scratch.write(paths.last(), QByteArray::number(i).repeated(50));
    }
    auto repository = opened(scratch.path());
    for (const int kilobytes : {0, 4, 8, 12, 20, 28, 36, 60}) {
        QVERIFY(disk.fill(kilobytes * 1024LL));
        const auto staged = repository.stage(paths);
        if (!staged)
            QVERIFY2(staged.error().hint.contains(u"full"_s), test::why(staged));
        disk.empty();
        QCOMPARE(scratch.faults(), QByteArray());
        QCOMPARE(scratch.git({u"ls-files"_s}).count('\n'), staged ? 300 : 0);
        scratch.git({u"reset"_s, u"-q"_s});
    }
    QVERIFY(repository.stage(paths));
    const auto id = repository.commit(u"second"_s, first);
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_commit::aReadOnlyDiskChangesNothing()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    test::SmallDisk disk(scratch.path());
    test::record(u"read-only-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    scratch.git({u"init"_s, u"-q"_s, u"."_s});
    scratch.write(u"a"_s, "old\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"a"_s, "new\n");
    scratch.git({u"add"_s, u"a"_s});
    QVERIFY(disk.setReadOnly(true));
    auto repository = opened(scratch.path());
    QCOMPARE(repository.status(Progress())->size(), 1);
    for (const Error& error : {repository.commit(u"second"_s).error(), repository.stage({u"a"_s}).error(),
                               repository.discard({u"a"_s}).error()}) {
        QCOMPARE(error.code, ErrorCode::Io);
        QVERIFY2(error.hint.contains(u"read-only"_s), qPrintable(error.toString()));
    }
    QCOMPARE(*repository.head()->commit, first);
    QCOMPARE(scratch.faults(), QByteArray());
}

EFA_TEST(tst_commit)

#include "tst_commit.moc"

#include "tests/models/workspace/awaited.h"
#include "tests/support/patience.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/signingkeys.h"
#include "tests/support/smalldisk.h"
#include "tests/support/why.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

class tst_gitstate : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aCommitIsMadeStepByStep();
    void discardingTellsWhatCameBack();
    void theHistoryIsRead();
    void withoutGitEverythingSaysSo();
    void aDamagedRepositoryIsSaidAndForgotten();
    void anotherGitsLockIsAConflict();
    void aDiskInTroubleKeepsOldOrNew_data();
    void aDiskInTroubleKeepsOldOrNew();
    void workGoesOnWhileSomebodyIsAskedForAPassphrase();
    void aFleetClosesWhileSomebodyIsAsked();
};

namespace {

void refresh(GitState& git)
{
    QSignalSpy known(&git, &GitState::statusChanged);
    git.refresh();
    if (!git.isKnown())
        QVERIFY(known.wait(test::patienceMs));
}

/// From now on commits are signed by a program that waits for a file of its name with `.answer` behind it.
QString signByOneWhoWaits(const ScratchRepository& scratch, const QString& signer)
{
    QString program = scratch.home() + u"/asks"_s;
    QFile file(program);
    if (file.open(QIODevice::WriteOnly))
        file.write("#!/bin/sh\ntouch \"$0.asked\"\nwhile [ ! -e \"$0.answer\" ]; do sleep 0.05; done\nexec " +
                   signer.toUtf8() + " \"$@\"\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    scratch.git({u"config"_s, u"--global"_s, u"gpg.program"_s, program});
    scratch.git({u"config"_s, u"--global"_s, u"commit.gpgSign"_s, u"true"_s});
    return program;
}

} // namespace

void tst_gitstate::workGoesOnWhileSomebodyIsAskedForAPassphrase()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    const test::PgpKeys keys(scratch);
    keys.makeKey(u"Ada Example <ada@example.org>"_s, u"never"_s);
    const QString program = signByOneWhoWaits(scratch, keys.program());
    scratch.write(u"a"_s, "changed\n");
    scratch.write(u"b"_s, "b\n");
    Jobs jobs;
    GitState git(scratch.path(), git::Head(), jobs);
    refresh(git);
    QVERIFY(git.signing() == git::SignatureFormat::OpenPgp);
    QVERIFY(test::awaited(git.stage({u"a"_s})));
    const auto committing = git.commit(u"signed"_s);
    QTRY_VERIFY(QFile::exists(program + u".asked"_s));
    QVERIFY(test::awaited(git.stage({u"b"_s})));
    QFile answer(program + u".answer"_s);
    QVERIFY(answer.open(QIODevice::WriteOnly));
    const auto id = test::awaited(committing);
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.git({u"show"_s, u"--format=%G?"_s, u"--name-only"_s}), "G\n\na\n");
    QTRY_COMPARE(git.status().size(), 1);
}

void tst_gitstate::aFleetClosesWhileSomebodyIsAsked()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    const QString before = scratch.commitAll(u"first"_s);
    const QString program = signByOneWhoWaits(scratch, u"gpg"_s);
    scratch.write(u"a"_s, "changed\n");
    Jobs jobs;
    GitState git(scratch.path(), git::Head(), jobs);
    refresh(git);
    QVERIFY(test::awaited(git.stage({u"a"_s})));
    git.commit(u"signed"_s);
    QTRY_VERIFY(QFile::exists(program + u".asked"_s));
    jobs.stop(); // would wait for ever
    QCOMPARE(QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed(), before);
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "M  a\n");
}

void tst_gitstate::aCommitIsMadeStepByStep()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.write(u"b"_s, "b\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "changed\n");
    scratch.write(u"b"_s, "changed\n");
    Jobs jobs;
    GitState git(scratch.path(), {}, jobs);
    QVERIFY(!git.isKnown());
    refresh(git);
    QCOMPARE(git.status().size(), 2);
    QCOMPARE(git.head().branch, u"main"_s);
    QVERIFY(git.statusOf(u"a"_s) && !git.statusOf(u"c"_s));

    QVERIFY(test::awaited(git.stage({u"a"_s, u"b"_s})));
    QVERIFY(test::awaited(git.unstage({u"b"_s})));
    const auto diff = test::awaited(git.diff(u"a"_s, git::DiffSides::HeadToIndex));
    QVERIFY2(diff, test::why(diff));
    QCOMPARE(diff->hunks.size(), 1);
    QSignalSpy heads(&git, &GitState::headChanged);
    const auto id = test::awaited(git.commit(u"second"_s));
    QVERIFY2(id, test::why(id));
    QTRY_COMPARE(heads.count(), 1);
    QCOMPARE(*git.head().commit, *id);
    QTRY_COMPARE(git.status().size(), 1);
    QCOMPARE(scratch.git({u"show"_s, u"--format=%s"_s, u"--numstat"_s}), "second\n\n1\t1\ta\n");
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(test::awaited(git.commit(u"third"_s)).error().code, ErrorCode::Invalid); // nothing staged
}

void tst_gitstate::discardingTellsWhatCameBack()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "changed\n");
    Jobs jobs;
    GitState git(scratch.path(), {}, jobs);
    refresh(git);
    QSignalSpy files(&git, &GitState::workingFilesChanged);
    QVERIFY(test::awaited(git.discard({u"a"_s})));
    QTRY_COMPARE(files.count(), 1);
    QCOMPARE(files.first().first().toStringList(), QStringList{u"a"_s});
    QCOMPARE(scratch.read(u"a"_s), "a\n");
    QTRY_VERIFY(git.status().isEmpty());
}

void tst_gitstate::theHistoryIsRead()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "one\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"a"_s, "two\n");
    scratch.write(u"b"_s, "b\n");
    const CommitId second{scratch.commitAll(u"second"_s)};
    Jobs jobs;
    GitState git(scratch.path(), {}, jobs);
    QCOMPARE(test::awaited(git.log(u""_s, 10))->size(), 2);
    QCOMPARE(test::awaited(git.references())->size(), 1);
    QCOMPARE(test::awaited(git.filesOfCommit(second))->size(), 2);
    QCOMPARE(test::awaited(git.contentAt(first, u"a"_s)).value(), "one\n");
    QVERIFY(!test::awaited(git.contentAt(first, u"b"_s)).value());
}

void tst_gitstate::withoutGitEverythingSaysSo()
{
    Jobs jobs;
    GitState git({}, {}, jobs);
    QVERIFY(!git.isUnderGit());
    git.refresh();
    for (const Error& error :
         {test::awaited(git.stage({u"a"_s})).error(), test::awaited(git.commit(u"x"_s)).error(),
          test::awaited(git.log(u""_s, 1)).error(), test::awaited(git.references()).error()}) {
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QVERIFY(error.hint.contains(u"git init"_s));
    }
}

void tst_gitstate::aDamagedRepositoryIsSaidAndForgotten()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    Jobs jobs;
    GitState git(scratch.path(), {}, jobs);
    const QByteArray head = scratch.read(u".git/HEAD"_s);
    scratch.write(u".git/HEAD"_s, "nonsense\n");
    refresh(git);
    QVERIFY(git.error());
    scratch.write(u".git/HEAD"_s, head);
    git.refresh();
    QTRY_VERIFY(!git.error());
    QCOMPARE(git.head().branch, u"main"_s);
}

// A lock that another Git took and holds, as it does while an editor is open for its message.
void tst_gitstate::anotherGitsLockIsAConflict()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "changed\n");
    Jobs jobs;
    GitState git(scratch.path(), {}, jobs);
    refresh(git);
    QSignalSpy failed(&jobs, &Jobs::failed);
    scratch.write(u".git/index.lock"_s, "");
    for (const Error& error :
         {test::awaited(git.stage({u"a"_s})).error(), test::awaited(git.commit(u"x"_s)).error()}) {
        QCOMPARE(error.code, ErrorCode::Conflict);
        QVERIFY2(error.hint.contains(u"index.lock"_s), qPrintable(error.toString()));
    }
    QTRY_COMPARE(failed.count(), 2); // the job list names both
    QVERIFY(QFile::exists(scratch.path(u".git/index.lock"_s)));
    scratch.remove(u".git/index.lock"_s);
    QVERIFY(test::awaited(git.stage({u"a"_s})));
    QVERIFY(test::awaited(git.commit(u"second"_s)));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_gitstate::aDiskInTroubleKeepsOldOrNew_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("full") << false;
    QTest::newRow("read-only") << true;
}

void tst_gitstate::aDiskInTroubleKeepsOldOrNew()
{
    QFETCH(const bool, readOnly);
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    test::SmallDisk disk(scratch.path());
    test::record(readOnly ? u"read-only-disk"_s : u"full-disk"_s,
                 disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    scratch.git({u"init"_s, u"-q"_s, u"."_s});
    scratch.write(u".git/info/exclude"_s, "filler\n");
    scratch.write(u"a"_s, "old\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"a"_s, "new\n");
    scratch.git({u"add"_s, u"a"_s});
    Jobs jobs;
    GitState git(scratch.path(), {}, jobs);
    refresh(git);
    QVERIFY(readOnly ? disk.setReadOnly(true) : disk.fill(0));
    const auto refused = test::awaited(git.commit(u"second"_s));
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QVERIFY2(refused.error().hint.contains(readOnly ? u"read-only"_s : u"full"_s), test::why(refused));
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(scratch.git({u"rev-parse"_s, u"HEAD"_s}).trimmed(), first.text.toLatin1());
    if (readOnly)
        QVERIFY(disk.setReadOnly(false));
    else
        disk.empty();
    const auto id = test::awaited(git.commit(u"second"_s));
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray());
}

EFA_TEST(tst_gitstate)

#include "tst_gitstate.moc"

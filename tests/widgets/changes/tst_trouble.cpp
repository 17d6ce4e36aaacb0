// What goes wrong between the view and the disk: a named error in the view, a way on, and nothing lost.
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/smalldisk.h"
#include "tests/widgets/changes/changesbench.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/changes/commitpanel.h"
#include "widgets/changes/discardquestion.h"
#include "widgets/common/errorpresenter.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

const QString message = u"Two"_s;
const QString body = u"Long thoughts about two."_s;

/// One staged change that waits for its commit.
void prepare(const ScratchRepository& scratch)
{
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, "a: 2\n");
    scratch.git({u"add"_s, u"a.yaml"_s});
    scratch.write(u"b.yaml"_s, "b: 1\n");
}

int errors(const ChangesBench& bench)
{
    return bench.view.findChild<ErrorPresenter*>()->count();
}

QByteArray subject(const ScratchRepository& scratch)
{
    return scratch.git({u"log"_s, u"-1"_s, u"--format=%s"_s});
}

bool keepsTheMessage(const ChangesBench& bench)
{
    return bench.view.commit().subject() == message && bench.view.commit().body() == body;
}

void commit(ChangesBench& bench)
{
    bench.view.commit().setDraft(message, body);
    bench.view.commit().commitAction()->trigger();
}

} // namespace

class tst_trouble final : public QObject
{
    Q_OBJECT

  private slots:
    void anotherGitHoldsTheIndex();
    void nobodyIsConfigured();
    void headMovedMeanwhile();
    void aHookOfTheRepositoryDoesNotRun();
    void conflictMarkersAreAddedOnPurposeOnly();
    void theIndexIsBroken();
    void theFolderIsNotUnderGit();
    void theRepositoryGoesAway();
    void theDiskIsFull();
    void theDiskIsReadOnly();
    void aFileThatCannotBePutBackIsSaid();
};

void tst_trouble::anotherGitHoldsTheIndex()
{
    const ScratchRepository scratch;
    prepare(scratch);
    ChangesBench bench(scratch);
    scratch.write(u".git/index.lock"_s, "");
    QVERIFY(bench.choose(u"b.yaml"_s));
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(errors(bench), 1);
    QVERIFY2(bench.says(u"index.lock"_s), qPrintable(bench.allWords()));
    QCOMPARE(bench.files(), (QStringList{u"in M a.yaml"_s, u"out A b.yaml"_s}));
    commit(bench);
    QTRY_VERIFY(bench.view.commit().commitAction()->isEnabled());
    QCOMPARE(errors(bench), 1);
    QVERIFY(keepsTheMessage(bench));
    QCOMPARE(subject(scratch), QByteArray("first\n"));
    // The other Git is done: the step that the banner offers works.
    scratch.remove(u".git/index.lock"_s);
    bench.button(u"Try again"_s)->click();
    QTRY_VERIFY(bench.says(u"Committed as"_s));
    QCOMPARE(errors(bench), 0);
    QCOMPARE(subject(scratch), QByteArray("Two\n"));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_trouble::nobodyIsConfigured()
{
    const ScratchRepository scratch;
    prepare(scratch);
    QFile::rename(scratch.home() + u"/.gitconfig"_s, scratch.home() + u"/away"_s);
    ChangesBench bench(scratch);
    commit(bench);
    QVERIFY(!bench.view.commit().commitAction()->isEnabled());
    QVERIFY2(bench.says(u"user.name"_s) || bench.says(u"user.email"_s), qPrintable(bench.allWords()));
    QVERIFY(keepsTheMessage(bench));
    QFile::rename(scratch.home() + u"/away"_s, scratch.home() + u"/.gitconfig"_s);
    bench.button(u"Look again"_s)->click();
    QTRY_VERIFY(bench.view.commit().commitAction()->isEnabled());
    QVERIFY(!bench.button(u"Look again"_s));
    bench.view.commit().commitAction()->trigger();
    QTRY_COMPARE(subject(scratch), QByteArray("Two\n"));
}

void tst_trouble::headMovedMeanwhile()
{
    const ScratchRepository scratch;
    prepare(scratch);
    ChangesBench bench(scratch);
    scratch.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"somebody else's"_s, u"--only"_s});
    commit(bench);
    QTRY_COMPARE(errors(bench), 1);
    QCOMPARE(subject(scratch), QByteArray("somebody else's\n"));
    QVERIFY(keepsTheMessage(bench));
    // What moved is seen by now, and the second try builds on it.
    QVERIFY(bench.settle());
    bench.button(u"Try again"_s)->click();
    QTRY_COMPARE(subject(scratch), QByteArray("Two\n"));
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%s"_s, u"HEAD~1"_s}),
             QByteArray("somebody else's\n"));
}

void tst_trouble::aHookOfTheRepositoryDoesNotRun()
{
    const ScratchRepository scratch;
    prepare(scratch);
    for (const QString& hook : {u"pre-commit"_s, u"commit-msg"_s, u"post-commit"_s}) {
        scratch.write(u".git/hooks/"_s + hook, "#!/bin/sh\ntouch canary\nexit 1\n");
        scratch.makeExecutable(u".git/hooks/"_s + hook);
    }
    ChangesBench bench(scratch);
    commit(bench);
    QTRY_COMPARE(subject(scratch), QByteArray("Two\n"));
    QVERIFY(!QFile::exists(scratch.path(u"canary"_s)));
}

void tst_trouble::conflictMarkersAreAddedOnPurposeOnly()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"a.yaml"_s, "a: side\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.write(u"a.yaml"_s, "a: main\n");
    scratch.commitAll(u"main"_s);
    QVERIFY(scratch.tryGit({u"merge"_s, u"side"_s}).exitCode != 0);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(errors(bench), 1);
    QVERIFY2(bench.says(u"a.yaml (line 1) still holds both versions"_s), qPrintable(bench.allWords()));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray("UU a.yaml\n"));
    const QByteArray text = scratch.read(u"a.yaml"_s);
    bench.button(u"Add as it is"_s)->click();
    QTRY_COMPARE(bench.files(), QStringList{u"in M a.yaml"_s});
    QCOMPARE(errors(bench), 0);
    QCOMPARE(scratch.git({u"show"_s, u":a.yaml"_s}), text);
}

void tst_trouble::theIndexIsBroken()
{
    const ScratchRepository scratch;
    prepare(scratch);
    const QByteArray index = scratch.read(u".git/index"_s);
    scratch.write(u".git/index"_s, "this is no index");
    ChangesBench bench(scratch);
    QVERIFY2(bench.says(u"What changed could not be read"_s), qPrintable(bench.allWords()));
    QVERIFY(!bench.view.commit().commitAction()->isEnabled());
    scratch.write(u".git/index"_s, index);
    bench.button(u"Try again"_s)->click();
    QTRY_COMPARE(bench.files(), (QStringList{u"in M a.yaml"_s, u"out A b.yaml"_s}));
}

void tst_trouble::theFolderIsNotUnderGit()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    scratch.write(u"a.yaml"_s, "a: 1\n");
    const ChangesBench bench(scratch);
    QVERIFY2(bench.says(u"This folder is not under Git"_s), qPrintable(bench.allWords()));
    QVERIFY(bench.says(u"No history"_s));
    QVERIFY(!bench.view.commit().commitAction()->isEnabled());
    QVERIFY(bench.view.isSettled());
}

void tst_trouble::theRepositoryGoesAway()
{
    const ScratchRepository scratch;
    prepare(scratch);
    ChangesBench bench(scratch);
    QVERIFY(QDir(scratch.path(u".git"_s)).removeRecursively());
    commit(bench);
    QTRY_COMPARE(errors(bench), 1);
    QVERIFY(keepsTheMessage(bench));
    QTRY_VERIFY2(bench.says(u"What changed could not be read"_s), qPrintable(bench.allWords()));
    QCOMPARE(scratch.read(u"a.yaml"_s), QByteArray("a: 2\n"));
}

void tst_trouble::theDiskIsFull()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    test::SmallDisk disk(scratch.path());
    test::record(u"full-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    scratch.git({u"init"_s, u"-q"_s, u"."_s});
    scratch.write(u".git/info/exclude"_s, "filler\n");
    prepare(scratch);
    ChangesBench bench(scratch);
    QVERIFY(disk.fill(0));
    commit(bench);
    QTRY_COMPARE(errors(bench), 1);
    QVERIFY2(bench.says(u"full"_s), qPrintable(bench.allWords()));
    QVERIFY(keepsTheMessage(bench));
    disk.empty();
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(subject(scratch), QByteArray("first\n"));
    QCOMPARE(scratch.read(u"a.yaml"_s), QByteArray("a: 2\n"));
    bench.button(u"Try again"_s)->click();
    QTRY_COMPARE(subject(scratch), QByteArray("Two\n"));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_trouble::theDiskIsReadOnly()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    test::SmallDisk disk(scratch.path());
    test::record(u"read-only-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    scratch.git({u"init"_s, u"-q"_s, u"."_s});
    prepare(scratch);
    QVERIFY(disk.setReadOnly(true));
    ChangesBench bench(scratch);
    QCOMPARE(bench.files(), (QStringList{u"in M a.yaml"_s, u"out A b.yaml"_s}));
    commit(bench);
    QTRY_COMPARE(errors(bench), 1);
    QVERIFY2(bench.says(u"read-only"_s), qPrintable(bench.allWords()));
    QVERIFY(keepsTheMessage(bench));
    QVERIFY(bench.choose(u"b.yaml"_s));
    bench.press(Qt::Key_Space);
    QVERIFY(bench.settle());
    QCOMPARE(errors(bench), 1);
    QVERIFY(disk.setReadOnly(false));
    QCOMPARE(subject(scratch), QByteArray("first\n"));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_trouble::aFileThatCannotBePutBackIsSaid()
{
    const ScratchRepository scratch;
    prepare(scratch);
    ChangesBench bench(scratch);
    scratch.write(u".git/index.lock"_s, "");
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.press(Qt::Key_Delete);
    auto* question = bench.view.findChild<DiscardQuestion*>();
    QVERIFY(question);
    question->findChildren<QPushButton*>().at(0)->click();
    QTRY_COMPARE(errors(bench), 1);
    QVERIFY(bench.settle());
    QCOMPARE(scratch.read(u"a.yaml"_s), QByteArray("a: 2\n"));
    scratch.remove(u".git/index.lock"_s);
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray("M  a.yaml\n?? b.yaml\n"));
}

EFA_TEST(tst_trouble)
#include "tst_trouble.moc"

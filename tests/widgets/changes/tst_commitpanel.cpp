#include "widgets/changes/commitpanel.h"

#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
#include "tests/widgets/screencheck.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/changes/historypanel.h"
#include "workspace/openfiles.h"

#include <QAction>
#include <QCheckBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

QString subjectOf(const ScratchRepository& scratch)
{
    return QString::fromUtf8(scratch.git({u"log"_s, u"-1"_s, u"--format=%s"_s})).trimmed();
}

int commitsOf(const ScratchRepository& scratch)
{
    return scratch.git({u"rev-list"_s, u"--count"_s, u"HEAD"_s}).trimmed().toInt();
}

/// A commit, then a.yaml changed and b.yaml new.
void changeTwo(const ScratchRepository& scratch)
{
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, "a: 2\n");
    scratch.write(u"b.yaml"_s, "b: 1\n");
}

void typeSubject(ChangesBench& bench, const QString& words)
{
    auto* subject = bench.view.commit().findChild<QLineEdit*>();
    subject->setFocus();
    QTest::keyClicks(subject, words);
}

QCheckBox* amendBox(ChangesBench& bench)
{
    return bench.view.commit().findChild<QCheckBox*>();
}

QString whyOff(ChangesBench& bench)
{
    const QAction* action = bench.view.commit().commitAction();
    return action->isEnabled() ? QString() : action->toolTip();
}

} // namespace

class tst_commitpanel final : public QObject
{
    Q_OBJECT

  private slots:
    void keysAloneMakeOneCommit();
    void onlyWhatIsChosenIsCommitted();
    void theFirstCommitOfARepository();
    void withoutABranchItSaysSo();
    void aMergeIsFinished();
    void aMergeThatChangesNoFileIsFinished();
    void theButtonSaysWhyItIsOff();
    void whoCommitsIsSaid();
    void aLongSubjectIsMentioned();
    void unsavedTextIsMentioned();
    void theReturnKeyInTheSubjectCommitsNothing();
    void theLastCommitIsAmended();
    void amendingIsLeftAsItWasEntered();
    void whatCannotBeAmendedIsOff();
    void amendingWhatWasPushedIsMentioned();
};

void tst_commitpanel::keysAloneMakeOneCommit()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.press(Qt::Key_Space);
    QTRY_VERIFY(bench.files().contains(u"in M a.yaml"_s));
    typeSubject(bench, u"Raise a to 2"_s);
    bench.press(Qt::Key_Tab);
    auto* body = bench.view.commit().findChild<QPlainTextEdit*>();
    QVERIFY(body->hasFocus());
    QTest::keyClicks(body, u"Why: OPS-1"_s);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench.says(u"Committed as"_s));
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%an <%ae> %cn <%ce>%n%B"_s}),
             QByteArray("Ada Example <ada@example.org> Ada Example <ada@example.org>\n"
                        "Raise a to 2\n\nWhy: OPS-1\n\n"));
    QCOMPARE(scratch.git({u"show"_s, u"--format="_s, u"--numstat"_s}), QByteArray("1\t1\ta.yaml\n"));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray("?? b.yaml\n"));
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(commitsOf(scratch), 2);
    // The message is done with, the list and the history follow.
    QCOMPARE(bench.view.commit().subject(), QString());
    QCOMPARE(bench.view.commit().body(), QString());
    QTRY_COMPARE(bench.files(), QStringList{u"out A b.yaml"_s});
    QTRY_VERIFY(
        bench.view.history().choose(QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed()));
}

void tst_commitpanel::onlyWhatIsChosenIsCommitted()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    scratch.git({u"add"_s, u"a.yaml"_s});
    scratch.write(u"a.yaml"_s, "a: 3\n");
    ChangesBench bench(scratch);
    typeSubject(bench, u"Two"_s);
    bench.button(u"Commit to main"_s)->click();
    QTRY_COMPARE(subjectOf(scratch), u"Two"_s);
    QCOMPARE(scratch.git({u"show"_s, u"HEAD:a.yaml"_s}), QByteArray("a: 2\n"));
    QCOMPARE(scratch.read(u"a.yaml"_s), QByteArray("a: 3\n"));
    QTRY_COMPARE(bench.files(), (QStringList{u"out M a.yaml"_s, u"out A b.yaml"_s}));
}

void tst_commitpanel::theFirstCommitOfARepository()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    ChangesBench bench(scratch);
    QVERIFY(bench.says(u"No commit yet"_s));
    bench.action(u"Add all to the commit"_s)->trigger();
    QTRY_VERIFY(bench.files().contains(u"in A a.yaml"_s));
    typeSubject(bench, u"Begin"_s);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench.says(u"Committed as"_s));
    QCOMPARE(subjectOf(scratch), u"Begin"_s);
    QCOMPARE(scratch.git({u"branch"_s, u"--show-current"_s}), QByteArray("main\n"));
    QTRY_VERIFY(bench.says(u"main, 1 commit"_s));
}

void tst_commitpanel::withoutABranchItSaysSo()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    scratch.git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    scratch.git({u"add"_s, u"a.yaml"_s});
    ChangesBench bench(scratch);
    typeSubject(bench, u"Loose"_s);
    QAbstractButton* button = bench.button(u"Commit without a branch"_s);
    QVERIFY(button);
    QVERIFY(button->isEnabled());
    QVERIFY(button->toolTip().contains(u"No branch is checked out"_s));
    button->click();
    QTRY_COMPARE(subjectOf(scratch), u"Loose"_s);
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s}), QByteArray("first\n"));
}

void tst_commitpanel::aMergeIsFinished()
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
    typeSubject(bench, u"Merge side"_s);
    QVERIFY2(bench.files().filter(u"U a.yaml"_s).size() == 1, qPrintable(bench.files().join(u'\n')));
    QVERIFY2(whyOff(bench).contains(u"in conflict"_s), qPrintable(whyOff(bench)));
    // All at once is no way to say that a conflict is settled.
    QVERIFY(!bench.action(u"Add all to the commit"_s)->isEnabled());
    QVERIFY(!bench.button(u"0 of 1 to commit"_s)->isEnabled());
    scratch.write(u"other.yaml"_s, "other: 1\n");
    QVERIFY(bench.look());
    bench.button(u"0 of 2 to commit"_s)->click();
    QTRY_COMPARE(bench.files(), (QStringList{u"in A other.yaml"_s, u"out U a.yaml"_s}));
    QCOMPARE(bench.button(u"1 of 2 to commit"_s)->toolTip(), u"Leave all out of the commit"_s);
    scratch.write(u"a.yaml"_s, "a: both\n");
    QVERIFY(bench.look());
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(whyOff(bench), QString());
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(subjectOf(scratch), u"Merge side"_s);
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%P"_s}).trimmed().split(' ').size(), 2);
    QVERIFY(!QFile::exists(scratch.path(u".git/MERGE_HEAD"_s)));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_commitpanel::aMergeThatChangesNoFileIsFinished()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"a.yaml"_s, "a: 2\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    ChangesBench bench(scratch);
    QVERIFY(!bench.says(u"A merge is under way"_s));
    scratch.git({u"merge"_s, u"-q"_s, u"-s"_s, u"ours"_s, u"--no-commit"_s, u"side"_s});
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray());
    QVERIFY(bench.look());
    QVERIFY2(bench.says(u"The merge changes no file"_s), qPrintable(bench.allWords()));
    QVERIFY(bench.says(u"this commit finishes it and changes no file"_s));
    QCOMPARE(whyOff(bench), u"Write a subject first"_s);
    typeSubject(bench, u"Drop what side did"_s);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(subjectOf(scratch), u"Drop what side did"_s);
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%P"_s}).trimmed().split(' ').size(), 2);
    QCOMPARE(scratch.git({u"diff"_s, u"HEAD~1"_s, u"HEAD"_s}), QByteArray());
    QVERIFY(!QFile::exists(scratch.path(u".git/MERGE_HEAD"_s)));
    QCOMPARE(scratch.faults(), QByteArray());
    QTRY_COMPARE(whyOff(bench), u"Nothing changed since the last commit"_s);
    QVERIFY(!bench.says(u"A merge is under way"_s));
}

void tst_commitpanel::theButtonSaysWhyItIsOff()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    ChangesBench bench(scratch);
    QCOMPARE(whyOff(bench), u"Nothing changed since the last commit"_s);
    scratch.write(u"a.yaml"_s, "a: 2\n");
    QVERIFY(bench.look());
    QVERIFY(whyOff(bench).startsWith(u"No file is chosen"_s));
    scratch.git({u"add"_s, u"a.yaml"_s});
    QVERIFY(bench.look());
    QCOMPARE(whyOff(bench), u"Write a subject first"_s);
    typeSubject(bench, u"  "_s);
    QCOMPARE(whyOff(bench), u"Write a subject first"_s);
    typeSubject(bench, u"Two"_s);
    QCOMPARE(whyOff(bench), QString());
    QCOMPARE(bench.button(u"Commit to main"_s)->toolTip(), bench.view.commit().commitAction()->toolTip());
    bench.view.hide();
    QCOMPARE(whyOff(bench), u"The message of the commit is not shown"_s);
    bench.view.show();
    QCOMPARE(whyOff(bench), QString());
}

void tst_commitpanel::whoCommitsIsSaid()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    const ChangesBench bench(scratch);
    QVERIFY2(bench.says(u"Author: Ada Example"_s), qPrintable(bench.allWords()));
}

void tst_commitpanel::aLongSubjectIsMentioned()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    ChangesBench bench(scratch);
    typeSubject(bench, QString(72, u'a'));
    QVERIFY(!bench.says(u"many tools cut"_s));
    typeSubject(bench, u"b"_s);
    QVERIFY(bench.says(u"73 characters; many tools cut a subject after 72."_s));
}

void tst_commitpanel::unsavedTextIsMentioned()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    ChangesBench bench(scratch);
    auto& files = bench.workspace->openFiles();
    files.open(u"a.yaml"_s);
    QTRY_VERIFY(files.find(u"a.yaml"_s));
    QVERIFY(!bench.says(u"not saved yet"_s));
    files.edit(u"a.yaml"_s, "a: 9\n", files.find(u"a.yaml"_s)->version + 1);
    QTRY_VERIFY(bench.says(u"not saved yet"_s));
}

void tst_commitpanel::theReturnKeyInTheSubjectCommitsNothing()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    scratch.git({u"add"_s, u"a.yaml"_s});
    ChangesBench bench(scratch);
    typeSubject(bench, u"Two"_s);
    bench.press(Qt::Key_Return);
    QVERIFY(bench.settle());
    QCOMPARE(commitsOf(scratch), 1);
    QCOMPARE(bench.view.commit().subject(), u"Two"_s);
}

void tst_commitpanel::theLastCommitIsAmended()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    scratch.git({u"add"_s, u"b.yaml"_s});
    scratch.git({u"commit"_s, u"-q"_s, u"-m"_s, u"Add b\n\nIt was missing."_s});
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.press(Qt::Key_Space);
    QTRY_VERIFY(bench.files().contains(u"in M a.yaml"_s));
    amendBox(bench)->setFocus();
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(bench.view.commit().subject(), u"Add b"_s);
    QCOMPARE(bench.view.commit().body(), u"It was missing."_s);
    typeSubject(bench, u" and raise a"_s);
    bench.button(u"Amend the commit on main"_s)->click();
    QTRY_VERIFY(bench.says(u"Amended as"_s));
    QCOMPARE(scratch.git({u"log"_s, u"--format=%B"_s, u"-1"_s}), "Add b and raise a\n\nIt was missing.\n\n");
    QCOMPARE(scratch.git({u"show"_s, u"--format="_s, u"--name-only"_s}), "a.yaml\nb.yaml\n");
    QCOMPARE(commitsOf(scratch), 2);
    QVERIFY(!amendBox(bench)->isChecked());
    QCOMPARE(bench.view.commit().subject(), QString());
    QTRY_COMPARE(bench.files(), QStringList());
}

void tst_commitpanel::amendingIsLeftAsItWasEntered()
{
    const ScratchRepository scratch;
    changeTwo(scratch);
    ChangesBench bench(scratch);
    typeSubject(bench, u"My own words"_s);
    amendBox(bench)->click();
    QTRY_COMPARE(bench.view.commit().subject(), u"first"_s);
    QCOMPARE(whyOff(bench), QString());
    // What was begun is there again after a restart.
    const QJsonObject state = bench.view.saveState();
    amendBox(bench)->click();
    QCOMPARE(bench.view.commit().subject(), u"My own words"_s);
    bench.view.restoreState(state);
    QVERIFY(amendBox(bench)->isChecked());
    QCOMPARE(bench.view.commit().subject(), u"first"_s);
    // Another commit was made meanwhile: that one is not meant.
    scratch.commitAll(u"by somebody else"_s);
    QVERIFY(bench.look());
    QVERIFY(!amendBox(bench)->isChecked());
    QVERIFY(bench.button(u"Commit to main"_s));
    bench.view.restoreState(state);
    QVERIFY(!amendBox(bench)->isChecked());
}

void tst_commitpanel::whatCannotBeAmendedIsOff()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    ChangesBench bench(scratch);
    QVERIFY(!amendBox(bench)->isEnabled());
    QCOMPARE(amendBox(bench)->toolTip(), u"There is no commit yet"_s);
    scratch.commitAll(u"first"_s);
    QVERIFY(bench.look());
    QVERIFY(amendBox(bench)->isEnabled());
}

void tst_commitpanel::amendingWhatWasPushedIsMentioned()
{
    const ScratchRepository upstream(ScratchRepository::Kind::Bare);
    const ScratchRepository scratch;
    changeTwo(scratch);
    scratch.git({u"remote"_s, u"add"_s, u"origin"_s, upstream.path()});
    scratch.git({u"push"_s, u"-q"_s, u"-u"_s, u"origin"_s, u"main"_s});
    ChangesBench bench(scratch);
    QVERIFY(!bench.says(u"origin/main has this commit already"_s));
    amendBox(bench)->click();
    QVERIFY2(bench.says(u"origin/main has this commit already"_s), qPrintable(bench.allWords()));
}

EFA_TEST(tst_commitpanel)
#include "tst_commitpanel.moc"

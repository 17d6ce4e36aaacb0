#include "widgets/changes/changespanel.h"

#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
#include "tests/widgets/screencheck.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/discardquestion.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

/// One file of every kind of change: left.yaml changed, gone.yaml deleted, new/one.yaml untracked,
/// chosen.yaml staged, both.yaml staged and changed again, old.yaml renamed to moved.yaml.
void changeAll(const ScratchRepository& scratch)
{
    for (const QString& name :
         {u"left.yaml"_s, u"gone.yaml"_s, u"chosen.yaml"_s, u"both.yaml"_s, u"old.yaml"_s, u"calm.yaml"_s})
        scratch.write(name, "name: " + name.toUtf8() + "\nlines: [1, 2, 3]\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"left.yaml"_s, "left: true\n");
    scratch.write(u"chosen.yaml"_s, "chosen: true\n");
    scratch.write(u"both.yaml"_s, "both: 1\n");
    scratch.git({u"add"_s, u"chosen.yaml"_s, u"both.yaml"_s});
    scratch.write(u"both.yaml"_s, "both: 2\n");
    scratch.remove(u"gone.yaml"_s);
    scratch.write(u"new/one.yaml"_s, "new: true\n");
    scratch.git({u"mv"_s, u"old.yaml"_s, u"moved.yaml"_s});
}

QByteArray staged(const ScratchRepository& scratch)
{
    return scratch.git({u"diff"_s, u"--cached"_s, u"--name-only"_s});
}

QByteArray status(const ScratchRepository& scratch)
{
    return scratch.git({u"status"_s, u"--porcelain"_s, u"-uall"_s});
}

} // namespace

class tst_changespanel final : public QObject
{
    Q_OBJECT

  private slots:
    void everyChangeIsListedAsGitSaysIt();
    void aCleanFolderSaysSo();
    void theKeyMovesAFile();
    void theBoxOfARowMovesIt();
    void aClickBesideTheRowsChangesNothing();
    void theBoxAboveMovesAll();
    void chosenFilesMoveTogether();
    void theFileStaysChosenWhenItMoves();
    void discardingAsksFirst();
    void discardingPutsBackWhatWasChosen();
    void discardingKeepsWhatChangedMeanwhileElsewhere();
    void pathsAreCopied();
    void aFileOpensInManifests();
    void whatIsOffSaysWhy();
    void nothingActsWhileItIsNotShown();
    void everyControlHasAName();
};

void tst_changespanel::everyChangeIsListedAsGitSaysIt()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    const ChangesBench bench(scratch);
    const QStringList expected = {u"in M both.yaml"_s,    u"in M chosen.yaml"_s, u"in R moved.yaml"_s,
                                  u"out M both.yaml"_s,   u"out D gone.yaml"_s,  u"out M left.yaml"_s,
                                  u"out A new/one.yaml"_s};
    QCOMPARE(bench.files(), expected);
    QCOMPARE(status(scratch), QByteArray("MM both.yaml\nM  chosen.yaml\n D gone.yaml\n M left.yaml\n"
                                         "R  old.yaml -> moved.yaml\n?? new/one.yaml\n"));
    QVERIFY2(bench.button(u"3 of 6 to commit"_s), qPrintable(bench.allWords()));
}

void tst_changespanel::aCleanFolderSaysSo()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    ChangesBench bench(scratch);
    QVERIFY(bench.says(u"Nothing changed"_s));
    scratch.write(u"a.yaml"_s, "a: 2\n");
    QVERIFY(bench.look());
    QVERIFY(!bench.says(u"Nothing changed"_s));
    QCOMPARE(bench.files(), QStringList{u"out M a.yaml"_s});
}

void tst_changespanel::theKeyMovesAFile()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"new/one.yaml"_s));
    bench.press(Qt::Key_Space);
    QTRY_VERIFY(bench.files().contains(u"in A new/one.yaml"_s));
    QVERIFY(staged(scratch).contains("new/one.yaml\n"));
    bench.press(Qt::Key_Space);
    QTRY_VERIFY(bench.files().contains(u"out A new/one.yaml"_s));
    QVERIFY(!staged(scratch).contains("new/one.yaml"));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_changespanel::theBoxOfARowMovesIt()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    auto& list = bench.view.files().list();
    const auto* delegate = qobject_cast<ChangeDelegate*>(list.itemDelegate());
    const QModelIndex gone = list.model()->index(4, 0);
    const QRect box = delegate->boxOf(list.visualRect(gone), gone);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, box.center());
    QTRY_VERIFY(bench.files().contains(u"in D gone.yaml"_s));
    QVERIFY(staged(scratch).contains("gone.yaml\n"));
    // Beside the box a click only chooses.
    const QByteArray before = status(scratch);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(gone).center() + QPoint(60, 0));
    QVERIFY(bench.settle());
    QCOMPARE(status(scratch), before);
}

void tst_changespanel::aClickBesideTheRowsChangesNothing()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"left.yaml"_s));
    auto& list = bench.view.files().list();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, {40, list.viewport()->height() - 5});
    QVERIFY(list.selectionModel()->isSelected(list.currentIndex()));
    bench.press(Qt::Key_Delete);
    QVERIFY(bench.view.findChild<DiscardQuestion*>());
}

void tst_changespanel::theBoxAboveMovesAll()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QAbstractButton* all = bench.button(u"3 of 6 to commit"_s);
    QVERIFY(all);
    all->click();
    QTRY_COMPARE(all->text(), u"6 of 6 to commit"_s);
    QCOMPARE(scratch.git({u"diff"_s, u"--name-only"_s}), QByteArray());
    all->click();
    QTRY_VERIFY(all->text().startsWith(u"0 of"_s));
    QCOMPARE(staged(scratch), QByteArray());
    QCOMPARE(scratch.read(u"both.yaml"_s), QByteArray("both: 2\n"));
}

void tst_changespanel::chosenFilesMoveTogether()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"gone.yaml"_s));
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(bench.view.files().list().selected().size(), 3);
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(bench.files().filter(u"out"_s), QStringList{u"out M both.yaml"_s});
}

void tst_changespanel::theFileStaysChosenWhenItMoves()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"left.yaml"_s));
    bench.press(Qt::Key_Space);
    QTRY_VERIFY(bench.files().contains(u"in M left.yaml"_s));
    QCOMPARE(bench.view.files().list().currentPath(), u"left.yaml"_s);
    // Another program takes the change away: the row in its place is chosen.
    scratch.git({u"reset"_s, u"-q"_s, u"--hard"_s});
    scratch.remove(u"new/one.yaml"_s);
    QVERIFY(bench.look());
    QCOMPARE(bench.files(), QStringList());
    QVERIFY(bench.says(u"Nothing changed"_s));
}

void tst_changespanel::discardingAsksFirst()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    const QByteArray before = status(scratch);
    QVERIFY(bench.choose(u"left.yaml"_s));
    bench.press(Qt::Key_Delete);
    auto* question = bench.view.findChild<DiscardQuestion*>();
    QVERIFY(question);
    question->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), question);
    QStringList words;
    for (const auto* label : question->findChildren<QLabel*>())
        words << label->text();
    QCOMPARE(words.last(), u"1 files go back to what the last commit has.\nThis cannot be undone."_s);
    const auto buttons = question->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons.at(1)->isDefault() && buttons.at(1)->text() == u"Keep the changes"_s);
    QTest::keyClick(question, Qt::Key_Return);
    QVERIFY(!question->isVisible());
    QVERIFY(bench.settle());
    QCOMPARE(status(scratch), before);
    QCOMPARE(scratch.read(u"left.yaml"_s), QByteArray("left: true\n"));
}

void tst_changespanel::discardingPutsBackWhatWasChosen()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"gone.yaml"_s));
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    bench.button(u"Discard changes …"_s)->click();
    auto* question = bench.view.findChild<DiscardQuestion*>();
    QVERIFY(question);
    const auto buttons = question->findChildren<QPushButton*>();
    QVERIFY2(buttons.at(0)->text().startsWith(u"Discard 3"_s), qPrintable(buttons.at(0)->text()));
    buttons.at(0)->click();
    QTRY_COMPARE(bench.files().filter(u"out"_s), QStringList{u"out M both.yaml"_s});
    QVERIFY(!QFile::exists(scratch.path(u"new/one.yaml"_s)));
    QCOMPARE(scratch.read(u"left.yaml"_s), QByteArray("name: left.yaml\nlines: [1, 2, 3]\n"));
    QCOMPARE(status(scratch), QByteArray("MM both.yaml\nM  chosen.yaml\nR  old.yaml -> moved.yaml\n"));
}

// A rename goes back as a whole: both names are discarded.
void tst_changespanel::discardingKeepsWhatChangedMeanwhileElsewhere()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"moved.yaml"_s));
    bench.press(Qt::Key_Delete);
    auto* question = bench.view.findChild<DiscardQuestion*>();
    QVERIFY(question);
    scratch.write(u"calm.yaml"_s, "calm: false\n");
    question->findChildren<QPushButton*>().at(0)->click();
    QTRY_VERIFY(!bench.files().contains(u"in R moved.yaml"_s));
    QVERIFY(!QFile::exists(scratch.path(u"moved.yaml"_s)));
    QVERIFY(QFile::exists(scratch.path(u"old.yaml"_s)));
    QTRY_VERIFY(bench.files().contains(u"out M calm.yaml"_s));
    QCOMPARE(scratch.read(u"calm.yaml"_s), QByteArray("calm: false\n"));
}

void tst_changespanel::pathsAreCopied()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"left.yaml"_s));
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    bench.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"left.yaml\nnew/one.yaml"_s);
}

void tst_changespanel::aFileOpensInManifests()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QSignalSpy wanted(&bench.view, &View::placeRequested);
    QVERIFY(bench.choose(u"left.yaml"_s));
    bench.press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.takeFirst().at(0).value<Place>().file, u"left.yaml"_s);
    auto& list = bench.view.files().list();
    const QPoint beside = list.visualRect(list.currentIndex()).center() + QPoint(60, 0);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, beside);
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, beside);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(bench.choose(u"gone.yaml"_s));
    bench.press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(bench.action(u"Open in Manifests"_s)->toolTip(), u"The file is deleted"_s);
}

void tst_changespanel::whatIsOffSaysWhy()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    ChangesBench bench(scratch);
    const auto actions = bench.view.menuActions(MenuPlace::Git) + bench.view.menuActions(MenuPlace::View);
    QCOMPARE(test::silentActions(actions), QStringList());
    QCOMPARE(test::silentButtons(bench.view), QStringList());
    for (const QString& words : {u"Add to the commit"_s, u"Add all to the commit"_s,
                                 u"Leave all out of the commit"_s, u"Discard changes …"_s})
        QVERIFY2(!bench.action(words)->isEnabled(), qPrintable(words));
    scratch.write(u"a.yaml"_s, "a: 2\n");
    QVERIFY(bench.look());
    QVERIFY(bench.action(u"Add all to the commit"_s)->isEnabled());
    QVERIFY(!bench.action(u"Leave all out of the commit"_s)->isEnabled());
    QCOMPARE(test::silentActions(actions), QStringList());
}

void tst_changespanel::nothingActsWhileItIsNotShown()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"left.yaml"_s));
    QVERIFY(bench.action(u"Discard changes …"_s)->isEnabled());
    bench.view.hide();
    for (const QAction* action : bench.view.menuActions(MenuPlace::Git))
        QVERIFY2(!action->isEnabled() && !action->toolTip().isEmpty(), qPrintable(action->text()));
    bench.view.show();
    QVERIFY(bench.action(u"Discard changes …"_s)->isEnabled());
}

void tst_changespanel::everyControlHasAName()
{
    const ScratchRepository scratch;
    changeAll(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"left.yaml"_s));
    QCOMPARE(test::namelessWidgets(bench.view), QStringList());
    // A row is read with what happened to the file and where it goes.
    auto& list = bench.view.files().list();
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&list);
    QVERIFY(face);
    QCOMPARE(face->childCount(), 7);
    QCOMPARE(face->child(4)->text(QAccessible::Name), u"gone.yaml, Deleted, left out"_s);
}

EFA_TEST(tst_changespanel)
#include "tst_changespanel.moc"

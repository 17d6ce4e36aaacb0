// Changes and lines go into the next commit and out of it, by keys and by the mouse.
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/changes/commitpanel.h"
#include "widgets/changes/differencepanel.h"
#include "widgets/changes/discardquestion.h"
#include "widgets/changes/linecommands.h"
#include "widgets/changes/sidecode.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

QByteArray numbered(int lines)
{
    QByteArray text;
    for (int line = 1; line <= lines; ++line)
        text += "line" + QByteArray::number(line) + ": value\n";
    return text;
}

QByteArray changed(QByteArray text, const QList<int>& lines)
{
    for (const int line : lines)
        text.replace("line" + QByteArray::number(line) + ": value",
                     "line" + QByteArray::number(line) + ": changed");
    return text;
}

/// a.yaml of 60 lines, committed, then changed in lines 10, 11 and 50.
void changeTwoPlaces(const ScratchRepository& scratch)
{
    scratch.write(u"a.yaml"_s, numbered(60));
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, changed(numbered(60), {10, 11, 50}));
}

QByteArray staged(const ScratchRepository& scratch)
{
    return scratch.git({u"show"_s, u":a.yaml"_s});
}

SideCode* column(const ChangesBench& bench, const QString& name)
{
    for (auto* side : bench.view.difference().findChildren<SideCode*>())
        if (side->accessibleName() == name && side->isVisible())
            return side;
    return nullptr;
}

int rowOf(const SideCode& side, const QString& words)
{
    return int(side.text().split(u'\n').indexOf(words));
}

/// Waits until the disk and the view say what was done.
bool moved(ChangesBench& bench, const std::function<bool()>& done)
{
    return QTest::qWaitFor(done, test::patienceMs) && bench.settle();
}

} // namespace

class tst_movinglines final : public QObject
{
    Q_OBJECT

  private slots:
    void theChangeAtTheCaretGoesByAKey();
    void aClickChoosesTheChange();
    void selectedLinesGoByTheButton();
    void theSideInWhichSomebodyWorksCounts();
    void aLookAtTheDiskKeepsTheSelection();
    void oneColumnMovesItsRows();
    void linesComeOutAgain();
    void aPartIsCommitted();
    void whatIsCommittedDoesNotMove();
    void whatChangedMeanwhileIsSaidAndShown();
    void aChangeIsDiscardedAfterAQuestion();
    void selectedLinesAreDiscarded();
    void whatIsNotDiscardedByLinesSaysWhy();
};

void tst_movinglines::theChangeAtTheCaretGoesByAKey()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* after = column(bench, u"Newer version"_s);
    QVERIFY(after);
    after->setFocus();
    QTest::keyClick(after, Qt::Key_F7);
    QVERIFY2(bench.says(u"Change 2 of 2"_s), qPrintable(bench.allWords()));
    QTest::keyClick(after, Qt::Key_Space);
    QVERIFY(moved(bench, [&] { return staged(scratch) == changed(numbered(60), {50}); }));
    QVERIFY(
        moved(bench, [&] { return bench.files() == QStringList({u"in M a.yaml"_s, u"out M a.yaml"_s}); }));
    QCOMPARE(scratch.read(u"a.yaml"_s), changed(numbered(60), {10, 11, 50}));
    // What is left is shown, and goes in the same way.
    QVERIFY2(bench.says(u"Change 1 of 1"_s), qPrintable(bench.allWords()));
    QVERIFY(bench.says(u"To commit"_s));
    QTest::keyClick(column(bench, u"Newer version"_s), Qt::Key_Space);
    QVERIFY(moved(bench, [&] { return bench.files() == QStringList{u"in M a.yaml"_s}; }));
}

void tst_movinglines::aClickChoosesTheChange()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* after = column(bench, u"Newer version"_s);
    QVERIFY(bench.says(u"Change 1 of 2"_s));
    const int row = rowOf(*after, u"line50: changed"_s);
    after->setFirstVisibleLine(std::max(row - 4, 0));
    const long position = after->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, ulong(row));
    const QPoint spot(int(after->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, position)) + 4,
                      int(after->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, position)) + 4);
    QTest::mouseClick(after->viewport(), Qt::LeftButton, {}, spot);
    QTRY_VERIFY(bench.says(u"Change 2 of 2"_s));
    QTest::mouseClick(bench.button(u"Add change"_s), Qt::LeftButton);
    QVERIFY(moved(bench, [&] { return staged(scratch) == changed(numbered(60), {50}); }));
}

void tst_movinglines::selectedLinesGoByTheButton()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* after = column(bench, u"Newer version"_s);
    const int row = rowOf(*after, u"line11: changed"_s);
    after->setSelection(row, 0, row + 1, 0);
    QAbstractButton* button = bench.button(u"Add lines"_s);
    QVERIFY2(button, qPrintable(bench.allWords()));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(moved(bench, [&] { return staged(scratch) == changed(numbered(60), {11}); }));
    // Nothing changed is nothing to add.
    after = column(bench, u"Newer version"_s);
    const int same = rowOf(*after, u"line12: value"_s);
    after->setSelection(same, 0, same + 1, 0);
    QVERIFY(!bench.view.difference().lines().moveAction()->isEnabled());
    QCOMPARE(bench.view.difference().lines().moveAction()->toolTip(), u"No changed line is selected"_s);
}

void tst_movinglines::theSideInWhichSomebodyWorksCounts()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* before = column(bench, u"Older version"_s);
    SideCode* after = column(bench, u"Newer version"_s);
    const auto select = [](SideCode* side, const QString& words) {
        side->setFocus();
        const int row = rowOf(*side, words);
        side->setSelection(row, 0, row + 1, 0);
    };
    select(before, u"line10: value"_s);
    select(after, u"line50: changed"_s);
    QVERIFY(!before->selectedRows());
    QTest::keyClick(after, Qt::Key_Space);
    QVERIFY(moved(bench, [&] { return staged(scratch) == changed(numbered(60), {50}); }));
    before = column(bench, u"Older version"_s);
    select(before, u"line11: value"_s);
    QTest::keyClick(before, Qt::Key_Space);
    QVERIFY(moved(bench, [&] { return staged(scratch) == changed(numbered(60), {11, 50}); }));
}

void tst_movinglines::aLookAtTheDiskKeepsTheSelection()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* after = column(bench, u"Newer version"_s);
    const int row = rowOf(*after, u"line11: changed"_s);
    after->setSelection(row, 0, row + 1, 0);
    scratch.write(u"b.yaml"_s, "b: 1\n");
    QVERIFY(bench.look());
    QVERIFY(bench.files().contains(u"out A b.yaml"_s));
    QVERIFY(after->selectedRows());
    bench.view.difference().lines().moveAction()->trigger();
    QVERIFY(moved(bench, [&] { return staged(scratch) == changed(numbered(60), {11}); }));
}

void tst_movinglines::oneColumnMovesItsRows()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    bench.view.difference().setMode(DifferencePanel::Mode::Inline);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* together = column(bench, u"Difference in one column"_s);
    QVERIFY(together);
    const int row = rowOf(*together, u"line10: changed"_s);
    together->setSelection(row, 0, row, 5);
    together->setFocus();
    QTest::keyClick(together, Qt::Key_Space);
    // The new line alone: the old one stays before it.
    QByteArray expected = numbered(60);
    expected.replace("line10: value\n", "line10: value\nline10: changed\n");
    QVERIFY(moved(bench, [&] { return staged(scratch) == expected; }));
}

void tst_movinglines::linesComeOutAgain()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    scratch.git({u"add"_s, u"a.yaml"_s});
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    QAbstractButton* button = bench.button(u"Leave change out"_s);
    QVERIFY2(button, qPrintable(bench.allWords()));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(moved(bench, [&] { return staged(scratch) == changed(numbered(60), {50}); }));
    QCOMPARE(scratch.read(u"a.yaml"_s), changed(numbered(60), {10, 11, 50}));
}

void tst_movinglines::aPartIsCommitted()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.view.difference().lines().moveAction()->trigger();
    QVERIFY(moved(bench, [&] { return bench.files().contains(u"in M a.yaml"_s); }));
    bench.view.commit().setDraft(u"a part"_s, {});
    bench.view.commit().commitAction()->trigger();
    QVERIFY(bench.settle());
    QCOMPARE(scratch.git({u"show"_s, u"HEAD:a.yaml"_s}), changed(numbered(60), {10, 11}));
    QVERIFY(bench.look());
    QCOMPARE(bench.files(), QStringList{u"out M a.yaml"_s});
}

void tst_movinglines::whatIsCommittedDoesNotMove()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    const QString first = QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed();
    ChangesBench bench(scratch);
    QVERIFY(bench.view.select(first));
    QVERIFY(bench.settle());
    const QAction* move = bench.view.difference().lines().moveAction();
    QVERIFY(!move->isEnabled());
    QVERIFY(move->toolTip().contains(u"not committed yet"_s));
    QVERIFY(!bench.button(u"Add change"_s));
}

void tst_movinglines::whatChangedMeanwhileIsSaidAndShown()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    scratch.write(u"a.yaml"_s, changed(numbered(60), {20}));
    bench.view.difference().lines().moveAction()->trigger();
    QVERIFY(moved(bench, [&] { return bench.says(u"a.yaml is not as it was shown any more"_s); }));
    QVERIFY(moved(bench, [&] { return bench.says(u"Change 1 of 1"_s); }));
    QCOMPARE(staged(scratch), numbered(60));
}

void tst_movinglines::aChangeIsDiscardedAfterAQuestion()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* after = column(bench, u"Newer version"_s);
    after->setFocus();
    // Enter keeps what is there.
    QTest::keyClick(after, Qt::Key_Delete);
    auto* question = bench.view.findChild<DiscardQuestion*>();
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(!bench.view.findChild<DiscardQuestion*>());
    QVERIFY(bench.settle());
    QCOMPARE(scratch.read(u"a.yaml"_s), changed(numbered(60), {10, 11, 50}));
    bench.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.view));
    after->setFocus();
    QTest::keyClick(after, Qt::Key_Delete);
    question = bench.view.findChild<DiscardQuestion*>();
    QVERIFY(question);
    QAbstractButton* discard = nullptr;
    for (auto* button : question->findChildren<QAbstractButton*>())
        discard = button->text().startsWith(u"Discard"_s) ? button : discard;
    QCOMPARE(discard->text(), u"Discard 4 lines"_s);
    QTest::mouseClick(discard, Qt::LeftButton);
    QVERIFY(moved(bench, [&] { return scratch.read(u"a.yaml"_s) == changed(numbered(60), {50}); }));
    QVERIFY(moved(bench, [&] { return bench.says(u"Change 1 of 1"_s); }));
    QCOMPARE(staged(scratch), numbered(60));
    QCOMPARE(bench.files(), QStringList{u"out M a.yaml"_s});
}

void tst_movinglines::selectedLinesAreDiscarded()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* after = column(bench, u"Newer version"_s);
    const int row = rowOf(*after, u"line11: changed"_s);
    after->setSelection(row, 0, row + 1, 0);
    QAction* action = bench.view.difference().lines().discardAction();
    QTRY_COMPARE(action->text(), u"Discard the selected lines …"_s);
    action->trigger();
    auto* question = bench.view.findChild<DiscardQuestion*>();
    QVERIFY(question);
    // Somebody else writes meanwhile: nothing of that is lost.
    scratch.write(u"a.yaml"_s, changed(numbered(60), {20}));
    emit question->discardChosen();
    QVERIFY(moved(bench, [&] { return bench.says(u"a.yaml is not as it was shown any more"_s); }));
    QCOMPARE(scratch.read(u"a.yaml"_s), changed(numbered(60), {20}));
    question->reject();
    scratch.write(u"a.yaml"_s, changed(numbered(60), {10, 11, 50}));
    QVERIFY(bench.look());
    after->setSelection(row, 0, row + 1, 0);
    QTRY_COMPARE(action->text(), u"Discard the selected lines …"_s);
    action->trigger();
    question = bench.view.findChild<DiscardQuestion*>();
    QVERIFY(question);
    emit question->discardChosen();
    QVERIFY(moved(bench, [&] { return scratch.read(u"a.yaml"_s) == changed(numbered(60), {10, 50}); }));
    question->reject();
}

void tst_movinglines::whatIsNotDiscardedByLinesSaysWhy()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    scratch.write(u"new.yaml"_s, "a: 1\n");
    ChangesBench bench(scratch);
    const QAction* action = bench.view.difference().lines().discardAction();
    QVERIFY(bench.choose(u"new.yaml"_s));
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->toolTip(), u"A new or deleted file is discarded as a whole"_s);
    QVERIFY(bench.choose(u"a.yaml"_s));
    QVERIFY(action->isEnabled());
    scratch.git({u"add"_s, u"a.yaml"_s});
    QVERIFY(bench.look());
    QVERIFY(bench.choose(u"a.yaml"_s));
    QVERIFY(!action->isEnabled());
    QVERIFY2(action->toolTip().contains(u"left out of it first"_s), qPrintable(action->toolTip()));
}

EFA_TEST(tst_movinglines)

#include "tst_movinglines.moc"

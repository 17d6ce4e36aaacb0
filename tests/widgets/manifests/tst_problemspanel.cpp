#include "itemmodels/problemsmodel.h"
#include "tests/support/registry.h"
#include "tests/widgets/manifests/samplebench.h"
#include "widgets/common/label.h"
#include "widgets/common/searchfield.h"
#include "widgets/manifests/editorpage.h"
#include "widgets/manifests/editorpanel.h"
#include "widgets/manifests/problemdetails.h"
#include "widgets/manifests/problemfilterbar.h"
#include "widgets/manifests/problemspanel.h"
#include "widgets/manifests/texteditor.h"
#include "widgets/manifests/waiverform.h"
#include "workspace/livevalidation.h"
#include "workspace/openfiles.h"
#include "workspace/problems.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace efa;
using namespace efa::widgets;
using namespace Qt::StringLiterals;
using efa::itemmodels::ProblemsModel;
using efa::test::SampleBench;

namespace {

const QString deployment = u"base/telemetry-agent/deployment.yaml"_s;
constexpr QByteArrayView field = "terminationGracePeriodSeconds";

TextEditor& editor(SampleBench& bench)
{
    return bench.view.editors().front()->editor();
}

QTreeView& table(SampleBench& bench)
{
    return *qobject_cast<QTreeView*>(bench.view.problems().focusEntry());
}

QString rowText(SampleBench& bench, int row)
{
    return table(bench).model()->index(row, ProblemsModel::FindingColumn).data().toString();
}

/// Types a wrong letter into the name of a field of a base, and waits for the answer.
bool breakField(SampleBench& bench)
{
    if (!bench.open(deployment))
        return false;
    const qsizetype at = editor(bench).bytes().indexOf(field) + field.size();
    editor(bench).SendScintilla(QsciScintillaBase::SCI_GOTOPOS, ulong(at));
    editor(bench).setFocus();
    QTest::keyClick(&editor(bench), Qt::Key_Backspace);
    return bench.settle();
}

bool says(const QWidget& parent, const QString& words)
{
    const auto labels = parent.findChildren<Label*>();
    return std::ranges::any_of(
        labels, [&](const Label* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class tst_problemspanel : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void whatABaseCausesElsewhereIsListedAndMarked();
    void keysAndAFilterFindProblems();
    void theChosenOneIsExplainedAndCopied();
    void aFindingIsWaivedWithItsReason();
    void aWrongWordIsCorrected();
    void aWrongWordIsCorrectedInAFileThatIsNotOpen();
};

void tst_problemspanel::whatABaseCausesElsewhereIsListedAndMarked()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    const int before = table(bench).model()->rowCount();
    QVERIFY(breakField(bench));
    QTRY_COMPARE(table(bench).model()->rowCount(), before + 1);
    QVERIFY2(rowText(bench, 0).startsWith("In 36 cluster(s): "_L1), qPrintable(rowText(bench, 0)));
    QTRY_VERIFY(!editor(bench).marks().isEmpty());
    const CodeMark mark = editor(bench).marks().constFirst();
    QVERIFY(mark.text.startsWith("In 36 cluster(s): "_L1));
    const auto markers = [&](int line) {
        return editor(bench).SendScintilla(QsciScintillaBase::SCI_MARKERGET, ulong(line - 1));
    };
    QVERIFY(markers(mark.line) & (1 << CodeView::ErrorMark));
    // A line above moves the mark before anybody has judged the text again.
    editor(bench).SendScintilla(QsciScintillaBase::SCI_GOTOPOS, 0UL);
    QTest::keyClick(&editor(bench), Qt::Key_Return);
    QVERIFY(markers(mark.line + 1) & (1 << CodeView::ErrorMark));
    QTRY_COMPARE(editor(bench).marks().constFirst().line, mark.line + 1);
    QVERIFY(bench.settle());
    QCOMPARE(editor(bench).marks().constFirst().line, mark.line + 1);
    while (editor(bench).isUndoAvailable())
        editor(bench).undo();
    QTRY_COMPARE(table(bench).model()->rowCount(), before);
    QTRY_VERIFY(editor(bench).marks().isEmpty());
}

void tst_problemspanel::keysAndAFilterFindProblems()
{
    SampleBench bench;
    QVERIFY(breakField(bench));
    const auto actions = bench.view.menuActions(MenuPlace::Edit);
    QCOMPARE(actions.size(), 3);
    QCOMPARE(actions.constFirst()->shortcut(), QKeySequence(Qt::Key_F8));
    QTRY_VERIFY(actions.constFirst()->isEnabled());
    bench.view.addActions(actions); // As the window does with its menu.
    editor(bench).goTo(1);
    QTest::keyClick(&editor(bench), Qt::Key_F8);
    QCOMPARE(table(bench).currentIndex().row(), 0);
    QTRY_VERIFY(editor(bench).caretLine() > 1);
    QCOMPARE(bench.view.editors().frontPath(), deployment);
    QTest::keyClick(&editor(bench), Qt::Key_F8);
    QTRY_VERIFY(bench.view.editors().frontPath() != deployment);
    QTest::keyClick(&editor(bench), Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(bench.view.editors().frontPath(), deployment);
    // From the first to the last.
    QTest::keyClick(&editor(bench), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(table(bench).currentIndex().row(), table(bench).model()->rowCount() - 1);
    const int all = table(bench).model()->rowCount();
    auto* words = bench.view.problems().findChild<SearchField*>();
    QTest::keyClicks(words, u"telemetry-agent"_s);
    QCOMPARE(table(bench).model()->rowCount(), 1);
    QTest::keyClicks(words, u"xyz"_s);
    QCOMPARE(table(bench).model()->rowCount(), 0);
    QVERIFY(says(bench.view.problems(), u"The filter hides all problems"_s));
    QTest::keyClick(words, Qt::Key_Escape);
    QCOMPARE(table(bench).model()->rowCount(), all);
    auto buttons = bench.view.problems().findChild<ProblemFilterBar*>()->findChildren<QToolButton*>();
    buttons.removeIf([](const QToolButton* button) { return !button->isCheckable(); });
    QCOMPARE(buttons.size(), 3);
    QTest::mouseClick(buttons.constFirst(), Qt::LeftButton);
    QCOMPARE(table(bench).model()->rowCount(), all - 1);
}

void tst_problemspanel::theChosenOneIsExplainedAndCopied()
{
    SampleBench bench;
    QVERIFY(breakField(bench));
    table(bench).setFocus();
    QTest::keyClick(&table(bench), Qt::Key_Home);
    auto* details = bench.view.problems().findChild<ProblemDetails*>();
    QVERIFY(says(*details, u"Did you mean"_s));
    QVERIFY(says(*details, u"unknown-field"_s));
    QVERIFY(says(*details, u"and 12 more"_s));
    QTest::keyClick(&table(bench), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(deployment + u':'));
    QVERIFY(QGuiApplication::clipboard()->text().contains("In 36 cluster(s): "_L1));
    editor(bench).goTo(1);
    table(bench).setFocus();
    QTest::keyClick(&table(bench), Qt::Key_Return);
    QTRY_VERIFY(editor(bench).caretLine() > 1);
}

void tst_problemspanel::aFindingIsWaivedWithItsReason()
{
    SampleBench bench;
    QVERIFY(breakField(bench));
    table(bench).setFocus();
    QTest::keyClick(&table(bench), Qt::Key_Home);
    const int all = table(bench).model()->rowCount();
    auto* details = bench.view.problems().findChild<ProblemDetails*>();
    QTest::mouseClick(&details->waiveButton(), Qt::LeftButton);
    auto* form = bench.view.problems().findChild<WaiverForm*>();
    QTRY_VERIFY(form->isVisible());
    auto* reason = form->findChild<QLineEdit*>();
    // Without a reason nothing is written.
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(form->isVisible());
    QTest::keyClicks(reason, u"Dropped next week"_s);
    QVERIFY(says(*form, u"reason: \"Dropped next week\""_s));
    QTest::keyClick(reason, Qt::Key_Return);
    const QString settings = u"topology/validation.yaml"_s;
    QTRY_COMPARE(bench.view.editors().frontPath(), settings);
    QTRY_COMPARE(table(bench).model()->rowCount(), all - 1);
    const QByteArray waived = editor(bench).bytes();
    QVERIFY(waived.contains("Dropped next week"));
    QVERIFY(bench.workspace->openFiles().find(settings)->unsaved);
    editor(bench).undo();
    QVERIFY(!bench.workspace->openFiles().find(settings)->unsaved);
    QTRY_COMPARE(table(bench).model()->rowCount(), all);
}

void tst_problemspanel::aWrongWordIsCorrected()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    QAction* correct = bench.view.problems().correctAction();
    const int before = table(bench).model()->rowCount();
    QVERIFY(bench.open(deployment));
    const QByteArray whole = editor(bench).bytes();
    QVERIFY(breakField(bench));
    QTRY_COMPARE(table(bench).model()->rowCount(), before + 1);
    const QByteArray broken = editor(bench).bytes();
    table(bench).setFocus();
    table(bench).setCurrentIndex(table(bench).model()->index(1, 0));
    QVERIFY(!correct->isEnabled());
    table(bench).setCurrentIndex(table(bench).model()->index(0, 0));
    QVERIFY(correct->isEnabled());
    QPushButton& button = bench.view.problems().findChild<ProblemDetails*>()->correctButton();
    QCOMPARE(button.text(), u"Write "_s + QString::fromUtf8(field));
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(editor(bench).bytes(), whole);
    QVERIFY(editor(bench).hasFocus());
    QTRY_COMPARE(table(bench).model()->rowCount(), before);
    editor(bench).undo();
    QCOMPARE(editor(bench).bytes(), broken);
}

void tst_problemspanel::aWrongWordIsCorrectedInAFileThatIsNotOpen()
{
    SampleBench bench;
    QFile file(bench.path(deployment));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(whole).replace("replicas:", "replica:"));
    file.close();
    bench.workspace->refresh();
    QTRY_VERIFY2(rowText(bench, 0).contains(u"has no field replica here"_s), qPrintable(rowText(bench, 0)));
    table(bench).setFocus();
    table(bench).setCurrentIndex(table(bench).model()->index(0, 0));
    bench.view.problems().correctAction()->trigger();
    QTRY_COMPARE(bench.view.editors().frontPath(), deployment);
    QTRY_COMPARE(editor(bench).bytes(), whole);
    QVERIFY(bench.workspace->hasUnsaved());
}

EFA_TEST(tst_problemspanel)
#include "tst_problemspanel.moc"

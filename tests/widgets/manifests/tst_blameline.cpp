// Who wrote each line, beside the text and below it.
#include "tests/support/registry.h"
#include "tests/widgets/manifests/samplebench.h"
#include "widgets/common/linenotes.h"
#include "widgets/common/linkbutton.h"
#include "widgets/manifests/blameline.h"
#include "widgets/manifests/editorpage.h"
#include "widgets/manifests/editorpanel.h"
#include "widgets/manifests/texteditor.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"

#include <QAction>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::SampleBench;

namespace {

const QString file = u"base/telemetry-agent/deployment.yaml"_s;

QByteArray gitSays(const SampleBench& bench, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(bench.path({}));
    process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=Grace Hopper"_s, u"-c"_s,
                                        u"user.email=grace@example.org"_s} +
                                arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QAction* action(const SampleBench& bench, const QString& words)
{
    const QList<QAction*> actions = bench.view.menuActions(MenuPlace::Git);
    const auto found = std::ranges::find_if(
        actions, [&](const QAction* candidate) { return candidate->text().contains(words); });
    return found == actions.end() ? nullptr : *found;
}

void turnOn(SampleBench& bench)
{
    action(bench, u"blame"_s)->setChecked(true);
    QVERIFY(bench.settle());
}

BlameLine& blameOf(const SampleBench& bench)
{
    return bench.view.editors().front()->blame();
}

TextEditor& editorOf(const SampleBench& bench)
{
    return bench.view.editors().front()->editor();
}

/// The column as it can be read, each line's words those of the next one above that has some.
QStringList column(const SampleBench& bench, int lines)
{
    QStringList words;
    for (int line = 1; line <= lines; ++line) {
        const QString own = blameOf(bench).column().noteOf(line);
        words << (own.isEmpty() && !words.isEmpty() ? words.constLast() : own);
    }
    return words;
}

/// Author and day of each line as the real git has them.
QStringList columnOfGit(const SampleBench& bench)
{
    QStringList words;
    for (const QByteArray& line :
         gitSays(bench, {u"blame"_s, u"-s"_s, u"--line-porcelain"_s, file}).split('\n')) {
        if (line.startsWith("author "))
            words << QString::fromUtf8(line.sliced(7));
        if (line.startsWith("author-time "))
            words.last() += u' ' + QDateTime::fromSecsSinceEpoch(line.sliced(12).toLongLong(), Qt::UTC)
                                       .date()
                                       .toString(Qt::ISODate);
    }
    return words;
}

} // namespace

class tst_blameline : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theColumnLeavesRoomForTheText();
    void theColumnSaysWhatGitSays();
    void theLineOfTheCaretIsTold();
    void whatIsTypedIsNobodys();
    void aCommitIsAsked();
    void anotherHeadIsAskedAnew();
    void closingAFileLeavesNothingBehind();
    void aCancelledQuestionSaysSo();
    void whileItIsAskedNothingIsClaimed();
    void filesWithoutHistorySayWhy();
    void itIsRemembered();
};

// Beside a narrow text the names make room for it.
void tst_blameline::theColumnLeavesRoomForTheText()
{
    SampleBench bench(ThemeMode::Light, {2200, 900});
    QVERIFY(bench.open(file));
    turnOn(bench);
    const QString name = columnOfGit(bench).constFirst().section(u' ', 0, -2);
    QVERIFY2(name.size() > 8 && name.size() <= 16, qPrintable(name));
    QVERIFY(blameOf(bench).column().noteOf(1).startsWith(name + u' '));
    const int wide = editorOf(bench).marginWidth(CodeView::NoteColumn);
    bench.view.resize(860, 700);
    QTRY_VERIFY2(blameOf(bench).column().noteOf(1).contains(u'…'),
                 qPrintable(blameOf(bench).column().noteOf(1)));
    QVERIFY(editorOf(bench).marginWidth(CodeView::NoteColumn) < wide);
    bench.view.resize(2200, 900);
    QTRY_VERIFY(blameOf(bench).column().noteOf(1).startsWith(name + u' '));
    QCOMPARE(editorOf(bench).marginWidth(CodeView::NoteColumn), wide);
}

void tst_blameline::theColumnSaysWhatGitSays()
{
    SampleBench bench(ThemeMode::Light, {2200, 900});
    QVERIFY(bench.open(file));
    QCOMPARE(editorOf(bench).marginWidth(CodeView::NoteColumn), 0);
    QVERIFY(!blameOf(bench).isVisible());
    turnOn(bench);
    QVERIFY(blameOf(bench).isVisible());
    QVERIFY(editorOf(bench).marginWidth(CodeView::NoteColumn) > 100);
    const QStringList expected = columnOfGit(bench);
    QStringList shown = column(bench, int(expected.size()));
    for (QString& words : shown)
        words = words.simplified();
    QCOMPARE(shown, expected);
    // The place behind the last line's end is no line.
    QCOMPARE(blameOf(bench).column().noteOf(int(expected.size()) + 1), QString());
    action(bench, u"blame"_s)->setChecked(false);
    QVERIFY(!blameOf(bench).isVisible());
    QCOMPARE(editorOf(bench).marginWidth(CodeView::NoteColumn), 0);
    QCOMPARE(blameOf(bench).column().noteOf(1), QString());
}

void tst_blameline::theLineOfTheCaretIsTold()
{
    SampleBench bench;
    QVERIFY(bench.open(file));
    turnOn(bench);
    editorOf(bench).goTo(5);
    const QString head = QString::fromUtf8(gitSays(bench, {u"blame"_s, u"-L5,5"_s, u"--porcelain"_s, file}));
    const QString id = head.left(40);
    QTRY_COMPARE(blameOf(bench).commit()->id.text, id);
    const QString subject =
        QString::fromUtf8(gitSays(bench, {u"log"_s, u"-1"_s, u"--format=%s"_s, id})).trimmed();
    QTRY_VERIFY2(blameOf(bench).words().startsWith(id.left(7)) && blameOf(bench).words().endsWith(subject),
                 qPrintable(blameOf(bench).words()));
    // The mouse in the column is told more.
    QWidget* viewport = editorOf(bench).viewport();
    const QPoint place(20, 40);
    QTest::mouseMove(viewport, place);
    QHelpEvent help(QEvent::ToolTip, place, viewport->mapToGlobal(place));
    QCoreApplication::sendEvent(viewport, &help);
    QTRY_VERIFY2(QToolTip::text().contains(u"@"_s) && QToolTip::text().contains(file),
                 qPrintable(QToolTip::text()));
}

void tst_blameline::whatIsTypedIsNobodys()
{
    SampleBench bench;
    QVERIFY(bench.open(file));
    turnOn(bench);
    const QStringList before = column(bench, 8);
    editorOf(bench).goTo(3);
    QTest::keyClicks(&editorOf(bench), u"# mine"_s);
    QTest::keyClick(&editorOf(bench), Qt::Key_Return);
    QVERIFY(bench.settle());
    const QStringList after = column(bench, 9);
    QCOMPARE(after.first(2), before.first(2));
    QCOMPARE(after.at(2), u"not committed"_s);
    QCOMPARE(after.sliced(3), before.sliced(2));
    editorOf(bench).goTo(3);
    QTRY_COMPARE(blameOf(bench).words(), u"This line is not committed yet"_s);
    QVERIFY(!blameOf(bench).commit());
    QVERIFY(!action(bench, u"Commit of"_s)->isEnabled());
    QVERIFY(!blameOf(bench).findChild<LinkButton*>()->isVisible());
    while (editorOf(bench).isUndoAvailable())
        editorOf(bench).undo();
    QVERIFY(bench.settle());
    QCOMPARE(column(bench, 8), before);
}

void tst_blameline::aCommitIsAsked()
{
    SampleBench bench;
    QVERIFY(bench.open(file));
    QVERIFY(!action(bench, u"Commit of"_s)->isEnabled());
    turnOn(bench);
    QSignalSpy asked(&bench.view, &View::historyRequested);
    editorOf(bench).goTo(4);
    QTRY_VERIFY(action(bench, u"Commit of"_s)->isEnabled());
    action(bench, u"Commit of"_s)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), file);
    QCOMPARE(asked.takeFirst().at(1).value<CommitId>().text.toLatin1(),
             gitSays(bench, {u"blame"_s, u"-L4,4"_s, u"--porcelain"_s, file}).left(40));
    blameOf(bench).findChild<LinkButton*>()->click();
    QCOMPARE(asked.size(), 1);
    asked.clear();
    // A click in the column, at its second line.
    QTest::mouseClick(editorOf(bench).viewport(), Qt::LeftButton, {}, QPoint(20, 30));
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(editorOf(bench).caretLine(), 2);
}

void tst_blameline::anotherHeadIsAskedAnew()
{
    SampleBench bench(ThemeMode::Light, {2200, 900});
    QVERIFY(bench.open(file));
    turnOn(bench);
    QFile onDisk(bench.path(file));
    QVERIFY(onDisk.open(QIODevice::ReadWrite));
    const QByteArray text = onDisk.readAll();
    QVERIFY(onDisk.seek(0) && onDisk.write("# of Grace\n" + text) > 0);
    onDisk.close();
    gitSays(bench, {u"commit"_s, u"-qam"_s, u"A first line"_s});
    bench.workspace->openFiles().compareWithDisk();
    bench.workspace->git().refresh();
    QTRY_VERIFY2(blameOf(bench).column().noteOf(1).startsWith(u"Grace Hopper"_s),
                 qPrintable(blameOf(bench).column().noteOf(1)));
    QVERIFY(bench.settle());
    const QStringList expected = columnOfGit(bench);
    QStringList shown = column(bench, int(expected.size()));
    for (QString& words : shown)
        words = words.simplified();
    QCOMPARE(shown, expected);
}

void tst_blameline::closingAFileLeavesNothingBehind()
{
    SampleBench bench;
    QVERIFY(bench.open(u"README.md"_s));
    QVERIFY(bench.open(file));
    turnOn(bench);
    // The other one comes to the front, and is asked about.
    bench.view.run(Command::CloseTab);
    QTRY_COMPARE(bench.view.editors().frontPath(), u"README.md"_s);
    QVERIFY(bench.settle());
    QVERIFY(blameOf(bench).isVisible());
    QVERIFY(blameOf(bench).commit());
    QVERIFY(action(bench, u"Commit of"_s)->isEnabled());
    bench.view.run(Command::CloseTab);
    QTRY_VERIFY(!bench.view.editors().front());
    QVERIFY(!action(bench, u"Commit of"_s)->isEnabled());
    QVERIFY(!action(bench, u"blame"_s)->isEnabled());
    QCOMPARE(action(bench, u"Commit of"_s)->toolTip(), u"No file is open."_s);
}

void tst_blameline::aCancelledQuestionSaysSo()
{
    SampleBench bench;
    QVERIFY(bench.open(file));
    action(bench, u"blame"_s)->setChecked(true);
    bench.workspace->jobs().cancelAll();
    QTRY_COMPARE(blameOf(bench).words(), u"Finding who wrote the lines was cancelled"_s);
    QVERIFY(bench.settle());
    action(bench, u"blame"_s)->setChecked(false);
    turnOn(bench);
    QVERIFY(blameOf(bench).commit());
}

// HEAD has moved, and the answer about the new one is on its way: the lines of the old one would be others.
void tst_blameline::whileItIsAskedNothingIsClaimed()
{
    SampleBench bench;
    QVERIFY(bench.open(file));
    turnOn(bench);
    QVERIFY(blameOf(bench).commit());
    blameOf(bench).setChanges({}, CommitId{QString(40, u'1')});
    QVERIFY(!blameOf(bench).commit());
    QVERIFY(!blameOf(bench).isSettled());
    QCOMPARE(blameOf(bench).words(), u"Finding who wrote the lines …"_s);
    blameOf(bench).setChanges({}, bench.workspace->git().head().commit);
    QVERIFY(blameOf(bench).commit());
    // Out of sight it is asked about when somebody looks.
    QVERIFY(bench.open(u"README.md"_s));
    const EditorPage* first = nullptr;
    for (const auto* page : bench.view.findChildren<EditorPage*>())
        first = page->path() == file ? page : first;
    QVERIFY(first);
    first->blame().readHead(file);
    QVERIFY(first->blame().isSettled());
    QVERIFY(bench.open(file));
    QVERIFY(blameOf(bench).commit());
}

void tst_blameline::filesWithoutHistorySayWhy()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    QFile fresh(bench.path(u"base/fresh.yaml"_s));
    QVERIFY(fresh.open(QIODevice::WriteOnly));
    QVERIFY(fresh.write("a: 1\nb: 2\n") > 0);
    fresh.close();
    QFile foreign(bench.path(u"base/foreign.yaml"_s));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    QVERIFY(foreign.write("a: \xfc\n") > 0);
    foreign.close();
    QVERIFY(bench.open(u"base/fresh.yaml"_s));
    turnOn(bench);
    QCOMPARE(column(bench, 2), QStringList({u"not committed"_s, u"not committed"_s}));
    // The file that comes to the front is asked about, too.
    QVERIFY(bench.open(u"base/foreign.yaml"_s));
    QTRY_VERIFY2(blameOf(bench).words().contains(u"UTF-8"_s), qPrintable(blameOf(bench).words()));
    QCOMPARE(editorOf(bench).marginWidth(CodeView::NoteColumn), 0);
    QVERIFY(bench.open(file));
    QVERIFY(blameOf(bench).commit());
}

void tst_blameline::itIsRemembered()
{
    SampleBench bench;
    QVERIFY(bench.open(file));
    turnOn(bench);
    const QJsonObject state = bench.view.saveState();
    SampleBench next;
    QVERIFY(next.settle());
    next.view.restoreState(state);
    QTRY_VERIFY(next.view.editors().front());
    QVERIFY(next.settle());
    QVERIFY(action(next, u"blame"_s)->isChecked());
    QVERIFY(blameOf(next).commit());
}

EFA_TEST(tst_blameline)

#include "tst_blameline.moc"

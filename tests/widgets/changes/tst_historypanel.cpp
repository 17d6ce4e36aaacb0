#include "widgets/changes/historypanel.h"

#include "itemmodels/logmodel.h"
#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
#include "tests/widgets/screencheck.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/changes/commitfilespanel.h"
#include "widgets/changes/differencepanel.h"
#include "widgets/changes/sidecode.h"
#include "widgets/common/changelook.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::itemmodels::LogModel;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

QTreeView* tableOf(const ChangesBench& bench)
{
    return bench.view.history().findChild<QTreeView*>();
}

/// As `git log --format=%h|%s|%an`.
QStringList listed(const ChangesBench& bench)
{
    QStringList lines;
    const QAbstractItemModel* model = tableOf(bench)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        lines << u"%1|%2|%3"_s.arg(model->index(row, LogModel::CommitColumn).data().toString(),
                                   model->index(row, LogModel::MessageColumn).data().toString(),
                                   model->index(row, LogModel::AuthorColumn).data().toString());
    return lines;
}

QStringList lines(const QByteArray& text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

QString idOf(const ScratchRepository& scratch, const QString& revision)
{
    return QString::fromLatin1(scratch.git({u"rev-parse"_s, revision})).trimmed();
}

/// Three commits; the second renames, deletes, adds and changes.
void makeHistory(const ScratchRepository& scratch)
{
    scratch.write(u"a.yaml"_s, "a: 1\nkept: true\n");
    scratch.write(u"gone.yaml"_s, "gone: 1\n");
    scratch.write(u"old.yaml"_s, "some: text\nthat: stays\nfor: the rename\n");
    scratch.commitAll(u"First commit"_s);
    scratch.write(u"a.yaml"_s, "a: 2\nkept: true\n");
    scratch.remove(u"gone.yaml"_s);
    scratch.write(u"deep/new.yaml"_s, "new: 1\n");
    scratch.git({u"mv"_s, u"old.yaml"_s, u"young.yaml"_s});
    scratch.commitAll(u"Second commit\n\nBecause of <b>OPS-12</b>."_s);
    scratch.write(u"a.yaml"_s, "a: 3\nkept: true\n");
    scratch.commitAll(u"Third commit"_s);
}

/// As many commits as asked for, by the quick way.
void importHistory(const ScratchRepository& scratch, int commits)
{
    QByteArray stream;
    for (int number = 1; number <= commits; ++number) {
        const QByteArray message = "Change number " + QByteArray::number(number);
        stream += "commit refs/heads/main\ncommitter Ada <ada@example.org> " +
                  QByteArray::number(1'700'000'000 + number) + " +0000\ndata " +
                  QByteArray::number(message.size()) + '\n' + message + "\nM 644 inline a.yaml\ndata 2\n" +
                  QByteArray::number(number % 10) + "\n\n";
    }
    scratch.git({u"fast-import"_s, u"--quiet"_s}, stream);
    scratch.git({u"reset"_s, u"-q"_s, u"--hard"_s});
}

QStringList namesAt(const ChangesBench& bench, int row)
{
    const QModelIndex index = tableOf(bench)->model()->index(row, 0);
    QStringList words;
    for (const auto& reference : index.data(LogModel::ReferencesRole).value<QList<git::Reference>>())
        words << LogModel::wordsOf(reference);
    return words;
}

void search(const ChangesBench& bench, const QString& words)
{
    auto* field = bench.view.history().findChild<QLineEdit*>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, words);
}

} // namespace

class tst_historypanel final : public QObject
{
    Q_OBJECT

  private slots:
    void itListsWhatGitLogSays();
    void mergesAreListedToo();
    void aCommitShowsItsFiles();
    void aFileOfACommitShowsItsDifference();
    void escapeGoesBackToTheWorkingFolder();
    void aNewCommitAppearsAndTheChosenOneStays();
    void namesPointToTheirCommits();
    void kindsOfNamesLookDifferentWithoutColour();
    void searchingFindsTheWholeHistory();
    void whatIsNotFoundIsSaid();
    void scrollingToTheEndShowsMore();
    void linesAndIdsAreCopied();
    void withoutCommitsItSaysSo();
};

void tst_historypanel::itListsWhatGitLogSays()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    const ChangesBench bench(scratch);
    QCOMPARE(listed(bench), lines(scratch.git({u"log"_s, u"--abbrev=7"_s, u"--format=%h|%s|%an"_s})));
    QVERIFY2(bench.says(u"main, 3 commits"_s), qPrintable(bench.allWords()));
}

void tst_historypanel::mergesAreListedToo()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s, u"HEAD~1"_s});
    scratch.write(u"side.yaml"_s, "side: 1\n");
    scratch.commitAll(u"On the side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.git({u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"Merge side"_s, u"side"_s});
    ChangesBench bench(scratch);
    QStringList ours = listed(bench);
    QStringList theirs = lines(scratch.git({u"log"_s, u"--abbrev=7"_s, u"--format=%h|%s|%an"_s}));
    QCOMPARE(ours.first(), theirs.first());
    ours.sort();
    theirs.sort();
    QCOMPARE(ours, theirs);
    // A merge is compared with the branch it was made on.
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD"_s)));
    QVERIFY(bench.settle());
    QCOMPARE(bench.view.commitFiles().list().currentPath(), u"side.yaml"_s);
}

void tst_historypanel::aCommitShowsItsFiles()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD~1"_s)));
    QVERIFY(bench.settle());
    QStringList shown;
    const auto& model = bench.view.commitFiles().list().changes();
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& entry = model.at(row).entry;
        shown << changeLook(entry.staged).letter + u' ' + entry.path;
    }
    shown.sort();
    QStringList expected;
    for (const QString& line :
         lines(scratch.git({u"show"_s, u"-M"_s, u"--format="_s, u"--name-status"_s, u"HEAD~1"_s})))
        expected << line.left(1) + u' ' + line.section(u'\t', -1);
    expected.sort();
    QCOMPARE(shown, expected);
    QVERIFY(bench.says(u"Second commit"_s));
    QVERIFY2(bench.says(u"Because of <b>OPS-12</b>."_s), qPrintable(bench.allWords()));
    QVERIFY(bench.says(u"Ada Example"_s));
    QCOMPARE(test::namelessWidgets(bench.view), QStringList());
}

void tst_historypanel::aFileOfACommitShowsItsDifference()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    scratch.write(u"a.yaml"_s, "a: 9\n");
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD~1"_s)));
    QVERIFY(bench.settle());
    // The keyboard goes from the one list to the other.
    QVERIFY(bench.view.commitFiles().list().hasFocus());
    QVERIFY(bench.view.commitFiles().list().choose(u"a.yaml"_s));
    QVERIFY(bench.settle());
    QStringList texts;
    for (const auto* side : bench.view.difference().findChildren<SideCode*>())
        if (side->isVisible())
            texts << side->text();
    QCOMPARE(texts, (QStringList{u"a: 1\nkept: true"_s, u"a: 2\nkept: true"_s}));
    QVERIFY(bench.says(idOf(scratch, u"HEAD~2"_s).left(7)));
    // The first commit is compared with nothing.
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD~2"_s)));
    QVERIFY(bench.settle());
    QCOMPARE(bench.view.commitFiles().list().changes().rowCount(), 3);
}

void tst_historypanel::escapeGoesBackToTheWorkingFolder()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    scratch.write(u"a.yaml"_s, "a: 4\n");
    ChangesBench bench(scratch);
    tableOf(bench)->setFocus();
    bench.press(Qt::Key_Down);
    QVERIFY(bench.settle());
    QVERIFY(bench.view.commitFiles().isVisible());
    QVERIFY(!bench.view.files().isVisible());
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.settle());
    QVERIFY(!bench.view.commitFiles().isVisible());
    QCOMPARE(bench.view.files().list().currentPath(), u"a.yaml"_s);
    // From the files of the commit as well, and by its button.
    for (const bool byKey : {true, false}) {
        QVERIFY(bench.view.select(idOf(scratch, u"HEAD"_s)));
        bench.view.commitFiles().list().setFocus();
        if (byKey)
            bench.press(Qt::Key_Escape);
        else
            bench.button(u"Back to the working folder (Esc)"_s)->click();
        QVERIFY(bench.settle());
        QVERIFY(bench.view.files().isVisible());
    }
}

void tst_historypanel::aNewCommitAppearsAndTheChosenOneStays()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    const QString chosen = idOf(scratch, u"HEAD~1"_s);
    QVERIFY(bench.view.select(chosen));
    scratch.write(u"a.yaml"_s, "a: 5\n");
    scratch.commitAll(u"By somebody else"_s);
    QVERIFY(bench.look());
    QTRY_COMPARE(listed(bench).size(), 4);
    QVERIFY(listed(bench).first().contains(u"By somebody else"_s));
    QVERIFY(bench.view.history().chosen());
    QCOMPARE(bench.view.history().chosen()->id.text, chosen);
}

void tst_historypanel::namesPointToTheirCommits()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    scratch.git({u"tag"_s, u"v1"_s, u"HEAD~1"_s});
    scratch.git({u"branch"_s, u"field"_s, u"HEAD~2"_s});
    const ChangesBench bench(scratch);
    QCOMPARE(namesAt(bench, 0), QStringList{u"Branch main"_s});
    QCOMPARE(namesAt(bench, 1), QStringList{u"Tag v1"_s});
    QCOMPARE(namesAt(bench, 2), QStringList{u"Branch field"_s});
}

void tst_historypanel::kindsOfNamesLookDifferentWithoutColour()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    // The same name three times, so that only the kind can make the difference.
    scratch.git({u"tag"_s, u"same"_s, u"HEAD~1"_s});
    scratch.git({u"branch"_s, u"same"_s, u"HEAD~2"_s});
    scratch.git({u"update-ref"_s, u"refs/remotes/same"_s, u"HEAD"_s});
    scratch.git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    scratch.git({u"branch"_s, u"-q"_s, u"-D"_s, u"main"_s});
    const ChangesBench bench(scratch);
    QList<QImage> chips;
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(namesAt(bench, row).size(), 1);
        const QTreeView* table = tableOf(bench);
        const QRect cell = table->visualRect(table->model()->index(row, LogModel::MessageColumn));
        const QImage shot = table->viewport()->grab(cell).toImage();
        // Left of the name: what its kind alone decides. Black and white, as a printer has it.
        chips << shot.copy(QRect(0, 0, 40, shot.height()))
                     .convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    }
    QVERIFY(chips.at(0) != chips.at(1));
    QVERIFY(chips.at(1) != chips.at(2));
    QVERIFY(chips.at(0) != chips.at(2));
}

void tst_historypanel::searchingFindsTheWholeHistory()
{
    const ScratchRepository scratch;
    importHistory(scratch, 1500);
    ChangesBench bench(scratch);
    QVERIFY2(bench.says(u"more than 500 commits"_s), qPrintable(bench.allWords()));
    // Far below what was read so far.
    search(bench, u"number 77"_s);
    QTRY_COMPARE(listed(bench).filter(u"Change number 77|"_s).size(), 1);
    QCOMPARE(listed(bench).size(),
             lines(scratch.git({u"log"_s, u"--format=%h"_s, u"-i"_s, u"--grep=number 77"_s})).size());
    search(bench, idOf(scratch, u"HEAD~900"_s).left(10));
    QTRY_COMPARE(listed(bench).size(), 1);
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(listed(bench).size(), 1500);
    QVERIFY(bench.says(u"1,500 commits"_s) || bench.says(u"1500 commits"_s));
}

void tst_historypanel::whatIsNotFoundIsSaid()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    search(bench, u"zebra"_s);
    QTRY_VERIFY(bench.says(u"No commit has this in its message, author or id"_s));
    bench.button(u"Show all"_s)->click();
    QCOMPARE(listed(bench).size(), 3);
    search(bench, u"ops-12"_s);
    QTRY_COMPARE(listed(bench).size(), 1);
}

void tst_historypanel::scrollingToTheEndShowsMore()
{
    const ScratchRepository scratch;
    importHistory(scratch, 1100);
    ChangesBench bench(scratch);
    QCOMPARE(listed(bench).size(), 500);
    QScrollBar* bar = tableOf(bench)->verticalScrollBar();
    bar->setValue(bar->maximum());
    QTRY_COMPARE(listed(bench).size(), 1000);
    QVERIFY(bar->value() < bar->maximum());
    bar->setValue(bar->maximum());
    QTRY_COMPARE(listed(bench).size(), 1100);
    QVERIFY(bench.settle());
    QVERIFY(listed(bench).last().contains(u"Change number 1|"_s));
}

void tst_historypanel::linesAndIdsAreCopied()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    const QString id = idOf(scratch, u"HEAD~1"_s);
    QVERIFY(bench.view.select(id));
    tableOf(bench)->setFocus();
    bench.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), id);
    bench.press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(id + u" Second commit (Ada Example, "_s));
}

void tst_historypanel::withoutCommitsItSaysSo()
{
    const ScratchRepository scratch;
    const ChangesBench bench(scratch);
    QVERIFY(bench.says(u"No commit yet"_s));
    QVERIFY(!bench.view.whyNot(Command::Find).isEmpty());
    QVERIFY(bench.view.isSettled());
}

EFA_TEST(tst_historypanel)
#include "tst_historypanel.moc"

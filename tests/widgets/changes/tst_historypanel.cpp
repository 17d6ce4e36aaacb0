#include "widgets/changes/historypanel.h"

#include "fleet/fleetmap.h"
#include "itemmodels/logmodel.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
#include "tests/widgets/screencheck.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/changes/commitfilespanel.h"
#include "widgets/changes/differencepanel.h"
#include "widgets/changes/sidecode.h"
#include "widgets/common/changelook.h"
#include "workspace/filelist.h"
#include "workspace/fleetmapper.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"

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
    void aPathIsFollowedToItsOldName();
    void twoCommitsAreCompared();
    void authorsAreFoundByNameAndAddress();
    void aQueryIsReadAsItIsTyped_data();
    void aQueryIsReadAsItIsTyped();
    void aQueryNamesClustersAndRings();
    void whatAClusterIsMadeOfIsSearched();
    void aCancelledReadingSaysSo();
    void aCommitUnderAnotherNameIsFoundByItsId();
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

void tst_historypanel::aPathIsFollowedToItsOldName()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    search(bench, u"path:young.yaml"_s);
    QTRY_COMPARE(listed(bench).size(), 2);
    QCOMPARE(listed(bench), lines(scratch.git({u"log"_s, u"--follow"_s, u"--abbrev=7"_s,
                                               u"--format=%h|%s|%an"_s, u"--"_s, u"young.yaml"_s})));
    // A commit of it shows that file first.
    QVERIFY(bench.view.history().choose(idOf(scratch, u"HEAD~1"_s)));
    QTRY_COMPARE(bench.view.commitFiles().list().currentPath(), u"young.yaml"_s);
    search(bench, u"path:nowhere"_s);
    QTRY_VERIFY2(bench.says(u"No commit of this branch changed nowhere"_s), qPrintable(bench.allWords()));
    bench.button(u"Show all"_s)->click();
    QTRY_COMPARE(listed(bench).size(), 3);
    // From outside, as the files' own command does it.
    QVERIFY(bench.view.showHistory(u"deep"_s));
    QTRY_COMPARE(listed(bench).size(), 1);
    QVERIFY(tableOf(bench)->hasFocus());
    QTRY_COMPARE(bench.view.commitFiles().list().currentPath(), u"deep/new.yaml"_s);
    // One commit of a path's, and not the latest.
    const QString first = idOf(scratch, u"HEAD~2"_s);
    QVERIFY(bench.view.showHistory(u"young.yaml"_s, CommitId{first}));
    QTRY_COMPARE(listed(bench).size(), 2);
    QTRY_VERIFY(bench.view.history().chosen());
    QCOMPARE(bench.view.history().chosen()->id.text, first);
    QVERIFY(bench.view.showHistory(u"deep"_s));
    QTRY_COMPARE(listed(bench).size(), 1);
    QVERIFY2(bench.says(u"1 commit changed deep"_s) || bench.says(u"1 commits changed deep"_s),
             qPrintable(bench.allWords()));
}

void tst_historypanel::twoCommitsAreCompared()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    // With the keyboard: the last commit, and the first one besides.
    QVERIFY(bench.view.history().choose(idOf(scratch, u"HEAD"_s)));
    tableOf(bench)->setFocus();
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    const QString first = idOf(scratch, u"HEAD~2"_s).left(7);
    const QString last = idOf(scratch, u"HEAD"_s).left(7);
    QTRY_VERIFY2(bench.says(u"%1 to %2"_s.arg(first, last)), qPrintable(bench.allWords()));
    QVERIFY(bench.says(u"compared with: First commit"_s));
    QVERIFY(bench.settle());
    QStringList names;
    const auto& changes = bench.view.commitFiles().list().changes();
    for (int row = 0; row < changes.rowCount(); ++row)
        names << changes.at(row).entry.path;
    QCOMPARE(names, lines(scratch.git({u"diff"_s, u"-M"_s, u"--name-only"_s, u"HEAD~2"_s, u"HEAD"_s})));
    QVERIFY(bench.view.commitFiles().list().choose(u"a.yaml"_s));
    QTRY_VERIFY2(bench.allWords().contains(u"a: 3"_s) || bench.says(first), qPrintable(bench.allWords()));
    bench.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
    // One of them alone is a commit again.
    QVERIFY(bench.view.history().choose(idOf(scratch, u"HEAD"_s)));
    QTRY_VERIFY(bench.says(u"Commit "_s + last));
}

void tst_historypanel::authorsAreFoundByNameAndAddress()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    scratch.write(u"b.yaml"_s, "b: 1\n");
    scratch.git({u"add"_s, u"b.yaml"_s});
    scratch.git(
        {u"commit"_s, u"-q"_s, u"-m"_s, u"Because Ada said so"_s, u"--author=Grace <grace@navy.example>"_s});
    ChangesBench bench(scratch);
    search(bench, u"author:navy"_s);
    QTRY_COMPARE(listed(bench).size(), 1);
    search(bench, u"author:ada"_s);
    QTRY_COMPARE(listed(bench).size(), 3);
    search(bench, u"author:grace said"_s);
    QTRY_COMPARE(listed(bench).size(), 1);
    search(bench, u"author:grace third"_s);
    QTRY_COMPARE(listed(bench).size(), 0);
}

void tst_historypanel::aQueryIsReadAsItIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("path");
    QTest::newRow("words") << u" raise the limit "_s << u"raise the limit"_s << QString() << QString();
    QTest::newRow("all three") << u"raise author:ada path:base/mqtt limit"_s << u"raise limit"_s << u"ada"_s
                               << u"base/mqtt"_s;
    QTest::newRow("quotes") << u"path:\"a file.yaml\" author:\"Ada Example\""_s << QString()
                            << u"Ada Example"_s << u"a file.yaml"_s;
    QTest::newRow("a quote that is still open") << u"path:\"a fi"_s << QString() << QString() << u"a fi"_s;
    QTest::newRow("a folder") << u"path:./base/"_s << QString() << QString() << u"base"_s;
    QTest::newRow("nothing yet") << u"path: x"_s << u"x"_s << QString() << QString();
    QTest::newRow("in a word") << u"footpath:x"_s << u"footpath:x"_s << QString() << QString();
}

void tst_historypanel::aQueryIsReadAsItIsTyped()
{
    QFETCH(const QString, text);
    const HistoryQuery query = HistoryQuery::of(text);
    QTEST(query.words, "words");
    QTEST(query.author, "author");
    QTEST(query.path, "path");
}

void tst_historypanel::aQueryNamesClustersAndRings()
{
    const HistoryQuery query = HistoryQuery::of(u"cluster:borkum-1 limit ring:\"first wave\""_s);
    QCOMPARE(query.cluster, u"borkum-1"_s);
    QCOMPARE(query.ring, u"first wave"_s);
    QCOMPARE(query.words, u"limit"_s);
    QVERIFY(query.namesClusters() && query.namesFiles());
    QCOMPARE(query.files(), u"borkum-1, first wave"_s);
    QCOMPARE(HistoryQuery::of(HistoryQuery::forCluster(u"a b"_s)).cluster, u"a b"_s);
}

// Two clusters in two rings over one base; each commit says what it changes.
void tst_historypanel::whatAClusterIsMadeOfIsSearched()
{
    const ScratchRepository scratch;
    const auto kustomization = [&](const QString& folder, const QByteArray& resource) {
        scratch.write(folder + u"/kustomization.yaml"_s, "resources:\n- " + resource + "\n");
    };
    kustomization(u"base"_s, "settings.yaml");
    scratch.write(u"base/settings.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n");
    for (const QString& ring : {u"dev"_s, u"prod"_s})
        kustomization(u"overlays/rings/"_s + ring, "../../../base");
    kustomization(u"clusters/a"_s, "../../overlays/rings/dev");
    kustomization(u"clusters/b"_s, "../../overlays/rings/prod");
    scratch.commitAll(u"all"_s);
    const auto change = [&](const QString& path, const QString& subject) {
        scratch.write(path, scratch.read(path) + "# once more\n");
        scratch.commitAll(subject);
    };
    change(u"clusters/a/kustomization.yaml"_s, u"a"_s);
    change(u"overlays/rings/prod/kustomization.yaml"_s, u"prod"_s);
    change(u"base/settings.yaml"_s, u"base"_s);
    change(u"README.md"_s, u"words"_s);
    ChangesBench bench(scratch);
    bench.workspace->files().refresh();
    QVERIFY(QTest::qWaitFor([&] { return bench.workspace->fleetMapper().isComplete(); }, test::patienceMs));
    const auto& map = *bench.workspace->fleetMapper().map();
    QCOMPARE(map.clusters.size(), size_t(2));
    const auto subjects = [&] {
        QStringList found;
        for (const QString& line : listed(bench))
            found << line.section(u'|', 1, 1);
        return found;
    };
    search(bench, u"cluster:A"_s);
    QTRY_COMPARE(subjects(), QStringList({u"base"_s, u"a"_s, u"all"_s}));
    search(bench, u"cluster:b"_s);
    QTRY_COMPARE(subjects(), QStringList({u"base"_s, u"prod"_s, u"all"_s}));
    search(bench, u"ring:"_s + map.clusters.at(size_t(map.indexOf(u"b"_s))).ring);
    QTRY_COMPARE(subjects(), QStringList({u"base"_s, u"prod"_s, u"all"_s}));
    search(bench, u"cluster:b path:overlays"_s);
    QTRY_COMPARE(subjects(), QStringList({u"prod"_s, u"all"_s}));
    search(bench, u"cluster:b path:clusters/b/kustomization.yaml"_s);
    QTRY_COMPARE(subjects(), QStringList({u"all"_s}));
    search(bench, u"cluster:b path:docs"_s);
    QTRY_VERIFY2(bench.says(u"No commit of this branch changed docs, b"_s), qPrintable(bench.allWords()));
    search(bench, u"cluster:nobody"_s);
    QTRY_VERIFY2(bench.says(u"No such cluster is called “nobody”"_s), qPrintable(bench.allWords()));
    search(bench, u"cluster:nobody limi"_s);
    QVERIFY(bench.settle());
    QVERIFY2(bench.says(u"No such cluster is called “nobody”"_s), qPrintable(bench.allWords()));
    bench.button(u"Show all"_s)->click();
    QTRY_COMPARE(listed(bench).size(), 5);
    QVERIFY(!bench.view.history().chosen());
    // From a cluster's page.
    QVERIFY(bench.view.showClusterHistory(u"a"_s));
    QTRY_COMPARE(subjects(), QStringList({u"base"_s, u"a"_s, u"all"_s}));
    QTRY_VERIFY(bench.view.history().chosen());
    QCOMPARE(bench.view.history().chosen()->subject(), u"base"_s);
    // What comes later is there by itself.
    change(u"clusters/a/kustomization.yaml"_s, u"a again"_s);
    bench.workspace->git().refresh();
    QTRY_COMPARE(subjects(), QStringList({u"a again"_s, u"base"_s, u"a"_s, u"all"_s}));
}

void tst_historypanel::aCancelledReadingSaysSo()
{
    const ScratchRepository scratch;
    // So many that it cannot be read before somebody cancels it.
    importHistory(scratch, 6000);
    ChangesBench bench(scratch);
    QVERIFY(bench.view.showHistory(u"a.yaml"_s));
    // It begins once the repository itself was looked at.
    const auto isCancelled = [&] {
        bench.workspace->jobs().cancelAll();
        return bench.says(u"Reading it was cancelled"_s);
    };
    QTRY_VERIFY2(isCancelled(), qPrintable(bench.allWords()));
    QVERIFY(bench.settle());
    bench.button(u"Show all"_s)->click();
    QTRY_COMPARE(listed(bench).size(), 500);
}

// The history of the path follows the name on one branch; a line may come from the other.
void tst_historypanel::aCommitUnderAnotherNameIsFoundByItsId()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    const QString elsewhere = idOf(scratch, u"HEAD"_s); // it changed a.yaml only
    QVERIFY(bench.view.showHistory(u"young.yaml"_s, CommitId{elsewhere}));
    QTRY_COMPARE(bench.view.history().chosen().value_or(git::Commit()).id.text, elsewhere);
    QCOMPARE(listed(bench).size(), 1);
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
    // One that is asked for lies further back than what is read at first.
    const QString far = idOf(scratch, u"HEAD~1090"_s);
    bench.view.history().chooseNothing();
    QVERIFY(bench.view.showHistory(u"a.yaml"_s));
    QTRY_VERIFY2(bench.says(u"commits changed a.yaml"_s), qPrintable(bench.allWords()));
    QVERIFY(bench.view.showHistory(u"a.yaml"_s, CommitId{far}));
    QTRY_COMPARE(bench.view.history().chosen().value_or(git::Commit()).id.text, far);
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

#include "git/remotecache.h"
#include "tests/models/workspace/openfleet.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/fileactions.h"
#include "workspace/filelist.h"
#include "workspace/gitstate.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"
#include "workspace/problems.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"

#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;
using efa::test::ends;
using efa::test::OpenFleet;

namespace {

const QString settings = u"base/settings.yaml"_s;
const QString clusterA = u"clusters/a"_s;

bool settle(OpenFleet& fleet)
{
    fleet.workspace->start();
    return QTest::qWaitFor(
        [&] { return fleet.workspace->problems().isComplete() && fleet.workspace->git().isKnown(); },
        test::patienceMs);
}

bool open(OpenFleet& fleet, const QString& path)
{
    fleet.workspace->openFiles().open(path);
    return QTest::qWaitFor([&] { return fleet.workspace->openFiles().find(path) != nullptr; },
                           test::patienceMs);
}

bool showsCurrent(OpenFleet& fleet)
{
    const Preview& preview = fleet.workspace->preview();
    return QTest::qWaitFor(
        [&] { return preview.isCurrent() && preview.state() != Preview::State::Rendering; },
        test::patienceMs);
}

QByteArray edited(OpenFleet& fleet, const QString& path, const QByteArray& from, const QByteArray& to)
{
    const OpenFile* file = fleet.workspace->openFiles().find(path);
    QByteArray text = file->text;
    text.replace(from, to);
    fleet.workspace->openFiles().edit(path, text, file->version + 1);
    return text;
}

} // namespace

class tst_workspace : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void startingFindsEverything();
    void thePreviewFollowsTheText();
    void aBrokenTextKeepsTheLastResult();
    void headIsRenderedOnce();
    void problemsOfClosedFilesAreFound();
    void problemsOfOpenTextsAreFound();
    void anEditedKustomizationChangesTheSurvey();
    void aChangeIsStagedCommittedAndLogged();
    void foreignCommitsAreNoticed();
    void aPlainFolderHasNoGit();
    void thePreviewReadsOtherRepositories();
    void discardingBringsTheTextBack();
    void filesAreMadeRenamedAndDeleted();
    void undoRefusesWhatWasChangedSince();
    void namesOutsideTheFolderAreRefused_data();
    void namesOutsideTheFolderAreRefused();
    void closingWhileWorkRunsIsSafe();
};

void tst_workspace::startingFindsEverything()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    QCOMPARE(fleet.workspace->files().paths().size(), 6);
    QCOMPARE(fleet.workspace->surveyor().survey()->overlays().constFirst().folder, clusterA);
    QVERIFY(fleet.workspace->git().status().isEmpty());
    QVERIFY(fleet.workspace->problems().all().isEmpty());
    QVERIFY(fleet.workspace->problems().checkedFiles() == 5);
}

void tst_workspace::thePreviewFollowsTheText()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    QVERIFY(open(fleet, settings));
    Preview& preview = fleet.workspace->preview();
    preview.setOverlay(clusterA);
    QVERIFY(showsCurrent(fleet));
    QVERIFY2(preview.shown(), qPrintable(preview.error() ? preview.error()->toString() : QString()));
    QVERIFY(preview.shown()->text.contains("level: low\n"));
    QCOMPARE(preview.shown()->resources.size(), 1);
    QCOMPARE(preview.shown()->resources.constFirst().nameSpace, u"edge"_s);
    edited(fleet, settings, "low", "high");
    QVERIFY(!preview.isCurrent());
    QVERIFY(showsCurrent(fleet));
    QVERIFY(preview.shown()->text.contains("level: high\n"));
    QVERIFY(preview.shown()->tookNs > 0);
    for (int i = 0; i < 50; ++i)
        edited(fleet, settings, "level: ", "level: x");
    QVERIFY(showsCurrent(fleet));
    QVERIFY(preview.shown()->text.contains("level: " + QByteArray(50, 'x') + "high\n"));
}

void tst_workspace::aBrokenTextKeepsTheLastResult()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    QVERIFY(open(fleet, settings));
    Preview& preview = fleet.workspace->preview();
    preview.setOverlay(clusterA);
    QVERIFY(showsCurrent(fleet));
    edited(fleet, settings, "kind: ConfigMap", "kind: [ConfigMap");
    QVERIFY(showsCurrent(fleet));
    QCOMPARE(preview.state(), Preview::State::Failed);
    QVERIFY(preview.error());
    QVERIFY(preview.shown()->text.contains("level: low\n"));
    QTRY_VERIFY(!fleet.workspace->problems().of(settings).isEmpty());
    edited(fleet, settings, "kind: [ConfigMap", "kind: ConfigMap");
    QVERIFY(showsCurrent(fleet));
    QCOMPARE(preview.state(), Preview::State::Shown);
    QTRY_VERIFY(fleet.workspace->problems().all().isEmpty());
}

void tst_workspace::headIsRenderedOnce()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    fleet.repository.write(
        settings, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  level: high\n");
    Preview& preview = fleet.workspace->preview();
    preview.setOverlay(clusterA);
    const auto head = preview.atHead();
    QVERIFY(ends(head));
    QVERIFY2(head.result(), test::why(head.result()));
    QVERIFY((*head.result())->text.contains("level: low\n"));
    QCOMPARE(preview.atHead().result()->get(), head.result()->get());
    preview.setOverlay(u"clusters/b"_s);
    const auto other = preview.atHead();
    QVERIFY(ends(other));
    QVERIFY((*other.result())->text.contains("name: settings-b\n"));
}

void tst_workspace::problemsOfClosedFilesAreFound()
{
    OpenFleet fleet;
    fleet.repository.write(settings, "a: 1\nb: [1\n");
    fleet.repository.write(u"unread.yaml"_s, "a: [\n");
    QVERIFY(settle(fleet));
    QCOMPARE(fleet.workspace->problems().all().size(), 1);
    const Diagnostic problem = fleet.workspace->problems().all().constFirst();
    QCOMPARE(problem.place.file, settings);
    QVERIFY(problem.place.line >= 2);
    fleet.repository.write(settings, "a: 1\n");
    fleet.workspace->refresh();
    QTRY_VERIFY(fleet.workspace->problems().all().isEmpty());
}

void tst_workspace::problemsOfOpenTextsAreFound()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    QVERIFY(open(fleet, u"clusters/b/kustomization.yaml"_s));
    edited(fleet, u"clusters/b/kustomization.yaml"_s, "nameSuffix: -b", "nameSuffix: -b\nnameSuffix: -c");
    QTRY_COMPARE(fleet.workspace->problems().all().size(), 1);
    QCOMPARE(fleet.workspace->problems().all().constFirst().place.line, 4);
    fleet.workspace->openFiles().close(u"clusters/b/kustomization.yaml"_s);
    QTRY_VERIFY(fleet.workspace->problems().all().isEmpty());
}

void tst_workspace::anEditedKustomizationChangesTheSurvey()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    QVERIFY(open(fleet, u"clusters/b/kustomization.yaml"_s));
    QCOMPARE(fleet.workspace->surveyor().survey()->reaching(settings).size(), 4);
    edited(fleet, u"clusters/b/kustomization.yaml"_s, "../../overlays/rings/dev", "other.yaml");
    QTRY_COMPARE(fleet.workspace->surveyor().survey()->reaching(settings).size(), 3);
}

void tst_workspace::aChangeIsStagedCommittedAndLogged()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    QVERIFY(open(fleet, settings));
    edited(fleet, settings, "low", "high");
    QVERIFY(ends(fleet.workspace->openFiles().save(settings)));
    GitState& git = fleet.workspace->git();
    QTRY_VERIFY(git.statusOf(settings));
    QCOMPARE(git.statusOf(settings)->unstaged, git::FileState::Modified);
    const auto staged = git.stage({settings});
    QVERIFY(ends(staged));
    QVERIFY2(staged.result(), test::why(staged.result()));
    QTRY_COMPARE(git.statusOf(settings)->staged, git::FileState::Modified);
    const auto unstaged = git.unstage({settings});
    QVERIFY(ends(unstaged));
    QTRY_COMPARE(git.statusOf(settings)->staged, git::FileState::Unchanged);
    QVERIFY(ends(git.stage({settings})));
    const auto committed = git.commit(u"Raise the level"_s);
    QVERIFY(ends(committed));
    QVERIFY2(committed.result(), test::why(committed.result()));
    QTRY_VERIFY(git.status().isEmpty());
    QTRY_COMPARE(git.head().commit->text, committed.result()->text);
    const auto log = git.log({}, 10);
    QVERIFY(ends(log));
    QCOMPARE(log.result()->constFirst().subject(), u"Raise the level"_s);
    const QByteArray stat = fleet.repository.git({u"diff"_s, u"--numstat"_s, u"HEAD~1"_s, u"HEAD"_s});
    QCOMPARE(stat.trimmed(), QByteArray("1\t1\tbase/settings.yaml"));
}

void tst_workspace::foreignCommitsAreNoticed()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    QVERIFY(open(fleet, settings));
    QSignalSpy head(&fleet.workspace->git(), &GitState::headChanged);
    fleet.repository.write(u"base/more.yaml"_s, "a: 1\n");
    fleet.repository.commitAll(u"Somebody else"_s);
    QTRY_VERIFY(!head.isEmpty());
    QTRY_VERIFY(fleet.workspace->files().contains(u"base/more.yaml"_s));
}

void tst_workspace::aPlainFolderHasNoGit()
{
    const test::ScratchRepository folder(test::ScratchRepository::Kind::Nothing);
    test::writeFleet(folder);
    Workspace workspace(inspectFolder(folder.path(), {}).value(), {});
    workspace.start();
    QTRY_VERIFY(workspace.problems().isComplete());
    QVERIFY(!workspace.git().isUnderGit());
    const auto committed = workspace.git().commit(u"No"_s);
    QVERIFY(ends(committed));
    QCOMPARE(committed.result().error().code, ErrorCode::Unsupported);
    workspace.preview().setOverlay(clusterA);
    QTRY_VERIFY(workspace.preview().shown() != nullptr);
}

void tst_workspace::thePreviewReadsOtherRepositories()
{
    const test::ScratchRepository library;
    test::writeFleet(library);
    library.commitAll(u"First light"_s);
    const test::ScratchRepository folder(test::ScratchRepository::Kind::Nothing);
    folder.write(u"clusters/a/kustomization.yaml"_s,
                 "resources: ['https://example.org/acme/library//clusters/b']\n");
    const git::RemoteCache cache(folder.path(u"../remotes"_s));
    Workspace workspace(inspectFolder(folder.path(), {}).value(),
                        {.recovery = {}, .remotes = folder.path(u"../remotes"_s)});
    workspace.start();
    workspace.preview().setOverlay(clusterA);
    QTRY_VERIFY(workspace.preview().error().has_value());
    QCOMPARE(workspace.preview().error()->code, ErrorCode::Network);
    QCOMPARE(workspace.preview().error()->where->toString(), u"clusters/a/kustomization.yaml:1:13"_s);

    library.git({u"clone"_s, u"-q"_s, u"--bare"_s, library.path(),
                 cache.folderOf(u"git@example.org:acme/library.git"_s)});
    workspace.refresh();
    QTRY_VERIFY(workspace.preview().shown() != nullptr);
    QVERIFY(workspace.preview().shown()->text.contains("name: settings-b\n"));
    QCOMPARE(workspace.preview().shown()->findings.size(), 1);
    QCOMPARE(workspace.preview().shown()->findings.first().rule, u"remote-not-pinned"_s);
}

void tst_workspace::discardingBringsTheTextBack()
{
    OpenFleet fleet;
    const QByteArray before = fleet.repository.read(settings);
    fleet.repository.write(settings, before + "# more\n");
    QVERIFY(settle(fleet));
    QVERIFY(open(fleet, settings));
    const auto discarded = fleet.workspace->git().discard({settings});
    QVERIFY(ends(discarded));
    QVERIFY2(discarded.result(), test::why(discarded.result()));
    QTRY_COMPARE(fleet.workspace->openFiles().find(settings)->text, before);
}

void tst_workspace::filesAreMadeRenamedAndDeleted()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    FileActions& actions = fleet.workspace->fileActions();
    const FileList& files = fleet.workspace->files();
    QVERIFY(open(fleet, settings));
    const QByteArray text = edited(fleet, settings, "low", "high");
    QVERIFY(ends(actions.rename(settings, u"base/deep/renamed.yaml"_s)));
    QVERIFY(files.contains(u"base/deep/renamed.yaml"_s));
    QVERIFY(!files.contains(settings));
    QCOMPARE(fleet.workspace->openFiles().find(u"base/deep/renamed.yaml"_s)->text, text);
    QVERIFY(ends(actions.undo()));
    QVERIFY(files.contains(settings));
    QVERIFY(fleet.workspace->openFiles().find(settings)->unsaved);
    QVERIFY(ends(actions.create(u"base/new.yaml"_s)));
    QCOMPARE(fleet.repository.read(u"base/new.yaml"_s), QByteArray());
    QVERIFY(actions.undoText().contains(u"base/new.yaml"_s));
    QVERIFY(ends(actions.undo()));
    QVERIFY(!QFileInfo::exists(fleet.repository.path(u"base/new.yaml"_s)));
    const QByteArray readme = fleet.repository.read(u"README.md"_s);
    fleet.repository.makeExecutable(u"README.md"_s);
    QVERIFY(ends(actions.remove(u"README.md"_s)));
    QVERIFY(!QFileInfo::exists(fleet.repository.path(u"README.md"_s)));
    QVERIFY(ends(actions.undo()));
    QCOMPARE(fleet.repository.read(u"README.md"_s), readme);
    QVERIFY(QFileInfo(fleet.repository.path(u"README.md"_s)).isExecutable());
    QVERIFY(!actions.canUndo());
}

void tst_workspace::undoRefusesWhatWasChangedSince()
{
    OpenFleet fleet;
    QVERIFY(settle(fleet));
    FileActions& actions = fleet.workspace->fileActions();
    QVERIFY(ends(actions.create(u"new.yaml"_s)));
    fleet.repository.write(u"new.yaml"_s, "precious: 1\n");
    const auto undone = actions.undo();
    QVERIFY(ends(undone));
    QCOMPARE(undone.result().error().code, ErrorCode::Conflict);
    QCOMPARE(fleet.repository.read(u"new.yaml"_s), QByteArray("precious: 1\n"));
    QTRY_VERIFY(actions.canUndo());
}

void tst_workspace::namesOutsideTheFolderAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("above") << u"../x.yaml"_s;
    QTest::newRow("absolute") << u"/tmp/x.yaml"_s;
    QTest::newRow("in .git") << u".git/hooks/pre-commit"_s;
    QTest::newRow("with dots") << u"base/../x.yaml"_s;
    QTest::newRow("nothing") << QString();
}

void tst_workspace::namesOutsideTheFolderAreRefused()
{
    QFETCH(QString, name);
    OpenFleet fleet;
    const auto made = fleet.workspace->fileActions().create(name);
    QVERIFY(ends(made));
    QCOMPARE(made.result().error().code, ErrorCode::Invalid);
}

void tst_workspace::closingWhileWorkRunsIsSafe()
{
    for (int round = 0; round < 5; ++round) {
        OpenFleet fleet;
        fleet.workspace->start();
        fleet.workspace->preview().setOverlay(clusterA);
        for (int turn = 0; turn < round; ++turn)
            QCoreApplication::processEvents();
        fleet.workspace.reset();
    }
    QCoreApplication::processEvents();
}

EFA_TEST(tst_workspace)

#include "tst_workspace.moc"

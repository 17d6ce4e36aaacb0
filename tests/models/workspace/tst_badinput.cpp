#include "tests/models/workspace/awaited.h"
#include "tests/support/canary.h"
#include "tests/support/patience.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"
#include "workspace/filelist.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"
#include "workspace/problems.h"
#include "workspace/surveyor.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

/// What other people's repositories can hold, in an open fleet: it is named, and nothing of it runs.
class tst_badinput : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void thePreviewIsOfTheLatestText();
    void thePreviewAtHeadIsWithoutTheEdit();
    void badInputIsAProblemWithItsPlace_data();
    void badInputIsAProblemWithItsPlace();
    void anUnreadableFileIsAProblem();
    void closingInTheMiddleLosesNothing();
    void nothingOfAForeignRepositoryRuns();
};

namespace {

const QByteArray deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: agent\n"
                              "spec:\n  replicas: 1\n";

/// A base and two clusters that use it.
void writeFleet(const ScratchRepository& scratch)
{
    scratch.write(u"base/kustomization.yaml"_s, "resources: [agent.yaml]\n");
    scratch.write(u"base/agent.yaml"_s, deployment);
    for (const QString& name : {u"north"_s, u"south"_s})
        scratch.write(u"clusters/%1/kustomization.yaml"_s.arg(name),
                      "resources: [../../base]\nnamePrefix: " + name.toUtf8() + "-\n");
    scratch.commitAll(u"a fleet"_s);
}

std::unique_ptr<Workspace> opened(const ScratchRepository& scratch)
{
    const auto found = test::awaited(Workspace::inspect(scratch.path()));
    if (!found)
        return nullptr;
    auto workspace = std::make_unique<Workspace>(
        *found, WorkspaceFolders{.recovery = scratch.path(u"../recovery"_s), .remotes = {}});
    workspace->start();
    return workspace;
}

bool settled(const Workspace& workspace)
{
    return QTest::qWaitFor(
        [&] {
            return workspace.files().isComplete() && workspace.surveyor().isComplete() &&
                   workspace.problems().isComplete() && workspace.jobs().runningCount() == 0;
        },
        test::patienceMs);
}

bool edit(Workspace& workspace, const QString& path, const QByteArray& text)
{
    auto& files = workspace.openFiles();
    if (!files.find(path) && !test::awaited(files.open(path)))
        return false;
    if (!QTest::qWaitFor([&] { return files.find(path) != nullptr; }, test::patienceMs))
        return false;
    files.edit(path, text, files.find(path)->version + 1);
    return true;
}

bool answered(const Preview& preview)
{
    return QTest::qWaitFor(
        [&] { return preview.isCurrent() && preview.state() != Preview::State::Rendering; },
        test::patienceMs);
}

QByteArray replicas(int count)
{
    return QByteArray(deployment).replace("replicas: 1", "replicas: " + QByteArray::number(count));
}

} // namespace

void tst_badinput::thePreviewIsOfTheLatestText()
{
    const ScratchRepository scratch;
    writeFleet(scratch);
    const auto workspace = opened(scratch);
    QVERIFY(workspace && settled(*workspace));
    Preview& preview = workspace->preview();
    preview.setOverlay(u"clusters/south"_s);
    QVERIFY(answered(preview));
    quint64 last = 0;
    bool forward = true;
    connect(&preview, &Preview::changed, this, [&] {
        if (!preview.shown())
            return;
        forward = forward && preview.shown()->generation >= last;
        last = preview.shown()->generation;
    });
    for (int count = 2; count < 60; ++count) {
        QVERIFY(edit(*workspace, u"base/agent.yaml"_s, replicas(count)));
        if (count % 7 == 0)
            QCoreApplication::sendPostedEvents();
    }
    QVERIFY(!preview.isCurrent());
    QVERIFY(answered(preview));
    QVERIFY(preview.shown()->text.contains("replicas: 59\n"));
    QVERIFY(forward);
    preview.disconnect(this);
}

void tst_badinput::thePreviewAtHeadIsWithoutTheEdit()
{
    const ScratchRepository scratch;
    writeFleet(scratch);
    const auto workspace = opened(scratch);
    QVERIFY(workspace && settled(*workspace));
    Preview& preview = workspace->preview();
    preview.setOverlay(u"clusters/north"_s);
    QVERIFY(edit(*workspace, u"base/agent.yaml"_s, replicas(5)));
    const auto head = test::awaited(preview.atHead());
    QVERIFY2(head, test::why(head));
    QVERIFY((*head)->text.contains("replicas: 1\n"));
    QVERIFY(answered(preview));
    QVERIFY(preview.shown()->text.contains("replicas: 5\n"));
    if (test::kustomizeReference()) {
        const auto judge = test::kustomizeReference()->build(scratch.path(u"clusters/north"_s));
        QCOMPARE((*head)->text, judge->output);
    }
}

void tst_badinput::badInputIsAProblemWithItsPlace_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const QString agent = u"base/agent.yaml"_s;
    const QString base = u"base/kustomization.yaml"_s;
    const auto row = [](const char* name, const QString& path, const QByteArray& text, const QString& place,
                        const QString& words) { QTest::newRow(name) << path << text << place << words; };
    row("broken UTF-8", agent, deployment + "x: \xFF\n", u"base/agent.yaml:7:4"_s, u"0xff is not UTF-8"_s);
    row("10,000 levels", agent, deployment + "x: " + QByteArray(10'000, '['), u"base/agent.yaml:7:1003"_s,
        u"Nested more than 1000"_s);
    QByteArray bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int level = 1; level < 30; ++level) {
        const QByteArray number = QByteArray::number(level);
        bomb += "a" + number + ": &a" + number + " [" +
                QByteArray("*a" + QByteArray::number(level - 1) + ',').repeated(10) + "]\n";
    }
    row("an alias bomb", agent, bomb, u"base/agent.yaml:7:"_s, u"aliases"_s);
    row("a file that is missing", base, "resources: [agent.yaml, gone.yaml]\n",
        u"base/kustomization.yaml:1:25"_s, u"gone.yaml does not exist"_s);
    row("bases in a circle", base, "resources: [../clusters/north]\n", u"base/kustomization.yaml:1:13"_s,
        u"circle"_s);
    row("a link out of the repository", base, "resources: [out.yaml]\n", u"base/kustomization.yaml:1:13"_s,
        u"leads out of the repository"_s);
}

void tst_badinput::badInputIsAProblemWithItsPlace()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    const ScratchRepository scratch;
    writeFleet(scratch);
    scratch.write(u"../secret.yaml"_s, deployment);
    scratch.link(u"base/out.yaml"_s, u"../../secret.yaml"_s);
    scratch.write(path, text);
    const auto workspace = opened(scratch);
    QVERIFY(workspace && settled(*workspace));
    workspace->preview().setOverlay(u"clusters/north"_s);
    QVERIFY(answered(workspace->preview()));
    QCOMPARE(workspace->preview().state(), Preview::State::Failed);
    QTRY_VERIFY(!workspace->problems().of(path).isEmpty());
    const Diagnostic problem = workspace->problems().of(path).first();
    QVERIFY2(problem.place.toString().startsWith(place), qPrintable(problem.place.toString()));
    QVERIFY2(problem.text.contains(words), qPrintable(problem.text));
}

void tst_badinput::anUnreadableFileIsAProblem()
{
    const ScratchRepository scratch;
    writeFleet(scratch);
    // A link in a circle cannot be read by anybody, root included.
    scratch.remove(u"base/agent.yaml"_s);
    scratch.link(u"base/agent.yaml"_s, u"agent.yaml"_s);
    const auto workspace = opened(scratch);
    QVERIFY(workspace && settled(*workspace));
    workspace->preview().setOverlay(u"clusters/north"_s);
    QVERIFY(answered(workspace->preview()));
    QTRY_VERIFY(!workspace->problems().all().isEmpty());
    QVERIFY(workspace->problems().all().first().text.contains(u"base/agent.yaml"_s));
}

void tst_badinput::closingInTheMiddleLosesNothing()
{
    const ScratchRepository scratch;
    writeFleet(scratch);
    auto workspace = opened(scratch);
    QVERIFY(workspace);
    workspace->preview().setOverlay(u"clusters/north"_s);
    QVERIFY(edit(*workspace, u"base/agent.yaml"_s, replicas(4)));
    QVERIFY(edit(*workspace, u"clusters/north/kustomization.yaml"_s, "resources: [../../base]\n"));
    const auto saving = workspace->openFiles().save(u"base/agent.yaml"_s);
    workspace.reset(); // at once, while everything runs
    QCOMPARE(scratch.read(u"base/agent.yaml"_s), replicas(4));
    workspace = opened(scratch);
    QVERIFY(test::awaited(workspace->openFiles().open(u"clusters/north/kustomization.yaml"_s)));
    QTRY_VERIFY(workspace->openFiles().find(u"clusters/north/kustomization.yaml"_s));
    QCOMPARE(workspace->openFiles().find(u"clusters/north/kustomization.yaml"_s)->text,
             "resources: [../../base]\n");
}

void tst_badinput::nothingOfAForeignRepositoryRuns()
{
    const ScratchRepository scratch;
    writeFleet(scratch);
    scratch.write(u".gitattributes"_s, "*.trap filter=trap diff=trap merge=trap\n");
    scratch.write(u"b.trap"_s, "b\n");
    const test::Canary canary(scratch);
    canary.setTraps();
    const auto workspace = opened(scratch);
    QVERIFY(workspace && settled(*workspace));
    Preview& preview = workspace->preview();
    preview.setOverlay(u"clusters/north"_s);
    QVERIFY(edit(*workspace, u"base/agent.yaml"_s, replicas(2)));
    QVERIFY(answered(preview));
    QVERIFY(test::awaited(preview.atHead()));
    QVERIFY(test::awaited(workspace->openFiles().save(u"base/agent.yaml"_s)));
    GitState& git = workspace->git();
    for (const QString& path : {u"base/agent.yaml"_s, u"b.trap"_s})
        QVERIFY(test::awaited(git.diff(path, git::DiffSides::HeadToWorking)));
    QVERIFY(test::awaited(git.stage({u"base/agent.yaml"_s})));
    const auto id = test::awaited(git.commit(u"two agents"_s));
    QVERIFY2(id, test::why(id));
    QVERIFY(test::awaited(git.log(u""_s, 10)));
    QVERIFY(test::awaited(git.filesOfCommit(*id)));
    QVERIFY(test::awaited(git.diffOfCommit(*id, u"base/agent.yaml"_s)));
    workspace->refresh();
    QVERIFY(settled(*workspace));
    QCOMPARE(canary.sung(), QStringList());
}

EFA_TEST(tst_badinput)

#include "tst_badinput.moc"

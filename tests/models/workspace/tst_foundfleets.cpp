#include "delivery/review.h"
#include "tests/models/workspace/openfleet.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/adopttopology.h"
#include "workspace/fileactions.h"
#include "workspace/filelist.h"
#include "workspace/foundfleets.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;
using efa::test::OpenFleet;

class tst_foundfleets : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aForeignRepositoryIsReadByItself();
    void oneWithATopologyIsReadWhenAsked();
    void itIsReadOnceForTheMapToo();
    void stoppingIsNoFailure();
    void aRootThatIsGoneIsSaid();
    void unsavedTextCounts();
    void adoptingAndUndoingLeaveTheSameBytes();
    void anAdoptedFileThatChangedStays();
    void unsavedTextKeepsTheAdoption();
};

namespace {

using State = FoundFleets::State;

bool reads(const OpenFleet& fleet, State state = State::Read)
{
    return QTest::qWaitFor([&] { return fleet.workspace->foundFleets().state() == state; }, test::patienceMs);
}

/// Git's word about every file, and the folders, which Git does not see.
QByteArray looks(const OpenFleet& fleet)
{
    const QStringList folders =
        QDir(fleet.repository.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    return fleet.repository.git({u"status"_s, u"--porcelain"_s, u"--ignored"_s, u"-uall"_s}) +
           folders.join(u' ').toUtf8();
}

std::map<QString, QByteArray> adopted(const OpenFleet& fleet)
{
    const auto files = adoptedFiles(*fleet.workspace->foundFleets().proposal());
    return files ? *files : std::map<QString, QByteArray>();
}

} // namespace

void tst_foundfleets::aForeignRepositoryIsReadByItself()
{
    const OpenFleet fleet;
    const FoundFleets& found = fleet.workspace->foundFleets();
    QVERIFY(!found.isSettled());
    const QByteArray before = looks(fleet);
    fleet.workspace->start();
    QVERIFY(reads(fleet));
    QVERIFY(found.isSettled());
    QVERIFY(!found.hasTopology());
    QCOMPARE(found.unadopted(), 2);
    QCOMPARE(looks(fleet), before);
    // What the disk tells later starts no second reading.
    const auto first = found.proposal();
    fleet.workspace->refresh();
    QVERIFY(QTest::qWaitFor([&] { return fleet.workspace->jobs().runningCount() == 0; }, test::patienceMs));
    QCOMPARE(found.proposal(), first);
}

void tst_foundfleets::oneWithATopologyIsReadWhenAsked()
{
    const OpenFleet fleet;
    fleet.repository.write(u"topology/topology.yaml"_s,
                           "apiVersion: fleet-architect/v1alpha1\nkind: Fleet\nmetadata: {name: f}\n");
    fleet.workspace->start();
    FoundFleets& found = fleet.workspace->foundFleets();
    QVERIFY(QTest::qWaitFor([&] { return found.isSettled() && fleet.workspace->jobs().runningCount() == 0; },
                            test::patienceMs));
    QCOMPARE(found.state(), State::Unread);
    QVERIFY(found.hasTopology());
    found.read();
    QVERIFY(reads(fleet));
    QVERIFY(found.proposal()->fleets.front().topology);
    QCOMPARE(found.unadopted(), 0);
}

void tst_foundfleets::itIsReadOnceForTheMapToo()
{
    const OpenFleet fleet;
    const QString root = fleet.repository.path();
    Progress progress;
    SharedProposal discovery(root);
    const auto first = discovery.of({}, 1, progress);
    QVERIFY2(first, test::why(first));
    const auto second = discovery.of({}, 1, progress);
    QCOMPARE(second->proposal, first->proposal);
    const auto typed =
        discovery.of({{u"clusters/c/kustomization.yaml"_s, "resources: [../../base]\n"}}, 1, progress);
    QCOMPARE(typed->proposal->clusterCount(), 3);
    fleet.repository.remove(u"clusters/b/kustomization.yaml"_s);
    const auto fewer = discovery.of({}, 1, progress);
    QCOMPARE(fewer->proposal->clusterCount(), 1);
    progress.cancel();
    QCOMPARE(discovery.of({}, 1, progress).error().code, ErrorCode::Cancelled);
}

void tst_foundfleets::stoppingIsNoFailure()
{
    const OpenFleet fleet;
    FoundFleets& found = fleet.workspace->foundFleets();
    found.read();
    QCOMPARE(found.state(), State::Reading);
    found.stop();
    QVERIFY(reads(fleet, State::Stopped));
    QVERIFY(!found.error());
    QVERIFY(!found.proposal());
    QVERIFY(found.isSettled());
    found.read();
    QVERIFY(reads(fleet));
}

void tst_foundfleets::aRootThatIsGoneIsSaid()
{
    const OpenFleet fleet;
    FoundFleets& found = fleet.workspace->foundFleets();
    QVERIFY(QDir(fleet.repository.path()).removeRecursively());
    found.read();
    QVERIFY(reads(fleet, State::Failed));
    QVERIFY(found.error() && !found.error()->message.isEmpty());
}

void tst_foundfleets::unsavedTextCounts()
{
    const OpenFleet fleet;
    auto& open = fleet.workspace->openFiles();
    const QString path = u"clusters/b/kustomization.yaml"_s;
    QVERIFY(test::ends(open.open(path)));
    QTRY_VERIFY(open.find(path));
    open.edit(path, "resources: [\n", open.find(path)->version + 1);
    fleet.workspace->foundFleets().read();
    QVERIFY(reads(fleet));
    QCOMPARE(fleet.workspace->foundFleets().proposal()->unreadable.size(), 1U);
}

void tst_foundfleets::adoptingAndUndoingLeaveTheSameBytes()
{
    const OpenFleet fleet;
    fleet.workspace->start();
    QVERIFY(reads(fleet));
    const QByteArray before = looks(fleet);
    FileActions& actions = fleet.workspace->fileActions();
    const auto files = adopted(fleet);
    QVERIFY(files.size() > 1);
    const auto adopting = actions.adopt(files);
    QVERIFY(test::ends(adopting));
    QVERIFY2(adopting.result(), test::why(adopting.result()));
    for (const auto& [path, content] : files)
        QCOMPARE(fleet.repository.read(path), content);
    QVERIFY(actions.canUndoAdoption());
    QVERIFY(fleet.workspace->foundFleets().hasTopology());
    QCOMPARE(fleet.workspace->foundFleets().unadopted(), 0);
    QVERIFY(looks(fleet) != before);
    const auto undoing = actions.undo();
    QVERIFY(test::ends(undoing));
    QVERIFY2(undoing.result(), test::why(undoing.result()));
    QCOMPARE(looks(fleet), before);
    QVERIFY(!actions.canUndo());
    QCOMPARE(fleet.workspace->foundFleets().unadopted(), 2);
}

void tst_foundfleets::anAdoptedFileThatChangedStays()
{
    const OpenFleet fleet;
    fleet.workspace->start();
    QVERIFY(reads(fleet));
    FileActions& actions = fleet.workspace->fileActions();
    QVERIFY(test::ends(actions.adopt(adopted(fleet))));
    fleet.repository.write(u"topology/topology.yaml"_s, "# mine\n");
    const auto undoing = actions.undo();
    QVERIFY(test::ends(undoing));
    QVERIFY(!undoing.result());
    QCOMPARE(undoing.result().error().code, ErrorCode::Conflict);
    QCOMPARE(fleet.repository.read(u"topology/topology.yaml"_s), QByteArray("# mine\n"));
    // None of the others went, and it may be tried again.
    QCOMPARE(QDir(fleet.repository.path(u"topology/regions"_s)).entryList(QDir::Files).size(), 1);
    QVERIFY(actions.canUndoAdoption());
}

void tst_foundfleets::unsavedTextKeepsTheAdoption()
{
    const OpenFleet fleet;
    fleet.workspace->start();
    QVERIFY(reads(fleet));
    FileActions& actions = fleet.workspace->fileActions();
    QVERIFY(test::ends(actions.adopt(adopted(fleet))));
    auto& open = fleet.workspace->openFiles();
    const QString path = u"topology/topology.yaml"_s;
    QVERIFY(test::ends(open.open(path)));
    open.edit(path, open.find(path)->text + "# more\n", open.find(path)->version + 1);
    const auto undoing = actions.undo();
    QVERIFY(test::ends(undoing));
    QVERIFY(!undoing.result());
    QCOMPARE(undoing.result().error().code, ErrorCode::Conflict);
    QVERIFY(open.find(path) && actions.canUndoAdoption());
}

EFA_TEST(tst_foundfleets)

#include "tst_foundfleets.moc"

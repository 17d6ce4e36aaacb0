#include "workspace/fleetmapper.h"

#include "tests/models/workspace/awaited.h"
#include "tests/models/workspace/openfleet.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/clusterdelivery.h"
#include "workspace/clusterfiles.h"
#include "workspace/filelist.h"
#include "workspace/jobs.h"
#include "workspace/readfleetmap.h"
#include "workspace/sharedproposal.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::workspace;
using efa::test::OpenFleet;

namespace {

const QByteArray fleetFile = "apiVersion: fleet-architect/v1alpha1\nkind: Fleet\nmetadata:\n  name: f\n"
                             "spec:\n  engine: none\n";

QByteArray regionOf(const QByteArray& clusters)
{
    return "apiVersion: fleet-architect/v1alpha1\nkind: Region\nmetadata:\n  name: r\nspec:\n  sites:\n"
           "    - name: s\n      clusters:\n" +
           clusters;
}

QByteArray clusterOf(const QByteArray& name)
{
    return "        - name: " + name +
           "\n          uid: 0d1f8a52-3f5e-4b0f-9a55-0f4b3c6b1c11\n"
           "          entry: clusters/" +
           name + "\n";
}

bool lists(Workspace& workspace)
{
    QSignalSpy finished(&workspace.fleetMapper(), &FleetMapper::finished);
    workspace.files().refresh();
    return finished.wait(test::patienceMs);
}

} // namespace

class tst_fleetmapper : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void withoutATopologyTheLayoutIsProposed();
    void theTopologyCountsWhereThereIsOne();
    void nothingIsReadTwice();
    void withoutClustersTheMapIsEmpty();
    void readingCanBeCancelled();
    void aClusterGetsWhatItsFolderRenders();
    void withoutAnEntryPointThatIsSaid();
    void whatClustersAreMadeOf();
};

void tst_fleetmapper::withoutATopologyTheLayoutIsProposed()
{
    OpenFleet fleet;
    FleetMapper& mapper = fleet.workspace->fleetMapper();
    QVERIFY(!mapper.isComplete());
    QVERIFY(lists(*fleet.workspace));
    QVERIFY(mapper.isComplete());
    QVERIFY(!mapper.error());
    QCOMPARE(mapper.map()->origin, fleet::FleetMap::Origin::Proposed);
    QCOMPARE(mapper.map()->clusters.size(), size_t(2));
    QVERIFY(mapper.map()->indexOf(u"a"_s) >= 0);
}

void tst_fleetmapper::theTopologyCountsWhereThereIsOne()
{
    OpenFleet fleet;
    fleet.repository.write(u"topology/topology.yaml"_s, fleetFile);
    fleet.repository.write(u"topology/regions/r.yaml"_s, regionOf(clusterOf("a")));
    QVERIFY(lists(*fleet.workspace));
    FleetMapper& mapper = fleet.workspace->fleetMapper();
    QCOMPARE(mapper.map()->origin, fleet::FleetMap::Origin::Adopted);
    QCOMPARE(mapper.map()->clusters.size(), size_t(1));
    QSignalSpy changed(&mapper, &FleetMapper::changed);
    fleet.repository.write(u"topology/regions/r.yaml"_s, regionOf(clusterOf("a") + clusterOf("b")));
    QVERIFY(lists(*fleet.workspace));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(mapper.map()->clusters.size(), size_t(2));
}

void tst_fleetmapper::nothingIsReadTwice()
{
    OpenFleet fleet;
    QVERIFY(lists(*fleet.workspace));
    const auto map = fleet.workspace->fleetMapper().map();
    QSignalSpy changed(&fleet.workspace->fleetMapper(), &FleetMapper::changed);
    QVERIFY(lists(*fleet.workspace));
    QCOMPARE(fleet.workspace->fleetMapper().map(), map);
    QCOMPARE(changed.size(), 0);
    Progress progress;
    SharedProposal discovery(fleet.repository.path());
    const auto first = readFleetMap(fleet.repository.path(), fleet.workspace->files().paths(), {}, {},
                                    discovery, 1, progress);
    QVERIFY2(first, test::why(first));
    QVERIFY(first->map);
    const auto second = readFleetMap(fleet.repository.path(), fleet.workspace->files().paths(), {},
                                     first->mark, discovery, 1, progress);
    QVERIFY2(second, test::why(second));
    QVERIFY(!second->map);
    const auto typed = readFleetMap(fleet.repository.path(), fleet.workspace->files().paths(),
                                    {{u"clusters/c/kustomization.yaml"_s, "resources:\n- ../../base\n"}},
                                    first->mark, discovery, 1, progress);
    QVERIFY2(typed, test::why(typed));
    QVERIFY(typed->map);
    QCOMPARE(typed->map->clusters.size(), size_t(3));
}

void tst_fleetmapper::withoutClustersTheMapIsEmpty()
{
    OpenFleet fleet;
    QVERIFY(QDir(fleet.repository.path() + u"/clusters"_s).removeRecursively());
    QVERIFY(QDir(fleet.repository.path() + u"/overlays"_s).removeRecursively());
    QVERIFY(QDir(fleet.repository.path() + u"/base"_s).removeRecursively());
    QVERIFY(lists(*fleet.workspace));
    QVERIFY(fleet.workspace->fleetMapper().map()->isEmpty());
    QVERIFY(!fleet.workspace->fleetMapper().error());
}

void tst_fleetmapper::readingCanBeCancelled()
{
    OpenFleet fleet;
    Progress progress;
    progress.cancel();
    SharedProposal discovery(fleet.repository.path());
    const auto answer = readFleetMap(fleet.repository.path(), {u"a.yaml"_s}, {}, {}, discovery, 1, progress);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
}

void tst_fleetmapper::aClusterGetsWhatItsFolderRenders()
{
    OpenFleet fleet;
    QVERIFY(lists(*fleet.workspace));
    const auto map = fleet.workspace->fleetMapper().map();
    const auto delivery = test::awaited(fleet.workspace->clusterDelivery().of(map, map->indexOf(u"b"_s)));
    QVERIFY2(delivery, test::why(delivery));
    QCOMPARE((*delivery)->resourceCount(), qint64(1));
    QCOMPARE((*delivery)->units.front().built.resources.front()->name(), std::string("settings-b"));
}

void tst_fleetmapper::withoutAnEntryPointThatIsSaid()
{
    OpenFleet fleet;
    QVERIFY(lists(*fleet.workspace));
    fleet::FleetMap map = *fleet.workspace->fleetMapper().map();
    map.clusters[0].entry.reset();
    Progress progress;
    const auto none = deliverCluster({.root = fleet.repository.path()}, map, 0, progress);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    map.clusters[0].entry = u"clusters/nowhere"_s;
    const auto gone = deliverCluster({.root = fleet.repository.path()}, map, 0, progress);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
}

// Also the second time: what somebody else has rendered is read again.
void tst_fleetmapper::whatClustersAreMadeOf()
{
    OpenFleet fleet;
    fleet.repository.write(u"clusters/c/kustomization.yaml"_s, "resources:\n- ../../single.yaml\n");
    fleet.repository.write(u"single.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: single\n");
    QVERIFY(lists(*fleet.workspace));
    const auto map = fleet.workspace->fleetMapper().map();
    ClusterDelivery& clusters = fleet.workspace->clusterDelivery();
    const QList<int> both{map->indexOf(u"b"_s), map->indexOf(u"c"_s)};
    QVERIFY(both.first() >= 0 && both.last() >= 0);
    const QStringList ofB{u"base/kustomization.yaml"_s, u"base/settings.yaml"_s, u"clusters/b"_s,
                          u"overlays/rings/dev/kustomization.yaml"_s};
    QVERIFY(test::awaited(clusters.of(map, both.first())));
    for (int round = 0; round < 2; ++round) {
        const auto files = test::awaited(clusters.filesOf(map, {both.first()}));
        QVERIFY2(files, test::why(files));
        QCOMPARE(*files, ofB);
    }
    const auto files = test::awaited(clusters.filesOf(map, both));
    QVERIFY2(files, test::why(files));
    QStringList expected = ofB + QStringList{u"clusters/c"_s, u"single.yaml"_s};
    expected.sort();
    QCOMPARE(*files, expected);
    fleet::FleetMap broken = *map;
    broken.clusters[0].entry.reset();
    Progress progress;
    const DeliverySource source{.root = fleet.repository.path()};
    QCOMPARE(filesOfClusters(source, broken, {0}, progress).error().code, ErrorCode::NotFound);
    QVERIFY(filesOfClusters(source, broken, {0, 1}, progress));
    progress.cancel();
    QCOMPARE(filesOfClusters(source, *map, both, progress).error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_fleetmapper)

#include "tst_fleetmapper.moc"

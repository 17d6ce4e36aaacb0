#include "workspace/fleetbudget.h"

#include "files/memorytree.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

class tst_fleetbudget : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void equalClustersAreReckonedOnce();
    void clustersWithoutNodesAreNotKnown();
    void aMissingEntryPointIsToldOfItsCluster();
    void whatCannotBeRenderedIsNoBudget();
    void itCanBeCancelled();
};

namespace {

using Files = std::map<QString, QByteArray>;

/// Clusters a and b get the same pod on nodes that are alike, c gets it on a larger one.
Files fleetFiles()
{
    const QByteArray base = "resources: [../../base]\n";
    return {
        {u"topology/topology.yaml"_s,
         "apiVersion: fleet-architect/v1alpha1\nkind: Fleet\nmetadata: {name: f}\nspec:\n  engine: none\n"
         "  profiles:\n    - {name: small, architecture: arm64, cpu: 4, memory: 2Gi}\n"
         "    - {name: large, architecture: arm64, cpu: 4, memory: 4Gi}\n"},
        {u"topology/regions/r.yaml"_s,
         "apiVersion: fleet-architect/v1alpha1\nkind: Region\nmetadata: {name: r}\nspec:\n  sites:\n"
         "    - name: s\n      clusters:\n"
         "        - {name: a, entry: clusters/a, distribution: k3s, nodes: [{role: both, count: 1, profile: "
         "small}]}\n"
         "        - {name: b, entry: clusters/b, distribution: k3s, nodes: [{role: both, count: 1, profile: "
         "small}]}\n"
         "        - {name: c, entry: clusters/c, distribution: k3s, nodes: [{role: both, count: 1, profile: "
         "large}]}\n"},
        {u"base/kustomization.yaml"_s, "resources: [pod.yaml]\n"},
        {u"base/pod.yaml"_s, "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: apps}\nspec: "
                             "{containers: [{name: c, image: i, resources: {requests: {cpu: 100m, memory: "
                             "64Mi}}}]}\n"},
        {u"clusters/a/kustomization.yaml"_s, base},
        {u"clusters/b/kustomization.yaml"_s, base},
        {u"clusters/c/kustomization.yaml"_s, base}};
}

Result<FleetBudget> budgetOf(const Files& files, Progress& progress)
{
    const files::MemoryTree tree(files);
    Progress looking;
    const auto fleet = fleetClusters(tree, {}, u"fleet"_s, looking);
    if (!fleet)
        return failure(fleet.error());
    return fleetBudget(tree, {}, *fleet, {.workers = 2}, progress);
}

} // namespace

void tst_fleetbudget::equalClustersAreReckonedOnce()
{
    Progress progress;
    const auto fleet = budgetOf(fleetFiles(), progress);
    QVERIFY(fleet);
    QCOMPARE(fleet->clusters.size(), size_t{3});
    QCOMPARE(fleet->clusters[0].name.text, u"a"_s);
    QCOMPARE(fleet->clusters[0].budget.get(), fleet->clusters[1].budget.get());
    QVERIFY(fleet->clusters[0].budget.get() != fleet->clusters[2].budget.get());
    for (const ClusterBudget& cluster : fleet->clusters)
        QCOMPARE(cluster.budget->verdict, budget::Verdict::Fits);
}

void tst_fleetbudget::clustersWithoutNodesAreNotKnown()
{
    Files files = fleetFiles();
    files.erase(u"topology/topology.yaml"_s);
    files.erase(u"topology/regions/r.yaml"_s);
    Progress progress;
    const auto fleet = budgetOf(files, progress);
    QVERIFY(fleet);
    QCOMPARE(fleet->clusters.size(), size_t{3});
    QCOMPARE(fleet->clusters[0].budget->verdict, budget::Verdict::Unknown);
}

void tst_fleetbudget::aMissingEntryPointIsToldOfItsCluster()
{
    Files files = fleetFiles();
    files.erase(u"clusters/b/kustomization.yaml"_s);
    Progress progress;
    const auto fleet = budgetOf(files, progress);
    QVERIFY(fleet);
    QCOMPARE(fleet->clusters.size() + fleet->failures.size(), size_t{3});
    const bool isGreen =
        fleet->clusters.size() == 3 && fleet->clusters[1].budget->verdict == budget::Verdict::Fits;
    QVERIFY(!isGreen);
}

void tst_fleetbudget::whatCannotBeRenderedIsNoBudget()
{
    Files files = fleetFiles();
    files[u"clusters/b/kustomization.yaml"_s] = "resources: [../../../out]\n";
    Progress progress;
    const auto fleet = budgetOf(files, progress);
    QVERIFY(fleet);
    QCOMPARE(fleet->clusters.size(), size_t{2});
    QCOMPARE(fleet->failures.size(), size_t{1});
    QCOMPARE(fleet->failures.front().cluster.text, u"b"_s);
    QCOMPARE(fleet->failures.front().error.where->file, u"clusters/b/kustomization.yaml"_s);
}

void tst_fleetbudget::itCanBeCancelled()
{
    Progress progress;
    progress.cancel();
    const auto fleet = budgetOf(fleetFiles(), progress);
    QVERIFY(!fleet);
    QCOMPARE(fleet.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_fleetbudget)

#include "tst_fleetbudget.moc"

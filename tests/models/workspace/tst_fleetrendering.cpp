#include "files/memorytree.h"
#include "fleet/samplefleet.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/fleetrendering.h"
#include "workspace/samplemeasure.h"

#include <QTest>

#include <map>
#include <mutex>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

class tst_fleetrendering : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everyClusterIsRendered_data();
    void everyClusterIsRendered();
    void theSinkGetsEachTextOnce();
    void aBrokenClusterIsKeptApart();
    void aFindingIsToldOnceForAllItTouches();
    void aSinkThatFailsEndsIt();
    void cancelEndsIt();
    void aFleetWithoutClustersIsNamed();
    void theSampleIsMeasured();
};

namespace {

constexpr char configMap[] = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  a: b\n";

/// A base and clusters c00, c01 ... that add a prefix of their own, below `folder`.
files::MemoryTree treeOf(int clusters, const QString& folder = {})
{
    const QString root = folder.isEmpty() ? QString() : folder + u'/';
    std::map<QString, QByteArray> files = {
        {root + u"base/kustomization.yaml"_s, "resources: [settings.yaml]\n"},
        {root + u"base/settings.yaml"_s, configMap},
        {root + u"clusters/README.md"_s, "not a cluster"}};
    for (int i = 0; i < clusters; ++i) {
        const QString name = u"c%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        files[root + u"clusters/%1/kustomization.yaml"_s.arg(name)] =
            "resources: [../../base]\nnamePrefix: " + name.toLatin1() + "-\n";
    }
    return files::MemoryTree(std::move(files));
}

FleetClusters clustersOf(const files::FileTree& tree, const QString& folder = {})
{
    Progress progress;
    return fleetClusters(tree, folder, u"fleet"_s, progress).value_or(FleetClusters());
}

} // namespace

void tst_fleetrendering::everyClusterIsRendered_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<QString>("folder");
    QTest::newRow("one worker") << 1 << QString();
    QTest::newRow("more workers than clusters") << 40 << QString();
    QTest::newRow("a fleet in a folder") << 2 << u"fleets/north"_s;
}

void tst_fleetrendering::everyClusterIsRendered()
{
    QFETCH(int, workers);
    QFETCH(QString, folder);
    const files::MemoryTree tree = treeOf(20, folder);
    Progress progress;
    const auto fleet = renderFleet(tree, clustersOf(tree, folder), {}, {}, workers, progress);
    QVERIFY2(fleet, test::why(fleet));
    QCOMPARE(fleet->clusters, qint64{20});
    QCOMPARE(fleet->objects, qint64{20});
    QCOMPARE(fleet->bytes, qint64{20} * (static_cast<qint64>(sizeof configMap) - 1 + 4));
    QVERIFY(fleet->failures.empty());
}

void tst_fleetrendering::theSinkGetsEachTextOnce()
{
    const files::MemoryTree tree = treeOf(20);
    std::mutex mutex;
    std::map<QString, QByteArray> texts;
    int calls = 0;
    const ClusterSink sink = [&](const QString& cluster, const QByteArray& text) -> Result<void> {
        const std::scoped_lock lock(mutex);
        ++calls;
        texts[cluster] = text;
        return {};
    };
    Progress progress;
    QVERIFY(renderFleet(tree, clustersOf(tree), {}, sink, 4, progress));
    QCOMPARE(calls, 20);
    QCOMPARE(texts.size(), size_t{20});
    QVERIFY(texts[u"c07"_s].contains("\n  name: c07-settings\n"));
}

void tst_fleetrendering::aBrokenClusterIsKeptApart()
{
    files::MemoryTree tree = treeOf(20);
    tree.write(u"clusters/c13/kustomization.yaml"_s, "resources: [missing.yaml]\n");
    tree.write(u"clusters/c02/kustomization.yaml"_s, "resources: [\n");
    Progress progress;
    const auto fleet = renderFleet(tree, clustersOf(tree), {}, {}, 4, progress);
    QVERIFY2(fleet, test::why(fleet));
    QCOMPARE(fleet->clusters, qint64{18});
    QCOMPARE(fleet->failures.size(), size_t{2});
    QCOMPARE(fleet->failures[0].cluster, u"c02"_s);
    QCOMPARE(fleet->failures[1].cluster, u"c13"_s);
    QVERIFY(fleet->failures[1].error.toString().contains(u"missing.yaml"_s));
}

void tst_fleetrendering::aFindingIsToldOnceForAllItTouches()
{
    files::MemoryTree tree = treeOf(20);
    const QByteArray missed =
        "patches:\n- target: {name: nobody}\n  patch: |\n    - {op: remove, path: /data}\n";
    tree.write(u"base/kustomization.yaml"_s, "resources: [settings.yaml]\n" + missed);
    tree.write(u"clusters/c07/kustomization.yaml"_s, "resources: [../../base]\n" + missed);
    Progress progress;
    const auto fleet = renderFleet(tree, clustersOf(tree), {}, {}, 4, progress);
    QVERIFY2(fleet, test::why(fleet));
    QCOMPARE(fleet->findings.size(), size_t{2});
    QCOMPARE(fleet->findings[0].finding.place.toString(), u"base/kustomization.yaml:3:3"_s);
    QCOMPARE(fleet->findings[0].clusters, qint64{20});
    QCOMPARE(fleet->findings[1].finding.place.toString(), u"clusters/c07/kustomization.yaml:3:3"_s);
    QCOMPARE(fleet->findings[1].clusters, qint64{1});
}

void tst_fleetrendering::aSinkThatFailsEndsIt()
{
    const files::MemoryTree tree = treeOf(20);
    const ClusterSink sink = [](const QString&, const QByteArray&) -> Result<void> {
        return failure({.code = ErrorCode::Io, .message = u"full"_s});
    };
    Progress progress;
    const auto fleet = renderFleet(tree, clustersOf(tree), {}, sink, 2, progress);
    QVERIFY(!fleet);
    QCOMPARE(fleet.error().message, u"full"_s);
}

void tst_fleetrendering::cancelEndsIt()
{
    const files::MemoryTree tree = treeOf(20);
    Progress progress;
    int calls = 0;
    const ClusterSink sink = [&](const QString&, const QByteArray&) -> Result<void> {
        if (++calls == 3)
            progress.cancel();
        return {};
    };
    const auto fleet = renderFleet(tree, clustersOf(tree), {}, sink, 1, progress);
    QVERIFY(!fleet);
    QCOMPARE(fleet.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, 3);
}

void tst_fleetrendering::aFleetWithoutClustersIsNamed()
{
    Progress progress;
    const auto fleet = fleetClusters(files::MemoryTree(), {}, u"fleet"_s, progress);
    QVERIFY(!fleet);
    QCOMPARE(fleet.error().code, ErrorCode::NotFound);
    QVERIFY2(fleet.error().message.contains("No cluster"_L1), qPrintable(fleet.error().message));
}

void tst_fleetrendering::theSampleIsMeasured()
{
    Progress progress;
    const auto sample = fleet::makeSampleFleet(36, progress);
    QVERIFY(sample);
    const files::MemoryTree tree(sample->files());
    const auto all = measureClusters(tree, {}, 100, progress);
    QVERIFY2(all, test::why(all));
    QCOMPARE(all->clusters, 36);
    QVERIFY(all->objects.least >= 30 && all->objects.most >= 250);
    QVERIFY(all->kinds.least >= 12);
    QVERIFY(all->bytes.least >= 45000);
    const auto some = measureClusters(tree, {}, 5, progress);
    QVERIFY(some);
    QCOMPARE(some->clusters, 5);
    QVERIFY(some->bytes.least >= all->bytes.least && some->bytes.most <= all->bytes.most);
}

EFA_TEST(tst_fleetrendering)

#include "tst_fleetrendering.moc"

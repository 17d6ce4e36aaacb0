#include "files/memorytree.h"
#include "fleet/samplefleet.h"
#include "fleet/sampleplan.h"
#include "fleet/topology.h"
#include "tests/support/processortime.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"

#include <QTest>

using namespace efa;
using namespace efa::fleet;
using namespace Qt::StringLiterals;

class tst_topology : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theSampleIsReadAsThePlanHasIt();
    void fiveThousandClustersAreReadInReasonableTime();
    void ringsAndClassesHaveTheirNumbers();
    void aFleetMayLieInAFolder();
    void withoutATopologyThatIsSaid();
    void aFleetWithoutRegionsIsOne();
    void faultsAreFoundAtTheirPlace_data();
    void faultsAreFoundAtTheirPlace();
    void whatIsNotReadIsNotMissed_data();
    void whatIsNotReadIsNotMissed();
    void unknownFieldsAreWarnedAboutAndTheRestIsRead();
};

namespace {

std::map<QString, QByteArray> sampleFiles(int clusters)
{
    Progress progress;
    return makeSampleFleet(clusters, progress)->files();
}

const QByteArray head = "apiVersion: fleet-architect/v1alpha1\nkind: ";

QByteArray fleetText(const QByteArray& spec)
{
    return head + "Fleet\nmetadata:\n  name: f\nspec:\n" + spec;
}

QByteArray regionText(const QByteArray& spec)
{
    return head + "Region\nmetadata:\n  name: r\nspec:\n" + spec;
}

const QByteArray rings = "  rings:\n    - name: dev\n";

} // namespace

void tst_topology::theSampleIsReadAsThePlanHasIt()
{
    const files::MemoryTree tree(sampleFiles(36));
    const auto topology = readTopology(tree);
    QVERIFY2(topology, test::why(topology));
    QCOMPARE(topology->findings, QList<Diagnostic>());
    const SamplePlan plan = makeSamplePlan(36);
    QCOMPARE(topology->clusterCount(), 36);
    QCOMPARE(topology->siteCount(), plan.siteCount());
    QCOMPARE(topology->regions.size(), size_t(3));
    std::map<QString, std::pair<QString, QString>> read; // cluster -> site, ring
    for (const Region& region : topology->regions) {
        for (const Site& site : region.sites) {
            for (const Cluster& cluster : site.clusters) {
                read[cluster.name.text] = {site.name.text, cluster.ring.text};
                QCOMPARE(cluster.entry, u"clusters/"_s + cluster.name.text);
                QVERIFY(!cluster.uid.isEmpty());
                QVERIFY(!cluster.nodes.empty());
            }
        }
    }
    std::map<QString, std::pair<QString, QString>> planned;
    for (const SampleRegion& region : plan.regions) {
        for (const SampleSite& site : region.sites) {
            for (const SampleCluster& cluster : site.clusters)
                planned[cluster.name] = {site.name, cluster.ring};
        }
    }
    QCOMPARE(read, planned);
}

void tst_topology::fiveThousandClustersAreReadInReasonableTime()
{
    const files::MemoryTree tree(sampleFiles(5000));
    const test::ProcessorTime spent;
    const auto topology = readTopology(tree);
    QVERIFY2(topology, test::why(topology));
    QCOMPARE(topology->clusterCount(), 5000);
    QCOMPARE(topology->findings, QList<Diagnostic>());
    // About 0.1 s on an idle core; ten times that only where something became quadratic.
    QVERIFY2(spent.isUnder(5000), qPrintable(QString::number(spent.ms())));
}

void tst_topology::ringsAndClassesHaveTheirNumbers()
{
    using namespace std::chrono_literals;
    const files::MemoryTree tree(sampleFiles(36));
    const auto topology = readTopology(tree);
    QVERIFY2(topology, test::why(topology));
    const Fleet& fleet = topology->fleet;
    QCOMPARE(fleet.name, u"north-sea"_s);
    QCOMPARE(fleet.engine, Engine::Flux);
    QCOMPARE(fleet.repositories.size(), size_t(1));
    QStringList names;
    for (const Ring& ring : fleet.rings)
        names << ring.name.text;
    QCOMPARE(names, (QStringList{u"dev"_s, u"canary"_s, u"early"_s, u"broad"_s}));
    QCOMPARE(fleet.rings[1].gate, (Gate{95, 48h, 1h, 1, 1}));
    QVERIFY(!fleet.rings[3].gate);
    QCOMPARE(fleet.profiles.size(), size_t(3));
    QCOMPARE(fleet.profiles[0].features, (QStringList{u"tpm2"_s, u"secure-boot"_s}));
    QCOMPARE(fleet.profiles[0].storageSize, u"32Gi"_s);
    const auto& satellite = fleet.connectivityClasses[2];
    QCOMPARE(satellite.name, u"satellite-2h"_s);
    QCOMPARE(satellite.grace, 26h);
    QCOMPARE(satellite.contact.openings.size(), size_t(1));
    QCOMPARE(satellite.contact.openings[0].duration, 20min);
}

void tst_topology::aFleetMayLieInAFolder()
{
    files::MemoryTree tree;
    tree.write(u"plant/topology/topology.yaml"_s, fleetText("  title: T\n"));
    QVERIFY(!hasTopology(tree));
    QVERIFY(hasTopology(tree, u"plant"_s));
    const auto topology = readTopology(tree, u"plant"_s);
    QVERIFY2(topology, test::why(topology));
    QCOMPARE(topology->fleet.title, u"T"_s);
}

void tst_topology::withoutATopologyThatIsSaid()
{
    const auto topology = readTopology(files::MemoryTree());
    QVERIFY(!topology);
    QCOMPARE(topology.error().code, ErrorCode::NotFound);
    QVERIFY(!topology.error().hint.isEmpty());
}

void tst_topology::aFleetWithoutRegionsIsOne()
{
    files::MemoryTree tree;
    tree.write(u"topology/topology.yaml"_s, head + "Fleet\nmetadata: {name: f}\n");
    const auto topology = readTopology(tree);
    QVERIFY2(topology, test::why(topology));
    QCOMPARE(topology->findings, QList<Diagnostic>());
    QCOMPARE(topology->fleet.name, u"f"_s);
}

void tst_topology::faultsAreFoundAtTheirPlace_data()
{
    QTest::addColumn<QByteArray>("fleet");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* what, const QByteArray& fleet, const QByteArray& region, const char* rule,
                        const char* place) {
        QTest::newRow(what) << fleet << region << QString::fromLatin1(rule) << QString::fromLatin1(place);
    };
    const QByteArray fleet = fleetText(rings);
    const QByteArray site = "  sites:\n    - name: s\n      clusters:\n";
    row("a broken YAML file", "a: [", {}, "yaml-syntax", "topology/topology.yaml:1");
    row("an empty file", "# nothing\n", {}, "topology-documents", "topology/topology.yaml:1:1");
    row("two documents", fleet + "---\n" + fleet, {}, "topology-documents", "topology/topology.yaml:1:1");
    row("a list for a document", "- a\n", {}, "topology-type", "topology/topology.yaml:1:1");
    row("another kind", head + "Region\nmetadata: {name: f}\n", {}, "topology-kind",
        "topology/topology.yaml:2:7");
    row("another version", "apiVersion: v1\nkind: Fleet\nmetadata: {name: f}\n", {}, "topology-kind",
        "topology/topology.yaml:1:13");
    row("no name of the fleet", head + "Fleet\nmetadata: {}\n", {}, "topology-missing",
        "topology/topology.yaml:3:11");
    row("no metadata", head + "Fleet\n", {}, "topology-missing", "topology/topology.yaml:1:1");
    row("a ring without a name", fleetText("  rings:\n    - order: 1\n"), {}, "topology-missing",
        "topology/topology.yaml:7:7");
    row("rings that are no list", fleetText("  rings: dev\n"), {}, "topology-type",
        "topology/topology.yaml:6:10");
    row("an order that is no number", fleetText("  rings:\n    - name: a\n      order: first\n"), {},
        "topology-type", "topology/topology.yaml:8:14");
    row("a time that is none", fleetText("  rings:\n    - name: a\n      gate:\n        soak: soon\n"), {},
        "topology-type", "topology/topology.yaml:9:15");
    row("a share over all", fleetText("  rings:\n    - name: a\n      gate:\n        applied: 101%\n"), {},
        "topology-type", "topology/topology.yaml:9:18");
    row("an unknown engine", fleetText("  engine: spinnaker\n"), {}, "topology-value",
        "topology/topology.yaml:6:11");
    row("an amount that is none", fleetText("  requests:\n    - unit: a\n      cpu: much\n"), {},
        "topology-value", "topology/topology.yaml:8:12");
    row("requests of no unit", fleetText("  requests:\n    - cpu: 1\n"), {}, "topology-missing",
        "topology/topology.yaml:7:7");
    row("a title that is a list", fleetText("  title: [a]\n"), {}, "topology-type",
        "topology/topology.yaml:6:10");
    row("a cluster without a name", fleet, regionText(site + "        - uid: u\n"), "topology-missing",
        "topology/regions/r.yaml:9:11");
    row("two clusters with one name but for case", fleet,
        regionText(site + "        - name: a1\n        - name: A1\n"), "topology-duplicate-name",
        "topology/regions/r.yaml:10:17");
    row("two clusters with one uid", fleet,
        regionText(site + "        - {name: a, uid: u}\n        - {name: b, uid: u}\n"),
        "topology-duplicate-uid", "topology/regions/r.yaml:10:18");
    row("an access that says nothing", fleet,
        regionText(site + "        - {name: a, entry: x, access: {}}\n"), "topology-value",
        "topology/regions/r.yaml:9:39");
    row("a ring that is not defined", fleet, regionText(site + "        - {name: a, ring: prod}\n"),
        "topology-unknown-name", "topology/regions/r.yaml:9:18");
    row("a component's ring that is not defined", fleet,
        regionText(site + "        - {name: a, componentRings: {mqtt: prod}}\n"), "topology-unknown-name",
        "topology/regions/r.yaml:9:18");
    row("a profile that is not defined", fleet,
        regionText(site + "        - {name: a, nodes: [{profile: big}]}\n"), "topology-unknown-name",
        "topology/regions/r.yaml:9:18");
    row("a class that is not defined", fleet, regionText(site + "        - {name: a, connectivity: fibre}\n"),
        "topology-unknown-name", "topology/regions/r.yaml:9:18");
    row("a site's class that is not defined", fleet,
        regionText("  sites:\n    - name: s\n      connectivity: fibre\n      clusters: [{name: a}]\n"),
        "topology-unknown-name", "topology/regions/r.yaml:9:25");
    row("a label that is a list", fleet, regionText(site + "        - {name: a, labels: {x: [1]}}\n"),
        "topology-type", "topology/regions/r.yaml:9:33");
}

void tst_topology::faultsAreFoundAtTheirPlace()
{
    QFETCH(QByteArray, fleet);
    QFETCH(QByteArray, region);
    QFETCH(QString, rule);
    QFETCH(QString, place);
    files::MemoryTree tree;
    tree.write(u"topology/topology.yaml"_s, fleet);
    if (!region.isEmpty())
        tree.write(u"topology/regions/r.yaml"_s, region);
    const auto topology = readTopology(tree);
    QVERIFY2(topology, test::why(topology));
    QCOMPARE(topology->findings.size(), 1);
    const Diagnostic& finding = topology->findings.first();
    QCOMPARE(finding.rule, rule);
    QVERIFY2(finding.place.toString().startsWith(place), qPrintable(finding.place.toString()));
    QVERIFY(!finding.text.isEmpty());
}

void tst_topology::whatIsNotReadIsNotMissed_data()
{
    QTest::addColumn<QByteArray>("fleet");
    QTest::newRow("no YAML") << "a: ["_ba;
    QTest::newRow("another kind") << head + "Fleat\nmetadata: {name: f}\n";
    QTest::newRow("rings that are no list") << fleetText("  rings: dev\n");
    QTest::newRow("a ring without a name") << fleetText("  rings:\n    - nam: dev\n");
}

void tst_topology::whatIsNotReadIsNotMissed()
{
    QFETCH(const QByteArray, fleet);
    files::MemoryTree tree;
    tree.write(u"topology/topology.yaml"_s, fleet);
    tree.write(u"topology/regions/r.yaml"_s,
               regionText("  sites:\n    - name: s\n      connectivity: fibre\n      clusters:\n"
                          "        - {name: a, ring: dev, nodes: [{profile: big}]}\n"));
    const auto topology = readTopology(tree);
    QVERIFY2(topology, test::why(topology));
    QVERIFY(!topology->findings.isEmpty());
    for (const Diagnostic& finding : topology->findings)
        QCOMPARE(finding.place.file, u"topology/topology.yaml"_s);
}

void tst_topology::unknownFieldsAreWarnedAboutAndTheRestIsRead()
{
    files::MemoryTree tree;
    tree.write(u"topology/topology.yaml"_s, fleetText("  colour: red\n  title: T\n"));
    const auto topology = readTopology(tree);
    QVERIFY2(topology, test::why(topology));
    QCOMPARE(topology->fleet.title, u"T"_s);
    QCOMPARE(topology->findings.size(), 1);
    QCOMPARE(topology->findings.first().severity, Severity::Warning);
    QCOMPARE(topology->findings.first().place, (Place{u"topology/topology.yaml"_s, 6, 3}));
}

EFA_TEST(tst_topology)

#include "tst_topology.moc"

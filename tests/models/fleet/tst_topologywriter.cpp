#include "files/memorytree.h"
#include "fleet/fields.h"
#include "fleet/samplefleet.h"
#include "fleet/topologywriter.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"

#include <QTest>

using namespace efa;
using namespace efa::fleet;
using namespace Qt::StringLiterals;

class tst_topologywriter : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void whatIsWrittenIsReadAgain();
    void namesThatLookLikeOtherThingsStayNames();
    void anEmptyFleetIsWritten();
    void spansOfTimeAreReadAgain_data();
    void spansOfTimeAreReadAgain();
};

namespace {

Topology readAgain(const Topology& topology)
{
    const files::MemoryTree tree(topologyFiles(topology));
    auto again = readTopology(tree);
    return again ? std::move(*again) : Topology();
}

} // namespace

void tst_topologywriter::whatIsWrittenIsReadAgain()
{
    Progress progress;
    const files::MemoryTree tree(makeSampleFleet(36, progress)->files());
    const auto sample = readTopology(tree);
    QVERIFY2(sample, test::why(sample));
    Topology topology = *sample;
    Cluster& cluster = topology.regions.front().sites.front().clusters.front();
    cluster.engine = Engine::ArgoCd;
    cluster.labels.insert(u"a: b"_s, u"# no comment"_s);
    cluster.componentRings.insert(u"mqtt-broker"_s, {u"dev"_s});
    cluster.identities << u"fleet-local/x"_s;
    cluster.furtherEntries << u"apps/more"_s;
    cluster.access = Access{.name = u"edge: 2"_s, .server = u"https://edge.example:6443"_s, .hub = u"mgmt"_s};
    cluster.requests.push_back({.unit = u"HelmRelease shop/web"_s, .cpu = u"250m"_s, .storage = u"1.5Gi"_s});
    topology.fleet.requests.push_back({.unit = u"HelmRelease a/b"_s, .memory = u"2Gi"_s});
    const Topology again = readAgain(topology);
    QCOMPARE(again.findings, QList<Diagnostic>());
    QVERIFY(again.fleet == topology.fleet);
    QVERIFY(again.regions == topology.regions);
}

void tst_topologywriter::namesThatLookLikeOtherThingsStayNames()
{
    Topology topology;
    topology.fleet.name = u"yes"_s;
    topology.fleet.rings.push_back({.name = {u"0x10"_s}, .order = 1});
    topology.regions.push_back({.name = u"no"_s, .sites = {{.name = {u"1e3"_s}}}});
    topology.regions.front().sites.front().clusters.push_back({.name = {u"007"_s}, .ring = {u"0x10"_s}});
    const Topology again = readAgain(topology);
    QCOMPARE(again.findings, QList<Diagnostic>());
    QVERIFY(again.fleet == topology.fleet);
    QVERIFY(again.regions == topology.regions);
}

void tst_topologywriter::anEmptyFleetIsWritten()
{
    Topology topology;
    topology.fleet.name = u"bare"_s;
    topology.regions.push_back({.name = u"r"_s});
    const Topology again = readAgain(topology);
    QCOMPARE(again.findings, QList<Diagnostic>());
    QVERIFY(again.fleet == topology.fleet);
    QVERIFY(again.regions == topology.regions);
}

void tst_topologywriter::spansOfTimeAreReadAgain_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << u"0s"_s;
    QTest::newRow("minutes") << qint64(90 * 60) << u"1h30m"_s;
    QTest::newRow("two days stay hours") << qint64(48 * 3600) << u"48h"_s;
    QTest::newRow("two weeks") << qint64(14 * 86400) << u"14d"_s;
    QTest::newRow("a second more") << qint64(14 * 86400 + 1) << u"336h1s"_s;
}

void tst_topologywriter::spansOfTimeAreReadAgain()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(spanText(std::chrono::seconds(seconds)), text);
    QCOMPARE(readSpan(text), std::chrono::seconds(seconds));
    for (const QString& wrong : {u""_s, u"5"_s, u"h"_s, u"5x"_s, u"1h2"_s, u"-1h"_s, u"99999999d"_s})
        QVERIFY2(!readSpan(wrong), qPrintable(wrong));
}

EFA_TEST(tst_topologywriter)

#include "tst_topologywriter.moc"

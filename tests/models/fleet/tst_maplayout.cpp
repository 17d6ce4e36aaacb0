#include "fleet/maplayout.h"

#include "files/memorytree.h"
#include "fleet/samplefleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace efa;
using namespace efa::fleet;
using namespace Qt::StringLiterals;

namespace {

FleetMap sampleMap(int clusters)
{
    Progress progress;
    const files::MemoryTree tree(makeSampleFleet(clusters, progress)->files());
    return mapOf({{QString(), readTopology(tree).value_or(Topology())}}, FleetMap::Origin::Adopted);
}

/// Regions of sites of so many clusters.
FleetMap mapWith(const std::vector<std::vector<int>>& regions)
{
    Topology topology;
    int next = 0;
    for (const std::vector<int>& sites : regions) {
        Region region;
        region.name = u"region-%1"_s.arg(topology.regions.size());
        for (const int count : sites) {
            Site site;
            site.name = {u"site-%1"_s.arg(region.sites.size())};
            for (int at = 0; at < count; ++at) {
                Cluster cluster;
                cluster.name = {u"c%1"_s.arg(next++)};
                site.clusters.push_back(cluster);
            }
            region.sites.push_back(site);
        }
        topology.regions.push_back(region);
    }
    return mapOf({{QString(), topology}}, FleetMap::Origin::Adopted);
}

} // namespace

class tst_maplayout : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everythingStandsInsideOfItsPlace_data();
    void everythingStandsInsideOfItsPlace();
    void theSameFleetStandsTheSame();
    void oneMoreClusterMovesLittle();
    void areasFollowTheCount();
    void itFillsAScreen_data();
    void itFillsAScreen();
    void keysFindTheNeighbour();
    void nothingHasNoSize();
};

void tst_maplayout::everythingStandsInsideOfItsPlace_data()
{
    QTest::addColumn<FleetMap>("map");
    QTest::newRow("the sample") << sampleMap(36);
    QTest::newRow("five thousand") << sampleMap(5000);
    QTest::newRow("one cluster") << mapWith({{1}});
    QTest::newRow("one site of thousands") << mapWith({{3000}});
    QTest::newRow("many sites of one") << mapWith({std::vector<int>(500, 1), std::vector<int>(40, 1)});
    QTest::newRow("very different sites") << mapWith({{1, 200, 3, 40, 1}, {2}, {900, 1}});
}

void tst_maplayout::everythingStandsInsideOfItsPlace()
{
    QFETCH(FleetMap, map);
    const MapLayout layout = layoutOf(map);
    const QRectF all(QPointF(), layout.size);
    for (size_t at = 0; at < map.regions.size(); ++at) {
        QVERIFY(all.adjusted(-1, -1, 1, 1).contains(layout.regions.at(at)));
        for (size_t other = 0; other < at; ++other)
            QVERIFY(!layout.regions.at(at).intersects(layout.regions.at(other)));
    }
    for (size_t at = 0; at < map.sites.size(); ++at) {
        QVERIFY(layout.regions.at(size_t(map.sites.at(at).region)).contains(layout.sites.at(at)));
        if (at > 0)
            QVERIFY(!layout.sites.at(at).intersects(layout.sites.at(at - 1)));
    }
    for (size_t at = 0; at < map.clusters.size(); ++at) {
        QVERIFY(layout.sites.at(size_t(map.clusters.at(at).site)).contains(layout.clusters.at(at)));
        if (at > 0)
            QVERIFY(!layout.clusters.at(at).intersects(layout.clusters.at(at - 1)));
    }
}

void tst_maplayout::theSameFleetStandsTheSame()
{
    const FleetMap map = sampleMap(400);
    QCOMPARE(layoutOf(map).clusters, layoutOf(map).clusters);
    QCOMPARE(layoutOf(map, layoutOf(map).shape).clusters, layoutOf(map).clusters);
}

void tst_maplayout::oneMoreClusterMovesLittle()
{
    std::vector<std::vector<int>> sites = {{6, 5, 1}, {6, 2}, {6, 2}, {3, 5}, {12, 30, 7}, {4}};
    for (size_t region = 0; region < sites.size(); ++region) {
        for (size_t site = 0; site < sites.at(region).size(); ++site) {
            const FleetMap before = mapWith(sites);
            const MapLayout old = layoutOf(before);
            auto more = sites;
            ++more.at(region).at(site);
            const FleetMap after = mapWith(more);
            const MapLayout fresh = layoutOf(after, old.shape);
            QCOMPARE(fresh.shape, old.shape);
            for (size_t at = 0; at < before.regions.size(); ++at) {
                // No column is left, and what stands in other columns or above stays where it is.
                QCOMPARE(fresh.regions.at(at).left(), old.regions.at(at).left());
                if (old.regions.at(at).left() != old.regions.at(region).left() || at <= region)
                    QCOMPARE(fresh.regions.at(at).top(), old.regions.at(at).top());
            }
            for (size_t at = 0; at < size_t(before.regions.at(region).firstSite) + site; ++at)
                QCOMPARE(fresh.sites.at(at).topLeft(), old.sites.at(at).topLeft());
        }
    }
}

void tst_maplayout::areasFollowTheCount()
{
    const FleetMap map = sampleMap(5000);
    const MapLayout layout = layoutOf(map);
    for (size_t a = 0; a < map.regions.size(); ++a) {
        for (size_t b = 0; b < map.regions.size(); ++b) {
            if (map.regions.at(a).clusterCount < 2 * map.regions.at(b).clusterCount)
                continue;
            const QSizeF larger = layout.regions.at(a).size();
            const QSizeF smaller = layout.regions.at(b).size();
            // The smallest ones are as high as their names need.
            QVERIFY(larger.width() * larger.height() >= smaller.width() * smaller.height());
        }
    }
}

void tst_maplayout::itFillsAScreen_data()
{
    QTest::addColumn<FleetMap>("map");
    QTest::newRow("the sample") << sampleMap(36);
    QTest::newRow("four hundred") << sampleMap(400);
    QTest::newRow("five thousand") << sampleMap(5000);
    QTest::newRow("one site of thousands") << mapWith({{3000}});
    QTest::newRow("many sites of one") << mapWith({std::vector<int>(500, 1)});
}

void tst_maplayout::itFillsAScreen()
{
    QFETCH(FleetMap, map);
    const MapLayout layout = layoutOf(map);
    const double aspect = layout.size.width() / layout.size.height();
    QVERIFY2(aspect > 0.9 && aspect < 3.6, qPrintable(QString::number(aspect)));
}

void tst_maplayout::keysFindTheNeighbour()
{
    // Three across: 0 1 2 above 3 4.
    const FleetMap map = mapWith({{5}});
    const std::vector<QRectF> cards = layoutOf(map).clusters;
    QCOMPARE(neighbourOf(cards, 0, Direction::Right), 1);
    QCOMPARE(neighbourOf(cards, 1, Direction::Left), 0);
    QCOMPARE(neighbourOf(cards, 1, Direction::Down), 4);
    QCOMPARE(neighbourOf(cards, 4, Direction::Up), 1);
    QCOMPARE(neighbourOf(cards, 2, Direction::Right), 2);
    QCOMPARE(neighbourOf(cards, 0, Direction::Up), 0);
    QCOMPARE(neighbourOf(cards, 0, Direction::Right, {true, false, true, true, true}), 2);
    QCOMPARE(neighbourOf(cards, -1, Direction::Up), -1);
    QCOMPARE(neighbourOf(cards, 99, Direction::Up), 99);
}

void tst_maplayout::nothingHasNoSize()
{
    const MapLayout layout = layoutOf(FleetMap());
    QVERIFY(layout.size.isEmpty());
    QVERIFY(layout.clusters.empty());
}

EFA_TEST(tst_maplayout)

#include "tst_maplayout.moc"

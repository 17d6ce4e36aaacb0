#include "fleet/sampleplan.h"
#include "tests/support/registry.h"

#include <QSet>
#include <QTest>

using namespace efa::fleet;
using namespace Qt::StringLiterals;

class tst_sampleplan : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void sharesHoldAtEverySize_data();
    void sharesHoldAtEverySize();
    void namesAreUnique_data() { sharesHoldAtEverySize_data(); }
    void namesAreUnique();
    void theFirstClustersAreTheSameInEveryFleet();
    void onlyOneClusterHasThreeServers();
};

void tst_sampleplan::sharesHoldAtEverySize_data()
{
    QTest::addColumn<int>("clusters");
    for (const int clusters : {36, 37, 40, 41, 57, 100, 999, 5000, 10000, 20000})
        QTest::addRow("%d clusters", clusters) << clusters;
}

void tst_sampleplan::sharesHoldAtEverySize()
{
    QFETCH(int, clusters);
    const SamplePlan plan = makeSamplePlan(clusters);
    QCOMPARE(plan.clusterCount(), clusters);
    int prefixed = 0;
    int withMachines = 0;
    for (const SampleRegion& region : plan.regions) {
        QVERIFY(!region.sites.empty());
        for (const SampleSite& site : region.sites) {
            QVERIFY(!site.clusters.empty());
            prefixed += site.shared ? static_cast<int>(site.clusters.size()) : 0;
            withMachines += site.machines ? static_cast<int>(site.clusters.size()) : 0;
        }
    }
    QCOMPARE(prefixed, (clusters * 5 + 99) / 100);
    QCOMPARE(withMachines, (clusters * 5 + 99) / 100);
    QCOMPARE(plan.clustersIn(u"dev"_s), std::max(2, clusters / 200));
    QCOMPARE(plan.clustersIn(u"canary"_s), std::max(4, clusters / 40));
    QCOMPARE(plan.clustersIn(u"early"_s), std::max(10, clusters * 17 / 100));
    QCOMPARE(plan.clustersIn(u"dev"_s) + plan.clustersIn(u"canary"_s) + plan.clustersIn(u"early"_s) +
                 plan.clustersIn(u"broad"_s),
             clusters);
}

void tst_sampleplan::namesAreUnique()
{
    QFETCH(int, clusters);
    const SamplePlan plan = makeSamplePlan(clusters);
    QSet<QString> regions;
    QSet<QString> sites;
    QSet<QString> names;
    QSet<int> indexes;
    for (const SampleRegion& region : plan.regions) {
        regions.insert(region.name);
        for (const SampleSite& site : region.sites) {
            sites.insert(site.name);
            for (const SampleCluster& cluster : site.clusters) {
                names.insert(cluster.name.toLower());
                indexes.insert(cluster.index);
            }
        }
    }
    QCOMPARE(regions.size(), static_cast<qsizetype>(plan.regions.size()));
    QCOMPARE(sites.size(), plan.siteCount());
    QCOMPARE(names.size(), clusters);
    QCOMPARE(indexes.size(), clusters);
}

void tst_sampleplan::theFirstClustersAreTheSameInEveryFleet()
{
    const SamplePlan small = makeSamplePlan(36);
    const SamplePlan large = makeSamplePlan(5000);
    QCOMPARE(small.regions.size(), size_t{3});
    QCOMPARE(small.siteCount(), 12);
    for (size_t r = 0; r < small.regions.size(); ++r) {
        QCOMPARE(large.regions[r].name, small.regions[r].name);
        for (size_t s = 0; s < small.regions[r].sites.size(); ++s) {
            const SampleSite& expected = small.regions[r].sites[s];
            const SampleSite& actual = large.regions[r].sites[s];
            QCOMPARE(actual.name, expected.name);
            for (size_t c = 0; c < expected.clusters.size(); ++c) {
                QCOMPARE(actual.clusters[c].name, expected.clusters[c].name);
                QCOMPARE(actual.clusters[c].ring, expected.clusters[c].ring);
            }
        }
    }
}

void tst_sampleplan::onlyOneClusterHasThreeServers()
{
    QStringList names;
    for (const SampleRegion& region : makeSamplePlan(5000).regions) {
        for (const SampleSite& site : region.sites) {
            for (const SampleCluster& cluster : site.clusters) {
                if (cluster.highlyAvailable)
                    names << cluster.name;
            }
        }
    }
    QCOMPARE(names, QStringList{u"esbjerg-nl1"_s});
}

EFA_TEST(tst_sampleplan)

#include "tst_sampleplan.moc"

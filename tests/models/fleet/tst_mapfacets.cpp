#include "fleet/mapfacets.h"

#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace efa;
using namespace efa::fleet;
using namespace Qt::StringLiterals;

namespace {

/// Three in Kiel, one in Rome without anything known.
FleetMap map()
{
    FleetMap map;
    map.rings = {u"dev"_s, u"broad"_s};
    map.regions = {{.name = u"north"_s, .title = u"North"_s}, {.name = u"south"_s, .title = u"South"_s}};
    map.sites = {{.name = u"kiel"_s, .title = u"Kiel"_s}, {.name = u"rome"_s, .title = u"Rome"_s}};
    const auto add = [&map](const QString& name, const QString& ring, const QString& distribution, int site) {
        MapCluster cluster;
        cluster.name = name;
        cluster.ring = ring;
        cluster.distribution = distribution;
        cluster.site = site;
        cluster.region = site;
        map.clusters.push_back(cluster);
    };
    add(u"a"_s, u"broad"_s, u"k3s"_s, 0);
    add(u"b"_s, u"broad"_s, u"k0s"_s, 0);
    add(u"c"_s, u"dev"_s, u"k3s"_s, 0);
    add(u"d"_s, {}, {}, 1);
    map.clusters[0].engine = Engine::ArgoCd;
    map.clusters[1].profiles = {u"p"_s, u"q"_s};
    return map;
}

QStringList words(const std::vector<FacetCount>& counts)
{
    QStringList words;
    for (const FacetCount& count : counts)
        words << u"%1 %2/%3"_s.arg(count.value.isEmpty() ? u"-"_s : count.value)
                     .arg(count.count)
                     .arg(count.total);
    return words;
}

} // namespace

class tst_mapfacets : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void valuesAreCountedInTheirOrder();
    void countsFollowTheOtherConditions();
    void aFilterLetsThrough_data();
    void aFilterLetsThrough();
    void idsAreThereAndBack();
};

void tst_mapfacets::valuesAreCountedInTheirOrder()
{
    QCOMPARE(words(facetCounts(map(), Facet::Ring)), (QStringList{u"dev 1/1"_s, u"broad 2/2"_s, u"- 1/1"_s}));
    QCOMPARE(words(facetCounts(map(), Facet::Distribution)),
             (QStringList{u"k3s 2/2"_s, u"k0s 1/1"_s, u"- 1/1"_s}));
    QCOMPARE(words(facetCounts(map(), Facet::Profile)), (QStringList{u"p, q 1/1"_s, u"- 3/3"_s}));
    QCOMPARE(words(facetCounts(map(), Facet::Engine)), (QStringList{u"argocd 1/1"_s, u"- 3/3"_s}));
}

void tst_mapfacets::countsFollowTheOtherConditions()
{
    MapFilter filter;
    filter.valuesOf(Facet::Distribution) = {u"k3s"_s};
    QCOMPARE(words(facetCounts(map(), Facet::Ring, filter)),
             (QStringList{u"dev 1/1"_s, u"broad 1/2"_s, u"- 0/1"_s}));
    // A facet's own choice does not hide what else could be chosen.
    QCOMPARE(words(facetCounts(map(), Facet::Distribution, filter)),
             (QStringList{u"k3s 2/2"_s, u"k0s 1/1"_s, u"- 1/1"_s}));
}

void tst_mapfacets::aFilterLetsThrough_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QSet<QString>>("rings");
    QTest::addColumn<QString>("through");
    QTest::newRow("nothing asked for lets all through") << QString() << QSet<QString>() << u"abcd"_s;
    QTest::newRow("spaces ask for nothing") << u"  "_s << QSet<QString>() << u"abcd"_s;
    QTest::newRow("a site's name finds its clusters") << u"kiel"_s << QSet<QString>() << u"abc"_s;
    QTest::newRow("all words have to be found") << u"KIEL k3s"_s << QSet<QString>() << u"ac"_s;
    QTest::newRow("a ring that is chosen") << QString() << QSet<QString>{u"broad"_s} << u"ab"_s;
    QTest::newRow("two rings of one facet add")
        << QString() << QSet<QString>{u"broad"_s, u"dev"_s} << u"abc"_s;
    QTest::newRow("no ring can be chosen") << QString() << QSet<QString>{QString()} << u"d"_s;
    QTest::newRow("search and ring together") << u"k3s"_s << QSet<QString>{u"broad"_s} << u"a"_s;
    QTest::newRow("nothing is found") << u"kiel rome"_s << QSet<QString>() << QString();
}

void tst_mapfacets::aFilterLetsThrough()
{
    QFETCH(QString, search);
    QFETCH(QSet<QString>, rings);
    QFETCH(QString, through);
    MapFilter filter;
    filter.search = search;
    filter.valuesOf(Facet::Ring) = rings;
    const FleetMap fleet = map();
    const std::vector<bool> matches = matching(fleet, filter);
    QString names;
    for (size_t at = 0; at < matches.size(); ++at) {
        if (matches.at(at))
            names += fleet.clusters.at(at).name;
    }
    QCOMPARE(names, through);
    QCOMPARE(filter.isEmpty(), search.trimmed().isEmpty() && rings.isEmpty());
}

void tst_mapfacets::idsAreThereAndBack()
{
    for (const Facet facet : allFacets)
        QCOMPARE(facetOfId(facetId(facet)), std::optional(facet));
    QVERIFY(!facetOfId(u"colour"_s));
}

EFA_TEST(tst_mapfacets)

#include "tst_mapfacets.moc"

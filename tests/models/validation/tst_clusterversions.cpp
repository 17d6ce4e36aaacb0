#include "validation/clusterversions.h"

#include "tests/models/validation/judged.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;

class tst_clusterversions : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void versionsNotOnBoardAreTold_data();
    void versionsNotOnBoardAreTold();
    void equalVersionsAreOneFinding();
    void noVersionIsToldToBeGoneThatIsStillThere_data();
    void noVersionIsToldToBeGoneThatIsStillThere();
};

namespace {

fleet::Topology topologyOf(const QStringList& versions)
{
    fleet::Site site;
    for (const QString& version : versions) {
        fleet::Cluster cluster;
        cluster.name = {u"c%1"_s.arg(site.clusters.size())};
        cluster.version = version;
        cluster.place = {u"r.yaml"_s, static_cast<int>(site.clusters.size()) + 1, 1};
        site.clusters.push_back(cluster);
    }
    fleet::Region region;
    region.sites = {site};
    fleet::Topology topology;
    topology.regions = {region};
    return topology;
}

} // namespace

void tst_clusterversions::versionsNotOnBoardAreTold_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("judgedAs");
    QTest::newRow("not said") << QString() << QString();
    QTest::newRow("known") << u"v1.31.4+k3s1"_s << QString();
    QTest::newRow("the oldest") << u"1.28"_s << QString();
    QTest::newRow("the latest") << u"1.36.1"_s << QString();
    QTest::newRow("older") << u"v1.27.16"_s << u"as those of 1.28"_s;
    QTest::newRow("newer") << u"1.40"_s << u"as those of 1.36"_s;
    QTest::newRow("none") << u"stable"_s << u"as those of 1.36"_s;
}

void tst_clusterversions::versionsNotOnBoardAreTold()
{
    QFETCH(const QString, version);
    QFETCH(const QString, judgedAs);
    const auto findings = validation::versionsNotOnBoard(topologyOf({version}));
    QCOMPARE(findings.size(), judgedAs.isEmpty() ? size_t{0} : size_t{1});
    if (judgedAs.isEmpty())
        return;
    QCOMPARE(findings.front().severity, Severity::Hint);
    QVERIFY2(findings.front().text.endsWith(judgedAs), qPrintable(findings.front().text));
}

void tst_clusterversions::equalVersionsAreOneFinding()
{
    const auto findings =
        validation::versionsNotOnBoard(topologyOf({u"1.30"_s, u"1.20.1"_s, u"1.21"_s, u"v1.20.9+k3s1"_s}));
    QCOMPARE(findings.size(), size_t{2});
    QCOMPARE(findings.front().place.toString(), u"r.yaml:2:1"_s);
    QCOMPARE(findings.front().clusters,
             (std::vector<ClusterName>{ClusterName{u"c1"_s}, ClusterName{u"c3"_s}}));
    QVERIFY(findings.front().identity() != findings.back().identity());
}

void tst_clusterversions::noVersionIsToldToBeGoneThatIsStillThere_data()
{
    QTest::addColumn<std::string>("version");
    QTest::addColumn<QStringList>("faults");
    const QString gone = u"error removed-version PodDisruptionBudget a apiVersion"_s;
    QTest::newRow("before it was removed") << std::string("1.20") << QStringList();
    QTest::newRow("since it was removed, and not on board") << std::string("1.25") << QStringList{gone};
    QTest::newRow("on board") << std::string("1.30") << QStringList{gone};
    QTest::newRow("newer than what is on board") << std::string("1.40") << QStringList{gone};
}

void tst_clusterversions::noVersionIsToldToBeGoneThatIsStillThere()
{
    QFETCH(const std::string, version);
    const test::Judged judged{.facts = {{"version", {version}}}};
    QTEST(judged.of("apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\n")
              .filter(u"version"_s),
          "faults");
}

EFA_TEST(tst_clusterversions)
#include "tst_clusterversions.moc"

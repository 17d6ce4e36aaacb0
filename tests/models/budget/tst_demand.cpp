#include "budget/demand.h"
#include "tests/models/budget/manifests.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;

class tst_demand : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void podsAreCounted_data();
    void podsAreCounted();
    void faultyValuesAreNamed_data();
    void faultyValuesAreNamed();
    void theLaterOfTwoCounts();
    void volumesGoWhereTheirPodsMayGo();
};

namespace {

constexpr int64_t mebi = int64_t{1024} * 1024;

QByteArray deployment(const QByteArray& spec, const QByteArray& podSpec = {},
                      const QByteArray& requests = "{cpu: 100m, memory: 64Mi}")
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: w, namespace: apps}\nspec:\n" + spec +
           "  template:\n    metadata: {labels: {app: w}}\n    spec:\n" + podSpec +
           "      containers: [{name: c, image: i, resources: {requests: " + requests + "}}]\n";
}

QByteArray disruptive(const QByteArray& maxReplicas)
{
    return deployment("  replicas: 2\n") +
           "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h, namespace: "
           "apps}\n"
           "spec: {scaleTargetRef: {kind: Deployment, name: w}, maxReplicas: " +
           maxReplicas + "}\n";
}

} // namespace

void tst_demand::podsAreCounted_data()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<qint64>("pods");
    QTest::addColumn<qint64>("surge");
    QTest::addColumn<qint64>("perNode"); // -1: any
    const QByteArray host = "      hostNetwork: true\n";
    QTest::newRow("one where nothing is said") << deployment({}) << qint64{1} << qint64{1} << qint64{-1};
    QTest::newRow("none") << deployment("  replicas: 0\n") << qint64{0} << qint64{0} << qint64{-1};
    QTest::newRow("so many more") << deployment("  replicas: 4\n  strategy: {rollingUpdate: {maxSurge: 3}}\n")
                                  << qint64{4} << qint64{3} << qint64{-1};
    QTest::newRow("no more") << deployment("  replicas: 4\n  strategy: {rollingUpdate: {maxSurge: 0}}\n")
                             << qint64{4} << qint64{0} << qint64{-1};
    QTest::newRow("as many as the autoscaler says")
        << disruptive("9") << qint64{9} << qint64{3} << qint64{-1};
    QTest::newRow("more than the autoscaler says") << disruptive("1") << qint64{2} << qint64{1} << qint64{-1};
    QTest::newRow("beyond any number")
        << deployment("  replicas: 99999999999999999999\n") << qint64{budget::boundless}
        << qint64{budget::boundless} << qint64{-1};
    QTest::newRow("on the host's network with a port")
        << deployment({}, host).replace("image: i,", "image: i, ports: [{containerPort: 80}],") << qint64{1}
        << qint64{1} << qint64{1};
    QTest::newRow("without a port there is no conflict")
        << deployment({}, host) << qint64{1} << qint64{1} << qint64{-1};
}

void tst_demand::podsAreCounted()
{
    QFETCH(const QByteArray, objects);
    QFETCH(const qint64, pods);
    QFETCH(const qint64, surge);
    QFETCH(const qint64, perNode);
    const budget::Demand demand = budget::demandOf(test::resourcesIn(objects));
    QCOMPARE(demand.findings, QList<Diagnostic>());
    QCOMPARE(demand.workloads.size(), size_t{1});
    QCOMPARE(qint64{demand.workloads.front().pods}, pods);
    QCOMPARE(qint64{demand.workloads.front().surge}, surge);
    QCOMPARE(qint64{demand.workloads.front().perNode.value_or(-1)}, perNode);
}

void tst_demand::faultyValuesAreNamed_data()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("names"); // what the finding names
    const QString quantity = u"budget-quantity"_s;
    const QString replicas = u"budget-replicas"_s;
    QTest::newRow("no quantity") << deployment({}, {}, "{cpu: 1, memory: 64MB}") << quantity
                                 << u"memory: 64MB"_s;
    QTest::newRow("below zero") << deployment({}, {}, "{cpu: -1, memory: 64Mi}") << quantity << u"cpu: -1"_s;
    QTest::newRow("a list for a quantity")
        << deployment({}, {}, "{cpu: [1], memory: 64Mi}") << quantity << u"cpu: "_s;
    QTest::newRow("a variable that only the cluster knows")
        << deployment({}, {}, "{cpu: \"${cpu}\", memory: 64Mi}") << quantity << u"${cpu}"_s;
    QTest::newRow("replicas below zero") << deployment("  replicas: -3\n") << replicas << u"'-3'"_s;
    QTest::newRow("replicas in words") << deployment("  replicas: two\n") << replicas << u"'two'"_s;
    QTest::newRow("a surge that is no share")
        << deployment("  strategy: {rollingUpdate: {maxSurge: x%}}\n") << replicas << u"'x%'"_s;
    QTest::newRow("an autoscaler without a number") << disruptive("many") << replicas << u"'many'"_s;
    QTest::newRow("a volume of no size")
        << QByteArray("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: v}\n"
                      "spec: {resources: {requests: {storage: big}}}\n")
        << quantity << u"storage: big"_s;
}

void tst_demand::faultyValuesAreNamed()
{
    QFETCH(const QByteArray, objects);
    QFETCH(const QString, rule);
    QFETCH(const QString, names);
    const budget::Demand demand = budget::demandOf(test::resourcesIn(objects));
    QCOMPARE(demand.findings.size(), qsizetype{1});
    QCOMPARE(demand.findings.front().rule, rule);
    QVERIFY2(demand.findings.front().text.contains(names), qPrintable(demand.findings.front().text));
}

void tst_demand::theLaterOfTwoCounts()
{
    const budget::Demand demand = budget::demandOf(
        test::resourcesIn(deployment("  replicas: 2\n") + "---\n" + deployment("  replicas: 5\n")));
    QCOMPARE(demand.workloads.size(), size_t{1});
    QCOMPARE(demand.workloads.front().pods, int64_t{5});
}

void tst_demand::volumesGoWhereTheirPodsMayGo()
{
    const QByteArray claim =
        "---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: v, namespace: apps}\n"
        "spec: {resources: {requests: {storage: 64Mi}}}\n";
    const QByteArray podSpec = "      nodeSelector: {kubernetes.io/arch: amd64}\n"
                               "      volumes: [{name: v, persistentVolumeClaim: {claimName: v}}]\n";
    const budget::Demand demand = budget::demandOf(test::resourcesIn(deployment({}, podSpec) + claim));
    QCOMPARE(demand.workloads.size(), size_t{2});
    const budget::Workload& volume = demand.workloads.back();
    QCOMPARE(volume.name, std::string("PersistentVolumeClaim apps/v"));
    QCOMPARE(volume.perPod.storage, 64 * mebi);
    QCOMPARE(volume.rules.match({.architecture = "arm64"}), budget::Match::No);
    QCOMPARE(volume.rules.match({.architecture = "amd64"}), budget::Match::Yes);
}

EFA_TEST(tst_demand)

#include "tst_demand.moc"

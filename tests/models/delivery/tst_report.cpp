#include "delivery/report.h"

#include "fluxfleet.h"
#include "tests/support/registry.h"
#include "tests/support/schemacheck.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_report : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void hasTheFormOfItsSchema();
    void declaredRequestsStandByTheirUnit();
};

void tst_report::hasTheFormOfItsSchema()
{
    FluxFleet fleet(
        FluxFleet::kustomization("apps", "apps",
                                 "  suspend: true\n  dependsOn:\n  - name: gone\n  postBuild:\n"
                                 "    substituteFrom:\n    - kind: Secret\n      name: live\n") +
        FluxFleet::kustomization("spoke", "apps", "  kubeConfig:\n    secretRef:\n      name: s\n") +
        FluxFleet::kustomization("broken", "nowhere"));
    fleet.writeConfigMap("a", "  x: ${y}\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    const delivery::Cluster cluster = {
        ClusterName{u"berlin"_s}, fleet::Engine::Flux, u"clusters/berlin"_s, {}, {}};
    const QJsonObject report = delivery::reportOf(cluster, *delivery);
    QCOMPARE(test::schemaFaults(test::schemaNamed(u"delivery"_s), report), QStringList());
    const QJsonArray units = report[u"units"_s].toArray();
    QCOMPARE(units.size(), 4);
    QCOMPARE(units.at(1)[u"suspended"_s].toBool(), true);
    QCOMPARE(units.at(1)[u"holes"_s].toArray().size(), 1);
    QCOMPARE(units.at(2)[u"opaque"_s][u"reason"_s].toString(), u"remote-cluster"_s);
    QCOMPARE(units.at(3)[u"opaque"_s][u"reason"_s].toString(), u"broken"_s);
}

void tst_report::declaredRequestsStandByTheirUnit()
{
    FluxFleet fleet(FluxFleet::kustomization("apps", "apps") + FluxFleet::kustomization("broken", "nowhere"));
    fleet.writeConfigMap("a", "  x: y\n");
    const QString broken = u"Kustomization flux-system/broken"_s;
    const auto delivery = fleet.delivered({{.unit = broken, .cpu = u"1"_s, .memory = u"1Gi"_s},
                                           {.unit = broken, .memory = u"2Gi"_s},
                                           {.unit = u"Kustomization flux-system/apps"_s, .cpu = u"1"_s}});
    QVERIFY(delivery);
    const QJsonObject report = delivery::reportOf(
        {ClusterName{u"berlin"_s}, fleet::Engine::Flux, u"clusters/berlin"_s, {}, {}}, *delivery);
    QCOMPARE(test::schemaFaults(test::schemaNamed(u"delivery"_s), report), QStringList());
    const QJsonArray units = report[u"units"_s].toArray();
    QVERIFY(!units.at(1).toObject().contains(u"requests"_s));
    QCOMPARE(units.at(2)[u"requests"_s].toObject(),
             (QJsonObject{{u"cpu"_s, u"1"_s}, {u"memory"_s, u"2Gi"_s}, {u"storage"_s, QString()}}));
}

EFA_TEST(tst_report)
#include "tst_report.moc"

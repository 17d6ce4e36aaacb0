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

EFA_TEST(tst_report)
#include "tst_report.moc"

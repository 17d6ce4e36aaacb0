#include "fluxfleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// Sources that Flux's operator makes: no file of the repository holds their objects.
class tst_fluxsync : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aSyncIsTheSource_data();
    void aSyncIsTheSource();
    void aSyncOfAnotherNameIsNot();
    void anArtifactOfTheEntryPointIsTheOpenTree();
    void anArtifactOfSomethingElseStaysOpaque();
    void whatNobodyDeliversIsSaidOnce();
};

namespace {

QByteArray sync(const QByteArray& indent, const QByteArray& fields)
{
    QByteArray text = fields;
    return indent + "sync:\n" + indent + "  " + text.replace("\n", "\n" + indent + "  ") + '\n';
}

QByteArray instance(const QByteArray& fields)
{
    return "---\napiVersion: fluxcd.controlplane.io/v1\nkind: FluxInstance\nmetadata:\n  name: flux\n"
           "  namespace: flux-system\nspec:\n" +
           sync("  ", fields);
}

QByteArray chartOfInstance(const QByteArray& fields)
{
    return "---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: any\n"
           "  namespace: flux-system\nspec:\n  chartRef: {kind: OCIRepository, name: flux-instance}\n"
           "  values:\n    instance:\n" +
           sync("      ", fields);
}

/// A Kustomization of this source, which nobody delivers.
QByteArray order(const QByteArray& name, const QByteArray& kind, const QByteArray& source,
                 const QByteArray& path = "./apps")
{
    QByteArray text = FluxFleet::kustomization(name, path);
    return text.replace("kind: GitRepository", "kind: " + kind).replace("name: home", "name: " + source);
}

constexpr const char* gitFields = "kind: GitRepository\nurl: https://example.com/fleet.git\n"
                                  "ref: refs/heads/main\npath: clusters/berlin";
constexpr const char* ociFields = "kind: OCIRepository\nurl: oci://example.com/fleet\nref: stable\n"
                                  "path: ./clusters/berlin";

FluxFleet fleetWith(const QByteArray& objects)
{
    FluxFleet fleet(objects);
    fleet.writeConfigMap("app", "  a: b\n");
    return fleet;
}

} // namespace

void tst_fluxsync::aSyncIsTheSource_data()
{
    QTest::addColumn<QByteArray>("maker");
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("a FluxInstance") << instance(gitFields) << QByteArray("flux-system");
    QTest::newRow("the values of its chart") << chartOfInstance(gitFields) << QByteArray("flux-system");
    QTest::newRow("with a name") << instance(gitFields + QByteArray("\nname: own")) << QByteArray("own");
}

void tst_fluxsync::aSyncIsTheSource()
{
    QFETCH(const QByteArray, maker);
    QFETCH(const QByteArray, source);
    // The maker comes later than who refers to it.
    const auto delivery = fleetWith(order("apps", "GitRepository", source) + maker).delivered();
    QVERIFY2(delivery, delivery ? "" : qPrintable(delivery.error().toString()));
    QVERIFY(textOf(*unitOf(*delivery, "apps")).contains("name: app\n"));
    QCOMPARE(rulesOf(*delivery), QStringList());
}

void tst_fluxsync::aSyncOfAnotherNameIsNot()
{
    const auto delivery =
        fleetWith(order("apps", "GitRepository", "other") + instance(gitFields)).delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList{u"flux-source-missing"_s});
}

void tst_fluxsync::anArtifactOfTheEntryPointIsTheOpenTree()
{
    const auto delivery =
        fleetWith(order("apps", "OCIRepository", "flux-system") + instance(ociFields)).delivered();
    QVERIFY(delivery);
    QVERIFY(textOf(*unitOf(*delivery, "apps")).contains("name: app\n"));
    QCOMPARE(rulesOf(*delivery), QStringList{u"artifact-of-this"_s});
    QVERIFY(delivery->findings.first().severity == Severity::Hint);
    QVERIFY2(delivery->findings.first().text.contains("oci://example.com/fleet:stable"_L1),
             qPrintable(delivery->findings.first().text));
}

void tst_fluxsync::anArtifactOfSomethingElseStaysOpaque()
{
    QByteArray fields = ociFields;
    const auto delivery = fleetWith(order("apps", "OCIRepository", "flux-system") +
                                    instance(fields.replace("clusters/berlin", "elsewhere")))
                              .delivered();
    QVERIFY(delivery);
    QVERIFY(unitOf(*delivery, "apps")->built.opaque);
    QCOMPARE(unitOf(*delivery, "apps")->order.source.url, u"oci://example.com/fleet"_s);
}

void tst_fluxsync::whatNobodyDeliversIsSaidOnce()
{
    FluxFleet fleet =
        fleetWith(order("apps", "GitRepository", "gone") + order("more", "GitRepository", "gone", "./more") +
                  order("third", "GitRepository", "lost", "./more"));
    fleet.writeConfigMap("more", "  a: b\n", u"more"_s);
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), (QStringList{u"flux-source-missing"_s, u"flux-source-missing"_s}));
}

EFA_TEST(tst_fluxsync)
#include "tst_fluxsync.moc"

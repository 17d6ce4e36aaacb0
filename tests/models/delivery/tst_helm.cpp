#include "delivery/helmunit.h"
#include "delivery/helmvalues.h"
#include "tests/models/delivery/argofleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using kustomize::Value;

class tst_helm : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void merges_data();
    void merges();
    void sets_data();
    void sets();
    void refusesPaths_data();
    void refusesPaths();
    void refusesValuesThatAreNone();
    void unitSaysWhatCounts();
    void fluxRelease();
    void fluxChartReference();
    void k3sChart();
    void k3sBrokenValues();
};

namespace {

Value valuesOf(const QByteArray& yaml)
{
    return delivery::readHelmValues(yaml, u"values.yaml"_s).value_or(Value());
}

QByteArray linesOf(const Value& values)
{
    QByteArray lines;
    for (const delivery::Fact& fact : delivery::flattened(values, "v"))
        lines += QByteArray::fromStdString(fact.path + '=' + fact.text + '\n');
    return lines;
}

} // namespace

void tst_helm::merges_data()
{
    QTest::addColumn<QByteArray>("earlier");
    QTest::addColumn<QByteArray>("later");
    QTest::addColumn<QByteArray>("lines");
    const auto row = [](const char* name, const char* earlier, const char* later, const char* lines) {
        QTest::newRow(name) << QByteArray(earlier) << QByteArray(later) << QByteArray(lines);
    };
    row("mappings merge", "a: {b: 1, c: 2}", "a: {c: 3}", "v.a.b=1\nv.a.c=3\n");
    row("lists are replaced", "a: [1, 2]", "a: [3]", "v.a[0]=3\n");
    row("a null stays visible", "a: {b: 1}", "a: null", "v.a=null\n");
    row("types stay visible", "", "{a: '8080', b: 8080, c: true, d: 'true', e: 1.50}",
        "v.a=\"8080\"\nv.b=8080\nv.c=true\nv.d=\"true\"\nv.e=1.5\n");
    row("words that Kubernetes takes for booleans", "", "{a: yes, b: 'yes', c: Off, on: 1}",
        "v.a=true\nv.b=\"yes\"\nv.c=false\nv.true=1\n");
    row("what is empty stays visible", "", "{a: {}, b: [], c: ''}", "v.a={}\nv.b=[]\nv.c=\"\"\n");
    row("keys in order whatever the order written", "{z: 1, a: 2}", "{m: 3}", "v.a=2\nv.m=3\nv.z=1\n");
    row("keys with dots", "", "{'a.b/c': 1}", "v[\"a.b/c\"]=1\n");
    row("a mapping over a text", "a: x", "a: {b: 1}", "v.a.b=1\n");
    row("nothing over something", "a: 1", "", "v.a=1\n");
}

void tst_helm::merges()
{
    QFETCH(const QByteArray, earlier);
    QFETCH(const QByteArray, later);
    QTEST(linesOf(delivery::mergedHelmValues(valuesOf(earlier), valuesOf(later))), "lines");
}

void tst_helm::sets_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("forced");
    QTest::addColumn<QByteArray>("lines");
    const auto row = [](const char* name, const char* path, const char* text, bool forced,
                        const char* lines) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(text) << forced << QByteArray(lines);
    };
    row("a path is made", "image.tag", "v1", false, "v.a.b=1\nv.image.tag=\"v1\"\n");
    row("a value is replaced", "a.b", "2", false, "v.a.b=2\n");
    row("a whole number forced to text", "a.b", "2", true, "v.a.b=\"2\"\n");
    row("a fraction is a text", "a.b", "1.5", false, "v.a.b=\"1.5\"\n");
    row("a number with a leading zero is a text", "a.b", "012", false, "v.a.b=\"012\"\n");
    row("a boolean", "a.b", "True", false, "v.a.b=true\n");
    row("null", "a.b", "null", false, "v.a.b=null\n");
    row("an item of a list", "l[1].x", "y", false, "v.a.b=1\nv.l[0]=null\nv.l[1].x=\"y\"\n");
    row("a list", "a.b", "{x,2,true}", false, "v.a.b[0]=\"x\"\nv.a.b[1]=2\nv.a.b[2]=true\n");
    row("an empty list", "a.b", "{}", false, "v.a.b=[]\n");
    row("a dot in a key", "n.a\\.b", "1", false, "v.a.b=1\nv.n[\"a.b\"]=1\n");
}

void tst_helm::sets()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, text);
    QFETCH(const bool, forced);
    const Result<Value> values =
        delivery::withHelmParameter(valuesOf("a: {b: 1}"), path.toStdString(), text.toStdString(),
                                    forced ? delivery::HelmParameter::Text : delivery::HelmParameter::Typed);
    QTEST(values ? linesOf(*values) : QByteArray("refused"), "lines");
}

void tst_helm::refusesPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char* path : {"", "a..b", ".a", "a.", "[0]", "a[x]", "a[-1]", "a[70000]", "a[1"})
        QTest::newRow(*path == '\0' ? "nothing" : path) << QByteArray(path);
}

void tst_helm::refusesPaths()
{
    QFETCH(const QByteArray, path);
    const Result<Value> values = delivery::withHelmParameter(Value::mapping({}), path.toStdString(), "x",
                                                             delivery::HelmParameter::Typed);
    QVERIFY(!values);
    QCOMPARE(values.error().code, ErrorCode::Invalid);
}

void tst_helm::refusesValuesThatAreNone()
{
    QCOMPARE(delivery::readHelmValues("[1]", u"v.yaml"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(delivery::readHelmValues("a: [", u"v.yaml"_s).error().where->file, u"v.yaml"_s);
    QCOMPARE(linesOf(valuesOf("# nothing\n")), QByteArray());
}

void tst_helm::unitSaysWhatCounts()
{
    delivery::HelmRelease release;
    release.chart = "podinfo";
    release.version = "6.x";
    release.repository = "https://charts.example";
    release.release = "web";
    release.nspace = "edge";
    release.values = valuesOf("replicas: 2");
    delivery::Unit unit;
    unit.built.opaque = delivery::helmUnit(release);
    QCOMPARE(unit.built.opaque->reason, delivery::OpaqueReason::HelmChart);
    QCOMPARE(test::factsOf(unit),
             "chart=podinfo\nversion=6.x\nrepository=https://charts.example\nrelease=web\n"
             "namespace=edge\nvalues.replicas=2\n");
}

void tst_helm::fluxRelease()
{
    const test::ArgoFleet fleet({{u"root/release.yaml"_s, R"(apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: {name: charts, namespace: flux-system}
spec: {url: https://charts.example}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: common, namespace: apps}
data:
  values.yaml: |
    replicas: 1
    image: {tag: old}
  port: "8080"
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: apps}
spec:
  targetNamespace: edge
  dependsOn: [{name: db}]
  suspend: true
  chart:
    spec:
      chart: podinfo
      version: ">=6.0"
      sourceRef: {kind: HelmRepository, name: charts, namespace: flux-system}
  valuesFrom:
    - {kind: ConfigMap, name: common}
    - {kind: ConfigMap, name: common, valuesKey: port, targetPath: service.port}
    - {kind: Secret, name: passwords}
    - {kind: ConfigMap, name: nowhere, optional: true}
  values:
    image: {tag: new}
)"}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "HelmRelease", "web");
    QCOMPARE(
        test::factsOf(unit),
        "chart=podinfo\nversion=>=6.0\nrepository=https://charts.example\nrelease=edge-web\nnamespace=edge\n"
        "values.image.tag=\"new\"\nvalues.replicas=1\nvalues.service.port=8080\n");
    QCOMPARE(unit.built.holes.size(), size_t{2});
    QCOMPARE(unit.built.holes[0].what, u"Secret apps/passwords"_s);
    QVERIFY(unit.order.suspended);
    QCOMPARE(unit.order.after.size(), 1);
    QCOMPARE(unit.order.after.first().shown(), u"HelmRelease apps/db"_s);
}

void tst_helm::fluxChartReference()
{
    const test::ArgoFleet fleet({{u"root/release.yaml"_s, R"(apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: {name: podinfo, namespace: apps}
spec: {url: oci://ghcr.example/podinfo, ref: {tag: 6.1.0}}
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: apps}
spec:
  chartRef: {kind: OCIRepository, name: podinfo}
  kubeConfig: {secretRef: {name: spoke}}
)"}});
    const delivery::Unit unit = test::unitOf(fleet.delivered(), "HelmRelease", "web");
    QCOMPARE(
        test::factsOf(unit),
        "chart=podinfo\nversion=6.1.0\nrepository=oci://ghcr.example/podinfo\nrelease=web\nnamespace=apps\n");
    QCOMPARE(unit.built.opaque->reason, delivery::OpaqueReason::RemoteCluster);
}

void tst_helm::k3sChart()
{
    const test::ArgoFleet fleet({{u"root/chart.yaml"_s, R"(apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: traefik, namespace: kube-system}
spec:
  chart: traefik
  repo: https://charts.example
  version: 27.0.2
  targetNamespace: edge
  set: {global.tag: "1"}
  valuesContent: |
    ports: {web: 80, tls: 443}
---
apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: {name: traefik, namespace: kube-system}
spec:
  valuesContent: |
    ports: {web: 8080}
)"}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "HelmChart", "traefik");
    QCOMPARE(test::factsOf(unit),
             "chart=traefik\nversion=27.0.2\nrepository=https://charts.example\n"
             "release=traefik\nnamespace=edge\nvalues.global.tag=1\nvalues.ports.tls=443\n"
             "values.ports.web=8080\n");
    QCOMPARE(test::rulesOf(delivery), QString());
}

void tst_helm::k3sBrokenValues()
{
    const test::ArgoFleet fleet({{u"root/chart.yaml"_s, R"(apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: web, namespace: apps}
spec: {chart: web, valuesContent: "a: [", valuesSecrets: [{name: more}]}
)"}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "HelmChart", "web");
    QCOMPARE(test::rulesOf(delivery), u"helm-values"_s);
    QCOMPARE(test::factsOf(unit), "chart=web\nrelease=web\nnamespace=apps\n");
    QCOMPARE(unit.built.holes.front().what, u"Secret apps/more"_s);
}

EFA_TEST(tst_helm)
#include "tst_helm.moc"

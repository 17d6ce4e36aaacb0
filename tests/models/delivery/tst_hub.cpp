#include "tests/models/delivery/argofleet.h"
#include "tests/models/delivery/fluxfleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// What a cluster gets from agents that run in another one, with all that these do to it.
class tst_hub final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void fluxDeliversByItsAccess();
    void fluxInstallsChartsByItsAccess();
    void argoDeliversByItsDestination_data();
    void argoDeliversByItsDestination();
    void applicationsInTheHubLeadToIt();
    void whatMayOrderItIsKept();
    void agentsOfItsOwnAreNotAsked();
    void aHubMayHaveAName();
    void anAgentInstalledFromTheWebIsFollowed_data();
    void anAgentInstalledFromTheWebIsFollowed();
    void whatAHubLacksMayOrderIt();
};

namespace {

/// `unit: kind namespace/name, ...` of what is known, a line each.
QString shown(const delivery::Delivery& delivery)
{
    QStringList lines;
    for (const delivery::Unit& unit : delivery.units) {
        QStringList resources;
        for (const auto& resource : unit.built.resources)
            resources << QString::fromStdString(resource->kind() + ' ' + resource->nspace() + '/' +
                                                resource->name());
        lines << QString::fromStdString(unit.order.by.name) + u": "_s +
                     (unit.built.opaque ? u"?"_s : resources.join(u", "_s));
    }
    lines.sort();
    return lines.join(u'\n');
}

const QByteArray remote = "  kubeConfig:\n    secretRef:\n      name: edge\n";

QByteArray clusterSecret(const QByteArray& name, const QByteArray& stage)
{
    return "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: " + name +
           "-secret\n  namespace: argocd\n  labels:\n    argocd.argoproj.io/secret-type: cluster\n    env: " +
           stage + "\nstringData: {name: " + name + ", server: 'https://" + name +
           ".example:6443', config: '{}'}\n";
}

QByteArray destination(const QByteArray& what)
{
    return "  destination: {" + what + ", namespace: shop}\n";
}

const QByteArray applicationSet =
    "---\napiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: fan, namespace: argocd}\n"
    "spec:\n  goTemplate: true\n  generators: [{clusters: {selector: {matchExpressions: "
    "[{key: env, operator: Exists}]}}}]\n  template:\n"
    "    metadata: {name: 'fan-{{.name}}'}\n    spec:\n      project: default\n"
    "      source: {repoURL: 'https://git.example/home.git', path: 'apps/{{.metadata.labels.env}}'}\n"
    "      destination: {server: '{{.server}}', namespace: shop}\n";

} // namespace

void tst_hub::fluxDeliversByItsAccess()
{
    FluxFleet fleet(
        FluxFleet::kustomization("own", "./apps") +
        FluxFleet::kustomization("far", "./apps",
                                 remote + "  targetNamespace: edge\n  namePrefix: e-\n"
                                          "  postBuild: {substitute: {WHERE: there}}\n") +
        FluxFleet::kustomization("other", "./apps", "  kubeConfig: {configMapRef: {name: another}}\n"));
    fleet.writeConfigMap("a", "  at: ${WHERE}\n");
    const auto edge = fleet.deliveredThrough(u"flux-system/edge"_s);
    QVERIFY(edge);
    QCOMPARE(shown(*edge), u"far: ConfigMap edge/e-a"_s);
    QVERIFY2(textOf(edge->units.front()).contains("at: there\n"), textOf(edge->units.front()).constData());
    QCOMPARE(edge->units.front().parent, -1);
    const auto another = fleet.deliveredThrough(u"flux-system/another"_s);
    QVERIFY(another);
    QCOMPARE(shown(*another), u"other: ConfigMap flux-system/a"_s);
    const auto own = fleet.delivered();
    QVERIFY(own && own->units.size() == 4);
    QVERIFY(unitOf(*own, "far")->built.opaque->reason == delivery::OpaqueReason::RemoteCluster);
}

void tst_hub::fluxInstallsChartsByItsAccess()
{
    FluxFleet fleet(
        "---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: "
        "shop}\nspec:\n  kubeConfig: {secretRef: {name: edge}}\n  chart: {spec: {chart: web, sourceRef: "
        "{kind: HelmRepository, name: charts}}}\n");
    const auto edge = fleet.deliveredThrough(u"shop/edge"_s);
    QVERIFY(edge && edge->units.size() == 1);
    QVERIFY(edge->units.front().built.opaque->reason == delivery::OpaqueReason::HelmChart);
    // The Secret of another namespace is another one.
    const auto other = fleet.deliveredThrough(u"flux-system/edge"_s);
    QVERIFY(other && other->units.empty());
}

void tst_hub::argoDeliversByItsDestination_data()
{
    QTest::addColumn<fleet::Access>("access");
    QTest::addColumn<QString>("units");
    const auto row = [](const char* name, const fleet::Access& access, const QString& units) {
        QTest::newRow(name) << access << units;
    };
    const QString both =
        u"fan-edge2: ConfigMap shop/dev\nonly2: ConfigMap shop/p-x\nserver2: ConfigMap shop/x"_s;
    row("by its name", {.name = u"edge2"_s}, both);
    row("by its address", {.server = u"https://edge2.example:6443/"_s}, both);
    row("generated for it alone", {.name = u"edge1"_s}, u"fan-edge1: ConfigMap shop/prod"_s);
    row("an address that is saved nowhere", {.server = u"https://lost.example"_s},
        u"lost: ConfigMap shop/x"_s);
    row("nobody", {.name = u"nobody"_s}, QString());
}

void tst_hub::argoDeliversByItsDestination()
{
    QFETCH(const fleet::Access, access);
    const test::ArgoFleet fleet(
        {{u"root/all.yaml"_s,
          clusterSecret("edge1", "prod") + clusterSecret("edge2", "dev") + applicationSet +
              test::application("only2", test::source("apps/x", "    kustomize: {namePrefix: p-}\n") +
                                             destination("name: edge2")) +
              test::application("server2", test::source("apps/x") +
                                               destination("server: 'https://edge2.example:6443'")) +
              test::application("lost",
                                test::source("apps/x") + destination("server: 'https://lost.example'")) +
              test::application("hubs", test::source("apps/x") + destination("name: in-cluster"))},
         {u"apps/x/kustomization.yaml"_s, "resources: [a.yaml]\n"},
         {u"apps/x/a.yaml"_s, test::configMap("x")},
         {u"apps/dev/a.yaml"_s, test::configMap("dev")},
         {u"apps/prod/a.yaml"_s, test::configMap("prod")}});
    QTEST(shown(fleet.delivered(access)), "units");
}

// An app of apps.
void tst_hub::applicationsInTheHubLeadToIt()
{
    const test::ArgoFleet fleet(
        {{u"root/top.yaml"_s, test::application("top", test::source("tops"))},
         {u"tops/edge.yaml"_s, test::application("edge", test::source("apps") + destination("name: edge2"))},
         {u"apps/a.yaml"_s, test::configMap("a")}});
    const delivery::Delivery edge = fleet.delivered(fleet::Access{.name = u"edge2"_s});
    QCOMPARE(shown(edge), u"edge: ConfigMap shop/a"_s);
    QCOMPARE(test::rulesOf(edge), QString());
}

void tst_hub::whatMayOrderItIsKept()
{
    const test::ArgoFleet fleet({{u"root/set.yaml"_s, applicationSet},
                                 {u"root/gone.yaml"_s, test::application("gone", test::source("missing"))}});
    const delivery::Delivery edge = fleet.delivered(fleet::Access{.name = u"edge2"_s});
    QCOMPARE(shown(edge), u"fan: ?\ngone: ?"_s);
    QVERIFY(test::unitOf(edge, "ApplicationSet", "fan").built.opaque->reason ==
            delivery::OpaqueReason::Unresolved);
    // Its fault is told of the hub.
    QVERIFY(test::unitOf(edge, "Application", "gone").built.opaque->reason ==
            delivery::OpaqueReason::Unresolved);
    QCOMPARE(test::rulesOf(edge), QString());
    QVERIFY(!edge.lacksEntry());
}

// What is delivered there is followed by K3s alone: another agent is in the hub.
void tst_hub::agentsOfItsOwnAreNotAsked()
{
    const QByteArray chart =
        "---\napiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: web, "
        "namespace: kube-system}\nspec: {chart: web}\n"
        "---\napiVersion: helm.cattle.io/v1\nkind: HelmChartConfig\nmetadata: {name: web, "
        "namespace: kube-system}\nspec: {valuesContent: 'level: high'}\n";
    const test::ArgoFleet fleet(
        {{u"root/edge.yaml"_s, test::application("edge", test::source("apps") + destination("name: edge2"))},
         {u"apps/a.yaml"_s, test::application("inner", test::source("apps")) + chart}});
    const delivery::Delivery edge = fleet.delivered(fleet::Access{.name = u"edge2"_s});
    QCOMPARE(shown(edge), u"edge: Application argocd/inner, HelmChart kube-system/web, HelmChartConfig "
                          u"kube-system/web\nweb: ?"_s);
    QVERIFY(test::factsOf(test::unitOf(edge, "HelmChart", "web")).contains("values.level=\"high\""));
}

void tst_hub::aHubMayHaveAName()
{
    const test::ArgoFleet fleet(
        {{u"root/top.yaml"_s, test::application("top", test::source("tops") + destination("name: mgmt"))},
         {u"tops/edge.yaml"_s, test::application("edge", test::source("apps") + destination("name: edge2"))},
         {u"apps/a.yaml"_s, test::configMap("a")}});
    QCOMPARE(shown(fleet.delivered(fleet::Access{.name = u"edge2"_s})), QString());
    QCOMPARE(shown(fleet.delivered(fleet::Access{.name = u"edge2"_s, .hub = u"mgmt"_s})),
             u"edge: ConfigMap shop/a"_s);
}

void tst_hub::anAgentInstalledFromTheWebIsFollowed_data()
{
    QTest::addColumn<bool>("isFlux");
    QTest::newRow("Argo CD") << false;
    QTest::newRow("Flux") << true;
}

// What is installed is not on this machine; what stands beside it is.
void tst_hub::anAgentInstalledFromTheWebIsFollowed()
{
    QFETCH(const bool, isFlux);
    const QByteArray list = "resources: ['https://github.com/acme/agent//install?ref=v1', own.yaml]\n";
    delivery::Delivery delivery;
    if (isFlux) {
        FluxFleet fleet(FluxFleet::kustomization("apps", "./apps"));
        fleet.write(u"clusters/berlin/more/kustomization.yaml"_s, list);
        fleet.write(u"clusters/berlin/more/own.yaml"_s, FluxFleet::kustomization("own", "./apps"));
        fleet.writeConfigMap("a", "  b: c\n");
        delivery = fleet.delivered().value_or(delivery);
    } else {
        delivery = test::ArgoFleet({{u"root/kustomization.yaml"_s, list},
                                    {u"root/own.yaml"_s, test::application("own", test::source("apps"))},
                                    {u"apps/a.yaml"_s, test::configMap("a")}})
                       .delivered();
    }
    QVERIFY(!delivery.units.empty());
    const delivery::Unit& entry = delivery.units.front();
    QVERIFY(entry.built.opaque && entry.built.opaque->reason == delivery::OpaqueReason::SourceNotMapped);
    QVERIFY(!entry.built.resources.empty());
    QVERIFY(test::rulesOf(delivery).contains("remote-missing"_L1));
    QVERIFY(!delivery.lacksEntry());
    const auto own = std::ranges::find_if(
        delivery.units, [](const delivery::Unit& unit) { return unit.order.by.name == "own"; });
    QVERIFY(own != delivery.units.end() && own->built.resources.size() == 1);
}

// None of its resources are the other cluster's.
void tst_hub::whatAHubLacksMayOrderIt()
{
    const test::ArgoFleet fleet(
        {{u"root/kustomization.yaml"_s,
          "resources: ['https://github.com/acme/agent//install?ref=v1', own.yaml]\n"},
         {u"root/own.yaml"_s, test::application("own", test::source("apps") + destination("name: edge2"))},
         {u"apps/a.yaml"_s, test::configMap("a")}});
    const delivery::Delivery edge = fleet.delivered(fleet::Access{.name = u"edge2"_s});
    QCOMPARE(shown(edge), u": ?\nown: ConfigMap shop/a"_s);
    QCOMPARE(edge.resourceCount(), qint64{1});
}

EFA_TEST(tst_hub)

#include "tst_hub.moc"

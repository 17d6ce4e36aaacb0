#include "fluxfleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// The ResourceSet of Flux's operator, as its documentation describes it
/// (https://fluxoperator.dev/docs/crd/resourceset/).
class tst_resourceset : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void makes_data();
    void makes();
    void whatItOrdersIsFollowed();
    void whatIsCopiedIsThereWhereItIsDelivered();
    void theIdOfAProviderIsAHoleWhereItIsRead();
    void providersOfTheClusterAreNamed();
    void whatIsWrongBreaksIt_data();
    void whatIsWrongBreaksIt();
    void itIsHeldAndWaits();
};

namespace {

QByteArray resourceSet(const QByteArray& spec, const QByteArray& metadata = {})
{
    return "---\napiVersion: fluxcd.controlplane.io/v1\nkind: ResourceSet\nmetadata:\n  name: set\n"
           "  namespace: flux-system\n" +
           metadata + "spec:\n" + spec;
}

QByteArray provider(const QByteArray& name, const QByteArray& spec)
{
    return "---\napiVersion: fluxcd.controlplane.io/v1\nkind: ResourceSetInputProvider\nmetadata:\n  name: " +
           name + "\n  namespace: flux-system\n  labels: {role: tenants}\nspec: " + spec + "\n";
}

/// A ConfigMap whose name and data hold what is written.
QByteArray map(const QByteArray& name, const QByteArray& data = "{}")
{
    return "{apiVersion: v1, kind: ConfigMap, metadata: {name: '" + name + "', namespace: x}, data: " + data +
           "}\n";
}

/// The unit of the set; an empty one where there is none.
const delivery::Unit& setOf(const delivery::Delivery& delivery)
{
    static const delivery::Unit none;
    const delivery::Unit* unit = unitOf(delivery, "set");
    return unit ? *unit : none;
}

/// Names of what it made.
QString namesIn(const delivery::Unit& unit)
{
    QStringList names;
    for (const auto& resource : unit.built.resources)
        names << QString::fromStdString(resource->name());
    return names.join(u' ');
}

} // namespace

void tst_resourceset::makes_data()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QString>("names");
    const QByteArray two = "  inputs: [{tenant: a}, {tenant: b}]\n";
    const QByteArray permuted = "  inputStrategy: {name: Permute}\n  inputs: [{c: red}, {c: blue}]\n"
                                "  inputsFrom: [{selector: {matchLabels: {role: tenants}}}]\n";
    QTest::newRow("one object for each input")
        << resourceSet(two + "  resources:\n  - " + map("m-<< inputs.tenant >>")) << u"m-a m-b"_s;
    QTest::newRow("one that is the same for all stands once")
        << resourceSet(two + "  resources:\n  - " + map("m")) << u"m"_s;
    QTest::newRow("each of the resources in turn")
        << resourceSet(two + "  resources:\n  - " + map("m-<< inputs.tenant >>") + "  - " +
                       map("n-<< inputs.tenant >>"))
        << u"m-a m-b n-a n-b"_s;
    QTest::newRow("without inputs") << resourceSet("  resources:\n  - " + map("m")) << u"m"_s;
    QTest::newRow("as one text")
        << resourceSet(two + "  resourcesTemplate: |\n    <<- range $i := until 2 >>\n    ---\n    " +
                       map("m-<< inputs.tenant >>-<< $i >>") + "    <<- end >>\n")
        << u"m-a-0 m-a-1 m-b-0 m-b-1"_s;
    QTest::newRow("what is switched off is left out")
        << resourceSet(two + "  resources:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata:\n"
                             "      name: m-<< inputs.tenant >>\n      annotations:\n"
                             "        fluxcd.controlplane.io/reconcile: << ternary \"disabled\" \"enabled\" "
                             "(eq inputs.tenant \"a\") >>\n")
        << u"m-b"_s;
    QTest::newRow("inputs of a provider")
        << resourceSet("  inputsFrom: [{name: p}]\n  resources:\n  - " + map("m-<< inputs.tenant >>")) +
               provider("p", "{type: Static, defaultValues: {tenant: c}}")
        << u"m-c"_s;
    QTest::newRow("who provides them")
        << resourceSet(two + "  resources:\n  - " + map("<< inputs.provider.name >>-<< inputs.tenant >>"))
        << u"set-a set-b"_s;
    QTest::newRow("each with each") << resourceSet(
                                           permuted + "  resources:\n  - " +
                                           map("<< inputs.set.c >>-<< inputs.a_p.x >><< inputs.b.x >>")) +
                                           provider("b", "{type: Static, defaultValues: {x: 2}}") +
                                           provider("a.p", "{type: Static, defaultValues: {x: 1}}")
                                    << u"red-12 blue-12"_s;
    QTest::newRow("the id of a permutation")
        << resourceSet("  inputStrategy: {name: Permute}\n  inputs: [{c: red}]\n  resources:\n  - " +
                       map("m-<< inputs.id >>"))
        << u"m-98435514"_s;
    QTest::newRow("by steps") << resourceSet(two + "  steps:\n  - name: one\n    resources:\n    - " +
                                             map("m-<< inputs.tenant >>") +
                                             "  - name: two\n    resources:\n    - " + map("n"))
                              << u"m-a m-b n"_s;
}

void tst_resourceset::makes()
{
    QFETCH(const QByteArray, objects);
    const auto delivery = FluxFleet(objects).delivered();
    QVERIFY2(delivery, delivery ? "" : qPrintable(delivery.error().toString()));
    const delivery::Unit& unit = setOf(*delivery);
    QVERIFY2(!unit.built.opaque, qPrintable(unit.built.opaque ? unit.built.opaque->text : QString()));
    QTEST(namesIn(unit), "names");
}

void tst_resourceset::whatItOrdersIsFollowed()
{
    FluxFleet fleet(
        resourceSet("  commonMetadata: {labels: {team: edge}}\n  inputs: [{app: apps, replicas: 3}]\n"
                    "  resources:\n  - apiVersion: kustomize.toolkit.fluxcd.io/v1\n    kind: Kustomization\n"
                    "    metadata: {name: '<< inputs.app >>', namespace: flux-system}\n    spec:\n"
                    "      path: ./<< inputs.app >>\n      sourceRef: {kind: GitRepository, name: home}\n"
                    "      postBuild: {substitute: {size: '<< inputs.replicas | quote >>'}}\n"));
    fleet.writeConfigMap("app", "  size: ${size}\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t{3});
    QVERIFY2(textOf(*unitOf(*delivery, "apps")).contains("size: 3\n"),
             textOf(*unitOf(*delivery, "apps")).constData());
    QVERIFY2(textOf(setOf(*delivery)).contains("  labels:\n    team: edge\n"),
             textOf(setOf(*delivery)).constData());
    QCOMPARE(rulesOf(*delivery), QStringList());
}

void tst_resourceset::whatIsCopiedIsThereWhereItIsDelivered()
{
    const QByteArray copy =
        "  resources:\n  - apiVersion: v1\n    kind: KIND\n    metadata:\n      name: copy\n"
        "      namespace: x\n      annotations: {fluxcd.controlplane.io/copyFrom: a/b}\n";
    QByteArray ofMap = copy;
    const QByteArray map =
        "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: a}\ndata: {k: v}\n";
    const auto delivery = FluxFleet(resourceSet(ofMap.replace("KIND", "ConfigMap")) + map).delivered();
    QVERIFY(delivery);
    QVERIFY2(textOf(setOf(*delivery)).contains("data:\n  k: v\n"), textOf(setOf(*delivery)).constData());
    QVERIFY(setOf(*delivery).built.holes.empty());
    QByteArray ofSecret = copy;
    const auto live = FluxFleet(resourceSet(ofSecret.replace("KIND", "Secret"))).delivered();
    QVERIFY(live);
    QCOMPARE(setOf(*live).built.holes.size(), size_t{1});
    QCOMPARE(setOf(*live).built.holes.front().what, u"Secret a/b"_s);
}

void tst_resourceset::theIdOfAProviderIsAHoleWhereItIsRead()
{
    for (const auto& [input, holes] : {std::pair("tenant", 0), {"id", 1}}) {
        const QByteArray name = QByteArray("m-<< inputs.") + input + " >>";
        const auto delivery =
            FluxFleet(resourceSet("  inputsFrom: [{name: p}]\n  resources:\n  - " + map(name)) +
                      provider("p", "{type: Static, defaultValues: {tenant: c}}"))
                .delivered();
        QVERIFY(delivery);
        QCOMPARE(setOf(*delivery).built.holes.size(), size_t(holes));
    }
}

void tst_resourceset::providersOfTheClusterAreNamed()
{
    const QByteArray set =
        resourceSet("  inputs: [{tenant: a}]\n  inputsFrom: [{name: p}]\n  resources:\n  - " +
                    map("m-<< inputs.tenant >>"));
    const auto pulls =
        FluxFleet(set + provider("p", "{type: GitHubPullRequest, url: 'https://x'}")).delivered();
    QVERIFY(pulls);
    QCOMPARE(namesIn(setOf(*pulls)), u"m-a"_s);
    QVERIFY(setOf(*pulls).built.opaque &&
            setOf(*pulls).built.opaque->reason == delivery::OpaqueReason::Unresolved);
    QVERIFY(setOf(*pulls).built.opaque->text.contains("GitHubPullRequest"_L1));
    const auto none = FluxFleet(set).delivered();
    QVERIFY(none);
    QVERIFY(setOf(*none).built.opaque && setOf(*none).built.opaque->text.contains("p"_L1));
}

void tst_resourceset::whatIsWrongBreaksIt_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::newRow("an input that is missing") << QByteArray("  resources:\n  - " + map("<< inputs.nope >>"));
    QTest::newRow("a template that does not parse") << QByteArray("  resourcesTemplate: '<< if'\n");
    QTest::newRow("a text that is no YAML") << QByteArray("  resourcesTemplate: 'a: ['\n");
    QTest::newRow("a selector that is none")
        << QByteArray("  inputsFrom: [{selector: {matchExpressions: [{key: a, operator: No}]}}]\n");
    QByteArray many = "  inputStrategy: {name: Permute}\n  inputs: [";
    many += QByteArray("{a: 1},").repeated(10'001) + "]\n";
    QTest::newRow("too many permutations") << many;
}

void tst_resourceset::whatIsWrongBreaksIt()
{
    QFETCH(const QByteArray, spec);
    const auto delivery = FluxFleet(resourceSet(spec)).delivered();
    QVERIFY(delivery);
    const delivery::Unit& unit = setOf(*delivery);
    QVERIFY(unit.built.opaque);
    QVERIFY(unit.built.opaque->reason == delivery::OpaqueReason::Broken);
    QCOMPARE(rulesOf(*delivery), QStringList{u"flux-resourceset"_s});
}

void tst_resourceset::itIsHeldAndWaits()
{
    const QByteArray waits = resourceSet(
        "  dependsOn:\n"
        "  - {apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization, name: z, namespace: "
        "flux-system}\n"
        "  - {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, name: a.b}\n",
        "  annotations: {fluxcd.controlplane.io/reconcile: Disabled}\n");
    FluxFleet fleet(waits + FluxFleet::kustomization("z", "./apps"));
    fleet.writeConfigMap("app", "  a: b\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QVERIFY(setOf(*delivery).order.suspended);
    QCOMPARE(delivery->units.back().order.by.name, std::string("set"));
    QCOMPARE(rulesOf(*delivery), QStringList());
}

EFA_TEST(tst_resourceset)
#include "tst_resourceset.moc"

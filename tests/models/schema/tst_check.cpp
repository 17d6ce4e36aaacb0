#include "schema/check.h"

#include "tests/models/schema/objects.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using test::documentsOf;
using test::linesOf;
using test::onBoard;

class tst_check : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QVERIFY(onBoard() != nullptr); }
    void aFaultIsNamedWithItsPlace_data();
    void aFaultIsNamedWithItsPlace();
    void aTypeIsToldFromItsVersion_data();
    void aTypeIsToldFromItsVersion();
    void encryptedValuesAreLeftOut();
    void kustomizationsAreChecked_data();
    void kustomizationsAreChecked();
    void topologyIsChecked();
    void whatIsNoObjectIsSaid_data();
    void whatIsNoObjectIsSaid();
    void anUnknownVersionIsJudgedByTheNearest();
};

void tst_check::aFaultIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("minor");
    QTest::addColumn<QStringList>("lines");
    const QByteArray deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n"
                                  "  selector: {matchLabels: {app: a}}\n  template:\n"
                                  "    metadata: {labels: {app: a}}\n    spec:\n      containers:\n"
                                  "      - {name: a, image: b}\n";
    QTest::newRow("a good deployment has none") << deployment << 30 << QStringList();
    QTest::newRow("a misspelt field")
        << deployment + "  replica: 1\n"
        << 30 << QStringList{u"unknown-field spec.replica:, replica (replicas)"_s};
    QTest::newRow("a text for a number") << deployment + "  replicas: \"1\"\n"
                                         << 30 << QStringList{u"wrong-type spec.replicas: integer, string"_s};
    QTest::newRow("a version that went")
        << QByteArray("apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\n") << 30
        << QStringList{
               u"removed-version apiVersion: 1.25, policy/v1beta1 PodDisruptionBudget -> policy/v1 PodDisruptionBudget"_s};
    QTest::newRow("a field that is too new")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}], "
                      "hostnameOverride: b}\n")
        << 28 << QStringList{u"unknown-field spec.hostnameOverride:, hostnameOverride"_s};
    QTest::newRow("the same in a version that has it")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}], "
                      "hostnameOverride: b}\n")
        << 35 << QStringList{};
    QTest::newRow("an enumeration")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {restartPolicy: always, "
                      "containers: [{name: a}]}\n")
        << 35 << QStringList{u"bad-enum spec.restartPolicy: Always, Never, OnFailure, always (Always)"_s};
}

void tst_check::aFaultIsNamedWithItsPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, minor);
    QFETCH(const QStringList, lines);
    const auto documents = documentsOf(text);
    QCOMPARE(documents.size(), 1U);
    QCOMPARE(linesOf(schema::check(documents.front(), *onBoard(), {1, static_cast<uint16_t>(minor)})), lines);
}

void tst_check::aTypeIsToldFromItsVersion_data()
{
    QTest::addColumn<QByteArray>("apiVersion");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("minor");
    QTest::addColumn<QString>("line"); // the first
    const auto row = [](const char* name, const char* apiVersion, const char* kind, int minor,
                        const QString& line) {
        QTest::newRow(name) << QByteArray(apiVersion) << QByteArray(kind) << minor << line;
    };
    row("gone before all on board", "extensions/v1beta1", "Ingress", 30,
        u"removed-version apiVersion: 1.22, extensions/v1beta1 Ingress -> networking.k8s.io/v1 Ingress"_s);
    row("served still", "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", 30,
        u"deprecated-version apiVersion: 1.29, flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema -> flowcontrol.apiserver.k8s.io/v1 FlowSchema"_s);
    row("removed in this version", "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", 32,
        u"removed-version apiVersion: 1.32, flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema -> flowcontrol.apiserver.k8s.io/v1 FlowSchema"_s);
    row("not yet there", "admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", 28,
        u"unknown-type apiVersion: 1.30, admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy"_s);
    row("a kind in the wrong group", "apps/v1", "Service", 30,
        u"unknown-type apiVersion:, apps/v1 Service (v1)"_s);
    row("a misspelt kind", "apps/v1", "Deploymnet", 30,
        u"unknown-type kind:, apps/v1 Deploymnet (Deployment)"_s);
    row("a kind in small letters", "v1", "service", 30, u"unknown-type kind:, v1 service (Service)"_s);
    row("nobody's type", "example.org/v1", "Thing", 30, u"unknown-type kind:, example.org/v1 Thing"_s);
    row("an old version of Flux", "helm.toolkit.fluxcd.io/v2beta2", "HelmRelease", 30,
        u"deprecated-version apiVersion:, helm.toolkit.fluxcd.io/v2beta2 HelmRelease -> helm.toolkit.fluxcd.io/v2 HelmRelease"_s);
}

void tst_check::aTypeIsToldFromItsVersion()
{
    QFETCH(const QByteArray, apiVersion);
    QFETCH(const QByteArray, kind);
    QFETCH(const int, minor);
    QFETCH(const QString, line);
    const auto object =
        documentsOf("apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: a}\n").front();
    QCOMPARE(linesOf(schema::check(object, *onBoard(), {1, static_cast<uint16_t>(minor)})).value(0), line);
}

void tst_check::encryptedValuesAreLeftOut()
{
    const QByteArray secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nimmutable: ENC[AES256_GCM,data:x,type:bool]\n"
        "data: {a: 'ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]', b: 5}\n";
    const QByteArray sops =
        "sops: {mac: 'ENC[AES256_GCM,data:x]', lastmodified: '2024-01-01T00:00:00Z', version: 3.8.1}\n";
    const auto lines = [](const QByteArray& text) {
        return linesOf(schema::check(documentsOf(text).front(), *onBoard(), {1, 30}));
    };
    QCOMPARE(lines(secret + sops), QStringList{u"wrong-type data.b: string, integer"_s});
    QCOMPARE(lines(secret).size(), 3);
    QCOMPARE(lines("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nsops: {a: b}\n"),
             QStringList{u"unknown-field sops:, sops"_s});
}

void tst_check::kustomizationsAreChecked_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("a good one")
        << QByteArray("resources: [a.yaml]\nimages: [{name: a, newTag: b}]\npatches: [{path: p.yaml, target: "
                      "{kind: Pod}}]\n"
                      "configMapGenerator: [{name: a, files: [b], options: {disableNameSuffixHash: true}}]\n"
                      "helmCharts: [{name: a, includeCRDs: true, valuesInline: {a: 1}}]\n"
                      "replacements: [{source: {kind: Pod, fieldPath: a}, targets: [{select: {name: b}, "
                      "fieldPaths: [c]}]}]\n")
        << QStringList();
    QTest::newRow("a misspelt field") << QByteArray("resurces: [a.yaml]\n")
                                      << QStringList{u"unknown-field resurces:, resurces (resources)"_s};
    QTest::newRow("a text for a list")
        << QByteArray("resources: a.yaml\n") << QStringList{u"wrong-type resources: array, string"_s};
    QTest::newRow("a number for a tag") << QByteArray("images: [{name: a, newTag: 1}]\n")
                                        << QStringList{u"wrong-type images[0].newTag: string, integer"_s};
    QTest::newRow("a field of a patch") << QByteArray("patches: [{pathh: a}]\n")
                                        << QStringList{u"unknown-field patches[0].pathh:, pathh (path)"_s};
}

void tst_check::kustomizationsAreChecked()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, lines);
    const schema::TypeName name{"kustomize.config.k8s.io", "v1beta1", "Kustomization"};
    QCOMPARE(linesOf(schema::checkAs(documentsOf(text).front(), name, *onBoard(), {1, 30})), lines);
    const QByteArray named = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n" + text;
    QCOMPARE(linesOf(schema::check(documentsOf(named).front(), *onBoard(), {1, 30})), lines);
}

void tst_check::topologyIsChecked()
{
    const QByteArray text = "apiVersion: fleet-architect/v1alpha1\nkind: Fleet\nmetadata: {name: a}\nspec: "
                            "{engine: fluxx, ringss: []}\n";
    QCOMPARE(linesOf(schema::check(documentsOf(text).front(), *onBoard(), {1, 30})),
             (QStringList{u"bad-enum spec.engine: none, flux, argocd, rancher-fleet, fluxx (flux)"_s,
                          u"unknown-field spec.ringss:, ringss (rings)"_s}));
}

void tst_check::whatIsNoObjectIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("a list") << QByteArray("- a\n") << QStringList{u"wrong-type : object, array"_s};
    QTest::newRow("neither version nor kind")
        << QByteArray("a: b\n")
        << QStringList{u"missing-required apiVersion: string"_s, u"missing-required kind: string"_s};
    QTest::newRow("no kind") << QByteArray("apiVersion: v1\nkind:\n")
                             << QStringList{u"missing-required kind: string"_s};
    QTest::newRow("metadata that is a text") << QByteArray("apiVersion: v1\nkind: ConfigMap\nmetadata: a\n")
                                             << QStringList{u"wrong-type metadata: object, string"_s};
}

void tst_check::whatIsNoObjectIsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, lines);
    QCOMPARE(linesOf(schema::check(documentsOf(text).front(), *onBoard(), {1, 30})), lines);
}

void tst_check::anUnknownVersionIsJudgedByTheNearest()
{
    const auto pod = documentsOf("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: "
                                 "a}], hostnameOverride: b}\n")
                         .front();
    QCOMPARE(schema::nearestKnown({1, 19}), (schema::KubernetesVersion{1, 28}));
    QCOMPARE(schema::nearestKnown({1, 99}), (schema::KubernetesVersion{1, 36}));
    QCOMPARE(schema::nearestKnown({2, 0}), (schema::KubernetesVersion{1, 36}));
    QCOMPARE(schema::nearestKnown({1, 30}), (schema::KubernetesVersion{1, 30}));
    QCOMPARE(schema::check(pod, *onBoard(), {1, 19}), schema::check(pod, *onBoard(), {1, 28}));
    QCOMPARE(schema::check(pod, *onBoard(), {1, 99}), schema::check(pod, *onBoard(), {1, 36}));
    QVERIFY(schema::check(pod, *onBoard(), {1, 19}) != schema::check(pod, *onBoard(), {1, 99}));
}

EFA_TEST(tst_check)

#include "tst_check.moc"

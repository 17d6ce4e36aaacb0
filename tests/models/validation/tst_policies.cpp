#include "validation/policycheck.h"

#include "files/memorytree.h"
#include "tests/models/validation/judged.h"
#include "tests/support/registry.h"
#include "tests/support/schemacheck.h"
#include "validation/policywords.h"
#include "yaml/stream.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

using Facts = std::map<std::string, std::vector<std::string>>;
Q_DECLARE_METATYPE(Facts)

class tst_policies : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theOnesOnBoardAreWhole();
    void theirWordsAreInPolicyWords();
    void theOnesOnBoardFind_data();
    void theOnesOnBoardFind();
    void ownRulesCount_data();
    void ownRulesCount();
    void brokenOnesAreFindings_data();
    void brokenOnesAreFindings();
    void parametersAreSetByTheRepository();
    void hostilePatternsEnd();
};

namespace {

QByteArray policy(const QByteArray& rest, const QByteArray& name = "own")
{
    return "apiVersion: fleet-architect/v1alpha1\nkind: Policy\nmetadata: {name: " + name +
           "}\nspec:\n  text: own\n  " + rest + "\n";
}

validation::Policies policiesOf(const QByteArray& text)
{
    const files::MemoryTree tree({{u"policies/own.yaml"_s, text}});
    return validation::readPolicies(tree, {}).value();
}

QByteArray workload(const QByteArray& spec, const QByteArray& container = "image: 'web:1'")
{
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: apps}\n"
           "spec: {selector: {matchLabels: {app: web}}, " +
           spec + "template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, " + container +
           "}]}}}\n";
}

QByteArray podOf(const QByteArray& spec)
{
    return "---\napiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: apps}\n"
           "spec: {" +
           spec + ", containers: [{name: web, image: 'web:1'}]}\n";
}

const QByteArray nspace = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: apps, labels: "
                          "{pod-security.kubernetes.io/enforce: baseline}}\n";
const QByteArray plainNamespace = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: apps}\n";
const QByteArray defaultDeny =
    "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny, "
    "namespace: apps}\nspec: {podSelector: {}, policyTypes: [Ingress]}\n";

QByteArray secret(const QByteArray& rest)
{
    return "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\n" + rest + "\n";
}

} // namespace

void tst_policies::theOnesOnBoardAreWhole()
{
    const validation::Policies policies = policiesOf({});
    QVERIFY(policies.findings.isEmpty());
    QVERIFY(policies.all.size() >= 15);
    for (const validation::Policy& one : policies.all) {
        const QByteArray id = one.id.toUtf8();
        QVERIFY2(!one.why.isEmpty() && !one.hint.isEmpty(), id.constData());
        QVERIFY2(one.source.startsWith("https://"_L1), id.constData());
    }
    QDirIterator files(u":/policies"_s);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto stream = yaml::Stream::parse(yaml::Source(file.readAll(), file.fileName()));
        QVERIFY(stream);
        for (const yaml::Document& document : stream->documents())
            QCOMPARE(test::schemaFaults(test::schemaNamed(u"policy"_s), test::jsonOf(document.root())),
                     QStringList());
    }
}

// The catalogues get their texts from there; what is missing could not be translated.
void tst_policies::theirWordsAreInPolicyWords()
{
    QStringList written;
    for (const validation::Policy& one : policiesOf({}).all)
        written << one.text << one.why << one.hint;
    QStringList listed;
    for (const char* words : validation::policyWords())
        listed << QString::fromUtf8(words);
    for (const QString& words : std::as_const(written))
        QVERIFY2(listed.contains(words), qPrintable(u"missing in policywords.cpp: "_s + words));
    for (const QString& words : std::as_const(listed))
        QVERIFY2(written.contains(words), qPrintable(u"no policy says this any more: "_s + words));
}

void tst_policies::theOnesOnBoardFind_data()
{
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QStringList>("rules");
    const auto row = [](const char* name, const Facts& facts, const QByteArray& objects,
                        const QStringList& rules = {}) { QTest::newRow(name) << facts << objects << rules; };
    const Facts exposed = {{"exposure", {"unattended"}}};
    const Facts locked = {{"exposure", {"locked-room"}}};
    const Facts dark = {{"contact", {"intermittent"}}};
    const Facts board = {{"architecture", {"arm64"}}};
    const QByteArray closed = nspace + defaultDeny;

    row("no memory limit", {{"nodes", {"1"}}}, nspace + workload({}), {u"memory-limit-missing"_s});
    row("a memory limit", {{"nodes", {"1"}}},
        nspace + workload({}, "image: 'web:1', resources: {limits: {memory: 1Mi}}"));
    row("a default limit of the namespace", {{"nodes", {"1"}}},
        nspace + workload({}) +
            "---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: l, namespace: apps}\n"
            "spec: {limits: [{type: Container, default: {memory: 1Mi}}]}\n");
    row("no tag", {}, nspace + workload({}, "image: registry.example:5000/web"), {u"image-tag-latest"_s});
    row("the tag latest", {}, nspace + workload({}, "image: 'web:latest'"), {u"image-tag-latest"_s});
    row("a digest", {}, nspace + workload({}, "image: 'web@sha256:0123'"));
    row("pulled always where there is no contact", dark,
        nspace + workload({}, "image: 'web:1', imagePullPolicy: Always"), {u"pull-always-offline"_s});
    row("pulled always where there is", {{"contact", {"continuous"}}},
        nspace + workload({}, "image: 'web:1', imagePullPolicy: Always"));
    row("a probe that kills slow boards", board,
        nspace + workload({}, "image: 'web:1', livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 1, "
                              "initialDelaySeconds: 3}"),
        {u"liveness-probe-too-soon"_s});
    row("a probe with patience", board,
        nspace +
            workload({}, "image: 'web:1', livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 3}"));
    row("privileged in reach", exposed,
        closed + workload({}, "image: 'web:1', securityContext: {privileged: true}"),
        {u"privileged-exposed"_s});
    row("privileged behind a door", locked,
        nspace + workload({}, "image: 'web:1', securityContext: {privileged: true}"));
    row("the node's root in reach", exposed, closed + podOf("volumes: [{name: h, hostPath: {path: /}}]"),
        {u"host-path-exposed"_s});
    row("another folder of the node", exposed,
        closed + podOf("volumes: [{name: h, hostPath: {path: /opt/x}}]"));
    row("the node's network in reach", exposed, closed + podOf("hostNetwork: true"),
        {u"host-network-exposed"_s});
    row("a port that waits for a push", exposed,
        "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {type: NodePort, ports: [{port: 80}]}\n",
        {u"service-exposed"_s});
    row("a plain secret", {}, secret("data: {a: c2VjcmV0}"), {u"plain-secret"_s});
    row("a plain secret as text", {}, secret("stringData: {a: secret}"), {u"plain-secret-text"_s});
    row("a secret that the cluster fills in", {}, secret("stringData: {a: '${A}'}"));
    row("no security level", locked, plainNamespace + workload({}), {u"pod-security-label-missing"_s});
    row("an empty namespace needs none", locked, plainNamespace);
    row("an open namespace", exposed, nspace + workload({}), {u"default-deny-missing"_s});
    row("more replicas than nodes", {{"nodes", {"2"}}},
        nspace + workload("replicas: 3, ", "image: 'web:1', resources: {limits: {memory: 1Mi}}"),
        {u"replicas-above-nodes"_s});
    row("a replica a node", {{"nodes", {"3"}}},
        nspace + workload("replicas: 3, ", "image: 'web:1', resources: {limits: {memory: 1Mi}}"));
    row("a mesh on a small board", {{"memory", {"2Gi"}}},
        nspace + workload({}, "image: 'docker.io/istio/pilot:1.25.1'"), {u"data-centre-part"_s});
    row("a mesh on a server", {{"memory", {"64Gi"}}},
        nspace + workload({}, "image: 'docker.io/istio/pilot:1.25.1'"));
    row("a volume over the network", dark,
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a, labels: {x: y}}\nspec: "
        "{storageClassName: "
        "gp3, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}\n",
        {u"reference-missing"_s, u"storage-class-needs-network"_s});
    row("WebAssembly where no node runs it", {{"features", {"tpm2"}}, {"distribution", {"k3s"}}},
        nspace + podOf("runtimeClassName: spin"), {u"wasm-not-supported"_s});
    row("WebAssembly without a class", {},
        nspace + workload({}, "image: 'ghcr.io/spinkube/containerd-shim-spin/examples/a:v1'"),
        {u"wasm-runtime-class-missing"_s});
    const QByteArray source =
        "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: a}\n"
        "spec: {url: https://git.example/a, interval: 1h}\n";
    row("an interval that misses the opening", {{"contact-window", {"10m"}}}, source,
        {u"interval-misses-contact"_s});
    row("an interval over the silence", {{"max-silence", {"30m"}}, {"engine", {"flux"}}}, source,
        {u"interval-over-silence"_s});
    row("an interval that fits", {{"max-silence", {"2h"}}, {"contact-window", {"60m"}}, {"engine", {"flux"}}},
        source);
}

void tst_policies::theOnesOnBoardFind()
{
    QFETCH(const Facts, facts);
    QFETCH(const QByteArray, objects);
    QFETCH(const QStringList, rules);
    test::Judged judged;
    judged.facts = facts;
    judged.policies = policiesOf({}).all;
    QStringList found;
    for (const QString& line : judged.of(objects))
        found << line.section(u' ', 1, 1);
    found.sort();
    QCOMPARE(found, rules);
}

void tst_policies::ownRulesCount_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QStringList>("faults");
    const auto row = [](const char* name, const QByteArray& rule, const QStringList& faults = {}) {
        QTest::newRow(name) << rule << faults;
    };
    const QString at = u"warning own Deployment apps/web "_s;
    row("a value", "path: spec.replicas\n  operator: In\n  values: ['1']", {at + u"spec.replicas"_s});
    row("a value that is right", "path: spec.replicas\n  operator: In\n  value: '3'");
    row("a missing field", "kinds: [Deployment]\n  path: metadata.labels[\"a/b\"]\n  operator: Exists",
        {at.trimmed()});
    row("a field that must not be", "path: spec.replicas\n  operator: Absent", {at + u"spec.replicas"_s});
    row("a pattern in each item",
        "path: spec.template.spec.containers[*].image\n  operator: Matches\n  value: '^good/'",
        {at + u"spec.template.spec.containers[0].image"_s});
    row("an amount", "path: spec.replicas\n  operator: AtMost\n  value: '2'", {at + u"spec.replicas"_s});
    row("each container", "each: container\n  path: resources\n  operator: Exists",
        {at + u"spec.template.spec.containers[0]"_s});
    row("another kind", "kinds: [DaemonSet]\n  path: spec.replicas\n  operator: Absent");
    row("where a condition does not hold", "where: [{path: metadata.name, operator: In, value: other}]\n  "
                                           "path: spec.replicas\n  operator: Absent");
    row("where a fact is not known", "where: [{path: cluster.exposure, operator: NotIn, value: a}]\n  path: "
                                     "spec.replicas\n  operator: Absent");
    row("where something else is not delivered",
        "where: [{delivered: {kinds: [Service]}, operator: Absent}]\n  kinds: [Deployment]\n  path: "
        "spec.replicas\n  "
        "operator: Absent",
        {at + u"spec.replicas"_s});
}

void tst_policies::ownRulesCount()
{
    QFETCH(const QByteArray, rule);
    test::Judged judged;
    const validation::Policies policies = policiesOf(policy(rule));
    QVERIFY2(policies.findings.isEmpty(),
             policies.findings.isEmpty() ? "" : qPrintable(policies.findings.first().text));
    judged.policies = {policies.all.back()};
    QTEST(judged.of(nspace + workload("replicas: 3, ")), "faults");
}

void tst_policies::brokenOnesAreFindings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("findings");

    QTest::newRow("whole") << policy("path: a\n  operator: Exists") << 0;
    QTest::newRow("somebody else's") << "apiVersion: kyverno.io/v1\nkind: Policy\nmetadata: {name: a}\n"_ba
                                     << 0;
    QTest::newRow("no operator") << policy("path: a") << 1;
    QTest::newRow("no path that is one") << policy("path: a..b\n  operator: Exists") << 1;
    QTest::newRow("a pattern that is none") << policy("path: a\n  operator: Matches\n  value: '('") << 1;
    QTest::newRow("nothing to compare with") << policy("path: a\n  operator: AtMost") << 1;
    QTest::newRow("a name that is taken") << policy("path: a\n  operator: Exists", "plain-secret") << 1;
    QTest::newRow("no spec") << "apiVersion: fleet-architect/v1alpha1\nkind: Policy\nmetadata: {name: a}\n"_ba
                             << 1;
}

void tst_policies::brokenOnesAreFindings()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, findings);
    const validation::Policies policies = policiesOf(text);
    QCOMPARE(policies.findings.size(), findings);
    for (const Diagnostic& finding : policies.findings)
        QCOMPARE(finding.place.file, u"policies/own.yaml"_s);
}

void tst_policies::parametersAreSetByTheRepository()
{
    test::Judged judged;
    judged.policies = {
        policiesOf(
            policy("parameters: {most: '2'}\n  path: spec.replicas\n  operator: AtMost\n  parameter: most"))
            .all.back()};
    const QByteArray objects = nspace + workload("replicas: 3, ");
    QCOMPARE(judged.of(objects).size(), 1);
    judged.settings.rules[u"own"_s].parameters.insert(u"most"_s, u"3"_s);
    QCOMPARE(judged.of(objects), QStringList());
}

void tst_policies::hostilePatternsEnd()
{
    test::Judged judged;
    judged.policies = {
        policiesOf(policy("path: metadata.annotations.a\n  operator: NotMatches\n  value: '^(a+)+$'"))
            .all.back()};
    const QByteArray text = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, annotations: {a: " +
                            QByteArray(100000, 'a') + "b}}\n";
    QCOMPARE(judged.of(text), QStringList());
}

EFA_TEST(tst_policies)
#include "tst_policies.moc"

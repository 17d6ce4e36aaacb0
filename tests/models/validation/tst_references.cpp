#include "tests/models/validation/judged.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_references : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void namesAreLookedUp_data();
    void namesAreLookedUp();
    void whatIsNotKnownIsNotBlamed();
    void aFolderIsNotAllOfACluster();
    void whatClustersHaveFromElsewhereIsSaid();
    void theDistributionBringsIts_data();
    void theDistributionBringsIts();
    void twoOwnersAreTold();
    void aMisspeltNameIsGuessed();
};

namespace {

QByteArray pod(const QByteArray& spec, const QByteArray& labels = "app: web")
{
    return "---\napiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {" + labels + "}}\nspec: " + spec +
           "\n";
}

QByteArray container(const QByteArray& rest)
{
    return pod("{containers: [{name: web, image: 'web:1', " + rest + "}]}");
}

QByteArray configMap(const QByteArray& name, const QByteArray& data = "a: b")
{
    return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata: {" + data + "}\n";
}

QByteArray object(const QByteArray& version, const QByteArray& kind, const QByteArray& name,
                  const QByteArray& rest)
{
    return "---\napiVersion: " + version + "\nkind: " + kind + "\nmetadata: {name: " + name + "}\n" + rest +
           "\n";
}

QByteArray service(const QByteArray& ports, const QByteArray& selector = "app: web")
{
    return object("v1", "Service", "web", "spec: {selector: {" + selector + "}, ports: [" + ports + "]}");
}

QByteArray ingress(const QByteArray& port)
{
    return object(
        "networking.k8s.io/v1", "Ingress", "web",
        "spec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {" +
            port + "}}}}]}}]}");
}

const QByteArray environment = "env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}]";

} // namespace

void tst_references::namesAreLookedUp_data()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QStringList>("faults");
    const auto row = [](const char* name, const QByteArray& objects, const QStringList& faults = {}) {
        QTest::newRow(name) << objects << faults;
    };
    const QString web = u" Pod web spec."_s;
    row("a ConfigMap that is there", configMap("settings") + container(environment));
    row("a ConfigMap that is not", container(environment),
        {u"error reference-missing"_s + web + u"containers[0].env[0].valueFrom.configMapKeyRef.key"_s});
    row("a key that is not", configMap("settings", "b: c") + container(environment),
        {u"error reference-key-missing"_s + web + u"containers[0].env[0].valueFrom.configMapKeyRef.key"_s});
    row("an optional one", container("envFrom: [{configMapRef: {name: settings, optional: true}}]"));
    row("a Secret that somebody may bring by hand", container("envFrom: [{secretRef: {name: keys}}]"),
        {u"warning reference-missing"_s + web + u"containers[0].envFrom[0].secretRef.name"_s});
    row("a Secret that comes of a sealed one",
        object("bitnami.com/v1alpha1", "SealedSecret", "keys", "spec: {encryptedData: {a: AgB}}") +
            container("envFrom: [{secretRef: {name: keys}}]"));
    const QByteArray takesArtifact = object(
        "kustomize.toolkit.fluxcd.io/v1", "Kustomization", "k",
        "spec: {path: ./, prune: true, interval: 1m, sourceRef: {kind: ExternalArtifact, name: apps}}");
    const auto generator = [](const QByteArray& name, const QByteArray& more) {
        return object("source.extensions.fluxcd.io/v1beta1", "ArtifactGenerator", "x",
                      "spec: {sources: [{alias: r, kind: Bucket, name: r}], artifacts: [{name: '" + name +
                          "', copy: [{from: '@r/**', to: '@artifact/'}]}]" + more + '}') +
               object("source.toolkit.fluxcd.io/v1", "Bucket", "r",
                      "spec: {bucketName: r, endpoint: s3.example.org, interval: 1m}");
    };
    row("an artifact that a generator makes", generator("apps", "") + takesArtifact);
    row("an artifact that may be called after a folder",
        generator("{app}", ", pathPattern: '@r/{app}'") + takesArtifact);
    row("an artifact that no generator makes", generator("app", "") + takesArtifact,
        {u"error reference-missing Kustomization k spec.sourceRef.name"_s});
    row("a Secret that an ExternalSecret makes under another name",
        object("external-secrets.io/v1", "ExternalSecret", "x",
               "spec: {target: {name: keys}, secretStoreRef: {name: s, kind: ClusterSecretStore}}") +
            container("envFrom: [{secretRef: {name: keys}}]"));
    row("a Secret of a Certificate",
        object("cert-manager.io/v1", "Certificate", "x",
               "spec: {secretName: keys, issuerRef: {name: ca}, dnsNames: [a.example]}") +
            pod("{containers: [{name: web, image: 'web:1'}], volumes: [{name: k, secret: {secretName: "
                "keys}}]}"));
    row("a claim that is not",
        pod("{containers: [{name: web, image: 'web:1'}], volumes: [{name: d, persistentVolumeClaim: "
            "{claimName: data}}]}"),
        {u"error reference-missing"_s + web + u"volumes[0].persistentVolumeClaim.claimName"_s});
    row("the default ServiceAccount, and a system's priority",
        pod("{serviceAccountName: default, priorityClassName: system-node-critical, containers: [{name: web, "
            "image: "
            "'web:1'}]}"));
    row("a ServiceAccount that is not",
        pod("{serviceAccountName: web, containers: [{name: web, image: 'web:1'}]}"),
        {u"error reference-missing"_s + web + u"serviceAccountName"_s});
    row("the root certificates of every namespace",
        pod("{containers: [{name: web, image: 'web:1'}], volumes: [{name: c, configMap: {name: "
            "kube-root-ca.crt}}]}"));
    row("a Service's pods", service("{port: 80}") + container("ports: [{containerPort: 80}]"));
    row("a Service without pods",
        service("{port: 80}", "app: other") + container("ports: [{containerPort: 80}]"),
        {u"warning service-selects-nothing Service web spec.selector"_s});
    row("a named port",
        service("{port: 80, targetPort: http}") + container("ports: [{name: http, containerPort: 80}]"));
    row("a named port that is not",
        service("{port: 80, targetPort: http}") + container("ports: [{containerPort: 80}]"),
        {u"error service-port-unknown Service web spec.ports[0].targetPort"_s});
    row("an Ingress and its Service",
        service("{port: 80}") + container("ports: [{containerPort: 80}]") + ingress("number: 80"));
    row("an Ingress to a port that is not",
        service("{port: 80}") + container("ports: [{containerPort: 80}]") + ingress("number: 81"),
        {u"error reference-port-missing Ingress web "
         "spec.rules[0].http.paths[0].backend.service.port.number"_s});
    row("an Ingress to nobody", ingress("number: 80"),
        {u"error reference-missing Ingress web spec.rules[0].http.paths[0].backend.service.port.number"_s});
    row("roles of Kubernetes",
        object("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", "x",
               "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\n"
               "subjects: [{kind: ServiceAccount, name: default, namespace: default}]"));
    row("a role and a subject that are not",
        object("rbac.authorization.k8s.io/v1", "RoleBinding", "x",
               "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}\n"
               "subjects: [{kind: ServiceAccount, name: web, namespace: default}]"),
        {u"error reference-missing RoleBinding x roleRef.name"_s,
         u"error reference-missing RoleBinding x subjects[0].name"_s});
    row("a scaler without a target",
        object("autoscaling/v2", "HorizontalPodAutoscaler", "x",
               "spec: {maxReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}"),
        {u"error reference-missing HorizontalPodAutoscaler x spec.scaleTargetRef.name"_s});
    row("a budget without pods",
        object("policy/v1", "PodDisruptionBudget", "x",
               "spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}"),
        {u"warning disruption-budget-selects-nothing PodDisruptionBudget x spec.selector"_s});
    const QByteArray budget =
        "spec: {minAvailable: 1, selector: {matchExpressions: [{key: app, operator: In, values: "
        "[web]}]}}";
    row("two budgets for one pod",
        object("policy/v1", "PodDisruptionBudget", "x", budget) +
            object("policy/v1", "PodDisruptionBudget", "y", budget) + container("ports: []"),
        {u"warning disruption-budget-ambiguous PodDisruptionBudget y spec.selector"_s});
    row("a namespace that nobody brings",
        "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: apps}\n",
        {u"error namespace-missing ServiceAccount apps/a metadata.namespace"_s});
    row("a Kustomization that waits for nobody",
        object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "a",
               "spec: {interval: 5m, prune: true, path: ./a, dependsOn: [{name: b}], sourceRef: {kind: "
               "GitRepository, "
               "name: c}}"),
        {u"error reference-missing Kustomization a spec.dependsOn[0].name"_s,
         u"error reference-missing Kustomization a spec.sourceRef.name"_s});
    row("a ConfigMap that nobody names", configMap("left"), {u"info object-unused ConfigMap left"_s});
}

void tst_references::namesAreLookedUp()
{
    QFETCH(const QByteArray, objects);
    test::Judged judged;
    QTEST(judged.of(objects), "faults");
}

void tst_references::whatIsNotKnownIsNotBlamed()
{
    delivery::Delivery delivery = test::deliveryOf(container(environment));
    delivery::Unit chart;
    chart.built.opaque = delivery::Opaque();
    delivery.units.push_back(chart);
    const QStringList lines = test::Judged().of(delivery);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().startsWith("info reference-missing"_L1), qPrintable(lines.first()));
}

void tst_references::aFolderIsNotAllOfACluster()
{
    test::Judged judged;
    judged.scope = validation::Scope::Part;
    const QStringList unknown = judged.of(container(environment));
    QVERIFY2(unknown.join(u'\n').startsWith("info reference-missing"_L1), qPrintable(unknown.join(u'\n')));
    // A name that is nearly another one there is probably meant to be that.
    const QStringList misspelt = judged.of(configMap("setting") + container(environment));
    QVERIFY2(misspelt.join(u'\n').startsWith("warning reference-missing"_L1),
             qPrintable(misspelt.join(u'\n')));
}

void tst_references::whatClustersHaveFromElsewhereIsSaid()
{
    test::Judged judged;
    judged.settings.provided.push_back({{"", "Secret", "default", "keys"}});
    QCOMPARE(judged.of(container("envFrom: [{secretRef: {name: keys}}]")), QStringList());
}

void tst_references::theDistributionBringsIts_data()
{
    QTest::addColumn<QByteArray>("distribution");
    QTest::addColumn<QString>("severity");

    QTest::newRow("K3s has local-path") << "k3s"_ba << QString();
    QTest::newRow("kubeadm has no storage") << "kubeadm"_ba << u"error"_s;
    QTest::newRow("one that nobody knows may have it") << "own"_ba << QString();
}

void tst_references::theDistributionBringsIts()
{
    QFETCH(const QByteArray, distribution);
    QFETCH(const QString, severity);
    test::Judged judged;
    judged.facts["distribution"] = {distribution.toStdString()};
    const QByteArray claim = object("v1", "PersistentVolumeClaim", "data",
                                    "spec: {storageClassName: local-path, accessModes: [ReadWriteOnce], "
                                    "resources: {requests: {storage: 1Gi}}}") +
                             pod("{containers: [{name: web, image: 'web:1'}], volumes: [{name: d, "
                                 "persistentVolumeClaim: {claimName: data}}]}");
    const QStringList expected =
        severity.isEmpty()
            ? QStringList()
            : QStringList{severity +
                          u" reference-missing PersistentVolumeClaim data spec.storageClassName"_s};
    QCOMPARE(judged.of(claim), expected);
}

void tst_references::twoOwnersAreTold()
{
    test::Judged judged;
    judged.facts["distribution"] = {"k3s"};
    QCOMPARE(judged.of(object("storage.k8s.io/v1", "StorageClass", "local-path",
                              "provisioner: rancher.io/local-path")),
             QStringList{u"warning distribution-owned StorageClass local-path"_s});

    delivery::Delivery twice =
        test::deliveryOf(object("v1", "ServiceAccount", "a", "automountServiceAccountToken: true"));
    twice.units.push_back(
        test::deliveryOf(object("v1", "ServiceAccount", "a", "automountServiceAccountToken: false"))
            .units.front());
    QCOMPARE(test::Judged().of(twice), QStringList{u"warning object-delivered-twice ServiceAccount a"_s});
}

void tst_references::aMisspeltNameIsGuessed()
{
    const schema::CatalogPtr catalog = schema::Catalog::onBoard().value();
    const std::vector<validation::Policy> policies;
    const validation::Settings settings;
    validation::ClusterJudge judge(catalog, policies, settings);
    QStringList hints;
    judge.judge(
        test::deliveryOf(configMap("settings") + container("envFrom: [{configMapRef: {name: setings}}]")), {},
        validation::Scope::Cluster, [&](const auto&, const validation::FaultPtr& fault) {
            if (fault->rule == "reference-missing"_L1)
                hints << fault->hint;
        });
    QCOMPARE(hints, QStringList{u"Did you mean settings?"_s});
}

EFA_TEST(tst_references)
#include "tst_references.moc"

#include "impact/consequences.h"

#include "kustomize/schema.h"
#include "tests/models/impact/objects.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_consequences : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void ofAChange_data();
    void ofAChange();
    void ofARemoval_data();
    void ofARemoval();
};

namespace {

QByteArray wordsOf(const impact::Consequences& consequences)
{
    QByteArrayList words;
    if (consequences.restarts)
        words << "restarts";
    if (consequences.losesData)
        words << "loses";
    if (consequences.staysBehind)
        words << "stays";
    for (const std::string& path : consequences.refused)
        words << "refused:" + QByteArray::fromStdString(path);
    return words.join(' ');
}

QByteArray object(const QByteArray& apiVersion, const QByteArray& kind, const QByteArray& rest)
{
    return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: a}\n" + rest + '\n';
}

} // namespace

void tst_consequences::ofAChange_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("words");

    const auto row = [](const char* name, const QByteArray& apiVersion, const QByteArray& kind,
                        const QByteArray& before, const QByteArray& after, const QByteArray& words) {
        QTest::newRow(name) << object(apiVersion, kind, before) << object(apiVersion, kind, after) << words;
    };
    row("a pod template", "apps/v1", "Deployment", "spec: {template: {spec: {hostNetwork: true}}}",
        "spec: {template: {spec: {hostNetwork: false}}}", "restarts");
    row("more replicas", "apps/v1", "Deployment", "spec: {replicas: 1}", "spec: {replicas: 2}", "");
    row("a selector of a Deployment", "apps/v1", "Deployment", "spec: {selector: {matchLabels: {a: b}}}",
        "spec: {selector: {matchLabels: {a: c}}}", "refused:spec.selector.matchLabels.a");
    row("a DaemonSet that waits for deletion", "apps/v1", "DaemonSet",
        "spec: {updateStrategy: {type: OnDelete}, template: {spec: {x: 1}}}",
        "spec: {updateStrategy: {type: OnDelete}, template: {spec: {x: 2}}}", "");
    row("a StatefulSet's template", "apps/v1", "StatefulSet", "spec: {template: {spec: {x: 1}}}",
        "spec: {template: {spec: {x: 2}}}", "restarts");
    row("a StatefulSet's volumes", "apps/v1", "StatefulSet", "spec: {serviceName: a}",
        "spec: {serviceName: b}", "refused:spec.serviceName");
    row("a Job's template", "batch/v1", "Job", "spec: {template: {x: 1}}", "spec: {template: {x: 2}}",
        "refused:spec.template.x");
    row("a claim's size", "v1", "PersistentVolumeClaim", "spec: {resources: {requests: {storage: 1Gi}}}",
        "spec: {resources: {requests: {storage: 2Gi}}}", "");
    row("a claim's class", "v1", "PersistentVolumeClaim", "spec: {storageClassName: a}",
        "spec: {storageClassName: b}", "refused:spec.storageClassName");
    row("a ConfigMap", "v1", "ConfigMap", "data: {a: x}", "data: {a: y}", "");
    row("an immutable ConfigMap", "v1", "ConfigMap", "immutable: true\ndata: {a: x}",
        "immutable: true\ndata: {a: y}", "refused:data.a");
    row("a role of a binding", "rbac.authorization.k8s.io/v1", "RoleBinding", "roleRef: {name: a}",
        "roleRef: {name: b}", "refused:roleRef.name");
    row("another group's Deployment", "example.com/v1", "Deployment", "spec: {template: {x: 1}}",
        "spec: {template: {x: 2}}", "");
}

void tst_consequences::ofAChange()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto earlier = test::resourceOf(before);
    const auto later = test::resourceOf(after);
    const auto type = kustomize::Schema::builtin()->forKind(later->gvk().apiVersion(), later->kind());
    const auto fields = impact::fieldChanges(earlier->value(), later->value(), type);
    QVERIFY(!fields.empty());
    QTEST(wordsOf(impact::consequencesOf(*earlier, *later, fields)), "words");
}

void tst_consequences::ofARemoval_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPruned");
    QTest::addColumn<QByteArray>("words");

    QTest::newRow("a ConfigMap") << object("v1", "ConfigMap", "") << true << QByteArray();
    QTest::newRow("a claim") << object("v1", "PersistentVolumeClaim", "") << true << QByteArray("loses");
    QTest::newRow("a namespace") << object("v1", "Namespace", "") << true << QByteArray("loses");
    QTest::newRow("a definition") << object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "") << true
                                  << QByteArray("loses");
    QTest::newRow("nobody takes it away") << object("v1", "Namespace", "") << false << QByteArray("stays");
}

void tst_consequences::ofARemoval()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isPruned);
    QTEST(wordsOf(impact::consequencesOfRemoval(*test::resourceOf(text), isPruned)), "words");
}

EFA_TEST(tst_consequences)
#include "tst_consequences.moc"

#include "kustomize/schema.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

class tst_schema : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void mergeKeys_data();
    void mergeKeys();
    void scopes_data();
    void scopes();
    void knowsNothingOfForeignKinds();
    void readsCustomDefinitions();
    void refusesWhatIsNoMapping();
};

namespace {

QString keysOf(FieldType type, const QString& path)
{
    for (const QString& part : path.split(u'/'))
        type = part == "[]"_L1 ? type.items() : type.field(part.toStdString());
    if (!type)
        return u"unknown"_s;
    if (!type.isMerged())
        return u"replaced"_s;
    QStringList keys;
    for (const std::string_view key : type.mergeKeys())
        keys.append(QString::fromUtf8(key.data(), qsizetype(key.size())));
    return keys.join(u',');
}

} // namespace

void tst_schema::mergeKeys_data()
{
    QTest::addColumn<QByteArray>("apiVersion");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("keys");
    const QByteArray apps = "apps/v1";
    const QByteArray core = "v1";
    QTest::newRow("containers merge by name")
        << apps << QByteArray("Deployment") << u"spec/template/spec/containers"_s << u"name"_s;
    QTest::newRow("container ports merge by port and protocol")
        << apps << QByteArray("Deployment") << u"spec/template/spec/containers/[]/ports"_s
        << u"containerPort,protocol"_s;
    QTest::newRow("command lines are replaced")
        << apps << QByteArray("Deployment") << u"spec/template/spec/containers/[]/args"_s << u"replaced"_s;
    QTest::newRow("tolerations are replaced")
        << core << QByteArray("Pod") << u"spec/tolerations"_s << u"replaced"_s;
    QTest::newRow("finalizers merge as plain values")
        << core << QByteArray("ConfigMap") << u"metadata/finalizers"_s << QString();
    QTest::newRow("volumes merge although they also retain keys")
        << core << QByteArray("Pod") << u"spec/volumes"_s << u"name"_s;
    QTest::newRow("any field of a map of texts is known")
        << core << QByteArray("ConfigMap") << u"data/anything"_s << u"replaced"_s;
    QTest::newRow("fields that do not exist are unknown")
        << core << QByteArray("Pod") << u"spec/bogus"_s << u"unknown"_s;
    QTest::newRow("generators of a kustomization merge by name")
        << QByteArray("kustomize.config.k8s.io/v1beta1") << QByteArray("Kustomization")
        << u"configMapGenerator"_s << u"name"_s;
}

void tst_schema::mergeKeys()
{
    QFETCH(const QByteArray, apiVersion);
    QFETCH(const QByteArray, kind);
    QFETCH(const QString, path);
    const FieldType type = Schema::builtin()->forKind(apiVersion.toStdString(), kind.toStdString());
    QVERIFY(type);
    QTEST(keysOf(type, path), "keys");
}

void tst_schema::scopes_data()
{
    QTest::addColumn<QByteArray>("apiVersion");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("scope");
    QTest::newRow("a Pod stands in a namespace")
        << QByteArray("v1") << QByteArray("Pod") << QByteArray("namespaced");
    QTest::newRow("a Namespace does not")
        << QByteArray("v1") << QByteArray("Namespace") << QByteArray("cluster");
    QTest::newRow("the version counts")
        << QByteArray("v2") << QByteArray("Namespace") << QByteArray("unknown");
    QTest::newRow("a kind known from requests only")
        << QByteArray("v1") << QByteArray("PodExecOptions") << QByteArray("namespaced");
    QTest::newRow("the first of the table")
        << QByteArray("admissionregistration.k8s.io/v1") << QByteArray("MutatingWebhookConfiguration")
        << QByteArray("cluster");
}

void tst_schema::scopes()
{
    QFETCH(const QByteArray, apiVersion);
    QFETCH(const QByteArray, kind);
    const std::optional<bool> namespaced = builtinIsNamespaced(apiVersion.toStdString(), kind.toStdString());
    const QByteArray scope = !namespaced ? "unknown" : *namespaced ? "namespaced" : "cluster";
    QTEST(scope, "scope");
}

void tst_schema::knowsNothingOfForeignKinds()
{
    QVERIFY(!Schema::builtin()->forKind("example.com/v1", "Turbine"));
    QVERIFY(!Schema::kustomizationTypes()->forKind("apps/v1", "Deployment"));
}

void tst_schema::readsCustomDefinitions()
{
    const yaml::Source document(R"(
definitions:
  v1.Turbine:
    properties:
      blades:
        type: array
        items: {$ref: '#/definitions/v1.Blade'}
        x-kubernetes-patch-strategy: merge
        x-kubernetes-patch-merge-key: serial
      tower: {$ref: '#/definitions/v1.Missing'}
      parts:
        type: object
        additionalProperties: {$ref: '#/definitions/v1.Turbine'}
    x-kubernetes-group-version-kind:
    - {group: example.com, version: v1, kind: Turbine}
  v1.Blade:
    properties:
      sensors:
        type: [array]
        items: {type: object}
        x-kubernetes-patch-strategy: merge
        x-kubernetes-list-map-keys: [bus, address]
paths:
  /apis/example.com/v1/turbines:
    get: {x-kubernetes-group-version-kind: {group: example.com, version: v1, kind: Turbine}}
)",
                                u"openapi.yaml"_s);
    const auto schema = Schema::extended(Schema::kustomizationTypes(), document);
    QVERIFY(schema);
    const FieldType turbine = (*schema)->forKind("example.com/v1", "Turbine");
    QVERIFY(turbine);
    QCOMPARE(keysOf(turbine, u"blades"_s), u"serial"_s);
    QCOMPARE(keysOf(turbine, u"parts/rotor/blades/[]/sensors"_s), u"bus,address"_s);
    QCOMPARE(keysOf(turbine, u"tower"_s), u"unknown"_s);
    QCOMPARE((*schema)->isNamespaced("example.com/v1", "Turbine"), std::optional(false));
    QCOMPARE((*schema)->isNamespaced("v1", "Pod"), std::optional(true));
}

void tst_schema::refusesWhatIsNoMapping()
{
    const auto schema =
        Schema::extended(Schema::kustomizationTypes(), yaml::Source("- 1\n", u"openapi.yaml"_s));
    QVERIFY(!schema);
    QCOMPARE(schema.error().code, ErrorCode::Invalid);
    QVERIFY(schema.error().where);
    QCOMPARE(schema.error().where->line, 1);
}

EFA_TEST(tst_schema)

#include "tst_schema.moc"

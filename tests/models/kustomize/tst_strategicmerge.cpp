#include "kustomize/strategicmerge.h"
#include "tests/models/kustomize/valuetext.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

class tst_strategicmerge : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void merges_data();
    void merges();
    void refuses_data();
    void refuses();
    void leavesTheTargetAlone();
};

void tst_strategicmerge::merges_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const char* target, const char* patch, const char* result) {
        QTest::newRow(name) << QByteArray(target) << QByteArray(patch) << QByteArray(result);
    };
    row("a field is set", "a: {b: 1, c: 2}", "a: {b: 3}", R"({"a": {"b": 3, "c": 2}})");
    row("a null removes a field", "a: {b: 1, c: 2}", "a: {b: null}", R"({"a": {"c": 2}})");
    row("a null in what is added adds nothing", "a: 1", "b: {c: null, d: 1}", R"({"a": 1, "b": {"d": 1}})");
    row("a null that stands written stays", "{a: null, b: ~, c: 1}", "c: 2",
        R"({"a": null, "b": null, "c": 2})");
    row("an empty null gets lost", "a:\nb: 1", "b: 2", R"({"b": 2})");
    row("quotes of the target stay and make a number a string", "a: \"1\"", "a: 2", R"({"a": "2"})");
    row("a string stays a string over a plain number", "a: 1", "a: \"2\"", R"({"a": "2"})");
    row("lists of unknown types are replaced", "a: [{name: x}, {name: y}]", "a: [{name: z}]",
        R"({"a": [{"name": "z"}]})");
    row("$patch delete removes a mapping", "a: {b: 1}\nc: 1", "a: {$patch: delete}", R"({"c": 1})");
    row("$patch replace takes the patch's fields only", "a: {b: 1, c: 2}", "a: {$patch: replace, c: 3}",
        R"({"a": {"c": 3}})");
    row("$patch delete at the top deletes all", "a: 1", "$patch: delete", "<none>");
    row("$patch replace at the top changes nothing", "a: 1", "{$patch: replace, b: 1}", R"({"a": 1})");
    row("containers merge by name, those of the patch first",
        "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: i}, {name: b}]}}",
        "{spec: {containers: [{name: c}, {name: b, image: j}]}}",
        R"({"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "c"}, )"
        R"({"image": "j", "name": "b"}, {"image": "i", "name": "a"}]}})");
    row("$patch delete removes a list item",
        "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a}, {name: b}]}}",
        "{spec: {containers: [{name: a, $patch: delete}]}}",
        R"({"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "b"}]}})");
    row("$patch replace as an item replaces the list",
        "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a}, {name: b}]}}",
        "{spec: {containers: [{$patch: replace}, {name: c}]}}",
        R"({"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "c"}]}})");
    row("a port without a protocol meets none that has one",
        "{apiVersion: v1, kind: Service, spec: {ports: [{port: 80, protocol: TCP}, {port: 53, protocol: "
        "UDP}]}}",
        "{spec: {ports: [{port: 80, targetPort: 8080}]}}",
        R"({"apiVersion": "v1", "kind": "Service", "spec": {"ports": [{"port": 80, "protocol": "TCP"}, )"
        R"({"port": 53, "protocol": "UDP"}]}})");
    row("items with several keys keep the target's order, new ones come first",
        "{apiVersion: v1, kind: Service, spec: {ports: [{port: 80, protocol: TCP}, {port: 53, protocol: "
        "UDP}]}}",
        "{spec: {ports: [{port: 53, protocol: UDP, name: dns}, {port: 1, protocol: TCP}]}}",
        R"({"apiVersion": "v1", "kind": "Service", "spec": {"ports": [{"port": 1, "protocol": "TCP"}, )"
        R"({"port": 80, "protocol": "TCP"}, {"name": "dns", "port": 53, "protocol": "UDP"}]}})");
    row("an item without the key drives out the others",
        "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a}, {image: i}, {name: b}]}}",
        "{spec: {containers: [{name: c}]}}",
        R"({"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"image": "i"}]}})");
    row("plain values of a merged list come together",
        "{apiVersion: v1, kind: ConfigMap, metadata: {finalizers: [a, b]}}",
        "{metadata: {finalizers: [c, a]}}",
        R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"finalizers": ["c", "a", "b"]}})");
    row("an object inside an object of an unknown type merges by its own type",
        "{apiVersion: e/v1, kind: X, spec: {apiVersion: v1, kind: Pod, spec: {containers: [{name: a}]}}}",
        "{spec: {spec: {containers: [{name: b}]}}}",
        R"({"apiVersion": "e/v1", "kind": "X", "spec": {"apiVersion": "v1", "kind": "Pod", )"
        R"("spec": {"containers": [{"name": "b"}, {"name": "a"}]}}})");
}

void tst_strategicmerge::merges()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, patch);
    const Result<Value> merged =
        strategicallyMerged(test::valueOf(target), test::valueOf(patch), *Schema::builtin());
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().toString()));
    QTEST(test::lineOf(*merged), "result");
}

void tst_strategicmerge::refuses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("named");
    QTest::newRow("a mapping where the target has a value")
        << QByteArray("a: {b: 1}") << QByteArray("a: {b: {c: 1}}") << u"a.b"_s;
    QTest::newRow("a list where the target has a mapping")
        << QByteArray("a: {b: 1}") << QByteArray("a: [1]") << u"a"_s;
    QTest::newRow("a directive that is none")
        << QByteArray("a: {b: 1}") << QByteArray("a: {$patch: remove}") << u"remove"_s;
}

void tst_strategicmerge::refuses()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, patch);
    QFETCH(const QString, named);
    const Result<Value> merged =
        strategicallyMerged(test::valueOf(target), test::valueOf(patch), *Schema::builtin());
    QVERIFY(!merged);
    QCOMPARE(merged.error().code, ErrorCode::Invalid);
    QVERIFY2(merged.error().message.contains(named), qPrintable(merged.error().message));
}

void tst_strategicmerge::leavesTheTargetAlone()
{
    const Value target = test::valueOf("a: {b: [1, 2], c: text}");
    const Result<Value> merged =
        strategicallyMerged(target, test::valueOf("a: {c: text}"), *Schema::builtin());
    QVERIFY(merged);
    QCOMPARE(merged->contentKey() == target.contentKey(), true);
}

EFA_TEST(tst_strategicmerge)

#include "tst_strategicmerge.moc"

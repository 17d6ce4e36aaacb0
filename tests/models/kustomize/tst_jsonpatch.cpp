#include "kustomize/jsonpatch.h"
#include "tests/models/kustomize/valuetext.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

class tst_jsonpatch : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void applies_data();
    void applies();
    void refuses_data();
    void refuses();
    void numbersComeBackAsFloatingPoint();
};

namespace {

Result<Value> patched(const QByteArray& object, const QByteArray& patch)
{
    const Result<JsonPatch> parsed = JsonPatch::parse(yaml::Source(patch, u"patch.yaml"_s));
    return parsed ? parsed->applied(test::valueOf(object)) : tl::unexpected(parsed.error());
}

} // namespace

void tst_jsonpatch::applies_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const char* object, const char* patch, const char* result) {
        QTest::newRow(name) << QByteArray(object) << QByteArray(patch) << QByteArray(result);
    };
    row("adds a field", "a: 1", "[{\"op\":\"add\",\"path\":\"/b\",\"value\":2}]", R"({"a": 1, "b": 2})");
    row("adds before an item", "a: [1, 2]", "- {op: add, path: /a/1, value: 3}", R"({"a": [1, 3, 2]})");
    row("adds behind the last item", "a: [1]", "- {op: add, path: /a/-, value: 2}", R"({"a": [1, 2]})");
    row("counts from the end below zero", "a: [1, 2]", "- {op: add, path: /a/-1, value: 3}",
        R"({"a": [1, 2, 3]})");
    row("reads ~1 and ~0", "{x/y: {p~q: 1}}", "- {op: replace, path: /x~1y/p~0q, value: 2}",
        R"({"x/y": {"p~q": 2}})");
    row("replacing makes a field that is missing", "a: 1", "- {op: replace, path: /b, value: 2}",
        R"({"a": 1, "b": 2})");
    row("removes an item", "a: [1, 2, 3]", "- {op: remove, path: /a/0}", R"({"a": [2, 3]})");
    row("moves", "a: {b: 1}", "- {op: move, from: /a/b, path: /c}", R"({"a": {}, "c": 1})");
    row("copies", "a: {b: 1}", "- {op: copy, from: /a/b, path: /c}", R"({"a": {"b": 1}, "c": 1})");
    row("copying what is missing gives null", "a: 1", "- {op: copy, from: /x, path: /b}",
        R"({"a": 1, "b": null})");
    row("tests", "a: {b: [1, x]}", "- {op: test, path: /a, value: {b: [1, x]}}", R"({"a": {"b": [1, "x"]}})");
    row("a null is the same as nothing for a test", "a: 1", "- {op: test, path: /b, value: null}",
        R"({"a": 1})");
    row("what stands before the first slash does not count", "a: 1", "- {op: add, path: x/b, value: 2}",
        R"({"a": 1, "b": 2})");
    row("words of YAML 1.1 are booleans in a patch", "a: 1", "- {op: add, path: /a, value: yes}",
        R"({"a": true})");
    row("a patch that is null does nothing", "a: 1", "null", R"({"a": 1})");
    row("replacing the whole by a text does nothing", "a: 1", "- {op: replace, path: \"\", value: x}",
        R"({"a": 1})");
}

void tst_jsonpatch::applies()
{
    QFETCH(const QByteArray, object);
    QFETCH(const QByteArray, patch);
    const Result<Value> result = patched(object, patch);
    QVERIFY2(result, result ? "" : qPrintable(result.error().toString()));
    QTEST(test::lineOf(*result), "result");
}

void tst_jsonpatch::refuses_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char* name, const char* object, const char* patch) {
        QTest::newRow(name) << QByteArray(object) << QByteArray(patch);
    };
    row("a path that leads nowhere", "a: 1", "- {op: add, path: /b/c, value: 1}");
    row("a path through a single value", "a: 1", "- {op: add, path: /a/b, value: 1}");
    row("an index behind the end", "a: [1]", "- {op: replace, path: /a/1, value: 1}");
    row("removing what is not there", "a: 1", "- {op: remove, path: /b}");
    row("a test that fails", "a: 1", "- {op: test, path: /a, value: 2}");
    row("a number that is written otherwise", "a: 1", "- {op: test, path: /a, value: 1.5}");
    row("an operation that is none", "a: 1", "- {op: change, path: /a, value: 2}");
    row("an operation without a path", "a: 1", "- {op: add, value: 2}");
    row("YAML that begins like JSON", "a: 1", "[{op: add, path: /a, value: 2}]");
    row("a mapping", "a: 1", "op: add");
    row("an object that becomes a list", "a: [1]", "- {op: replace, path: \"\", value: [1]}");
}

void tst_jsonpatch::refuses()
{
    QFETCH(const QByteArray, object);
    QFETCH(const QByteArray, patch);
    const Result<Value> result = patched(object, patch);
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(!result.error().hint.isEmpty());
}

void tst_jsonpatch::numbersComeBackAsFloatingPoint()
{
    const Result<Value> result = patched("{a: 1000000, b: 9007199254740993, c: 8080}", "[]");
    QVERIFY(result);
    QCOMPARE(std::string(result->find("a")->text()), std::string("1e+06"));
    QCOMPARE(test::lineOf(*result), QByteArray(R"({"a": 1000000, "b": 9007199254740992, "c": 8080})"));
}

EFA_TEST(tst_jsonpatch)

#include "tst_jsonpatch.moc"

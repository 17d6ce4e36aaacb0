#include "schema/definitions.h"

#include "tests/models/schema/objects.h"
#include "tests/support/processortime.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace efa;
using test::documentsOf;
using test::linesOf;

class tst_definitions : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void anObjectIsHeldToItsDefinition_data();
    void anObjectIsHeldToItsDefinition();
    void rulesInCelAreNamedAsNotChecked();
    void aDeprecatedVersionNamesTheCurrentOne();
    void aBrokenDefinitionIsAFault_data();
    void aBrokenDefinitionIsAFault();
    void hostileSchemasAreBounded_data();
    void hostileSchemasAreBounded();
    void theLatestAdditionCounts();
    void whatStandsInTwoFormsIsNotJudged();
    void copiesOfOneDefinitionAreOne();
};

namespace {

QByteArray definition(const QByteArray& schema, const QByteArray& more = {})
{
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
           "as.example.org}\n"
           "spec:\n  group: example.org\n  scope: Namespaced\n  names: {kind: A, plural: as}\n  versions:\n"
           "  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: " +
           schema + "}}\n" + more;
}

std::vector<schema::Definition> definitionsOf(const QByteArray& text)
{
    std::vector<schema::Definition> definitions;
    for (const kustomize::Value& document : documentsOf(text)) {
        const auto line = static_cast<int>(definitions.size()) + 1;
        definitions.push_back({document, {.file = u"crds.yaml"_s, .line = line}});
    }
    return definitions;
}

schema::CatalogPtr catalogWith(const QByteArray& text)
{
    return test::onBoard()->with(schema::importDefinitions(definitionsOf(text)).table);
}

schema::Verdict verdictOf(const schema::CatalogPtr& catalog, const QByteArray& spec,
                          const QByteArray& version = "v1")
{
    return schema::check(documentsOf("apiVersion: example.org/" + version +
                                     "\nkind: A\nmetadata: {name: a}\nspec: " + spec + '\n')
                             .front(),
                         *catalog, {1, 30});
}

} // namespace

void tst_definitions::anObjectIsHeldToItsDefinition_data()
{
    QTest::addColumn<QByteArray>("schema"); // of spec
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* name, const char* schema, const char* spec,
                        const QStringList& lines = {}) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(spec) << lines;
    };
    row("a named field", "{type: object, properties: {a: {type: string}}}", "{a: b}");
    row("an unknown field", "{type: object, properties: {size: {type: string}}}", "{sice: b}",
        {u"unknown-field spec.sice:, sice (size)"_s});
    row("unknown fields are kept",
        "{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: string}}}",
        "{b: 1, a: c}");
    row("known fields among those that are kept",
        "{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: string}}}",
        "{a: 1}", {u"wrong-type spec.a: string, integer"_s});
    row("a number or a text",
        "{type: object, properties: {a: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: "
        "string}]}}}",
        "{a: 10%}");
    row("neither number nor text", "{type: object, properties: {a: {x-kubernetes-int-or-string: true}}}",
        "{a: true}", {u"wrong-type spec.a: integer or string, boolean"_s});
    row("null where it may be", "{type: object, properties: {a: {type: string, nullable: true}}}",
        "{a: null}");
    row("null where it may not be is nothing", "{type: object, properties: {a: {type: string}}}",
        "{a: null}");
    row("a required field that is null", "{type: object, required: [a], properties: {a: {type: string}}}",
        "{a: null}", {u"missing-required spec.a: string"_s});
    row("a required field that may be null",
        "{type: object, required: [a], properties: {a: {type: string, nullable: true}}}", "{a: null}");
    row("null in a list", "{type: array, items: {type: string}}", "[null]",
        {u"wrong-type spec[0]: string, null"_s});
    row("null where there is a default", "{type: object, properties: {a: {type: string, default: b}}}",
        "{a: null}");
    row("a required field with a default",
        "{type: object, required: [a], properties: {a: {type: string, default: b}}}", "{}");
    row("a required field that is missing", "{type: object, required: [a], properties: {a: {type: string}}}",
        "{}", {u"missing-required spec.a: string"_s});
    row("an object in an object",
        "{type: object, properties: {a: {type: object, x-kubernetes-embedded-resource: true, "
        "x-kubernetes-preserve-unknown-fields: true}}}",
        "{a: {apiVersion: v1, kind: Pod, metadata: {labels: {b: 1}}, spec: {c: d}}}",
        {u"wrong-type spec.a.metadata.labels.b: string, integer"_s});
    row("one of two",
        "{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, "
        "{required: [b]}]}",
        "{a: c}");
    row("both of two",
        "{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, "
        "{required: [b]}]}",
        "{a: c, b: d}", {u"no-alternative spec: one of 2, 2"_s});
    row("none of two",
        "{type: object, properties: {a: {type: string}}, anyOf: [{required: [a]}, {properties: {a: {pattern: "
        "x}}, required: [a]}]}",
        "{}", {u"no-alternative spec: any of 2"_s});
    const char* const withDefault =
        "{type: object, properties: {t: {type: string, default: b}}, oneOf: [{properties: {t: {enum: [b]}}}, "
        "{properties: {t: {not: {enum: [b]}}}}]}";
    row("one of two, which the default decides", withDefault, "{}");
    row("one of two, the default written out", withDefault, "{t: b}");
    row("the other one", withDefault, "{t: c}");
    row("what it must not be", "{type: object, properties: {a: {type: string, not: {enum: [b]}}}}", "{a: b}",
        {u"no-alternative spec.a: not"_s});
    row("a list that is a map",
        "{type: array, items: {type: object, properties: {n: {type: string}}}, x-kubernetes-list-type: map, "
        "x-kubernetes-list-map-keys: [n]}",
        "[{n: a}, {n: b}, {n: a}]", {u"duplicate-list-key spec[2]:, a"_s});
    row("a set", "{type: array, items: {type: string}, x-kubernetes-list-type: set}", "[a, b, a]",
        {u"duplicate-list-key spec[2]:, a"_s});
    row("a limit", "{type: integer, minimum: 1, maximum: 10, exclusiveMaximum: true}", "10",
        {u"out-of-range spec: < 10, 10"_s});
    row("a multiple", "{type: number, multipleOf: 0.5}", "1.25",
        {u"out-of-range spec: multiple of 0.5, 1.25"_s});
    row("a length in letters", "{type: string, maxLength: 3}", "äöü");
    row("too many items", "{type: array, maxItems: 1, items: {type: string}}", "[a, b]",
        {u"out-of-range spec: length <= 1, length 2"_s});
    row("a pattern", "{type: string, pattern: '^a+$'}", "b", {u"bad-pattern spec: ^a+$, b"_s});
    row("a pattern for another engine is not checked", "{type: string, pattern: '^(?!a)b'}", "a");
    row("a pattern that costs other engines for ever", "{type: string, pattern: '^(a+)+$'}",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
        {u"bad-pattern spec: ^(a+)+$, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"_s});
}

void tst_definitions::anObjectIsHeldToItsDefinition()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, spec);
    QFETCH(const QStringList, lines);
    const auto catalog = catalogWith(definition("{type: object, properties: {spec: " + schema + "}}"));
    QCOMPARE(linesOf(verdictOf(catalog, spec)), lines);
}

void tst_definitions::rulesInCelAreNamedAsNotChecked()
{
    const auto catalog =
        catalogWith(definition("{type: object, properties: {spec: {type: object, properties: {a: {type: "
                               "integer}}, x-kubernetes-validations: [{rule: self.a > 1}]}}}"));
    const schema::Verdict verdict = verdictOf(catalog, "{a: 0}");
    QVERIFY(verdict.violations.empty());
    QCOMPARE(verdict.notChecked.size(), 1U);
    QCOMPARE(kustomize::pathText(verdict.notChecked.front()), "spec");
}

void tst_definitions::aDeprecatedVersionNamesTheCurrentOne()
{
    const auto catalog = catalogWith(definition(
        "{type: object, x-kubernetes-preserve-unknown-fields: true}",
        "  - {name: v1beta1, served: true, storage: false, deprecated: true, schema: {openAPIV3Schema: "
        "{type: object, x-kubernetes-preserve-unknown-fields: true}}}\n"
        "  - {name: v1alpha1, served: false, storage: false, schema: {openAPIV3Schema: {type: object}}}\n"));
    QCOMPARE(linesOf(verdictOf(catalog, "{}", "v1beta1")),
             QStringList{u"deprecated-version apiVersion:, example.org/v1beta1 A -> example.org/v1 A"_s});
    QCOMPARE(linesOf(verdictOf(catalog, "{}", "v1alpha1")),
             QStringList{u"unknown-type apiVersion:, example.org/v1alpha1 A (example.org/v1)"_s});
}

void tst_definitions::aBrokenDefinitionIsAFault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    const QByteArray head =
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: a}\n";
    QTest::newRow("no spec") << head << u"schema-unreadable"_s;
    QTest::newRow("no versions") << head + "spec: {group: a, names: {kind: A}}\n" << u"schema-unreadable"_s;
    QTest::newRow("versions that are no list") << head + "spec: {group: a, names: {kind: A}, versions: 5}\n"
                                               << u"schema-unreadable"_s;
    QTest::newRow("a version without a schema")
        << head + "spec: {group: a, names: {kind: A}, versions: [{name: v1}]}\n"
        << u"schema-incomplete"_s;
    QTest::newRow("a reference") << definition("{$ref: '#/a'}") << u"schema-incomplete"_s;
}

void tst_definitions::aBrokenDefinitionIsAFault()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, rule);
    const schema::Imported imported = schema::importDefinitions(definitionsOf(text));
    QVERIFY(imported.table != nullptr);
    QCOMPARE(imported.faults.size(), 1);
    QCOMPARE(imported.faults.front().rule, rule);
    QCOMPARE(imported.faults.front().place, (Place{.file = u"crds.yaml"_s, .line = 1}));
    QVERIFY(!imported.faults.front().text.isEmpty());
}

void tst_definitions::hostileSchemasAreBounded_data()
{
    QTest::addColumn<QByteArray>("schema");
    QByteArray deep = "{type: string}";
    for (int at = 0; at < 300; ++at)
        deep = "{type: object, properties: {a: " + deep + "}}";
    QTest::newRow("deeper than any") << deep;
    QByteArray wide = "&a0 {type: object, properties: {x: {type: string}}}";
    QByteArray bomb = "{type: object, properties: {p0: " + wide;
    for (int at = 1; at < 18; ++at) {
        const QByteArray one = '*' + QByteArray("a") + QByteArray::number(at - 1);
        bomb += ", p" + QByteArray::number(at) + ": &a" + QByteArray::number(at) +
                " {type: object, properties: {l: " + one + ", r: " + one + "}}";
    }
    QTest::newRow("one that doubles with each line") << bomb + "}}";
    QByteArray any = "&b0 {required: [x]}";
    for (int at = 1; at < 30; ++at)
        any = "{anyOf: [" + any + ", {anyOf: [{required: [y]}]}]}";
    QTest::newRow("alternatives inside of alternatives") << "{type: object, properties: {spec: " + any + "}}";
}

void tst_definitions::hostileSchemasAreBounded()
{
    QFETCH(const QByteArray, schema);
    const test::ProcessorTime spent;
    const auto documents = definitionsOf(definition(schema));
    QCOMPARE(documents.size(), 1U);
    const schema::Imported imported = schema::importDefinitions(documents);
    const auto catalog = test::onBoard()->with(imported.table);
    verdictOf(catalog, "{a: {a: {a: b}}}");
    QVERIFY2(spent.isUnder(2000), qPrintable(QString::number(spent.ms())));
}

void tst_definitions::theLatestAdditionCounts()
{
    const auto first = catalogWith(definition("{type: object, properties: {spec: {type: string}}}"));
    const auto second =
        first->with(schema::importDefinitions(
                        definitionsOf(definition("{type: object, properties: {spec: {type: integer}}}")))
                        .table);
    QVERIFY(verdictOf(first, "a").violations.empty());
    QCOMPARE(linesOf(verdictOf(second, "a")), QStringList{u"wrong-type spec: integer, string"_s});
    QCOMPARE(linesOf(verdictOf(test::onBoard(), "a")),
             QStringList{u"unknown-type kind:, example.org/v1 A"_s});
}

void tst_definitions::whatStandsInTwoFormsIsNotJudged()
{
    const QByteArray text = definition("{type: object, properties: {spec: {type: string}}}") + "---\n" +
                            definition("{type: object, properties: {spec: {type: integer}}}") + "---\n" +
                            definition("{type: object, properties: {spec: {type: boolean}}}");
    const schema::Imported imported = schema::importDefinitions(definitionsOf(text));
    QVERIFY(imported.table->types().empty());
    QCOMPARE(imported.faults.size(), 1);
    QCOMPARE(imported.faults.front().rule, u"schema-ambiguous"_s);
    QCOMPARE(imported.faults.front().severity, Severity::Hint);
    QCOMPARE(imported.faults.front().place.line, 2);
    QVERIFY(imported.faults.front().text.contains(u"crds.yaml:1"_s));
}

void tst_definitions::copiesOfOneDefinitionAreOne()
{
    QByteArray copy = definition("{type: object, properties: {spec: {type: string}}}");
    const QByteArray original = copy;
    copy.replace("metadata: {name", "metadata: {labels: {app: a}, name");
    copy += "  conversion: {strategy: None}\n";
    const schema::Imported imported = schema::importDefinitions(definitionsOf(original + "---\n" + copy));
    QCOMPARE(imported.table->types().size(), 1U);
    QVERIFY(imported.faults.isEmpty());
}

EFA_TEST(tst_definitions)

#include "tst_definitions.moc"

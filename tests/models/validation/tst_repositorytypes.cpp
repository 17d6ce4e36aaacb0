#include "files/memorytree.h"
#include "tests/support/lockedtree.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "validation/repositorytypes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using validation::RepositoryTypes;
using validation::SchemaSource;

namespace {

const QString crds = u"crds.yaml"_s;

QByteArray definition(const QByteArray& type)
{
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
           "boxes.example.org}\nspec:\n  group: example.org\n  scope: Namespaced\n  names: {kind: Box, "
           "plural: "
           "boxes}\n  versions:\n  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: "
           "{type: "
           "object, properties: {spec: {type: " +
           type + "}}}}}\n";
}

QByteArray jsonSchema(const QByteArray& type)
{
    return R"({"type": "object", "properties": {"spec": {"type": ")" + type + R"("}}})";
}

QByteArray openApi(const QByteArray& type)
{
    return R"({"components": {"schemas": {"org.example.v1.Box": {"type": "object", "properties": {"spec": {"type": ")" +
           type +
           R"("}}, "x-kubernetes-group-version-kind": [{"group": "example.org", "version": "v1", "kind": "Box"}]}}}})";
}

/// The kind that `spec` of a Box has; "unknown" where nobody says what a Box is.
QString specKind(const schema::CatalogPtr& catalog)
{
    const auto found = catalog->find({"example.org", "v1", "Box"}, schema::latestVersion);
    if (!found)
        return u"unknown"_s;
    const schema::Field* spec =
        found.table->find(found.table->shape(found.type->shape), "spec", schema::latestVersion.minor);
    switch (found.table->shape(spec->shape).kind) {
    case schema::ShapeKind::String:
        return u"string"_s;
    case schema::ShapeKind::Integer:
        return u"integer"_s;
    default:
        return u"something else"_s;
    }
}

RepositoryTypes::Definitions definitionsIn(const QByteArray& text)
{
    return RepositoryTypes::definitionsIn(yaml::Source(text, crds));
}

} // namespace

class tst_repositorytypes : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void definitionsAreFoundInTheirFiles_data();
    void definitionsAreFoundInTheirFiles();
    void typesFollowTheirFiles();
    void schemasThatAreNamedCountFirst();
    void anImportIsReadAgainWhenAFileOfItChanges();
    void whatCannotBeReadIsAFinding_data();
    void whatCannotBeReadIsAFinding();
    void whatMayNotBeReadIsAFindingAndTriedAgain();
    void aCancelledReadingIsNoAnswer();
};

void tst_repositorytypes::definitionsAreFoundInTheirFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("lines");

    const QByteArray one = definition("string");
    QTest::newRow("one") << one << QList{1};
    QTest::newRow("after another object")
        << "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\n" + one << QList{5};
    QTest::newRow("in a list") << "apiVersion: v1\nkind: List\nitems:\n- " +
                                      QByteArray(one).replace("\n", "\n  ")
                               << QList{1};
    QTest::newRow("of a version that went") << QByteArray(one).replace("io/v1", "io/v1beta1") << QList<int>();
    QTest::newRow("a patch of one") << "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                                       "metadata: {name: boxes.example.org}\nspec: {conversion: {strategy: "
                                       "None}}\n"_ba
                                    << QList<int>();
    QTest::newRow("no YAML") << one + "{" << QList<int>();
    QTest::newRow("words alone") << "a: CustomResourceDefinition apiextensions.k8s.io/v1\n"_ba
                                 << QList<int>();
}

void tst_repositorytypes::definitionsAreFoundInTheirFiles()
{
    QFETCH(const QByteArray, text);
    QList<int> lines;
    for (const schema::Definition& found : definitionsIn(text)) {
        QCOMPARE(found.place.file, crds);
        lines << found.place.line;
    }
    QTEST(lines, "lines");
}

void tst_repositorytypes::typesFollowTheirFiles()
{
    const files::MemoryTree tree(std::map<QString, QByteArray>{});
    RepositoryTypes types;
    Progress progress;
    const auto catalog = [&] { return types.catalog(tree, {}, {}, progress).value(); };
    const auto onBoard = catalog();
    QCOMPARE(specKind(onBoard), u"unknown"_s);

    types.set(crds, definitionsIn(definition("string")));
    QVERIFY(types.isStale());
    const auto first = catalog();
    QCOMPARE(specKind(first), u"string"_s);
    types.set(crds, definitionsIn(definition("string")));
    types.set(u"other.yaml"_s, {});
    QVERIFY(!types.isStale());
    QCOMPARE(catalog(), first);

    // What comes above it moves it, and nothing is judged anew.
    types.set(crds, definitionsIn("apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\n" +
                                  definition("string")));
    QVERIFY(types.isStale());
    QCOMPARE(catalog(), first);

    types.set(crds, definitionsIn(definition("integer")));
    QCOMPARE(specKind(catalog()), u"integer"_s);
    types.set(u"more.yaml"_s, definitionsIn(definition("string")));
    QCOMPARE(specKind(catalog()), u"unknown"_s);
    QCOMPARE(types.findings().size(), 1);
    QCOMPARE(types.findings().front().rule, u"schema-ambiguous"_s);
    types.keepOnly({u"crds.yaml"_s});
    QCOMPARE(specKind(catalog()), u"integer"_s);
    QVERIFY(types.findings().isEmpty());
    types.set(crds, {});
    QCOMPARE(catalog(), onBoard);
}

void tst_repositorytypes::schemasThatAreNamedCountFirst()
{
    const files::MemoryTree tree({{u"fleet/schemas/example.org/box_v1.json"_s, jsonSchema("string")},
                                  {u"fleet/openapi.json"_s, openApi("integer")}});
    const SchemaSource folder{.path = u"schemas"_s};
    const SchemaSource file{.kind = SchemaSource::Kind::OpenApi, .path = u"openapi.json"_s};
    RepositoryTypes types;
    types.set(crds, definitionsIn(definition("boolean")));
    Progress progress;
    const auto kindWith = [&](const std::vector<SchemaSource>& sources) {
        return specKind(types.catalog(tree, u"fleet"_s, sources, progress).value());
    };
    QCOMPARE(kindWith({}), u"something else"_s);
    QCOMPARE(kindWith({folder}), u"string"_s);
    QCOMPARE(kindWith({folder, file}), u"integer"_s);
    QCOMPARE(kindWith({file, folder}), u"string"_s);
    QVERIFY(types.findings().isEmpty());
}

void tst_repositorytypes::anImportIsReadAgainWhenAFileOfItChanges()
{
    const QString path = u"schemas/example.org/box_v1.json"_s;
    const std::vector<SchemaSource> sources = {{.path = u"schemas"_s}};
    RepositoryTypes types;
    Progress progress;
    const files::MemoryTree before({{path, jsonSchema("string")}});
    const auto first = types.catalog(before, {}, sources, progress).value();
    types.forget({u"elsewhere.json"_s});
    QVERIFY(!types.isStale());
    const files::MemoryTree after({{path, jsonSchema("integer")}});
    types.forget({path});
    QVERIFY(types.isStale());
    QCOMPARE(specKind(types.catalog(after, {}, sources, progress).value()), u"integer"_s);
    types.forgetAll();
    QCOMPARE(specKind(types.catalog(before, {}, sources, progress).value()), u"string"_s);
}

void tst_repositorytypes::whatCannotBeReadIsAFinding_data()
{
    QTest::addColumn<SchemaSource::Kind>("kind");
    QTest::addColumn<QString>("path");

    QTest::newRow("a folder that is not there") << SchemaSource::Kind::Folder << u"nowhere"_s;
    QTest::newRow("a folder out of the repository") << SchemaSource::Kind::Folder << u"../../etc"_s;
    QTest::newRow("a folder without schemas") << SchemaSource::Kind::Folder << u"empty"_s;
    QTest::newRow("the list of what there is") << SchemaSource::Kind::OpenApi << u"list.json"_s;
    QTest::newRow("a file that is none") << SchemaSource::Kind::OpenApi << u"empty/readme.json"_s;
}

void tst_repositorytypes::whatCannotBeReadIsAFinding()
{
    QFETCH(const SchemaSource::Kind, kind);
    QFETCH(const QString, path);
    const files::MemoryTree tree(
        {{u"empty/readme.json"_s, "words"}, {u"list.json"_s, R"({"paths": {"apis/apps/v1": {}}})"}});
    const Place at{.file = u"topology/validation.yaml"_s, .line = 5, .column = 7};
    RepositoryTypes types;
    Progress progress;
    const auto catalog = types.catalog(tree, {}, {{.kind = kind, .path = path, .at = at}}, progress);
    QVERIFY2(catalog, test::why(catalog));
    QCOMPARE(types.findings().size(), 1);
    QCOMPARE(types.findings().front().rule, u"schema-unreadable"_s);
    QCOMPARE(types.findings().front().place, at);
    QVERIFY(types.findings().front().text.contains(path));
}

void tst_repositorytypes::whatMayNotBeReadIsAFindingAndTriedAgain()
{
    const std::map<QString, QByteArray> files = {{u"s/box.json"_s, openApi("string")}};
    const std::vector<SchemaSource> sources = {
        {.kind = SchemaSource::Kind::OpenApi, .path = u"s/box.json"_s, .at = {}}};
    RepositoryTypes types;
    Progress progress;
    const auto locked = types.catalog(test::LockedTree(files, {u"s"_s}), {}, sources, progress);
    QVERIFY2(locked, test::why(locked));
    QCOMPARE(specKind(*locked), u"unknown"_s);
    QCOMPARE(types.findings().size(), 1);
    QCOMPARE(types.findings().front().rule, u"schema-unreadable"_s);
    types.forgetAll();
    const auto open = types.catalog(files::MemoryTree(files), {}, sources, progress);
    QVERIFY2(open, test::why(open));
    QCOMPARE(specKind(*open), u"string"_s);
    QCOMPARE(types.findings().size(), 0);
}

void tst_repositorytypes::aCancelledReadingIsNoAnswer()
{
    const files::MemoryTree tree({{u"schemas/example.org/box_v1.json"_s, jsonSchema("string")}});
    RepositoryTypes types;
    Progress progress;
    progress.cancel();
    const std::vector<SchemaSource> sources = {{.path = u"schemas"_s}};
    QCOMPARE(types.catalog(tree, {}, sources, progress).error().code, ErrorCode::Cancelled);
    Progress again;
    QCOMPARE(specKind(types.catalog(tree, {}, sources, again).value()), u"string"_s);
}

EFA_TEST(tst_repositorytypes)

#include "tst_repositorytypes.moc"

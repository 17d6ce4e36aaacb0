#include "schema/schemafiles.h"

#include "files/memorytree.h"
#include "tests/models/schema/objects.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace efa;
using test::documentsOf;
using test::linesOf;

class tst_schemafiles : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aFileIsOfTheTypeItIsNamedAfter_data();
    void aFileIsOfTheTypeItIsNamedAfter();
    void aFolderOfOneVersionCountsForThatOne();
    void typesInACircleAreRead();
    void savedOpenApiBringsTypes();
    void whatIsNoSchemaIsNamed_data();
    void whatIsNoSchemaIsNamed();
    void aBrokenFileDoesNotHideTheOthers();
    void readingCanBeCancelled();
};

namespace {

const QByteArray sizeSchema =
    R"({"type": "object", "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"},
    "metadata": {"type": "object"}, "spec": {"type": "object", "properties": {"size": {"type": ["integer", "null"]}}}}})";

QStringList linesFor(const schema::Imported& imported, const QByteArray& apiVersion, const QByteArray& spec,
                     uint16_t minor = 30)
{
    const auto catalog = test::onBoard()->with(imported.table);
    return linesOf(schema::check(
        documentsOf("apiVersion: " + apiVersion + "\nkind: Box\nmetadata: {name: a}\nspec: " + spec + '\n')
            .front(),
        *catalog, {1, minor}));
}

} // namespace

void tst_schemafiles::aFileIsOfTheTypeItIsNamedAfter_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("apiVersion");
    QTest::newRow("the layout of custom resources")
        << u"schemas/example.org/box_v1.json"_s << QByteArray("example.org/v1");
    QTest::newRow("the layout of Kubernetes")
        << u"schemas/master-standalone/box-example-v1.json"_s << QByteArray("example.org/v1");
    QTest::newRow("a core type") << u"schemas/master-standalone/box-v1.json"_s << QByteArray("v1");
}

void tst_schemafiles::aFileIsOfTheTypeItIsNamedAfter()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, apiVersion);
    Progress progress;
    const files::MemoryTree tree({{path, sizeSchema}});
    const auto imported = schema::importSchemaFolder(tree, u"schemas"_s, progress);
    QVERIFY(imported);
    QVERIFY(imported->faults.isEmpty());
    QCOMPARE(linesFor(*imported, apiVersion, "{size: 1}"), QStringList());
    QCOMPARE(linesFor(*imported, apiVersion, "{size: null}"), QStringList());
    QCOMPARE(linesFor(*imported, apiVersion, "{sice: 1}"),
             QStringList{u"unknown-field spec.sice:, sice (size)"_s});
}

void tst_schemafiles::aFolderOfOneVersionCountsForThatOne()
{
    Progress progress;
    const files::MemoryTree tree({{u"s/v1.30.2-standalone-strict/box-example-v1.json"_s, sizeSchema}});
    const auto imported = schema::importSchemaFolder(tree, u"s"_s, progress);
    QVERIFY(imported);
    QCOMPARE(linesFor(*imported, "example.org/v1", "{}", 30), QStringList());
    QCOMPARE(linesFor(*imported, "example.org/v1", "{}", 31).size(), 1);
}

void tst_schemafiles::typesInACircleAreRead()
{
    Progress progress;
    const files::MemoryTree tree(
        {{u"s/example.org/box_v1.json"_s, R"({"$ref": "#/definitions/Box", "definitions": {
            "Box": {"type": "object", "properties": {"spec": {"$ref": "_definitions.json#/definitions/Tree"}}},
            "Self": {"$ref": "#/definitions/Self"}}})"},
         {u"s/example.org/_definitions.json"_s,
          R"({"definitions": {"Tree": {"type": "object", "properties": {"leaf": {"type": "string"}, "left": {"$ref": "#/definitions/Tree"}}}}})"}});
    const auto imported = schema::importSchemaFolder(tree, u"s"_s, progress);
    QVERIFY(imported);
    QCOMPARE(linesFor(*imported, "example.org/v1", "{left: {left: {leaf: 5}}}").last(),
             u"wrong-type spec.left.left.leaf: string, integer"_s);
}

void tst_schemafiles::savedOpenApiBringsTypes()
{
    Progress progress;
    const QByteArray saved = R"({"openapi": "3.0.0", "paths": {}, "components": {"schemas": {
        "org.example.v1.Box": {"type": "object", "x-kubernetes-group-version-kind": [{"group": "example.org", "version": "v1", "kind": "Box"}],
            "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"},
                "spec": {"allOf": [{"$ref": "#/components/schemas/org.example.v1.BoxSpec"}], "default": {}}}},
        "org.example.v1.BoxSpec": {"type": "object", "required": ["size"], "properties": {
            "size": {"$ref": "#/components/schemas/io.k8s.apimachinery.pkg.api.resource.Quantity"},
            "kind": {"type": "string", "enum": ["Big", "Small"]}}},
        "io.k8s.apimachinery.pkg.api.resource.Quantity": {"type": "string"}}}})";
    const files::MemoryTree tree({{u"saved/apis__example.org__v1.json"_s, saved}});
    for (const QString& path : {u"saved"_s, u"saved/apis__example.org__v1.json"_s}) {
        const auto imported = schema::importOpenApi(tree, path, progress);
        QVERIFY(imported);
        QCOMPARE(linesFor(*imported, "example.org/v1", "{size: 1}"), QStringList());
        QCOMPARE(linesFor(*imported, "example.org/v1", "{size: 1mm, kind: big}"),
                 (QStringList{u"bad-format spec.size: quantity, 1mm"_s,
                              u"bad-enum spec.kind: Big, Small, big (Big)"_s}));
    }
}

void tst_schemafiles::whatIsNoSchemaIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("openApi");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a folder that is not there") << QString() << QByteArray() << false << ErrorCode::NotFound;
    QTest::newRow("a folder with other files")
        << u"s/readme.json"_s << QByteArray("{}") << false << ErrorCode::Invalid;
    QTest::newRow("a file that is no JSON")
        << u"s/example.org/box_v1.json"_s << QByteArray("{") << false << ErrorCode::Invalid;
    QTest::newRow("a saved file that is not there")
        << QString() << QByteArray() << true << ErrorCode::NotFound;
    QTest::newRow("only the list of what there is")
        << u"s/v3.json"_s << QByteArray(R"({"paths": {"apis/apps/v1": {}}})") << true << ErrorCode::Invalid;
    QTest::newRow("a schema is no OpenAPI")
        << u"s/a.json"_s << QByteArray(R"({"type": "object"})") << true << ErrorCode::Invalid;
}

void tst_schemafiles::whatIsNoSchemaIsNamed()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const bool, openApi);
    QFETCH(const ErrorCode, code);
    Progress progress;
    files::MemoryTree tree;
    if (!file.isEmpty())
        tree.write(file, content);
    const auto imported = openApi ? schema::importOpenApi(tree, u"s"_s, progress)
                                  : schema::importSchemaFolder(tree, u"s"_s, progress);
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, code);
    QVERIFY(!imported.error().message.isEmpty());
}

void tst_schemafiles::aBrokenFileDoesNotHideTheOthers()
{
    Progress progress;
    const files::MemoryTree tree(
        {{u"s/example.org/box_v1.json"_s, sizeSchema}, {u"s/example.org/other_v1.json"_s, "{\"type\": "}});
    const auto imported = schema::importSchemaFolder(tree, u"s"_s, progress);
    QVERIFY(imported);
    QCOMPARE(imported->faults.size(), 1);
    QCOMPARE(imported->faults.front().rule, u"schema-unreadable"_s);
    QCOMPARE(imported->faults.front().place.file, u"s/example.org/other_v1.json"_s);
    QCOMPARE(linesFor(*imported, "example.org/v1", "{size: a}"),
             QStringList{u"wrong-type spec.size: integer, string"_s});
}

void tst_schemafiles::readingCanBeCancelled()
{
    Progress progress;
    progress.cancel();
    const files::MemoryTree tree({{u"s/example.org/box_v1.json"_s, sizeSchema}});
    QCOMPARE(schema::importSchemaFolder(tree, u"s"_s, progress).error().code, ErrorCode::Cancelled);
    QCOMPARE(schema::importOpenApi(tree, u"s"_s, progress).error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_schemafiles)

#include "tst_schemafiles.moc"

#include "kustomize/patchsteps.h"
#include "kustomize/patchtext.h"
#include "tests/models/kustomize/valuetext.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

class tst_patchsteps : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void keepsNameAndKind();
    void changesTheNameWhereAllowed();
    void fitsAPatchWrittenForAnother();
    void deletes();
    void keepsNotesThroughAJsonPatch();
    void reads_data();
    void reads();
};

namespace {

const QByteArray target =
    "{apiVersion: v1, kind: ConfigMap, metadata: {name: n, labels: {a: b}}, data: {k: v}}";

Value patched(const QByteArray& patch, MergePatchStep::Fit fit)
{
    const MergePatchStep step(test::valueOf(patch), fit, nullptr, {});
    const Result<Value> result = step.apply(Resource(test::valueOf(target)));
    return result ? *result : test::valueOf("refused");
}

} // namespace

void tst_patchsteps::keepsNameAndKind()
{
    QCOMPARE(
        test::lineOf(patched("{apiVersion: v1, kind: X, metadata: {name: m, namespace: o}, data: {k: w}}",
                             MergePatchStep::Fit::AsWritten)),
        QByteArray(R"({"apiVersion": "v1", "data": {"k": "w"}, "kind": "ConfigMap", )"
                   R"("metadata": {"labels": {"a": "b"}, "name": "n"}})"));
}

void tst_patchsteps::changesTheNameWhereAllowed()
{
    const Value result = patched("{kind: X, metadata: {name: m, annotations: "
                                 "{internal.config.kubernetes.io/allowNameChange: enabled}}}",
                                 MergePatchStep::Fit::AsWritten);
    const Resource resource(result);
    QCOMPARE(resource.name(), std::string("m"));
    QCOMPARE(resource.kind(), std::string("ConfigMap"));
    QCOMPARE(resource.originalId().name, std::string("n"));
}

void tst_patchsteps::fitsAPatchWrittenForAnother()
{
    const Value result = patched("{apiVersion: x/v9, kind: X, metadata: {name: z, labels: {a: null, c: 5}}}",
                                 MergePatchStep::Fit::ToTarget);
    QCOMPARE(test::lineOf(result),
             QByteArray(R"({"apiVersion": "v1", "data": {"k": "v"}, "kind": "ConfigMap", )"
                        R"("metadata": {"labels": {"a": "null", "c": "5"}, "name": "n"}})"));
}

void tst_patchsteps::deletes()
{
    QVERIFY(patched("{kind: X, $patch: delete}", MergePatchStep::Fit::AsWritten).isNil());
}

void tst_patchsteps::keepsNotesThroughAJsonPatch()
{
    const QByteArray text = "- {op: replace, path: /metadata/annotations, value: {mine: x}}";
    const Result<JsonPatch> patch = JsonPatch::parse(yaml::Source(text, u"patch.yaml"_s));
    QVERIFY(patch);
    const JsonPatchStep step(*patch, "text", JsonPatchStep::FormerName::Noted);
    const Result<Value> result = step.apply(Resource(test::valueOf(target)));
    QVERIFY(result);
    const Value* annotations = result->at({"metadata", "annotations"});
    QVERIFY(annotations);
    QVERIFY(annotations->find("mine"));
    QVERIFY(annotations->find("internal.config.kubernetes.io/previousNames"));
}

void tst_patchsteps::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("an object") << QByteArray("{apiVersion: v1, kind: A, metadata: {name: n}}")
                               << QByteArray("merge 1");
    QTest::newRow("two objects") << QByteArray(
                                        "{kind: A, metadata: {name: n}}\n---\n{kind: A, metadata: {name: m}}")
                                 << QByteArray("merge 2");
    QTest::newRow("operations") << QByteArray("- {op: add, path: /a, value: 1}") << QByteArray("json");
    QTest::newRow("operations in JSON")
        << QByteArray(R"([{"op": "remove", "path": "/a"}])") << QByteArray("json");
    QTest::newRow("an object without a name") << QByteArray("{kind: A}") << QByteArray("refused");
    QTest::newRow("only a comment") << QByteArray("# nothing") << QByteArray("refused");
    QTest::newRow("a text") << QByteArray("text") << QByteArray("refused");
}

void tst_patchsteps::reads()
{
    QFETCH(const QByteArray, text);
    const Result<PatchText> patch = readPatch(yaml::Source(text, u"patch.yaml"_s), {});
    const QByteArray kind = !patch        ? QByteArray("refused")
                            : patch->json ? QByteArray("json")
                                          : "merge " + QByteArray::number(qsizetype(patch->merges.size()));
    QTEST(kind, "kind");
}

EFA_TEST(tst_patchsteps)

#include "tst_patchsteps.moc"

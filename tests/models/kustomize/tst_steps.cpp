#include "kustomize/entrystep.h"
#include "kustomize/imagestep.h"
#include "kustomize/namesteps.h"
#include "kustomize/replicastep.h"
#include "tests/models/kustomize/valuetext.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

class tst_steps : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void prefixes_data();
    void prefixes();
    void namespaces_data();
    void namespaces();
    void entries_data();
    void entries();
    void labelsOfOneStepStayOneNode();
    void images_data();
    void images();
    void imageNames_data();
    void imageNames();
    void replicas_data();
    void replicas();
};

namespace {

QByteArray ran(const Step& step, const QByteArray& yaml)
{
    const Result<Value> value = step.apply(Resource(test::valueOf(yaml)));
    return value ? test::lineOf(*value) : QByteArray("refused");
}

/// The value at a path of names.
QByteArray lineAt(const Step& step, const QByteArray& yaml, std::initializer_list<std::string_view> path)
{
    const Result<Value> value = step.apply(Resource(test::valueOf(yaml)));
    const Value* found = value ? value->at(path) : nullptr;
    return found != nullptr ? test::lineOf(*found) : QByteArray("nothing");
}

} // namespace

void tst_steps::prefixes_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a name gets the prefix")
        << QByteArray("{apiVersion: v1, kind: Pod, metadata: {name: n}}") << QByteArray(R"("p-n")");
    QTest::newRow("a namespace keeps its name")
        << QByteArray("{apiVersion: v1, kind: Namespace, metadata: {name: n}}") << QByteArray(R"("n")");
    QTest::newRow("a definition of a kind keeps its name")
        << QByteArray("{apiVersion: x, kind: CustomResourceDefinition, metadata: {name: n}}")
        << QByteArray(R"("n")");
    QTest::newRow("an API service of another group does not")
        << QByteArray("{apiVersion: e/v1, kind: APIService, metadata: {name: n}}") << QByteArray(R"("p-n")");
}

void tst_steps::prefixes()
{
    QFETCH(const QByteArray, object);
    const NameStep step(NameStep::End::Prefix, "p-", {{{}, "metadata/name", false}});
    QTEST(lineAt(step, object, {"metadata", "name"}), "name");
}

void tst_steps::namespaces_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("metadata");
    const auto row = [](const char* name, const char* object, const char* nspace) {
        QTest::newRow(name) << QByteArray(object) << QByteArray(nspace);
    };
    row("an object moves", "{apiVersion: v1, kind: Pod, metadata: {name: n, namespace: old}}", R"("new")");
    row("an object without a namespace gets one", "{apiVersion: v1, kind: Pod, metadata: {name: n}}",
        R"("new")");
    row("an object of an unknown kind gets one", "{apiVersion: e/v1, kind: X, metadata: {name: n}}",
        R"("new")");
    row("a cluster role has none",
        "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: n}}", "nothing");
}

void tst_steps::namespaces()
{
    QFETCH(const QByteArray, object);
    const NamespaceStep step("new", {});
    QTEST(lineAt(step, object, {"metadata", "namespace"}), "metadata");
}

void tst_steps::entries_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("made where the path is missing")
        << QByteArray("{kind: D}") << QByteArray(R"({"kind": "D", "s": {"l": {"k": "1"}}})");
    QTest::newRow("set beside others") << QByteArray("{kind: D, s: {l: {o: x}}}")
                                       << QByteArray(R"({"kind": "D", "s": {"l": {"k": "1", "o": "x"}}})");
    QTest::newRow("set over a number")
        << QByteArray("{kind: D, s: {l: {k: 5}}}") << QByteArray(R"({"kind": "D", "s": {"l": {"k": "1"}}})");
    QTest::newRow("a null becomes a mapping")
        << QByteArray("{kind: D, s: {l: }}") << QByteArray(R"({"kind": "D", "s": {"l": {"k": "1"}}})");
    QTest::newRow("every item of a list is meant")
        << QByteArray("{kind: D, s: [{l: {}}, {}]}")
        << QByteArray(R"({"kind": "D", "s": [{"l": {"k": "1"}}, {"l": {"k": "1"}}]})");
    QTest::newRow("other kinds stay as they are")
        << QByteArray("{kind: E}") << QByteArray(R"({"kind": "E"})");
    QTest::newRow("a path through a single value is refused")
        << QByteArray("{kind: D, s: x}") << QByteArray("refused");
    QTest::newRow("a text where labels belong is refused")
        << QByteArray("{kind: D, s: {l: x}}") << QByteArray("refused");
}

void tst_steps::entries()
{
    QFETCH(const QByteArray, object);
    const EntryStep step({{"k", "1"}}, {{{{}, {}, "D"}, "s/l", true}});
    QTEST(ran(step, object), "result");
}

void tst_steps::labelsOfOneStepStayOneNode()
{
    const FieldSpec first{{}, "a", true};
    const FieldSpec second{{}, "b", true};
    const Result<Value> both =
        EntryStep({{"k", "old"}}, {first, second}).apply(Resource(test::valueOf("kind: D")));
    QVERIFY(both);
    QCOMPARE(ran(EntryStep({{"k", "new"}}, {first}), "{kind: D, a: {k: old}, b: {k: old}}"),
             QByteArray(R"({"a": {"k": "new"}, "b": {"k": "old"}, "kind": "D"})"));
    const Result<Value> changed = EntryStep({{"k", "new"}}, {first}).apply(Resource(*both));
    QVERIFY(changed);
    QCOMPARE(test::lineOf(*changed), QByteArray(R"({"a": {"k": "new"}, "b": {"k": "new"}, "kind": "D"})"));
}

void tst_steps::images_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("found at any depth")
        << QByteArray("{kind: X, q: [{initContainers: [{image: \"nginx:1\"}]}]}")
        << QByteArray(R"({"kind": "X", "q": [{"initContainers": [{"image": "nginx:2"}]}]})");
    QTest::newRow("other images stay")
        << QByteArray("{kind: X, containers: [{image: my-nginx}, {image: nginx-x}, {image: e/nginx}]}")
        << QByteArray(
               R"({"containers": [{"image": "my-nginx"}, {"image": "nginx-x"}, {"image": "e/nginx"}], "kind": "X"})");
    QTest::newRow("found where a field says so")
        << QByteArray("{kind: X, run: {image: nginx}}")
        << QByteArray(R"({"kind": "X", "run": {"image": "nginx:2"}})");
    QTest::newRow("a list that is null becomes an empty one")
        << QByteArray("{kind: X, jobs: null}") << QByteArray(R"({"jobs": [], "kind": "X"})");
    QTest::newRow("definitions of kinds stay")
        << QByteArray("{kind: CustomResourceDefinition, containers: [{image: nginx}]}")
        << QByteArray(R"({"containers": [{"image": "nginx"}], "kind": "CustomResourceDefinition"})");
    QTest::newRow("a container that is none is refused")
        << QByteArray("{kind: X, containers: [nginx]}") << QByteArray("refused");
}

void tst_steps::images()
{
    QFETCH(const QByteArray, object);
    const ImageStep step(
        ImageEntry{.name = "nginx", .newName = {}, .tagSuffix = {}, .newTag = "2", .digest = {}},
        {{{}, "run/image", true}, {{}, "jobs[]/image", true}});
    QTEST(ran(step, object), "result");
}

void tst_steps::imageNames_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QByteArray>("parts");
    QTest::newRow("a name alone") << QByteArray("nginx") << QByteArray("nginx||");
    QTest::newRow("a host with a port") << QByteArray("h:5000/a/b") << QByteArray("h:5000/a/b||");
    QTest::newRow("a tag behind a host with a port") << QByteArray("h:5000/a:1") << QByteArray("h:5000/a|1|");
    QTest::newRow("a digest") << QByteArray("a@sha256:12") << QByteArray("a||sha256:12");
    QTest::newRow("both") << QByteArray("a:1@sha256:12") << QByteArray("a|1|sha256:12");
}

void tst_steps::imageNames()
{
    QFETCH(const QByteArray, reference);
    const ImageName name = imageName({reference.data(), size_t(reference.size())});
    const auto text = [](std::string_view part) { return QByteArray(part.data(), qsizetype(part.size())); };
    QTEST(text(name.name) + "|" + text(name.tag) + "|" + text(name.digest), "parts");
}

void tst_steps::replicas_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("count");
    QTest::newRow("set") << QByteArray("{kind: D, metadata: {name: n}, spec: {replicas: 1}}")
                         << QByteArray("3");
    QTest::newRow("made") << QByteArray("{kind: D, metadata: {name: n}}") << QByteArray("3");
    QTest::newRow("set where it had the name before")
        << QByteArray("{kind: D, metadata: {name: p-n, annotations: "
                      "{internal.config.kubernetes.io/previousNames: n, "
                      "internal.config.kubernetes.io/previousNamespaces: default, "
                      "internal.config.kubernetes.io/previousKinds: D}}}")
        << QByteArray("3");
    QTest::newRow("not for another name")
        << QByteArray("{kind: D, metadata: {name: m}}") << QByteArray("nothing");
    QTest::newRow("not for another kind")
        << QByteArray("{kind: E, metadata: {name: n}}") << QByteArray("nothing");
}

void tst_steps::replicas()
{
    QFETCH(const QByteArray, object);
    const ReplicaStep step(ReplicaEntry{.name = "n", .count = 3}, {{{{}, {}, "D"}, "spec/replicas", true}});
    QTEST(lineAt(step, object, {"spec", "replicas"}), "count");
}

EFA_TEST(tst_steps)

#include "tst_steps.moc"

#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "kustomize/provenance.h"
#include "tests/support/lockedtree.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

using Files = std::map<QString, QByteArray>;
Q_DECLARE_METATYPE(Files)

/// What is said where a build cannot be rendered, and where it is said to stand.
class tst_faults final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aKustomizationThatMayNotBeReadIsNotMissing_data();
    void aKustomizationThatMayNotBeReadIsNotMissing();
    void anotherKustomizationBesideItIsTaken();
    void whatCannotBePrintedHasItsLine_data();
    void whatCannotBePrintedHasItsLine();
    void whatCannotBeSettledHasItsPlace_data();
    void whatCannotBeSettledHasItsPlace();
    void aSharedMemoryMixesNoNames();
};

namespace {

/// A commit, as far as names go.
class Commit final : public files::FileTree
{
  public:
    Commit(QString label, const Files& files)
        : m_label(std::move(label)), m_tree(files)
    {
    }

    Result<files::EntryKind> kind(const QString& path) const override { return m_tree.kind(path); }
    Result<QByteArray> read(const QString& path) const override { return m_tree.read(path); }
    Result<QList<files::Entry>> list(const QString& folder) const override { return m_tree.list(folder); }
    Result<QString> resolved(const QString& path) const override { return m_tree.resolved(path); }
    QByteArray contentKey(const QString& path) const override { return m_tree.contentKey(path); }
    QString displayName(const QString& path) const override { return m_label + u':' + path; }

  private:
    QString m_label;
    files::MemoryTree m_tree;
};

const QByteArray configMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

Result<kustomize::Rendering> rendered(const files::FileTree& tree, const QString& folder)
{
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    Progress progress;
    return engine.render(tree, folder, {}, progress);
}

} // namespace

void tst_faults::aKustomizationThatMayNotBeReadIsNotMissing_data()
{
    QTest::addColumn<QString>("locked");
    QTest::addColumn<QString>("message");
    QTest::newRow("the file") << u"base/kustomization.yaml"_s << u"base/kustomization.yaml may not be read"_s;
    QTest::newRow("its folder") << u"base"_s << u"base/kustomization.yaml may not be read"_s;
}

void tst_faults::aKustomizationThatMayNotBeReadIsNotMissing()
{
    QFETCH(const QString, locked);
    QFETCH(const QString, message);
    const test::LockedTree tree({{u"base/kustomization.yaml"_s, "resources: [a.yaml]\n"},
                                 {u"base/a.yaml"_s, configMap},
                                 {u"edge/kustomization.yaml"_s, "resources: [../base]\n"}},
                                {locked});
    const auto rendering = rendered(tree, u"edge"_s);
    QVERIFY(!rendering);
    QCOMPARE(rendering.error().code, ErrorCode::Io);
    QCOMPARE(rendering.error().message, message);
    QCOMPARE(rendering.error().detail, u"Permission denied"_s);
    QCOMPARE(rendering.error().where->toString(), u"edge/kustomization.yaml:1:13"_s);
}

// As the reference does.
void tst_faults::anotherKustomizationBesideItIsTaken()
{
    const test::LockedTree tree({{u"kustomization.yaml"_s, "resources: [gone.yaml]\n"},
                                 {u"kustomization.yml"_s, "resources: [a.yaml]\n"},
                                 {u"a.yaml"_s, configMap}},
                                {u"kustomization.yaml"_s});
    const auto rendering = rendered(tree, {});
    QVERIFY(rendering);
    QCOMPARE(rendering->resources.size(), size_t{1});
}

void tst_faults::whatCannotBePrintedHasItsLine_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("place");
    const QByteArray twice = configMap + "data:\n  x: a\n  y: a\n  x: b\n";
    const auto row = [](const char* name, const QByteArray& kustomization, const QByteArray& object,
                        const char* place) {
        QTest::newRow(name) << Files{{u"kustomization.yaml"_s, kustomization}, {u"a.yaml"_s, object}}
                            << QString::fromLatin1(place);
    };
    row("a key twice", "resources: [a.yaml]\n", twice, "a.yaml:7:3");
    row("in the second document", "resources: [a.yaml]\n",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n---\n" + twice, "a.yaml:11:3");
    row("in an object that was changed since",
        "resources: [a.yaml]\nnamespace: other\ncommonLabels: {l: m}\n", twice, "a.yaml:7:3");
    row("in the item of a list", "resources: [a.yaml]\n",
        "apiVersion: v1\nkind: ConfigMapList\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n"
        "  metadata:\n    name: a\n    name: b\n",
        "a.yaml:8:5");
    row("a key that is no text", "resources: [a.yaml]\n", configMap + "data:\n  1: a\n", "a.yaml:5:3");
    row("in an item", "resources: [a.yaml]\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: b\n    5: c\n",
        "a.yaml:7:5");
    row("a label that is none", "resources: [a.yaml]\ncommonLabels:\n  a: b\n  n: c\n", configMap,
        "kustomization.yaml:4:3");
    row("a pair of labels that is none",
        "resources: [a.yaml]\nlabels:\n- pairs:\n    off: c\n  includeSelectors: true\n", configMap,
        "kustomization.yaml:4:5");
    row("an annotation that is none", "resources: [a.yaml]\ncommonAnnotations:\n  yes: c\n", configMap,
        "kustomization.yaml:3:3");
}

void tst_faults::whatCannotBePrintedHasItsLine()
{
    QFETCH(const Files, files);
    QFETCH(const QString, place);
    const auto rendering = rendered(files::MemoryTree(files), {});
    QVERIFY(!rendering);
    QCOMPARE(rendering.error().code, ErrorCode::Invalid);
    QVERIFY2(rendering.error().where, qPrintable(rendering.error().toString()));
    QCOMPARE(rendering.error().where->toString(), place);
}

void tst_faults::whatCannotBeSettledHasItsPlace_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const QByteArray& settings, const QByteArray& objects,
                        const char* message, const char* place) {
        QTest::newRow(name) << settings << objects << QString::fromLatin1(message)
                            << QString::fromLatin1(place);
    };
    const QByteArray others = configMap + "---\n";
    row("a var without its field",
        "vars:\n- {name: GOOD, objref: {apiVersion: v1, kind: ConfigMap, name: a}}\n"
        "- {name: V, objref: {apiVersion: v1, kind: ConfigMap, name: a}, fieldref: {fieldPath: data.x}}\n",
        configMap, "The var V has no value: There is no field \"data.x\".", "kustomization.yaml:4:3");
    row("a var without its object",
        "vars:\n- {name: V, objref: {apiVersion: v1, kind: ConfigMap, name: b}}\n", configMap,
        "The object that the var V refers to is not there.", "kustomization.yaml:3:3");
    row("vars in what holds no text",
        "vars:\n- {name: V, objref: {apiVersion: v1, kind: ConfigMap, name: a}}\n",
        others + "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - args: [[x]]\n",
        "A list that vars are put into holds what is no text.", "a.yaml:5:1");
    row("an order that is none", "sortOptions:\n  order: wrong\n", configMap,
        "`sortOptions.order` is neither fifo nor legacy.", "kustomization.yaml:3:3");
    row("settings for another order", "sortOptions: {order: fifo, legacySortOptions: {orderFirst: [Pod]}}\n",
        configMap, "`sortOptions.legacySortOptions` is set, but the order is fifo.",
        "kustomization.yaml:2:14");
    row("a subject that is none", "namePrefix: p-\n",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: n}\n---\n"
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n"
        "metadata: {name: r}\nsubjects: [3]\n",
        "A subject of RoleBinding.v1.rbac.authorization.k8s.io/p-r.[noNs] is no mapping.", "a.yaml:5:1");
    row("a name that is lost",
        "patches:\n- target: {kind: ConfigMap}\n  patch: |\n    - {op: replace, path: /metadata/name, value: "
        "\"\"}\n",
        configMap, "A resource has lost its kind or its name.", "a.yaml:1:1");
    row("a template", "", configMap + "data:\n  x: {{ .Values.x }}\n", "A key is itself a mapping or a list.",
        "a.yaml:5:3");
}

void tst_faults::whatCannotBeSettledHasItsPlace()
{
    QFETCH(const QByteArray, settings);
    QFETCH(const QByteArray, objects);
    const Files files = {{u"kustomization.yaml"_s, "resources: [a.yaml]\n" + settings},
                         {u"a.yaml"_s, objects}};
    const auto rendering = rendered(files::MemoryTree(files), {});
    QVERIFY(!rendering);
    QVERIFY2(rendering.error().where, qPrintable(rendering.error().toString()));
    const QString place = rendering.error().where->toString();
    QTEST(place, "place");
    QFETCH(const QString, message);
    QVERIFY2(rendering.error().message.contains(message), qPrintable(rendering.error().message));
}

void tst_faults::aSharedMemoryMixesNoNames()
{
    const QByteArray missed =
        "patches:\n- target: {name: nobody}\n  patch: |\n    - {op: remove, path: /a}\n";
    Files files{{u"edge/kustomization.yaml"_s, "resources: [../base]\n"},
                {u"base/kustomization.yaml"_s, "resources: [a.yaml]\n" + missed},
                {u"base/a.yaml"_s, configMap}};
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    Progress progress;
    for (const QString& label : {u"one"_s, u"two"_s}) {
        const Commit tree(label, files);
        const auto whole = engine.render(tree, u"edge"_s, {}, progress);
        QVERIFY(whole);
        QCOMPARE(whole->findings.size(), 1);
        QCOMPARE(whole->findings.first().place.toString(), label + u":base/kustomization.yaml:3:3"_s);
        const auto trace = engine.trace(tree, u"edge"_s, {}, progress);
        QVERIFY(trace);
        QCOMPARE(trace->provenance.front()->of({}).origin.entry.file, label + u":base/kustomization.yaml"_s);
    }
    files[u"base/a.yaml"_s] = "kind: [\n";
    for (const QString& label : {u"three"_s, u"four"_s}) {
        const auto broken = engine.render(Commit(label, files), u"edge"_s, {}, progress);
        QVERIFY(!broken);
        QVERIFY2(broken.error().where->file == label + u":base/a.yaml"_s,
                 qPrintable(broken.error().toString()));
        const QStringList way = {label + u":edge/kustomization.yaml:1:13"_s,
                                 label + u":base/kustomization.yaml:1:13"_s};
        QVERIFY2(broken.error().detail.startsWith(way.join(u'\n')), qPrintable(broken.error().detail));
    }
}

EFA_TEST(tst_faults)

#include "tst_faults.moc"

#include "files/memorytree.h"
#include "files/workingfolder.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "tests/support/randomedit.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// What is remembered is what would have been computed: random edits of every golden case, each rendered with
/// all that is remembered of the states before, and cold.
class tst_remembered final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void equalsACompleteRendering();
    void aCommentRendersNothingAnew();
    void oneResourceIsRenderedAnew();
    void aStepPassesByWhatItIsNotAbout();
    void whatStandsOnABaseIsAmended();
    void aFullMemoryStillAmends();
    void randomEditsOfABaseAreAmendedTruly();
    void isAmendedOrBuilt_data();
    void isAmendedOrBuilt();
    void aLinkThatPointsElsewhereIsFollowed();
    void aFileThatWasMissingIsFound();
};

namespace {

constexpr int editsPerCase = 12;

std::map<QString, QByteArray> filesOf(const QString& folder)
{
    std::map<QString, QByteArray> files;
    QDirIterator at(folder, QDir::Files, QDirIterator::Subdirectories);
    while (at.hasNext()) {
        QFile file(at.next());
        if (file.open(QIODevice::ReadOnly))
            files.emplace(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

QByteArray rendered(const kustomize::Engine& engine, const files::FileTree& tree, const QString& folder)
{
    Progress progress;
    kustomize::Options options;
    options.loadRestrictor = kustomize::LoadRestrictor::None;
    const auto result = engine.render(tree, folder, options, progress);
    return result ? kustomize::toYaml(*result) : "refused: " + result.error().message.toUtf8();
}

/// A base of two resources below an overlay.
files::MemoryTree smallFleet()
{
    return files::MemoryTree({
        {u"base/kustomization.yaml"_s, "resources: [a.yaml, b.yaml]\n"},
        {u"base/a.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {k: one}\n"},
        {u"base/b.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata: {k: two}\n"},
        {u"edge/kustomization.yaml"_s, "namePrefix: edge-\nresources: [../base]\n"},
    });
}

} // namespace

void tst_remembered::equalsACompleteRendering()
{
    const QDir cases(QStringLiteral(EFA_TEST_DATA "/kustomize"));
    const kustomize::Engine remembering(std::make_shared<kustomize::Memory>());
    QRandomGenerator random(20);
    int renderedWell = 0;
    for (const QString& name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        files::MemoryTree tree(filesOf(cases.filePath(name + u"/input"_s)));
        const QString folder =
            tree.files().contains(u"overlay/kustomization.yaml"_s) ? u"overlay"_s : QString();
        for (int i = 0; i < editsPerCase; ++i) {
            const auto file = std::next(tree.files().begin(), random.bounded(int(tree.files().size())));
            const auto [path, before] = *file;
            tree.write(path, test::randomlyEdited(before, random));
            const kustomize::Engine cold(std::make_shared<kustomize::Memory>());
            const QByteArray expected = rendered(cold, tree, folder);
            QVERIFY2(rendered(remembering, tree, folder) == expected,
                     qPrintable(name + u", "_s + path + u", edit "_s + QString::number(i)));
            renderedWell += expected.startsWith("refused: ") ? 0 : 1;
            if (expected.startsWith("refused: "))
                tree.write(path, before);
        }
    }
    QVERIFY2(renderedWell > 100, qPrintable(QString::number(renderedWell)));
}

void tst_remembered::aCommentRendersNothingAnew()
{
    files::MemoryTree tree = smallFleet();
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const QByteArray before = rendered(engine, tree, u"edge"_s);
    const kustomize::MemoryCounters counters = memory->counters();
    QVERIFY(counters.kustomizationsRendered > 0);

    tree.write(u"base/a.yaml"_s, "# why\n" + tree.files().at(u"base/a.yaml"_s));
    tree.write(u"edge/kustomization.yaml"_s, tree.files().at(u"edge/kustomization.yaml"_s) + "# why\n");
    QCOMPARE(rendered(engine, tree, u"edge"_s), before);
    QCOMPARE(memory->counters().kustomizationsRendered, counters.kustomizationsRendered);
    QCOMPARE(memory->counters().stepsRun, counters.stepsRun);
    QVERIFY(memory->counters().filesParsed > counters.filesParsed);
}

void tst_remembered::oneResourceIsRenderedAnew()
{
    files::MemoryTree tree = smallFleet();
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const QByteArray before = rendered(engine, tree, u"edge"_s);
    const kustomize::MemoryCounters counters = memory->counters();

    tree.write(u"base/a.yaml"_s, QByteArray(tree.files().at(u"base/a.yaml"_s)).replace("one", "three"));
    QCOMPARE(rendered(engine, tree, u"edge"_s), QByteArray(before).replace("one", "three"));
    QCOMPARE(memory->counters().filesParsed, counters.filesParsed + 1);
    QCOMPARE(memory->counters().resourcesPrinted, counters.resourcesPrinted + 1);
}

void tst_remembered::aStepPassesByWhatItIsNotAbout()
{
    files::MemoryTree tree = smallFleet();
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    (void)rendered(engine, tree, u"edge"_s);
    const kustomize::MemoryCounters counters = memory->counters();
    tree.write(u"edge/kustomization.yaml"_s, tree.files().at(u"edge/kustomization.yaml"_s) +
                                                 "replicas: []\npatches:\n- target: {name: a}\n  patch: |-\n"
                                                 "    - {op: add, path: /data/m, value: x}\n");
    const QByteArray now = rendered(engine, tree, u"edge"_s);
    QVERIFY2(now.contains("m: x"), now);
    // Of a the patch and then the prefix; nothing of b, which has its prefix already.
    QCOMPARE(memory->counters().stepsRun, counters.stepsRun + 2);
}

void tst_remembered::whatStandsOnABaseIsAmended()
{
    files::MemoryTree tree = smallFleet();
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const QByteArray before = rendered(engine, tree, u"edge"_s);
    tree.write(u"base/a.yaml"_s, QByteArray(tree.files().at(u"base/a.yaml"_s)).replace("one", "three"));
    QCOMPARE(rendered(engine, tree, u"edge"_s), QByteArray(before).replace("one", "three"));
    QCOMPARE(memory->counters().kustomizationsAmended, uint64_t(1));
    QCOMPARE(memory->counters().renderingsAmended, uint64_t(1));
    // Once more, on top of what was amended.
    tree.write(u"base/b.yaml"_s, QByteArray(tree.files().at(u"base/b.yaml"_s)).replace("two", "four"));
    QCOMPARE(rendered(engine, tree, u"edge"_s),
             QByteArray(before).replace("one", "three").replace("two", "four"));
    QCOMPARE(memory->counters().kustomizationsAmended, uint64_t(2));
    QCOMPARE(memory->counters().renderingsAmended, uint64_t(2));
}

void tst_remembered::aFullMemoryStillAmends()
{
    // What the patches of all overlays make on the way is more than twice as much as the memory has room for.
    constexpr int overlays = 100;
    constexpr size_t limit = size_t{5} * 1024 * 1024;
    files::MemoryTree tree;
    const auto service = [](const QByteArray& name, const QByteArray& text) {
        return "apiVersion: v1\nkind: Service\nmetadata: {name: " + name + "}\nspec: {text: " + text + "}\n";
    };
    for (const char* name : {"a", "b", "c", "d", "e"})
        tree.write(u"base/"_s + QLatin1StringView(name) + u".yaml"_s, service(name, "one"));
    tree.write(u"base/kustomization.yaml"_s, "resources: [a.yaml, b.yaml, c.yaml, d.yaml, e.yaml]\n");
    for (int i = 0; i < overlays; ++i) {
        const QByteArray number = QByteArray::number(i);
        QByteArray text = "resources: [../base]\nnamePrefix: e" + number + "-\npatches:\n";
        for (int patch = 0; patch < 24; ++patch)
            text += "- target: {kind: Service}\n  patch: |-\n    - {op: add, path: /spec/f" +
                    QByteArray::number(patch) + ", value: v" + number + "}\n";
        tree.write(u"edge%1/kustomization.yaml"_s.arg(i), text);
    }
    const auto memory = std::make_shared<kustomize::Memory>(limit);
    const kustomize::Engine engine(memory);
    const auto renderAll = [&] {
        int wrong = 0;
        for (int i = 0; i < overlays; ++i)
            wrong += rendered(engine, tree, u"edge%1"_s.arg(i)).count("kind: Service") == 5 ? 0 : 1;
        return wrong;
    };
    QCOMPARE(renderAll(), 0);
    for (const QByteArray text : {"two", "three"}) {
        tree.write(u"base/c.yaml"_s, service("c", text));
        const uint64_t amended = memory->counters().renderingsAmended;
        QCOMPARE(renderAll(), 0);
        QCOMPARE(memory->counters().renderingsAmended - amended, uint64_t{overlays});
        QVERIFY(rendered(engine, tree, u"edge3"_s).contains("text: " + text));
    }
    QVERIFY(memory->counters().bytes <= limit);
}

void tst_remembered::randomEditsOfABaseAreAmendedTruly()
{
    const QByteArrayList base = {
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, labels: {x: y}}\nspec:\n  replicas: 1\n"
        "  template: {spec: {containers: [{name: c, image: 'i:1', envFrom: [{configMapRef: {name: s}}]}]}}\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: s}\ndata: {k: one}\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: t, annotations: {m: n}}\ndata: {k: two}\n"};
    const QByteArray patches =
        "patches:\n- target: {labelSelector: x=y}\n  patch: '[{op: add, path: /spec/paused, value: true}]'\n"
        "- patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: t}, data: {k: null}}'\n";
    const QByteArray replacements =
        "replacements:\n- source: {kind: ConfigMap, name: s, fieldPath: data.k}\n"
        "  targets: [{select: {name: t}, fieldPaths: [data.k], options: {create: true}}]\n";
    const QByteArrayList wishes = {"namePrefix: p-\n",
                                   "namespace: space\n",
                                   "labels: [{pairs: {q: r}, includeSelectors: true}]\n",
                                   "images: [{name: i, newTag: '2'}]\n",
                                   "replicas: [{name: a, count: 3}]\n",
                                   "components: [../component]\n",
                                   "configMapGenerator: [{name: g, literals: [z=z]}]\n",
                                   "configMapGenerator: [{name: t, behavior: merge, literals: [k=z]}]\n",
                                   "commonAnnotations: {m: o}\n",
                                   patches,
                                   replacements};
    const std::vector<std::pair<QByteArray, QByteArray>> edits = {
        {"one", "uno"},
        {"uno", "one"},
        {"two", "zwei"},
        {"zwei", "two"},
        {"x: y", "x: v"},
        {"x: v", "x: y"},
        {"i:1", "j:1"},
        {"j:1", "i:1"},
        {"replicas: 1", "replicas: 2"},
        {"name: s}}", "name: t}}"},
        {"name: t}}", "name: s}}"},
        {"m: n", "config.kubernetes.io/local-config: 'true'"},
        {"config.kubernetes.io/local-config: 'true'", "m: n"},
        {"{name: a,", "{name: b,"},
        {"{name: b,", "{name: a,"}};
    QRandomGenerator random(3);
    uint64_t amended = 0;
    for (int fleet = 0; fleet < 150; ++fleet) {
        files::MemoryTree tree(
            {{u"base/kustomization.yaml"_s, "resources: [0.yaml, 1.yaml, 2.yaml]\n"},
             {u"component/kustomization.yaml"_s,
              "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnameSuffix: -c\n"}});
        QByteArray overlay = "resources: [../base]\n";
        for (const QByteArray& wish : wishes)
            overlay += random.bounded(4) == 0 && !overlay.contains(wish.left(6)) ? wish : QByteArray();
        tree.write(u"edge/kustomization.yaml"_s, overlay);
        for (int i = 0; i < 3; ++i)
            tree.write(u"base/%1.yaml"_s.arg(i), base.at(i));
        const auto memory = std::make_shared<kustomize::Memory>();
        const kustomize::Engine remembering(memory);
        for (int edit = 0; edit < 12; ++edit) {
            const kustomize::Engine cold(std::make_shared<kustomize::Memory>());
            QCOMPARE(rendered(remembering, tree, u"edge"_s), rendered(cold, tree, u"edge"_s));
            const QString path = u"base/%1.yaml"_s.arg(random.bounded(3));
            const auto& [from, to] = edits[static_cast<size_t>(random.bounded(int(edits.size())))];
            tree.write(path, QByteArray(tree.files().at(path)).replace(from, to));
        }
        amended += memory->counters().renderingsAmended;
    }
    QVERIFY2(amended > 30, qPrintable(QString::number(amended)));
}

void tst_remembered::isAmendedOrBuilt_data()
{
    QTest::addColumn<QByteArray>("overlay");
    QTest::addColumn<QByteArray>("changed"); // in place of `k: one`
    QTest::addColumn<bool>("amended");
    const QByteArray same = "k: three";
    const QByteArray patch = "  patch: |-\n    - {op: add, path: /data/n, value: x}\n";
    QTest::newRow("a patch of another resource") << "patches:\n- target: {name: b}\n" + patch << same << true;
    QTest::newRow("a patch of the resource") << "patches:\n- target: {name: a}\n" + patch << same << true;
    QTest::newRow("a merge patch of the resource")
        << QByteArray(
               "patches:\n- patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {z: z}}'\n")
        << same << true;
    QTest::newRow("a patch that takes another resource away")
        << QByteArray("patches:\n- patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: b}, $patch: "
                      "delete}'\n")
        << same << true;
    QTest::newRow("a patch that takes the resource away")
        << QByteArray("patches:\n- patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, $patch: "
                      "delete}'\n")
        << same << false;
    QTest::newRow("a patch that covers what changed")
        << QByteArray(
               "patches:\n- patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: z}}'\n")
        << same << true;
    QTest::newRow("a patch that fits by a label which is gone")
        << "patches:\n- target: {labelSelector: x=y}\n" + patch << QByteArray("k: one}\nmetadata: {name: a")
        << false;
    QTest::newRow("labels of all") << QByteArray("labels: [{pairs: {q: r}}]\n") << same << true;
    QTest::newRow("a component") << QByteArray("components: [../component]\n") << same << true;
    QTest::newRow("a value that goes from one resource to the other")
        << QByteArray("replacements:\n- source: {kind: ConfigMap, name: a, fieldPath: data.k}\n"
                      "  targets: [{select: {name: b}, fieldPaths: [data.k]}]\n")
        << same << false;
    QTest::newRow("a var") << QByteArray(
                                  "vars: [{name: V, objref: {apiVersion: v1, kind: ConfigMap, name: a}}]\n")
                           << same << false;
    QTest::newRow("a generator that merges into the resource")
        << QByteArray("configMapGenerator: [{name: a, behavior: merge, literals: [k=z]}]\n") << same << false;
    QTest::newRow("origins") << QByteArray("buildMetadata: [originAnnotations]\n") << same << false;
    QTest::newRow("another name") << QByteArray("labels: []\n") << QByteArray("k: one}\nmetadata: {name: c")
                                  << false;
    QTest::newRow("a resource that is left out now")
        << QByteArray("labels: []\n")
        << QByteArray("k: one}\nmetadata: {name: a, annotations: {config.kubernetes.io/local-config: 'true'}")
        << false;
    QTest::newRow("an image that nothing has any more")
        << QByteArray("images: [{name: i, newTag: '2'}]\n") << QByteArray("k: one}\nspec: {containers: []")
        << false;
}

void tst_remembered::isAmendedOrBuilt()
{
    QFETCH(const QByteArray, overlay);
    QFETCH(const QByteArray, changed);
    QFETCH(const bool, amended);
    const QByteArray object =
        "apiVersion: v1\nkind: ConfigMap\ndata: {k: one}\nmetadata: {name: a, labels: {x: y}}\n"
        "spec: {containers: [{image: 'i:1'}]}\n";
    files::MemoryTree tree = smallFleet();
    tree.write(u"base/a.yaml"_s, object);
    tree.write(u"edge/kustomization.yaml"_s, "namePrefix: edge-\nresources: [../base]\n" + overlay);
    tree.write(u"component/kustomization.yaml"_s,
               "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnameSuffix: -c\n");
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const QByteArray before = rendered(engine, tree, u"edge"_s);
    QVERIFY2(!before.startsWith("refused: "), before);
    const QByteArray now = changed == "k: three"
                               ? QByteArray(object).replace("k: one", changed)
                               : QByteArray("apiVersion: v1\nkind: ConfigMap\ndata: {") + changed + "}\n";
    tree.write(u"base/a.yaml"_s, now);
    const kustomize::Engine cold(std::make_shared<kustomize::Memory>());
    QCOMPARE(rendered(engine, tree, u"edge"_s), rendered(cold, tree, u"edge"_s));
    QCOMPARE(memory->counters().kustomizationsAmended, uint64_t(amended ? 1 : 0));
}

void tst_remembered::aLinkThatPointsElsewhereIsFollowed()
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    const files::MemoryTree fleet = smallFleet();
    for (const auto& [path, content] : fleet.files()) {
        QFile file(root.filePath(path));
        QVERIFY(root.mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const auto now = [&] { return rendered(engine, files::WorkingFolder(folder.path()), u"edge"_s); };
    const QByteArray before = now();
    QVERIFY(before.contains("k: two"));

    const QString link = root.filePath(u"base/b.yaml"_s);
    QVERIFY(QFile::rename(link, root.filePath(u"base/c.yaml"_s)));
    QVERIFY(now().startsWith("refused: "));
    QVERIFY(QFile::link(u"c.yaml"_s, link));
    QCOMPARE(now(), before);
    QFile other(root.filePath(u"base/d.yaml"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata: {k: three}\n");
    other.close();
    QVERIFY(QFile::remove(link) && QFile::link(u"d.yaml"_s, link));
    QCOMPARE(now(), QByteArray(before).replace("two", "three"));
}

void tst_remembered::aFileThatWasMissingIsFound()
{
    files::MemoryTree tree = smallFleet();
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const QByteArray before = rendered(engine, tree, u"edge"_s);
    const QByteArray text = tree.files().at(u"base/b.yaml"_s);
    tree.remove(u"base/b.yaml"_s);
    QVERIFY(rendered(engine, tree, u"edge"_s).startsWith("refused: "));
    // A folder of that name is a base.
    tree.write(u"base/b.yaml/kustomization.yaml"_s, "namePrefix: deep-\nresources: [x.yaml]\n");
    tree.write(u"base/b.yaml/x.yaml"_s, text);
    QCOMPARE(rendered(engine, tree, u"edge"_s), QByteArray(before).replace("edge-b", "edge-deep-b"));
    tree.write(u"base/b.yaml"_s, text);
    QCOMPARE(rendered(engine, tree, u"edge"_s), before);
}

EFA_TEST(tst_remembered)

#include "tst_remembered.moc"

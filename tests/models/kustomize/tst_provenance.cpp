#include "files/memorytree.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "kustomize/provenance.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

using Files = std::map<QString, QByteArray>;
Q_DECLARE_METATYPE(Files)

/// Where the fields of a rendering come from. A row's expectation reads: place of the value, step, and the
/// line that asked for the step; behind "<" the same of what it stood in the place of, the latest first.
class tst_provenance final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void originOf_data();
    void originOf();
    void theListHoldsWhatStepsGave();
    void pathsReadAsPeopleWriteThem();
    void aTraceLeavesNothingBehind();
    void aCancelledTraceSaysSo();
};

namespace {

const QByteArray deployment = "apiVersion: apps/v1\n"                       // 1
                              "kind: Deployment\n"                          // 2
                              "metadata:\n"                                 // 3
                              "  name: web\n"                               // 4
                              "spec:\n"                                     // 5
                              "  replicas: 2\n"                             // 6
                              "  template:\n"                               // 7
                              "    spec:\n"                                 // 8
                              "      containers:\n"                         // 9
                              "      - name: web\n"                         // 10
                              "        image: shop/web:1.0\n"               // 11
                              "        args: [serve, fast]\n"               // 12
                              "      - image: shop/log:2.0\n"               // 13
                              "        name: log\n"                         // 14
                              "        envFrom:\n"                          // 15
                              "        - configMapRef: {name: settings}\n"; // 16

Files base(const QByteArray& more = {})
{
    return {{u"base/web.yaml"_s, deployment},
            {u"base/kustomization.yaml"_s, "resources:\n- web.yaml\n" + more}};
}

/// The base below an overlay in `edge`.
Files overlay(const QByteArray& kustomization, const Files& more = {})
{
    Files files = base();
    files.insert(more.begin(), more.end());
    files.insert_or_assign(u"edge/kustomization.yaml"_s, "resources:\n- ../base\n" + kustomization);
    return files;
}

FieldPath pathFrom(const QString& written)
{
    FieldPath path;
    for (const QString& part : written.split(u'/', Qt::SkipEmptyParts)) {
        bool isIndex = false;
        const uint index = part.toUInt(&isIndex);
        path.push_back(isIndex ? PathPart::ofIndex(index) : PathPart::ofKey(part.toStdString()));
    }
    return path;
}

QString text(const FieldOrigin& origin)
{
    const std::string_view id = stepId(origin.step);
    return origin.place.toString() + u' ' + QString::fromUtf8(id.data(), qsizetype(id.size())) + u' ' +
           origin.entry.toString();
}

QString text(const FieldProvenance& provenance)
{
    QString all = text(provenance.origin);
    for (const FieldOrigin& overridden : provenance.overridden)
        all += u" < "_s + text(overridden);
    return all;
}

Result<Trace> traced(const Files& files, const QString& folder)
{
    const Engine engine(std::make_shared<Memory>());
    Progress progress;
    const files::MemoryTree tree(files);
    return engine.trace(tree, folder, {}, progress);
}

} // namespace

void tst_provenance::originOf_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const Files& files, const char* path, const char* expected,
                        const char* kind = "Deployment") {
        QTest::newRow(name) << files << QString::fromUtf8(kind) << QString::fromUtf8(path)
                            << QString::fromUtf8(expected);
    };
    const char* untouched = "base/web.yaml:6:13 resource base/kustomization.yaml:2:3";

    row("a field that no step touched", overlay(""), "spec/replicas", untouched);
    row("a mapping stands where its key is", overlay(""), "spec/template",
        "base/web.yaml:7:3 resource base/kustomization.yaml:2:3");
    row("an item of a list in braces", overlay(""), "spec/template/spec/containers/0/args/1",
        "base/web.yaml:12:23 resource base/kustomization.yaml:2:3");
    row("a path that leads on into nothing", overlay(""), "spec/replicas/more", untouched);
    row("the second document of a file",
        Files{{u"edge/kustomization.yaml"_s, "resources: [all.yaml]\n"},
              {u"edge/all.yaml"_s, "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n---\n# two\n"
                                   "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata:\n  k: v\n"}},
        "data/k", "edge/all.yaml:10:6 resource edge/kustomization.yaml:1:13", "ConfigMap");
    row("an item of a list of objects",
        Files{{u"edge/kustomization.yaml"_s, "resources: [all.yaml]\n"},
              {u"edge/all.yaml"_s, "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n"
                                   "  metadata: {name: b}\n  data:\n    k: v\n"}},
        "data/k", "edge/all.yaml:8:8 resource edge/kustomization.yaml:1:13", "ConfigMap");
    row("what an alias and a merge key bring",
        Files{{u"edge/kustomization.yaml"_s, "resources: [all.yaml]\n"},
              {u"edge/all.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata:\n"
                                   "  <<: &more\n    k: v\n"}},
        "data/k", "edge/all.yaml:6:8 resource edge/kustomization.yaml:1:13", "ConfigMap");

    const QByteArray patch = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n"
                             "  replicas: 5\n  template:\n    spec:\n      containers:\n"
                             "      - name: log\n        image: shop/log:3.0\n"
                             "      - name: extra\n        image: extra:1\n";
    const Files patched = overlay("patches:\n- path: p.yaml\n", {{u"edge/p.yaml"_s, patch}});
    row("a field that a patch file sets", patched, "spec/replicas",
        "edge/p.yaml:5:13 patch edge/kustomization.yaml:4:3 < base/web.yaml:6:13 resource "
        "base/kustomization.yaml:2:3");
    row("an item of a list is found in the patch by its name", patched,
        "spec/template/spec/containers/0/image",
        "edge/p.yaml:10:16 patch edge/kustomization.yaml:4:3 < base/web.yaml:13:16 resource "
        "base/kustomization.yaml:2:3");
    row("an item that the patch adds", patched, "spec/template/spec/containers/1/image",
        "edge/p.yaml:12:16 patch edge/kustomization.yaml:4:3");
    row("an item that the patch moved", patched, "spec/template/spec/containers/2/image",
        "base/web.yaml:11:16 resource base/kustomization.yaml:2:3");
    row("a patch with a target",
        overlay("patches:\n- path: p.yaml\n  target: {kind: Deployment}\n", {{u"edge/p.yaml"_s, patch}}),
        "spec/replicas",
        "edge/p.yaml:5:13 patch edge/kustomization.yaml:4:3 < base/web.yaml:6:13 resource "
        "base/kustomization.yaml:2:3");
    row("a patch in place",
        overlay("patches:\n- patch: |-\n    apiVersion: apps/v1\n    kind: Deployment\n"
                "    metadata: {name: web}\n    spec:\n      replicas: 7\n"),
        "spec/replicas",
        "edge/kustomization.yaml:9:17 patch edge/kustomization.yaml:4:3 < base/web.yaml:6:13 resource "
        "base/kustomization.yaml:2:3");
    row("a patch in place in one line",
        overlay("patches:\n- target: {kind: Deployment}\n  patch: '{\"spec\": {\"replicas\": 7}, \"kind\": "
                "\"Deployment\", \"apiVersion\": \"apps/v1\", \"metadata\": {\"name\": \"x\"}}'\n"),
        "spec/replicas",
        "edge/kustomization.yaml:5:10 patch edge/kustomization.yaml:4:3 < base/web.yaml:6:13 resource "
        "base/kustomization.yaml:2:3");
    row("the second of the patches of patchesStrategicMerge",
        overlay("patchesStrategicMerge:\n- one.yaml\n- |\n  apiVersion: apps/v1\n  kind: Deployment\n"
                "  metadata: {name: web}\n  spec:\n    replicas: 4\n",
                {{u"edge/one.yaml"_s, "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
                                      "spec: {replicas: 3}\n"}}),
        "spec/replicas",
        "edge/kustomization.yaml:10:15 patch edge/kustomization.yaml:5:3 < edge/one.yaml:4:18 patch "
        "edge/kustomization.yaml:4:3 < base/web.yaml:6:13 resource base/kustomization.yaml:2:3");
    row("an operation of a JSON patch",
        overlay("patches:\n- path: ops.yaml\n  target: {kind: Deployment}\n",
                {{u"edge/ops.yaml"_s, "- op: test\n  path: /spec/replicas\n  value: 2\n- op: replace\n"
                                      "  path: /spec/replicas\n  value: 9\n"}}),
        "spec/replicas",
        "edge/ops.yaml:6:10 patch edge/kustomization.yaml:4:3 < base/web.yaml:6:13 resource "
        "base/kustomization.yaml:2:3");
    row("an operation in place that appends to a list",
        overlay("patchesJson6902:\n- target: {kind: Deployment, version: v1, group: apps, name: web}\n"
                "  patch: |-\n    - op: add\n      path: /spec/template/spec/containers/0/args/-\n"
                "      value: more\n"),
        "spec/template/spec/containers/0/args/2",
        "edge/kustomization.yaml:8:14 patch edge/kustomization.yaml:4:3");
    row("what stands behind an item that an operation removed",
        overlay("patches:\n- target: {kind: Deployment}\n  patch: |-\n    - op: remove\n"
                "      path: /spec/template/spec/containers/0\n"),
        "spec/template/spec/containers/0/image", "base/web.yaml:13:16 resource base/kustomization.yaml:2:3");

    row("the namespace", overlay("namespace: shop\n"), "metadata/namespace",
        "edge/kustomization.yaml:3:12 namespace edge/kustomization.yaml:3:12");
    row("a prefix and a suffix on top of each other", overlay("namePrefix: edge-\nnameSuffix: -one\n"),
        "metadata/name",
        "edge/kustomization.yaml:4:13 name-suffix edge/kustomization.yaml:4:13 < "
        "edge/kustomization.yaml:3:13 "
        "name-prefix edge/kustomization.yaml:3:13 < base/web.yaml:4:9 resource base/kustomization.yaml:2:3");
    row("one of the labels of an entry",
        overlay("labels:\n- includeSelectors: true\n  pairs:\n    site: north\n    tier: edge\n"),
        "spec/template/metadata/labels/tier",
        "edge/kustomization.yaml:7:11 labels edge/kustomization.yaml:4:3");
    row("one of the common labels", overlay("commonLabels:\n  site: north\n  tier: edge\n"),
        "spec/selector/matchLabels/tier", "edge/kustomization.yaml:5:9 labels edge/kustomization.yaml:4:3");
    row("one of the common annotations", overlay("namePrefix: a-\ncommonAnnotations:\n  by: team\n"),
        "metadata/annotations/by", "edge/kustomization.yaml:5:7 annotations edge/kustomization.yaml:5:3");
    row("an image", overlay("images:\n- name: shop/web\n  newTag: \"2.0\"\n"),
        "spec/template/spec/containers/0/image",
        "edge/kustomization.yaml:4:3 images edge/kustomization.yaml:4:3 < base/web.yaml:11:16 resource "
        "base/kustomization.yaml:2:3");
    row("a number of replicas", overlay("replicas:\n- name: web\n  count: 8\n"), "spec/replicas",
        "edge/kustomization.yaml:4:3 replicas edge/kustomization.yaml:4:3 < base/web.yaml:6:13 resource "
        "base/kustomization.yaml:2:3");
    const char* replacement = "source: {kind: Deployment, fieldPath: metadata.name}\n"
                              "targets:\n- select: {kind: Deployment}\n"
                              "  fieldPaths: [\"spec.template.spec.containers.[name=log].image\"]\n";
    row("a replacement",
        overlay("replacements:\n- source: {kind: Deployment, fieldPath: metadata.name}\n  targets:\n"
                "  - select: {kind: Deployment}\n"
                "    fieldPaths: [\"spec.template.spec.containers.[name=log].image\"]\n"),
        "spec/template/spec/containers/1/image",
        "edge/kustomization.yaml:4:3 replacement edge/kustomization.yaml:4:3 < base/web.yaml:13:16 resource "
        "base/kustomization.yaml:2:3");
    row("a replacement in a file of its own",
        overlay("replacements:\n- path: r.yaml\n", {{u"edge/r.yaml"_s, replacement}}),
        "spec/template/spec/containers/1/image",
        "edge/r.yaml:1:1 replacement edge/r.yaml:1:1 < base/web.yaml:13:16 resource "
        "base/kustomization.yaml:2:3");
    row("a var",
        overlay("namePrefix: edge-\npatches:\n- path: p.yaml\nvars:\n- name: NAME\n"
                "  objref: {kind: Deployment, name: web, apiVersion: apps/v1}\n",
                {{u"edge/p.yaml"_s, "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n"
                                    "  template:\n    spec:\n      containers:\n      - name: web\n"
                                    "        args: [$(NAME)]\n"}}),
        "spec/template/spec/containers/0/args/0",
        "edge/kustomization.yaml:7:3 var edge/kustomization.yaml:7:3 < edge/p.yaml:9:16 patch "
        "edge/kustomization.yaml:5:3");

    const QByteArray generator = "configMapGenerator:\n- name: settings\n  literals:\n  - one=1\n  - two=2\n"
                                 "  files: [all.txt]\n  envs: [some.env]\n";
    Files generated = base(generator);
    generated.emplace(u"base/all.txt"_s, "all\nof it\n");
    generated.emplace(u"base/some.env"_s, "# why\nFIRST=1\n\nSECOND=2\n");
    generated.emplace(u"edge/kustomization.yaml"_s, "resources:\n- ../base\n");
    row("a literal of a generator", generated, "data/two",
        "base/kustomization.yaml:7:5 generator base/kustomization.yaml:4:3", "ConfigMap");
    row("a file of a generator", generated, "data/all.txt",
        "base/all.txt:1:1 generator base/kustomization.yaml:4:3", "ConfigMap");
    row("a line of an env file", generated, "data/SECOND",
        "base/some.env:4:1 generator base/kustomization.yaml:4:3", "ConfigMap");
    row("a name with a hash", generated, "metadata/name",
        "base/kustomization.yaml:4:3 name-hash base/kustomization.yaml:4:3 < base/kustomization.yaml:4:9 "
        "generator base/kustomization.yaml:4:3",
        "ConfigMap");
    row("a reference to that name", generated, "spec/template/spec/containers/1/envFrom/0/configMapRef/name",
        "base/kustomization.yaml:4:3 name-reference base/kustomization.yaml:4:3 < base/web.yaml:16:32 "
        "resource base/kustomization.yaml:2:3");
    Files merging = generated;
    merging[u"edge/kustomization.yaml"_s] = "resources:\n- ../base\nconfigMapGenerator:\n- name: settings\n"
                                            "  behavior: merge\n  literals: [two=22]\n";
    row("a generator that merges", merging, "data/two",
        "edge/kustomization.yaml:6:14 generator edge/kustomization.yaml:4:3 < base/kustomization.yaml:7:5 "
        "generator base/kustomization.yaml:4:3",
        "ConfigMap");
    row("what a merging generator leaves", merging, "data/one",
        "base/kustomization.yaml:6:5 generator base/kustomization.yaml:4:3", "ConfigMap");
    row("options of all generators",
        Files{{u"edge/kustomization.yaml"_s,
               "secretGenerator:\n- name: s\n  literals: [a=b]\n  options:\n    labels: {own: x}\n"
               "generatorOptions:\n  labels:\n    site: north\n"}},
        "metadata/labels/site", "edge/kustomization.yaml:8:11 generator edge/kustomization.yaml:2:3",
        "Secret");

    row("a transformer in a file",
        overlay("transformers: [t.yaml]\n",
                {{u"edge/t.yaml"_s, "apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: l}\n"
                                    "labels:\n  site: north\nfieldSpecs:\n- path: metadata/labels\n"
                                    "  create: true\n"}}),
        "metadata/labels/site", "edge/t.yaml:5:9 labels edge/t.yaml:1:1");
    row("a transformer in place with a patch in place",
        overlay(
            "transformers:\n- |-\n  apiVersion: builtin\n  kind: PatchTransformer\n  metadata: {name: p}\n"
            "  target: {kind: Deployment}\n  patch: |-\n    - op: replace\n      path: /spec/replicas\n"
            "      value: 6\n"),
        "spec/replicas",
        "edge/kustomization.yaml:12:14 patch edge/kustomization.yaml:5:3 < base/web.yaml:6:13 resource "
        "base/kustomization.yaml:2:3");
    row("a generator in a file",
        Files{{u"edge/kustomization.yaml"_s, "generators: [g.yaml]\n"},
              {u"edge/g.yaml"_s, "apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata:\n  name: c\n"
                                 "literals:\n- a=b\n"}},
        "data/a", "edge/g.yaml:6:3 generator edge/g.yaml:1:1", "ConfigMap");
    row("the label of the program", overlay("buildMetadata: [managedByLabel]\n"),
        "metadata/labels/app.kubernetes.io%2Fmanaged-by",
        "edge/kustomization.yaml:3:16 build-metadata edge/kustomization.yaml:3:16");

    Files levels = overlay("patches:\n- path: p.yaml\n", {{u"edge/p.yaml"_s, patch}});
    levels.insert_or_assign(
        u"site/kustomization.yaml"_s,
        "resources:\n- ../edge\ncomponents:\n- ../many\nreplicas:\n- name: web\n  count: 1\n");
    levels.emplace(
        u"many/kustomization.yaml"_s,
        "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n- target: {kind: "
        "Deployment}\n  patch: |-\n    - {op: replace, path: /spec/replicas, value: 90}\n");
    row("a component and overlays on each other", levels, "spec/replicas",
        "site/kustomization.yaml:6:3 replicas site/kustomization.yaml:6:3 < many/kustomization.yaml:6:50 "
        "patch "
        "many/kustomization.yaml:4:3 < edge/p.yaml:5:13 patch edge/kustomization.yaml:4:3 < "
        "base/web.yaml:6:13 resource base/kustomization.yaml:2:3");
}

void tst_provenance::originOf()
{
    QFETCH(const Files, files);
    QFETCH(const QString, kind);
    QFETCH(const QString, path);
    QFETCH(const QString, expected);
    const QString top = files.contains(u"site/kustomization.yaml"_s) ? u"site"_s : u"edge"_s;
    const Result<Trace> trace = traced(files, top);
    QVERIFY2(trace, trace ? "" : qPrintable(trace.error().toString()));
    QCOMPARE(trace->provenance.size(), trace->rendering.resources.size());
    FieldPath wanted = pathFrom(path);
    for (PathPart& part : wanted) {
        if (const size_t at = part.key.find("%2F"); at != std::string::npos)
            part.key.replace(at, 3, "/");
    }
    for (size_t i = 0; i < trace->provenance.size(); ++i) {
        if (trace->rendering.resources[i]->kind() == kind.toStdString()) {
            QCOMPARE(text(trace->provenance[i]->of(wanted)), expected);
            return;
        }
    }
    QFAIL("no such resource");
}

void tst_provenance::theListHoldsWhatStepsGave()
{
    const Result<Trace> trace =
        traced(overlay("namePrefix: edge-\nimages: [{name: shop/web, newTag: \"2\"}]\n"), u"edge"_s);
    QVERIFY(trace);
    QStringList fields;
    for (const Provenance::Entry& entry : trace->provenance.front()->entries())
        fields += QString::fromStdString(pathText(entry.path));
    const QStringList expected = {QString(), u"metadata.name"_s, u"spec.template.spec.containers[0].image"_s};
    QCOMPARE(fields, expected);
}

void tst_provenance::pathsReadAsPeopleWriteThem()
{
    const FieldPath path = {PathPart::ofKey("metadata"), PathPart::ofKey("labels"),
                            PathPart::ofKey("app.kubernetes.io/name")};
    QCOMPARE(QString::fromStdString(pathText(path)), u"metadata.labels[\"app.kubernetes.io/name\"]"_s);
}

void tst_provenance::aTraceLeavesNothingBehind()
{
    const files::MemoryTree tree(overlay("namePrefix: edge-\n"));
    const auto memory = std::make_shared<Memory>();
    const Engine engine(memory);
    Progress progress;
    // Each finds what the other remembered, in either order.
    for (int round = 0; round < 2; ++round) {
        const Result<Trace> trace = engine.trace(tree, u"edge"_s, {}, progress);
        const Result<Rendering> rendering = engine.render(tree, u"edge"_s, {}, progress);
        QVERIFY(trace && rendering);
        QCOMPARE(toYaml(trace->rendering), toYaml(*rendering));
        QCOMPARE(text(trace->provenance.front()->of(pathFrom(u"metadata/name"_s))),
                 u"edge/kustomization.yaml:3:13 name-prefix edge/kustomization.yaml:3:13 < base/web.yaml:4:9 "
                 "resource base/kustomization.yaml:2:3"_s);
        for (const auto& resource : rendering->resources)
            QVERIFY(!resource->history());
    }
}

void tst_provenance::aCancelledTraceSaysSo()
{
    const files::MemoryTree tree(overlay(""));
    const Engine engine(std::make_shared<Memory>());
    Progress progress;
    progress.cancel();
    const Result<Trace> trace = engine.trace(tree, u"edge"_s, {}, progress);
    QVERIFY(!trace);
    QCOMPARE(trace.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_provenance)

#include "tst_provenance.moc"

#include "tests/models/delivery/argofleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using delivery::OpaqueReason;
using test::application;
using test::configMap;
using test::source;

class tst_argoapplication : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void directories_data();
    void directories();
    void directoryFaults_data();
    void directoryFaults();
    void appOfApps();
    void namespaces();
    void wavesAndHooks();
    void createdNamespace();
    void tools_data();
    void tools();
    void opaqueOnes_data();
    void opaqueOnes();
    void helmInAFolder();
    void severalSources();
    void badPaths_data();
    void badPaths();
    void badApplications_data();
    void badApplications();
    void circle();
    void otherRepository();
    void folderOptions();
    void cancels();
};

namespace {

/// The names of a unit's resources.
QString namesOf(const delivery::Unit& unit)
{
    QStringList names;
    for (const kustomize::ResourcePtr& resource : unit.built.resources)
        names << QString::fromStdString(resource->name());
    return names.join(u' ');
}

} // namespace

void tst_argoapplication::directories_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const char* options, const char* names) {
        QTest::newRow(name) << (QByteArray("    directory: ") + options + "\n") << QString::fromLatin1(names);
    };
    row("one folder", "{}", "a c");
    row("all folders", "{recurse: true}", "a c below d");
    row("included ones", "{recurse: true, include: '{a.yaml,sub/*}'}", "a below d");
    row("without excluded ones", "{recurse: true, exclude: 'sub/*'}", "a c");
    row("exclude is stronger", "{include: '*.yaml', exclude: 'a*'}", "");
}

void tst_argoapplication::directories()
{
    QFETCH(const QByteArray, options);
    const test::ArgoFleet fleet(
        {{u"root/app.yaml"_s, application("web", source("apps", options))},
         {u"apps/a.yaml"_s, configMap("a")},
         {u"apps/c.json"_s, R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"c"}})"},
         {u"apps/notes.txt"_s, configMap("text")},
         {u"apps/values.yaml"_s, "replicas: 2\n"},
         {u"apps/skipped.yaml"_s, "# +argocd:skip-file-rendering\n" + configMap("skipped")},
         {u"apps/sub/b.yml"_s, configMap("below")},
         {u"apps/sub/deep/list.yaml"_s,
          "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: "
          "{name: d}}\n"}});
    const delivery::Delivery delivery = fleet.delivered();
    QTEST(namesOf(test::unitOf(delivery, "Application", "web")), "names");
    QCOMPARE(test::rulesOf(delivery), QString());
}

void tst_argoapplication::directoryFaults_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("an object that cannot be read")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: [\n");
    QTest::newRow("a second document without kind") << QByteArray(configMap("a") + "---\nreplicas: 2\n");
}

void tst_argoapplication::directoryFaults()
{
    QFETCH(const QByteArray, content);
    const test::ArgoFleet fleet(
        {{u"root/app.yaml"_s, application("web", source("apps"))}, {u"apps/a.yaml"_s, content}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "Application", "web");
    QVERIFY(unit.built.opaque);
    QCOMPARE(unit.built.opaque->reason, OpaqueReason::Broken);
    QCOMPARE(test::rulesOf(delivery), u"argo-manifest"_s);
    QCOMPARE(unit.built.findings.first().place.file, u"apps/a.yaml"_s);
}

void tst_argoapplication::appOfApps()
{
    const test::ArgoFleet fleet({{u"root/root.yaml"_s, application("root", source("root"))},
                                 {u"root/all.yaml"_s, application("all", source("apps"))},
                                 {u"apps/web.yaml"_s, application("web", source("web"))},
                                 {u"web/map.yaml"_s, configMap("m")}});
    const delivery::Delivery delivery = fleet.delivered();
    QStringList names;
    for (const delivery::Unit& unit : delivery.units)
        names << QString::fromStdString(unit.order.by.name);
    QCOMPARE(names.join(u' '), u"root all web"_s);
    QCOMPARE(namesOf(test::unitOf(delivery, "Application", "web")), u"m"_s);
    QCOMPARE(test::rulesOf(delivery), QString());
}

void tst_argoapplication::namespaces()
{
    const test::ArgoFleet fleet(
        {{u"root/app.yaml"_s,
          application("web", source("apps") + "  destination: {name: in-cluster, namespace: edge}\n")},
         {u"apps/a.yaml"_s, configMap("a")},
         {u"apps/b.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: own}\n"},
         {u"apps/c.yaml"_s, "apiVersion: v1\nkind: Namespace\nmetadata: {name: c, namespace: wrong}\n"},
         {u"apps/d.yaml"_s, R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: sites.edge.example}
spec: {group: edge.example, scope: Cluster, names: {kind: Site}}
)"},
         {u"apps/e.yaml"_s, "apiVersion: edge.example/v1\nkind: Site\nmetadata: {name: e}\n"},
         {u"apps/f.yaml"_s, "apiVersion: other.example/v1\nkind: Thing\nmetadata: {name: f}\n"}});
    const delivery::Unit unit = test::unitOf(fleet.delivered(), "Application", "web");
    QStringList placed;
    for (const kustomize::ResourcePtr& resource : unit.built.resources)
        placed << QString::fromStdString(resource->name() + '=' + resource->nspace());
    QCOMPARE(placed.join(u' '), u"a=edge b=own c= sites.edge.example= e= f=edge"_s);
    QCOMPARE(unit.built.holes.size(), size_t{1});
    QCOMPARE(unit.built.holes.front().what, u"CustomResourceDefinition Thing.other.example"_s);
    QVERIFY(unit.built.texts.front()->contains("namespace: edge\n"));
}

void tst_argoapplication::wavesAndHooks()
{
    const auto annotated = [](const QByteArray& name, const QByteArray& annotation) {
        return configMap(name, "  annotations: {argocd.argoproj.io/" + annotation + "}\n");
    };
    const QByteArray wave = "  annotations: {argocd.argoproj.io/sync-wave: '-1'}\n";
    const test::ArgoFleet fleet({{u"root/a.yaml"_s, application("late", source("apps"))},
                                 {u"root/b.yaml"_s, application("early", source("other"), wave)},
                                 {u"apps/a.yaml"_s, annotated("two", "sync-wave: '2'")},
                                 {u"apps/b.yaml"_s, annotated("after", "hook: PostSync")},
                                 {u"apps/c.yaml"_s, configMap("zero")},
                                 {u"apps/d.yaml"_s, annotated("before", "hook: PreSync")},
                                 {u"apps/e.yaml"_s, annotated("minus", "sync-wave: '-3'")},
                                 {u"apps/f.yaml"_s, annotated("never", "hook: SyncFail")},
                                 {u"apps/g.yaml"_s, annotated("both", "hook: 'Sync,PostSync'")},
                                 {u"other/a.yaml"_s, configMap("x")}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "Application", "late");
    QCOMPARE(namesOf(unit), u"before minus zero both two after"_s);
    QCOMPARE(test::rulesOf(delivery), u"argo-hook"_s);
    QCOMPARE(delivery.units[1].order.by.name, std::string("early"));
    QCOMPARE(unit.order.after.size(), 1);
    QCOMPARE(unit.order.after.first().name, std::string("early"));
}

void tst_argoapplication::createdNamespace()
{
    const QByteArray spec = source("apps") + R"(  destination: {name: in-cluster, namespace: edge}
  syncPolicy:
    syncOptions: [CreateNamespace=true]
    managedNamespaceMetadata: {labels: {tier: edge}}
    automated: {prune: true}
)";
    const test::ArgoFleet fleet(
        {{u"root/app.yaml"_s, application("web", spec)}, {u"apps/a.yaml"_s, configMap("a")}});
    const delivery::Unit unit = test::unitOf(fleet.delivered(), "Application", "web");
    QCOMPARE(namesOf(unit), u"edge a"_s);
    QCOMPARE(*unit.built.texts.front(),
             "apiVersion: v1\nkind: Namespace\nmetadata:\n  labels:\n    tier: edge\n  name: edge\n");
    QVERIFY(unit.order.prune);
}

void tst_argoapplication::tools_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("names");
    QTest::newRow("files alone") << u"apps/other.txt"_s << QByteArray() << u"a"_s;
    QTest::newRow("a kustomization") << u"apps/kustomization.yml"_s << QByteArray() << u"k-a"_s;
    QTest::newRow("a chart") << u"apps/Chart.yaml"_s << QByteArray() << QString();
    QTest::newRow("files because the source says so")
        << u"apps/Chart.yaml"_s << QByteArray("    directory: {include: 'a.*'}\n") << u"a"_s;
    // A block that says nothing names no tool: here the kustomization's prefix counts.
    const QString kustomized = u"apps/kustomization.yaml"_s;
    QTest::newRow("a directory that says nothing")
        << kustomized << QByteArray("    directory: {recurse: false}\n") << u"k-a"_s;
    QTest::newRow("a chart that says nothing beside a kustomization that does")
        << kustomized << QByteArray("    helm: {}\n    kustomize: {namePrefix: x-}\n") << u"x-a"_s;
    QTest::newRow("a kustomization that only turns a switch")
        << u"apps/other.txt"_s << QByteArray("    kustomize: {forceCommonLabels: true}\n") << u"a"_s;
}

void tst_argoapplication::tools()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, options);
    const test::ArgoFleet fleet({{u"root/app.yaml"_s, application("web", source("apps", options))},
                                 {u"apps/a.yaml"_s, configMap("a")},
                                 {file, "resources: [a.yaml]\nnamePrefix: k-\n"}});
    QTEST(namesOf(test::unitOf(fleet.delivered(), "Application", "web")), "names");
}

void tst_argoapplication::opaqueOnes_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QByteArray>("fact");
    const auto row = [](const char* name, const QByteArray& spec, OpaqueReason reason, const char* fact) {
        QTest::newRow(name) << spec << static_cast<int>(reason) << QByteArray(fact);
    };
    row("a chart of a repository",
        "  source:\n    repoURL: https://charts.example\n    chart: podinfo\n    targetRevision: 6.0.0\n"
        "    helm: {valuesObject: {a: 1}, parameters: [{name: b, value: '2'}]}\n",
        OpaqueReason::HelmChart,
        "chart=podinfo\nversion=6.0.0\nrepository=https://charts.example\n"
        "release=web\nvalues.a=1\nvalues.b=2\n");
    row("another repository",
        "  source: {repoURL: 'https://git.example/other', path: x, targetRevision: v1}\n",
        OpaqueReason::SourceNotMapped,
        "repository=https://git.example/other\nrevision=v1\npath=x\ndestination=https://"
        "kubernetes.default.svc\n");
    row("another cluster", source("apps") + "  destination: {name: paris}\n", OpaqueReason::RemoteCluster,
        "repository=https://git.example/home.git\npath=apps\ndestination=paris\n");
    row("another server", source("apps") + "  destination: {server: 'https://paris.example'}\n",
        OpaqueReason::RemoteCluster,
        "repository=https://git.example/home.git\npath=apps\ndestination=https://paris.example\n");
    row("a plugin", source("apps", "    plugin: {name: cue}\n"), OpaqueReason::Generator,
        "repository=https://git.example/home.git\npath=apps\ndestination=https://kubernetes.default.svc\n");
    row("no cluster", source("apps") + "  destination: {namespace: x}\n", OpaqueReason::Broken, "");
    row("a cluster by name and by server",
        source("apps") + "  destination: {name: in-cluster, server: 'https://kubernetes.default.svc'}\n",
        OpaqueReason::Broken, "");
    row("Jsonnet", source("jsonnet"), OpaqueReason::Generator, "");
    row("a hydrated branch",
        "  sourceHydrator:\n    drySource: {repoURL: 'https://git.example/home.git', path: apps}\n"
        "    syncSource: {targetBranch: env/prod, path: apps}\n",
        OpaqueReason::SourceNotMapped,
        "repository=https://git.example/home.git\nrevision=env/prod\npath=apps\ndestination=https://"
        "kubernetes.default.svc\n");
}

void tst_argoapplication::opaqueOnes()
{
    QFETCH(const QByteArray, spec);
    QFETCH(const int, reason);
    const test::ArgoFleet fleet({{u"root/app.yaml"_s, application("web", spec)},
                                 {u"apps/a.yaml"_s, configMap("a")},
                                 {u"jsonnet/b.jsonnet"_s, "{}"}});
    const delivery::Unit unit = test::unitOf(fleet.delivered(), "Application", "web");
    QVERIFY(unit.built.opaque);
    QCOMPARE(static_cast<int>(unit.built.opaque->reason), reason);
    QVERIFY(!unit.built.opaque->text.isEmpty());
    // What a plugin reads is a hash.
    const QByteArray facts = test::factsOf(unit);
    const qsizetype hash = facts.indexOf("files=sha256:");
    QTEST(hash < 0 ? facts : facts.left(hash), "fact");
}

void tst_argoapplication::helmInAFolder()
{
    const QByteArray helm = R"(    helm:
      releaseName: shop
      valueFiles: [prod.yaml, /common.yaml, missing.yaml, 'https://x.example/v.yaml']
      values: |
        tier: edge
      parameters:
        - {name: image.tag, value: $ARGOCD_APP_NAME}
        - {name: port, value: '80', forceString: true}
        - {name: commit, value: $ARGOCD_APP_REVISION}
      fileParameters: [{name: text, path: note.txt}]
)";
    test::Files files = {{u"root/app.yaml"_s, application("web", source("chart", helm))},
                         {u"chart/Chart.yaml"_s, "name: shop\nversion: 1.2.3\n"},
                         {u"chart/prod.yaml"_s, "image: {name: web, tag: old}\ntier: none\n"},
                         {u"common.yaml"_s, "image: {name: common}\n"},
                         {u"chart/note.txt"_s, "hello"}};
    const delivery::Unit unit = test::unitOf(test::ArgoFleet(files).delivered(), "Application", "web");
    const QByteArray facts = test::factsOf(unit);
    QVERIFY2(facts.startsWith("chart=shop\nversion=1.2.3\n"), facts);
    QVERIFY2(facts.endsWith("values.commit=\"$ARGOCD_APP_REVISION\"\nvalues.image.name=\"common\"\n"
                            "values.image.tag=\"web\"\nvalues.port=\"80\"\nvalues.text=\"hello\"\n"
                            "values.tier=\"edge\"\n"),
             facts);
    QStringList holes;
    for (const delivery::Hole& hole : unit.built.holes)
        holes << hole.what;
    QCOMPARE(holes.join(u' '), u"missing.yaml https://x.example/v.yaml ARGOCD_APP_REVISION"_s);
    files[u"chart/templates/a.yaml"_s] = "kind: {{ .Values.kind }}";
    QVERIFY(test::factsOf(test::unitOf(test::ArgoFleet(files).delivered(), "Application", "web")) != facts);
}

void tst_argoapplication::severalSources()
{
    const QByteArray spec = R"(  sources:
    - {repoURL: https://git.example/home.git, path: apps}
    - repoURL: https://charts.example
      chart: podinfo
      targetRevision: 6.0.0
      helm: {valueFiles: [$values/envs/prod.yaml, $values/no.yaml, $nobody/x.yaml], ignoreMissingValueFiles: true}
    - {repoURL: https://git.example/home.git, ref: values}
)";
    const test::ArgoFleet fleet({{u"root/app.yaml"_s, application("web", spec)},
                                 {u"apps/a.yaml"_s, configMap("a")},
                                 {u"envs/prod.yaml"_s, "replicas: 3\n"}});
    const delivery::Delivery delivery = fleet.delivered();
    QCOMPARE(delivery.units.size(), size_t{3});
    QCOMPARE(namesOf(delivery.units[1]), u"a"_s);
    QCOMPARE(
        test::factsOf(delivery.units[2]),
        "chart=podinfo\nversion=6.0.0\nrepository=https://charts.example\nrelease=web\nvalues.replicas=3\n");
    QCOMPARE(delivery.units[2].built.holes.size(), size_t{1});
    QVERIFY(delivery.units[2].built.holes.front().what.startsWith(u"$nobody"_s));
}

void tst_argoapplication::badPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("said");
    QTest::newRow("a folder that is not there") << QByteArray("apps/wen") << u"apps/web"_s;
    QTest::newRow("nothing like it") << QByteArray("apps/zzzzzzzz") << u"apps"_s;
    QTest::newRow("a file") << QByteArray("apps/web/a.yaml") << u"apps/web"_s;
    QTest::newRow("a path that leads out") << QByteArray("../../etc") << u"below the root"_s;
    QTest::newRow("an absolute path") << QByteArray("/etc") << u"below the root"_s;
}

void tst_argoapplication::badPaths()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, said);
    const test::ArgoFleet fleet({{u"root/app.yaml"_s, application("web", source(path))},
                                 {u"apps/web/a.yaml"_s, configMap("a")},
                                 {u"apps/db/a.yaml"_s, configMap("a")}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "Application", "web");
    QCOMPARE(test::rulesOf(delivery), u"argo-path"_s);
    QVERIFY(unit.built.opaque);
    QCOMPARE(unit.built.opaque->reason, OpaqueReason::Broken);
    QVERIFY2(unit.built.findings.first().hint.contains(said), qPrintable(unit.built.findings.first().hint));
}

void tst_argoapplication::badApplications_data()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QString>("rules");
    QTest::newRow("two of one name") << application("web", source("apps")) + application("web", source("db"))
                                     << u"argo-name"_s;
    QTest::newRow("no source at all") << application("web", "  destination: {}\n") << u"argo-source"_s;
    QTest::newRow("two tools")
        << application("web", source("apps", "    helm: {releaseName: a}\n    kustomize: {namePrefix: b-}\n"))
        << u"argo-source"_s;
    QTest::newRow("values that cannot be read")
        << application("web", source("chart", "    helm: {values: 'a: ['}\n")) << u"helm-values"_s;
    QTest::newRow("a kustomization that cannot be rendered")
        << application("web", source("bad")) << u"render"_s;
}

void tst_argoapplication::badApplications()
{
    QFETCH(const QByteArray, objects);
    const test::ArgoFleet fleet({{u"root/app.yaml"_s, objects},
                                 {u"apps/a.yaml"_s, configMap("a")},
                                 {u"db/a.yaml"_s, configMap("b")},
                                 {u"bad/kustomization.yaml"_s, "resources: [nowhere.yaml]\n"},
                                 {u"chart/Chart.yaml"_s, "name: shop\n"}});
    QTEST(test::rulesOf(fleet.delivered()), "rules");
}

void tst_argoapplication::circle()
{
    const test::ArgoFleet fleet({{u"root/a.yaml"_s, application("a", source("a"))},
                                 {u"a/b.yaml"_s, application("b", source("b"))},
                                 {u"b/a.yaml"_s, application("a", source("a"))}});
    const delivery::Delivery delivery = fleet.delivered();
    QCOMPARE(delivery.units.size(), size_t{3});
    QCOMPARE(test::rulesOf(delivery), u"delivery-cycle"_s);
}

void tst_argoapplication::otherRepository()
{
    const auto other = std::make_shared<files::MemoryTree>(test::Files{{u"x/a.yaml"_s, configMap("there")}});
    const test::ArgoFleet fleet(
        {{u"root/app.yaml"_s,
          application("web", "  source: {repoURL: 'git@git.example:other.git', path: ./x/}\n")}},
        {{u"https://git.example/other"_s, other}});
    const delivery::Unit unit = test::unitOf(fleet.delivered(), "Application", "web");
    QCOMPARE(namesOf(unit), u"there"_s);
    QCOMPARE(unit.order.source.kind, delivery::SourceKind::Git);
}

void tst_argoapplication::folderOptions()
{
    const test::ArgoFleet fleet(
        {{u"root/app.yaml"_s, application("web", source("apps"))},
         {u"apps/.argocd-source.yaml"_s, "kustomize: {namePrefix: all-}\npath: elsewhere\n"},
         {u"apps/.argocd-source-web.yaml"_s, "kustomize: {nameSuffix: -web}\n"},
         {u"apps/.argocd-source-db.yaml"_s, "kustomize: {nameSuffix: -db}\n"},
         {u"apps/kustomization.yaml"_s, "resources: [a.yaml]\n"},
         {u"apps/a.yaml"_s, configMap("a")}});
    QCOMPARE(namesOf(test::unitOf(fleet.delivered(), "Application", "web")), u"all-a-web"_s);
}

void tst_argoapplication::cancels()
{
    const test::ArgoFleet fleet({{u"root/app.yaml"_s, application("web", source("root"))}});
    Progress progress;
    progress.cancel();
    const Result<delivery::Delivery> delivery = fleet.deliver(progress);
    QVERIFY(!delivery);
    QCOMPARE(delivery.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_argoapplication)
#include "tst_argoapplication.moc"

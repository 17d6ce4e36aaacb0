#include "delivery/rancheragent.h"

#include "delivery/deliverer.h"
#include "delivery/helmopagent.h"
#include "delivery/sources.h"
#include "files/memorytree.h"
#include "kustomize/memory.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

using Files = std::map<QString, QByteArray>;

const QString homeUrl = u"https://example.org/fleet.git"_s;

QByteArray configMap(const QByteArray& name, const QByteArray& nspace = {})
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name +
           (nspace.isEmpty() ? QByteArray() : "\n  namespace: " + nspace) + "\ndata:\n  a: b\n";
}

/// A GitRepo of the home repository for all clusters; `more` are lines of its spec.
QByteArray gitRepo(const QByteArray& more)
{
    return "apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata:\n  name: repo\n  namespace: "
           "fleet-default\nspec:\n  repo: https://example.org/fleet\n  branch: main\n" +
           more +
           (more.contains("targets:") ? QByteArray() : QByteArray("  targets: [{clusterSelector: {}}]\n"));
}

Result<delivery::Delivery> delivered(const Files& files)
{
    std::vector<std::unique_ptr<const delivery::Agent>> agents;
    agents.push_back(std::make_unique<delivery::RancherAgent>());
    agents.push_back(std::make_unique<delivery::HelmOpAgent>());
    const files::MemoryTree tree(files);
    const delivery::MappedSources sources(delivery::Home{{homeUrl}, {}});
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const delivery::Workshop workshop(tree, sources, engine, memory);
    Progress progress;
    return delivery::Deliverer(std::move(agents))
        .deliver({ClusterName{u"berlin"_s},
                  fleet::Engine::RancherFleet,
                  u"clusters/berlin"_s,
                  {{u"env"_s, u"prod"_s}},
                  {u"shops"_s}},
                 workshop, progress);
}

/// Everything that is wrong, or only noted, by rule.
QString rulesOf(const delivery::Delivery& delivery)
{
    QStringList rules;
    for (const Diagnostic& finding : delivery.findings)
        rules << finding.rule;
    for (const delivery::Unit& unit : delivery.units) {
        for (const Diagnostic& finding : unit.built.findings)
            rules << finding.rule;
    }
    return rules.join(u' ');
}

/// `bundle: kind namespace/name, ...` of the units with a name, one a line.
QString shown(const delivery::Delivery& delivery)
{
    QStringList lines;
    for (const delivery::Unit& unit : delivery.units) {
        if (unit.order.by.name.empty())
            continue;
        QStringList objects;
        for (const kustomize::ResourcePtr& object : unit.built.resources)
            objects << QString::fromStdString(object->nspace() + '/' + object->name());
        lines << QString::fromStdString(unit.order.by.name) + (unit.built.opaque ? u"?: "_s : u": "_s) +
                     objects.join(u' ');
    }
    return lines.join(u'\n');
}

} // namespace

class tst_rancheragent : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void delivers_data();
    void delivers();
    void findsFaults_data();
    void findsFaults();
    void followsTheEntryPoint();
    void ordersByDependsOn();
    void holdsWhatIsPaused();
    void namesChartsByTheirFacts();
    void valuesAreLaidOverEachOtherAsFleetDoes();
    void branchAndRevisionCountAsFleetReadsThem();
    void chartsOfAHelmOpAreNamed();
    void namesWhatIsNotMapped();
    void namesTheNearestFolder();
    void isCancelled();
};

void tst_rancheragent::delivers_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& more, Files files, const char* expected) {
        files.insert({u"clusters/berlin/repo.yaml"_s, gitRepo(more)});
        QTest::newRow(name) << files << QString::fromLatin1(expected);
    };
    row("manifests go into the namespace called default", "  paths: [app]\n",
        {{u"app/a.yaml"_s, configMap("a")}}, "repo-app: default/a");
    row("objects without a namespace go into defaultNamespace", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "defaultNamespace: shop\n"},
         {u"app/a.yaml"_s, configMap("a") + "---\n" + configMap("b", "own")}},
        "repo-app: shop/a own/b");
    row("all objects go into namespace", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "namespace: shop\n"}, {u"app/a.yaml"_s, configMap("a", "own")}},
        "repo-app: shop/a");
    row("the GitRepo's targetNamespace goes over all", "  paths: [app]\n  targetNamespace: forced\n",
        {{u"app/fleet.yaml"_s,
          "namespace: shop\ntargetCustomizations: [{clusterName: berlin, namespace: c}]\n"},
         {u"app/a.yaml"_s, configMap("a")}},
        "repo-app: forced/a");
    row("lists are unfolded, and YAML that is no object is left", "  paths: [app]\n",
        {{u"app/a.yaml"_s,
          "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: "
          "l}}\n"},
         {u"app/values.yaml"_s, "a: b\n"},
         {u"app/README.md"_s, "no YAML: [\n"}},
        "repo-app: default/l");
    row("an overlay replaces a file and patches another", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "targetCustomizations:\n- clusterSelector: {matchLabels: {env: prod}}\n  "
                               "yaml: {overlays: [prod]}\n"},
         {u"app/a.yaml"_s, configMap("a")},
         {u"app/b.yaml"_s, configMap("b")},
         {u"app/overlays/prod/a.yaml"_s, configMap("replaced")},
         {u"app/overlays/prod/b_patch.yaml"_s, "metadata: {namespace: patched}\n"},
         {u"app/overlays/test/c.yaml"_s, configMap("c")}},
        "repo-app: default/replaced patched/b");
    row("an overlay patches with operations", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "yaml: {overlays: [x]}\n"},
         {u"app/a.yaml"_s, configMap("a")},
         {u"app/overlays/x/a_patch.yaml"_s, "- {op: replace, path: /metadata/name, value: renamed}\n"}},
        "repo-app: default/renamed");
    row("a kustomization is rendered", "  paths: [app]\n",
        {{u"app/kustomization.yaml"_s, "resources: [a.yaml]\nnamePrefix: k-\n"},
         {u"app/a.yaml"_s, configMap("a")},
         {u"app/unlisted.yaml"_s, configMap("u")}},
        "repo-app: default/k-a");
    row("a customization picks another kustomization", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "namespace: shop\nkustomize: {dir: overlays/dev}\ntargetCustomizations:\n- "
                               "clusterGroup: shops\n  kustomize: {dir: overlays/prod}\n"},
         {u"app/base/kustomization.yaml"_s, "resources: [a.yaml]\n"},
         {u"app/base/a.yaml"_s, configMap("a")},
         {u"app/overlays/dev/kustomization.yaml"_s, "resources: [../../base]\nnamePrefix: dev-\n"},
         {u"app/overlays/prod/kustomization.yaml"_s, "resources: [../../base]\nnamePrefix: prod-\n"}},
        "repo-app: shop/prod-a");
    row("a nested fleet.yaml makes its own bundle", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "name: outer\n"},
         {u"app/a.yaml"_s, configMap("a")},
         {u"app/in/fleet.yaml"_s, "name: inner\n"},
         {u"app/in/b.yaml"_s, configMap("b")}},
        "outer: default/a\ninner: default/b");
    row("files named by .fleetignore are not carried", "  paths: [app]\n",
        {{u"app/a.yaml"_s, configMap("a")},
         {u"app/b.yaml"_s, configMap("b")},
         {u"app/.fleetignore"_s, "b.yaml\n"}},
        "repo-app: default/a");
    row("patterns in paths are expanded", "  paths: ['/apps/*']\n",
        {{u"apps/x/a.yaml"_s, configMap("a")}, {u"apps/y/b.yaml"_s, configMap("b")}},
        "repo-apps-x: default/a\nrepo-apps-y: default/b");
    row("a pattern with more behind it takes what is there", "  paths: ['apps/*/deploy']\n",
        {{u"apps/x/deploy/a.yaml"_s, configMap("a")}, {u"apps/y/b.yaml"_s, configMap("b")}},
        "repo-apps-x-deploy: default/a");
    row("bundles stand in place of paths", "  paths: [a]\n  bundles: [{base: b}]\n",
        {{u"a/a.yaml"_s, configMap("a")}, {u"b/b.yaml"_s, configMap("b")}}, "repo-b: default/b");
    row("what a chart's definitions put outside namespaces stays there", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "defaultNamespace: cert-manager\n"},
         {u"app/a.yaml"_s, "apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: {name: i}\n---\n"
                           "apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: c}\n"}},
        "repo-app: /i cert-manager/c");
    row("bundles with options of their own", "  bundles: [{base: app, options: dev.yaml}, {base: app}]\n",
        {{u"app/a.yaml"_s, configMap("a")},
         {u"app/dev.yaml"_s, "namespace: dev\n"},
         {u"app/fleet.yaml"_s, "namespace: plain\n"}},
        "repo-app-dev: dev/a\nrepo-app: plain/a");
    row("bundles for other clusters are none of this one's", "  paths: [a, b]\n",
        {{u"a/fleet.yaml"_s, "overrideTargets: [{clusterName: paris}]\n"},
         {u"a/a.yaml"_s, configMap("a")},
         {u"b/fleet.yaml"_s, "targetCustomizations: [{clusterSelector: {}, doNotDeploy: true}]\n"},
         {u"b/b.yaml"_s, configMap("b")}},
        "");
    row("what Helm renders is opaque, the rest is known", "  paths: [app]\n",
        {{u"app/a.yaml"_s, configMap("a")}, {u"app/templates/t.yaml"_s, "{{ .Values.x }}\n"}},
        "repo-app?: default/a");
    row("charts below a folder of manifests are left", "  paths: [app]\n",
        {{u"app/a.yaml"_s, configMap("a")},
         {u"app/chart/Chart.yaml"_s, "name: c\n"},
         {u"app/chart/b.yaml"_s, configMap("b")}},
        "repo-app: default/a");
}

void tst_rancheragent::delivers()
{
    QFETCH(const Files, files);
    const auto delivery = delivered(files);
    QVERIFY2(delivery, delivery ? "" : qPrintable(delivery.error().toString()));
    QTEST(shown(*delivery), "expected");
}

void tst_rancheragent::findsFaults_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QByteArray& more, Files files, const char* rules,
                        const char* expected) {
        files.insert({u"clusters/berlin/repo.yaml"_s, gitRepo(more)});
        QTest::newRow(name) << files << QString::fromLatin1(rules) << QString::fromLatin1(expected);
    };
    const Files app = {{u"app/a.yaml"_s, configMap("a")}};
    row("a GitRepo's selector that is none",
        "  paths: [app]\n  targets: [{clusterSelector: {matchLabels: [x]}}]\n", app, "fleet-selector", "");
    row("a fleet.yaml's selector that is none", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s,
          "targetCustomizations: [{clusterSelector: {matchExpressions: [{key: a, operator: Is}]}}]\n"}},
        "fleet-yaml", "repo-app?: ");
    row("a fleet.yaml that is no YAML", "  paths: [app]\n", {{u"app/fleet.yaml"_s, "a: [\n"}}, "fleet-yaml",
        "repo-app?: ");
    row("a fleet.yaml that is no mapping", "  paths: [app]\n", {{u"app/fleet.yaml"_s, "- a\n"}}, "fleet-yaml",
        "repo-app?: ");
    row("a mode that is none", "  paths: [app]\n", {{u"app/fleet.yaml"_s, "targetCustomizationMode: Some\n"}},
        "fleet-yaml", "repo-app?: ");
    row("a path that leaves the repository", "  paths: [../other]\n", app, "fleet-path", "");
    row("a path that is not there", "  paths: [apq]\n", app, "fleet-path", "");
    row("the root as a path of slashes", "  paths: [/]\n", app, "fleet-path", "");
    row("a pattern that some folders do not fit to the end", "  paths: ['*/a*', 'a*']\n", app, "",
        "repo-app: default/a");
    row("files with values that are not there", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "helm: {chart: c, repo: https://x.example, valuesFiles: [no.yaml]}\n"}},
        "fleet-yaml", "repo-app?: ");
    row("a folder of bundles that is not there", "  bundles: [{base: apq}]\n", app, "fleet-path", "");
    row("options that are not there", "  bundles: [{base: app, options: no.yaml}]\n", app, "fleet-yaml",
        "repo-app-no?: ");
    row("a kustomization that is not there", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "kustomize: {dir: overlays/prd}\n"},
         {u"app/overlays/prod/kustomization.yaml"_s, "resources: []\n"}},
        "fleet-bundle", "repo-app?: ");
    row("a kustomization that leaves the bundle", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "kustomize: {dir: ../base}\n"},
         {u"base/kustomization.yaml"_s, "resources: []\n"}},
        "fleet-bundle", "repo-app?: ");
    row("a base outside of the bundle is not carried", "  paths: [app]\n",
        {{u"app/kustomization.yaml"_s, "resources: [../base]\n"},
         {u"base/kustomization.yaml"_s, "resources: [a.yaml]\n"},
         {u"base/a.yaml"_s, configMap("a")}},
        "fleet-bundle", "repo-app?: ");
    row("a patch for a file that is not there", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "yaml: {overlays: [x]}\n"},
         {u"app/a.yaml"_s, configMap("a")},
         {u"app/overlays/x/b_patch.yaml"_s, "a: b\n"}},
        "fleet-bundle", "repo-app?: ");
    row("manifests that are no YAML", "  paths: [app]\n", {{u"app/a.yaml"_s, "a: [\n"}}, "fleet-bundle",
        "repo-app?: ");
    row("an object outside namespaces where all have to be in one", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "namespace: shop\n"},
         {u"app/a.yaml"_s, "apiVersion: v1\nkind: Namespace\nmetadata: {name: n}\n"}},
        "fleet-bundle", "repo-app?: ");
    row("a dependency without a name", "  paths: [app]\n", {{u"app/fleet.yaml"_s, "dependsOn: [{}]\n"}},
        "fleet-yaml", "repo-app?: ");
    row("bundles that wait for each other", "  paths: [a, b]\n",
        {{u"a/fleet.yaml"_s, "dependsOn: [{name: repo-b}]\n"},
         {u"a/a.yaml"_s, configMap("a")},
         {u"b/fleet.yaml"_s, "dependsOn: [{name: repo-a}]\n"},
         {u"b/b.yaml"_s, configMap("b")}},
        "delivery-dependency-cycle", "repo-a: default/a\nrepo-b: default/b");
    row("two bundles of one name", "  paths: [a, b]\n",
        {{u"a/fleet.yaml"_s, "name: same\n"},
         {u"a/a.yaml"_s, configMap("a")},
         {u"b/fleet.yaml"_s, "name: same\n"},
         {u"b/b.yaml"_s, configMap("b")}},
        "fleet-bundle-name", "same: default/a\nsame: default/b");
    row("one folder that two paths name is one bundle", "  paths: [app, 'a*']\n", app, "",
        "repo-app: default/a");
    row("labels for the namespace are named", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s,
          "namespace: shop\nnamespaceLabels: {pod-security.kubernetes.io/enforce: baseline}\n"},
         {u"app/a.yaml"_s, configMap("a")}},
        "fleet-namespace-marks", "repo-app: shop/a");
    row("what is held back is named", "  paths: [app]\n",
        {{u"app/fleet.yaml"_s, "targetCustomizations: [{clusterSelector: {}, doNotDeploy: true}]\n"},
         {u"app/a.yaml"_s, configMap("a")}},
        "fleet-not-deployed", "");
}

void tst_rancheragent::findsFaults()
{
    QFETCH(const Files, files);
    const auto delivery = delivered(files);
    QVERIFY2(delivery, delivery ? "" : qPrintable(delivery.error().toString()));
    QTEST(rulesOf(*delivery), "rules");
    QTEST(shown(*delivery), "expected");
}

// No GitRepo at all: what stands in the cluster's own folder is for it, the folder itself and bundles below.
void tst_rancheragent::followsTheEntryPoint()
{
    const auto delivery = delivered({{u"clusters/berlin/fleet.yaml"_s, "namespace: top\n"},
                                     {u"clusters/berlin/a.yaml"_s, configMap("a")},
                                     {u"clusters/berlin/db/fleet.yaml"_s, "namespace: db\n"},
                                     {u"clusters/berlin/db/b.yaml"_s, configMap("b")},
                                     {u"clusters/paris/c.yaml"_s, configMap("c")}});
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t{2});
    QCOMPARE(delivery->units.front().built.resources.front()->nspace(), std::string("top"));
    QCOMPARE(*delivery->units.front().built.texts.front(),
             QByteArray(
                 "apiVersion: v1\ndata:\n  a: b\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: top\n"));
    QCOMPARE(shown(*delivery), u"berlin-clusters-berlin-db: db/b"_s);
}

void tst_rancheragent::ordersByDependsOn()
{
    const auto delivery = delivered(
        {{u"clusters/berlin/repo.yaml"_s, gitRepo("  paths: [a, b, c]\n")},
         {u"a/fleet.yaml"_s, "dependsOn: [{name: repo-b}, {selector: {matchLabels: {first: \"yes\"}}}]\n"},
         {u"a/a.yaml"_s, configMap("a")},
         {u"b/b.yaml"_s, configMap("b")},
         {u"c/fleet.yaml"_s, "labels: {first: \"yes\"}\n"},
         {u"c/c.yaml"_s, configMap("c")}});
    QVERIFY(delivery);
    QCOMPARE(shown(*delivery), u"repo-b: default/b\nrepo-c: default/c\nrepo-a: default/a"_s);
    QVERIFY(delivery->findings.isEmpty());
}

void tst_rancheragent::holdsWhatIsPaused()
{
    const Files app = {{u"app/a.yaml"_s, configMap("a")}};
    const auto heldBy = [&](const QByteArray& more, const QByteArray& fleetFile) {
        Files files = app;
        files[u"clusters/berlin/repo.yaml"_s] = gitRepo("  paths: [app]\n" + more);
        files[u"app/fleet.yaml"_s] = fleetFile;
        const auto delivery = delivered(files);
        return delivery && delivery->units.size() == 2 && delivery->units.back().order.suspended;
    };
    QVERIFY(heldBy("  paused: true\n", "namespace: x\n"));
    QVERIFY(heldBy({}, "paused: true\n"));
    QVERIFY(!heldBy({}, "paused: false\n"));
}

void tst_rancheragent::namesChartsByTheirFacts()
{
    const auto delivery = delivered(
        {{u"clusters/berlin/repo.yaml"_s, gitRepo("  paths: [remote, local]\n")},
         {u"remote/fleet.yaml"_s,
          "defaultNamespace: mon\nhelm:\n  chart: monitoring\n  repo: https://charts.example.org\n  version: "
          "1.2.3\n"
          "  values: {replicas: 1, zone: global.fleet.clusterLabels.env}\n  valuesFiles: [more.yaml]\n"
          "  valuesFrom: [{secretKeyRef: {name: s, namespace: n, key: k}}]\n"
          "targetCustomizations: [{clusterSelector: {}, helm: {values: {replicas: 3}}}]\n"},
         {u"remote/more.yaml"_s, "text: \"3\"\nhosts: [a]\n"},
         {u"local/Chart.yaml"_s, "name: shop\nversion: 0.1.0\n"},
         {u"local/templates/a.yaml"_s, "{{ x }}\n"}});
    QVERIFY(delivery);
    const auto factsOf = [&](size_t unit) {
        QStringList facts;
        for (const delivery::Fact& fact : delivery->units.at(unit).built.opaque->facts)
            facts << QString::fromStdString(fact.path + '=' + fact.text);
        return facts.join(u' ');
    };
    QCOMPARE(delivery->units.size(), size_t{3});
    QCOMPARE(
        factsOf(1),
        u"chart=monitoring version=1.2.3 repository=https://charts.example.org release=repo-remote "
        "namespace=mon values.hosts[0]=\"a\" values.replicas=3 values.text=\"3\" values.zone=\"prod\""_s);
    QCOMPARE(delivery->units.at(1).built.holes.front().what, u"Secret n/s"_s);
    QCOMPARE(factsOf(2), u"chart=shop version=0.1.0 release=repo-local namespace=default"_s);
    QVERIFY(delivery->units.at(2).built.opaque->reason == delivery::OpaqueReason::HelmChart);
}

// Files with values belong to the level that names them; sources of values add up.
void tst_rancheragent::valuesAreLaidOverEachOtherAsFleetDoes()
{
    const QByteArray chart = "helm:\n  chart: c\n  repo: https://charts.example.org\n";
    const auto delivery = delivered(
        {{u"clusters/berlin/repo.yaml"_s, gitRepo("  paths: [inline, files, top]\n")},
         {u"inline/fleet.yaml"_s,
          chart + "  values: {a: base, b: base}\n  valuesFiles: [values.yaml]\n"
                  "  valuesFrom: [{secretKeyRef: {name: common, namespace: n}}]\n"
                  "targetCustomizations:\n- clusterSelector: {}\n  helm:\n    values: {replicas: 3}\n"
                  "    valuesFrom: [{configMapKeyRef: {name: prod, namespace: n}}]\n"},
         {u"inline/values.yaml"_s, "replicas: 1\nb: file\n"},
         {u"files/fleet.yaml"_s, chart + "  valuesFiles: [values.yaml]\ntargetCustomizations:\n"
                                         "- clusterSelector: {}\n  helm: {valuesFiles: [../prod.yaml]}\n"},
         {u"files/values.yaml"_s, "a: base\nb: base\n"},
         {u"prod.yaml"_s, "b: prod\n"},
         {u"top/fleet.yaml"_s, "helm: {valuesFiles: [more.yaml], values: {a: own}}\n"},
         {u"top/more.yaml"_s, "a: more\n"},
         {u"top/Chart.yaml"_s, "name: top\nversion: 1.0.0\n"}});
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t{4});
    const auto valuesOf = [&](size_t unit) {
        QStringList values;
        for (const delivery::Fact& fact : delivery->units.at(unit).built.opaque->facts) {
            if (fact.path.starts_with("values."))
                values << QString::fromStdString(fact.path.substr(7) + '=' + fact.text);
        }
        return values.join(u' ');
    };
    QCOMPARE(valuesOf(1), u"a=\"base\" b=\"file\" replicas=3"_s);
    QCOMPARE(valuesOf(2), u"a=\"base\" b=\"prod\""_s);
    QCOMPARE(valuesOf(3), u"a=\"own\""_s);
    QStringList holes;
    for (const auto& hole : delivery->units.at(1).built.holes)
        holes << hole.what;
    QCOMPARE(holes, QStringList({u"Secret n/common"_s, u"ConfigMap n/prod"_s}));
}

void tst_rancheragent::branchAndRevisionCountAsFleetReadsThem()
{
    const auto revisionOf = [](const char* spec) {
        QByteArray text = gitRepo("  paths: [app]\n");
        text.replace("example.org/fleet", "example.org/other").replace("  branch: main\n", spec);
        const auto delivery = delivered({{u"clusters/berlin/repo.yaml"_s, text}});
        return delivery ? delivery->units.back().order.source.revision : delivery.error().toString();
    };
    QCOMPARE(revisionOf("  branch: b\n  revision: v1\n"), u"b"_s);
    QCOMPARE(revisionOf("  revision: v1\n"), u"v1"_s);
    QCOMPARE(revisionOf(""), u"master"_s);
    QCOMPARE(revisionOf("  revision: ''\n"), u"master"_s);
    // Of the repository itself the open revision is shown: that it is another one is said.
    QByteArray text = gitRepo("  paths: [app]\n");
    text.replace("  branch: main\n", "  revision: v1.2.0\n");
    const auto pinned =
        delivered({{u"clusters/berlin/repo.yaml"_s, text}, {u"app/a.yaml"_s, configMap("a")}});
    QVERIFY(pinned);
    QCOMPARE(rulesOf(*pinned), u"other-revision"_s);
    QCOMPARE(shown(*pinned), u"repo-app: default/a"_s);
}

void tst_rancheragent::chartsOfAHelmOpAreNamed()
{
    const QByteArray op =
        "apiVersion: fleet.cattle.io/v1alpha1\nkind: HelmOp\nmetadata: {name: op, namespace: "
        "fleet-default}\nspec:\n  namespace: web\n  helm:\n    repo: https://charts.example\n"
        "    chart: nginx\n    version: 1.2.3\n    values: {replicas: 1, color: red}\n";
    const QByteArray targets =
        "  targets:\n  - clusterSelector: {matchLabels: {env: dev}}\n"
        "  - clusterSelector: {matchLabels: {env: prod}}\n    helm: {values: {replicas: 3}}\n";
    const auto delivery = delivered({{u"clusters/berlin/op.yaml"_s, op + targets}});
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t{2});
    const delivery::Unit& unit = delivery->units.back();
    QCOMPARE(unit.order.by.shown(), u"HelmOp fleet-default/op"_s);
    QVERIFY(unit.built.opaque && unit.built.opaque->reason == delivery::OpaqueReason::HelmChart);
    QStringList facts;
    for (const delivery::Fact& fact : unit.built.opaque->facts)
        facts << QString::fromStdString(fact.path + '=' + fact.text);
    QCOMPARE(facts.join(u' '),
             u"chart=nginx version=1.2.3 repository=https://charts.example release=op namespace=web "
             "values.color=\"red\" values.replicas=3"_s);
    // For other clusters, or without targets for those of the default group, it is no order here.
    QByteArray others = targets;
    const auto none = delivered({{u"clusters/berlin/op.yaml"_s, op + others.replace("prod", "test")}});
    QCOMPARE(none->units.size(), size_t{1});
    QCOMPARE(delivered({{u"clusters/berlin/op.yaml"_s, op}})->units.size(), size_t{1});
    const auto broken =
        delivered({{u"clusters/berlin/op.yaml"_s,
                    op + "  targets: [{clusterSelector: {matchExpressions: [{key: a, operator: X}]}}]\n"}});
    QCOMPARE(rulesOf(*broken), u"fleet-selector"_s);
}

void tst_rancheragent::namesWhatIsNotMapped()
{
    QByteArray text = gitRepo("  paths: [app]\n");
    const auto delivery =
        delivered({{u"clusters/berlin/repo.yaml"_s, text.replace("example.org/fleet", "example.org/other")}});
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t{2});
    QVERIFY(delivery->units.back().built.opaque->reason == delivery::OpaqueReason::SourceNotMapped);
    QVERIFY(!delivery->units.back().built.opaque->hint.isEmpty());
}

void tst_rancheragent::namesTheNearestFolder()
{
    const auto path = delivered({{u"clusters/berlin/repo.yaml"_s, gitRepo("  paths: [apps/webb]\n")},
                                 {u"apps/web/a.yaml"_s, configMap("a")}});
    QVERIFY(path);
    QVERIFY2(path->findings.front().hint.contains(u"apps/web"_s), qPrintable(path->findings.front().hint));
    const auto folder = delivered({{u"clusters/berlin/repo.yaml"_s, gitRepo("  paths: [app]\n")},
                                   {u"app/fleet.yaml"_s, "kustomize: {dir: overlays/prd}\n"},
                                   {u"app/overlays/prod/kustomization.yaml"_s, "resources: []\n"}});
    QVERIFY(folder);
    const Diagnostic* fault = folder->units.back().built.fault();
    QVERIFY(fault);
    QVERIFY2(fault->hint.contains(u"overlays/prod"_s), qPrintable(fault->hint));
}

void tst_rancheragent::isCancelled()
{
    const files::MemoryTree tree({{u"clusters/berlin/a.yaml"_s, configMap("a")}});
    const delivery::MappedSources sources;
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const delivery::Workshop workshop(tree, sources, engine, memory);
    Progress progress;
    progress.cancel();
    delivery::Order order;
    order.path = u"clusters/berlin"_s;
    const auto built = delivery::RancherAgent().build(order, {}, {}, workshop, progress);
    QVERIFY(!built);
    QCOMPARE(built.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_rancheragent)
#include "tst_rancheragent.moc"

#include "tests/models/workspace/awaited.h"
#include "tests/support/gojudge.h"
#include "tests/support/presentjudges.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"
#include "workspace/clustertext.h"
#include "workspace/helmcharts.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::workspace;

namespace {

const QByteArray settingsTemplate =
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-settings\n"
    "  namespace: {{ .Release.Namespace }}\ndata:\n  level: {{ .Values.level | quote }}\n";

void writeChart(const test::ScratchRepository& repository, const QString& folder = u"charts/web"_s)
{
    repository.write(folder + u"/Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: 0.1.0\n");
    repository.write(folder + u"/values.yaml"_s, "level: low\n");
    repository.write(folder + u"/templates/settings.yaml"_s, settingsTemplate);
}

/// A Flux fleet of one cluster, with a chart in the repository.
void writeFleet(const test::ScratchRepository& repository, const QByteArray& more = {})
{
    repository.write(u"clusters/a/source.yaml"_s,
                     "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n"
                     "  name: flux-system\n  namespace: flux-system\nspec:\n  interval: 1m\n"
                     "  url: https://example.org/acme/fleet\n---\n"
                     "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n"
                     "  name: flux-system\n  namespace: flux-system\nspec:\n  interval: 1m\n  prune: true\n"
                     "  path: ./clusters/a\n  sourceRef:\n    kind: GitRepository\n    name: flux-system\n");
    repository.write(
        u"clusters/a/release.yaml"_s,
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: web\n"
        "  namespace: shop\nspec:\n  interval: 1m\n  values:\n    level: high\n" +
            more +
            "  chart:\n    spec:\n      chart: ./charts/web\n      sourceRef:\n"
            "        kind: GitRepository\n        name: flux-system\n        namespace: flux-system\n");
    writeChart(repository);
}

fleet::FleetMap mapOfOne()
{
    fleet::FleetMap map;
    map.clusters.push_back({.name = u"a"_s, .engine = fleet::Engine::Flux, .entry = u"clusters/a"_s});
    return map;
}

/// A program in place of helm.
QString program(const QTemporaryDir& folder, const QByteArray& script)
{
    const QString path = folder.filePath(u"helm"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0)
        qFatal("no script");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

RenderedResult textWith(const test::ScratchRepository& repository,
                        std::shared_ptr<const delivery::ChartRenderer> charts)
{
    Progress progress;
    return clusterText({.root = repository.path(), .charts = std::move(charts)}, mapOfOne(), u"a"_s,
                       progress);
}

/// The helm of this machine, or the one that is built of its module; empty where there is neither.
QString realHelm()
{
    QString installed = test::helmProgram();
    if (!installed.isEmpty())
        return installed;
    const auto built = test::GoJudge::make(u"helm"_s);
    return built ? built->program() : QString();
}

delivery::HelmRelease releaseOf(const delivery::ChartFiles& files)
{
    delivery::HelmRelease release;
    release.chart = "web";
    release.version = "1.0.0";
    release.release = "web";
    release.nspace = "shop";
    release.files = std::make_shared<const delivery::ChartFiles>(files);
    return release;
}

delivery::HelmRelease release(const QByteArray& chart = "apiVersion: v2\nname: web\nversion: 1.0.0\n")
{
    return releaseOf({{u"Chart.yaml"_s, chart}});
}

} // namespace

/// Charts are rendered by `helm template` where somebody allowed it, and stay opaque otherwise.
class tst_helmcharts : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void helmItselfRendersWhatAnAgentInstalls_data();
    void helmItselfRendersWhatAnAgentInstalls();
    void helmLeavesOutDefinitions();
    void withoutConsentNothingRuns();
    void whatHelmPrintsIsDelivered();
    void valuesThatOnlyTheClusterKnowsKeepItOpaque();
    void helmRunsAlone();
    void itRunsOnceForEqualCharts();
    void aPackedChartComesFromTheCache();
    void trouble_data();
    void trouble();
    void cancelEndsIt();
};

void tst_helmcharts::helmItselfRendersWhatAnAgentInstalls_data()
{
    QTest::addColumn<fleet::Engine>("engine");
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("settings");
    const auto row = [](const char* name, fleet::Engine engine, const QByteArray& object,
                        const QByteArray& settings) { QTest::newRow(name) << engine << object << settings; };
    row("Flux", fleet::Engine::Flux,
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: shop}\n"
        "spec:\n  interval: 1m\n  values: {level: high}\n  chart:\n    spec:\n      chart: ./charts/web\n"
        "      sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}\n",
        "  level: high\nkind: ConfigMap\nmetadata:\n  name: web-settings\n  namespace: shop\n");
    row("Flux, elsewhere and with the chart's own values", fleet::Engine::Flux,
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: shop}\n"
        "spec:\n  interval: 1m\n  targetNamespace: edge\n  chart:\n    spec:\n      chart: ./charts/web\n"
        "      sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}\n",
        "  level: low\nkind: ConfigMap\nmetadata:\n  name: edge-web-settings\n  namespace: edge\n");
    row("Argo CD", fleet::Engine::ArgoCd,
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web, namespace: argocd}\n"
        "spec:\n  project: default\n  source:\n    repoURL: https://example.org/acme/fleet\n"
        "    path: charts/web\n    helm: {parameters: [{name: level, value: middle}]}\n"
        "  destination: {server: 'https://kubernetes.default.svc', namespace: shop}\n",
        "  level: middle\nkind: ConfigMap\nmetadata:\n  name: web-settings\n  namespace: shop\n");
    row("Rancher Fleet", fleet::Engine::RancherFleet,
        "apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata: {name: r, namespace: fleet-default}\n"
        "spec:\n  repo: https://example.org/acme/fleet\n  branch: main\n  paths: [charts/web]\n"
        "  targets: [{clusterSelector: {}}]\n",
        "  level: low\nkind: ConfigMap\nmetadata:\n  name: r-charts-web-settings\n  namespace: default\n");
    row("K3s, from the cache", fleet::Engine::Flux,
        "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: web, namespace: kube-system}\n"
        "spec:\n  chart: web\n  version: 0.1.0\n  repo: https://charts.example\n  targetNamespace: edge\n"
        "  valuesContent: |\n    level: set\n",
        "a chart of https://charts.example@0.1.0\n# Rendered by helm.\n# 1 resource(s)\napiVersion: v1\n"
        "data:\n  level: set\nkind: ConfigMap\nmetadata:\n  name: web-settings\n  namespace: edge\n");
}

void tst_helmcharts::helmItselfRendersWhatAnAgentInstalls()
{
    const QString helm = realHelm();
    if (helm.isEmpty()) {
        test::record(u"helm"_s, test::Reality::NotRun);
        QSKIP("there is no helm on this machine, nor Go to build it");
    }
    QFETCH(const fleet::Engine, engine);
    QFETCH(const QByteArray, object);
    const test::ScratchRepository repository;
    writeFleet(repository);
    repository.write(u"clusters/a/release.yaml"_s, object);
    const QTemporaryDir cache;
    const auto packed = run(
        {.program = helm,
         .arguments = {u"package"_s, repository.path() + u"/charts/web"_s, u"--destination"_s, cache.path()}},
        {});
    QVERIFY(packed && packed->exitCode == 0);
    fleet::FleetMap map = mapOfOne();
    map.clusters.front().engine = engine;
    map.homeUrls = {u"https://example.org/acme/fleet"_s};
    Progress progress;
    const auto text = clusterText(
        {.root = repository.path(), .charts = std::make_shared<const HelmCharts>(helm, cache.path())}, map,
        u"a"_s, progress);
    QVERIFY2(text, test::why(text));
    QVERIFY2((*text)->text.contains("# Rendered by helm.\n"), (*text)->text.constData());
    QFETCH(const QByteArray, settings);
    QVERIFY2((*text)->text.contains(settings), (*text)->text.constData());
    test::record(u"helm"_s, test::Reality::Real);
}

/// Definitions of a chart come with it, unless the release leaves them out.
void tst_helmcharts::helmLeavesOutDefinitions()
{
    const QString helm = realHelm();
    if (helm.isEmpty()) {
        test::record(u"helm"_s, test::Reality::NotRun);
        QSKIP("there is no helm on this machine, nor Go to build it");
    }
    const HelmCharts charts(helm);
    delivery::HelmRelease release = releaseOf(
        {{u"Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: 1.0.0\n"},
         {u"crds/gate.yaml"_s, "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                               "metadata: {name: gates.acme.org}\n"}});
    Progress progress;
    const auto with = charts.render(release, progress);
    QVERIFY2(with && with->contains("gates.acme.org"), test::why(with));
    release.more.push_back({"skipCrds", "true"});
    const auto without = charts.render(release, progress);
    QVERIFY2(without && !without->contains("gates.acme.org"), test::why(without));
    test::record(u"helm"_s, test::Reality::Real);
}

void tst_helmcharts::withoutConsentNothingRuns()
{
    const test::ScratchRepository repository;
    writeFleet(repository);
    const auto text = textWith(repository, nullptr);
    QVERIFY2(text, test::why(text));
    QVERIFY((*text)->text.contains("# Its resources are not known. "));
    QVERIFY(!(*text)->text.contains("Rendered by helm"));
}

void tst_helmcharts::whatHelmPrintsIsDelivered()
{
    const test::ScratchRepository repository;
    const QTemporaryDir folder;
    writeFleet(repository);
    const auto text =
        textWith(repository,
                 std::make_shared<const HelmCharts>(program(
                     folder, "printf 'apiVersion: v1\\nkind: ConfigMap\\nmetadata:\\n  name: made\\n'\n")));
    QVERIFY2(text, test::why(text));
    QVERIFY2((*text)->text.contains("# Rendered by helm.\n"), (*text)->text.constData());
    QCOMPARE((*text)->resources.last().name, u"made"_s);
}

void tst_helmcharts::valuesThatOnlyTheClusterKnowsKeepItOpaque()
{
    const test::ScratchRepository repository;
    const QTemporaryDir folder;
    writeFleet(repository, "  valuesFrom:\n    - kind: Secret\n      name: passwords\n");
    const auto text =
        textWith(repository, std::make_shared<const HelmCharts>(program(folder, "echo 'a: b'\n")));
    QVERIFY2(text, test::why(text));
    QVERIFY2(
        (*text)->text.contains("# It was not rendered: some of its values are known only in the cluster.\n"),
        (*text)->text.constData());
}

/// With nothing of the user's set-up, no way to the network, and names of others never as options.
void tst_helmcharts::helmRunsAlone()
{
    const QTemporaryDir folder;
    const HelmCharts charts(program(folder, "printf 'args: %s\\n' \"$*\"\nenv\n"));
    qputenv("HELM_DRIVER", "secret");
    Progress progress;
    delivery::HelmRelease odd = release();
    odd.release = "--post-renderer=evil";
    const auto said = charts.render(odd, progress);
    qunsetenv("HELM_DRIVER");
    QVERIFY2(said, test::why(said));
    QVERIFY2(said->contains(" --include-crds -- --post-renderer=evil "), said->constData());
    QVERIFY(said->contains("HTTPS_PROXY=http://127.0.0.1:1\n"));
    QVERIFY(!said->contains("HELM_DRIVER") && !said->contains("HOME=" + qgetenv("HOME") + "\n"));
}

void tst_helmcharts::itRunsOnceForEqualCharts()
{
    const QTemporaryDir folder;
    const QString runs = folder.filePath(u"runs"_s);
    const HelmCharts charts(program(folder, "echo x >> " + runs.toUtf8() + "\necho 'a: b'\n"));
    Progress progress;
    QVERIFY(charts.render(release(), progress));
    QVERIFY(charts.render(release(), progress));
    QVERIFY(charts.render(release("apiVersion: v2\nname: web\nversion: 2.0.0\n"), progress));
    QFile file(runs);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("x\nx\n"));
}

void tst_helmcharts::aPackedChartComesFromTheCache()
{
    const QTemporaryDir folder;
    QFile packed(folder.filePath(u"web-1.0.0.tgz"_s));
    QVERIFY(packed.open(QIODevice::WriteOnly) && packed.write("packed") == 6);
    packed.close();
    const HelmCharts charts(program(folder, "for last; do :; done\ncat \"$last\"\n"), folder.path());
    Progress progress;
    delivery::HelmRelease far = release();
    far.files.reset();
    const auto said = charts.render(far, progress);
    QVERIFY2(said, test::why(said));
    QCOMPARE(*said, QByteArray("packed"));
    far.version = "1.x";
    const auto range = charts.render(far, progress);
    QVERIFY(!range);
    QCOMPARE(range.error().code, ErrorCode::NotFound);
}

void tst_helmcharts::trouble_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("it does not render") << QByteArray("echo 'Error: no such value' >&2\nexit 1\n")
                                        << QByteArray("helm says: Error: no such value");
    QTest::newRow("it prints no YAML")
        << QByteArray("echo 'kind: [a'\n") << QByteArray("# It was not rendered: ");
    QTest::newRow("there is no helm") << QByteArray() << QByteArray("helm could not be run: ");
}

void tst_helmcharts::trouble()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, words);
    const test::ScratchRepository repository;
    const QTemporaryDir folder;
    writeFleet(repository);
    const QString helm = script.isEmpty() ? folder.filePath(u"none"_s) : program(folder, script);
    const auto text = textWith(repository, std::make_shared<const HelmCharts>(helm));
    QVERIFY2(text, test::why(text));
    QVERIFY2((*text)->text.contains(words), (*text)->text.constData());
    QVERIFY((*text)->text.contains("# Its resources are not known. "));
}

void tst_helmcharts::cancelEndsIt()
{
    const QTemporaryDir folder;
    const HelmCharts charts(program(folder, "sleep 60\n"));
    Progress progress;
    progress.cancel();
    const auto text = charts.render(release(), progress);
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_helmcharts)

#include "tst_helmcharts.moc"

#include "tests/models/delivery/discoverybench.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa::delivery;
using namespace efa::test::layout;
using namespace Qt::StringLiterals;

/// What is there and is no cluster is told with its reason.
class tst_notplaced : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void itIsTold_data();
    void itIsTold();
    void whatACatalogueIs_data();
    void whatACatalogueIs();
};

namespace {

QByteArray gitRepo(const QByteArray& name)
{
    return "apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata: {name: " + name +
           "}\nspec: {repo: https://git.example/r.git, targets: [{clusterName: edge-1}]}\n";
}

/// So many things with one overlay each; of those, the first few have it in common.
Files things(int count, int common)
{
    Files files;
    for (int thing = 0; thing < count; ++thing) {
        const QString overlay = thing < common ? u"prod"_s : u"v%1"_s.arg(thing);
        files[u"things/t%1/overlays/%2/kustomization.yaml"_s.arg(thing).arg(overlay)] =
            kustomization("a.yaml");
    }
    return files;
}

} // namespace

void tst_notplaced::itIsTold_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("unplaced");
    const auto row = [](const char* what, const Files& files, const QStringList& unplaced) {
        QTest::newRow(what) << files << unplaced;
    };
    row("a chart with the charts in it, as one",
        {{u"apps/Chart.yaml"_s, "name: a\n"},
         {u"apps/templates/app.yaml"_s, "apiVersion: argoproj.io/v1alpha1\nkind: Application\n{{ .x }}: {{"},
         {u"apps/charts/b/Chart.yaml"_s, "name: b\n"}},
        {u"apps: A Helm chart that no cluster is known to get"_s});
    row("Jsonnet", {{u"ui/a.jsonnet"_s, "{}"}, {u"ui/b.libsonnet"_s, "{}"}}, {u"ui: 2 Jsonnet file(s)"_s});
    row("charts and Jsonnet of documents and tests are told as little as those",
        {{u"docs/a/Chart.yaml"_s, "name: a\n"}, {u"tests/a.jsonnet"_s, "{}"}}, {});
    row("a chart of a bundle and one that a release names are told of by those",
        {{u"b/fleet.yaml"_s, "helm: {chart: ./chart}\n"},
         {u"b/chart/Chart.yaml"_s, "name: a\n"},
         {u"c/release.yaml"_s, "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\n"
                               "spec:\n  chart: {spec: {chart: ./charts/local}}\n"},
         {u"charts/local/Chart.yaml"_s, "name: a\n"}},
        {u"b/fleet.yaml: The bundle goes to whatever clusters its GitRepo targets"_s,
         u"c: 1 file(s) with objects, but no kustomization and nobody who delivers them"_s});
    row("a name in capitals", {{u"gitrepo.yaml"_s, gitRepo("NAME")}},
        {u"gitrepo.yaml: The name 'NAME' in it is a placeholder"_s});
    row("a Flux Kustomization that has no name yet",
        {{u"clusters/a/ks.yaml"_s, flux("CLUSTER_NAME", "./clusters/a")}},
        {u"clusters/a/ks.yaml: The name 'CLUSTER_NAME' in it is a placeholder"_s});
    row("a bundle that names nothing that is there",
        {{u"fleet.yaml"_s,
          "kustomize: {dir: ./kustomize}\nhelm: {chart: ./chart, valuesFiles: [values1.yaml]}\n"
          "overrideTargets: [{clusterName: dev-cluster}]\n"}},
        {u"fleet.yaml: Nothing that it names is there: ./kustomize, ./chart, values1.yaml"_s});
}

void tst_notplaced::itIsTold()
{
    QFETCH(Files, files);
    QFETCH(QStringList, unplaced);
    const Proposal proposal = found(files);
    QCOMPARE(linesOf(proposal), QStringList());
    QCOMPARE(unplacedOf(proposal), unplaced);
}

void tst_notplaced::whatACatalogueIs_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("clusters");
    QTest::newRow("many things of which hardly two have the same overlay") << things(9, 2) << QStringList();
    QTest::newRow("an overlay that a quarter has is an environment")
        << things(8, 2) << QStringList{u"prod prod none guessed ?"_s};
    Files versions = things(9, 2);
    for (int thing = 0; thing < 4; ++thing)
        versions[u"things/t%1/overlays/stable/kustomization.yaml"_s.arg(thing)] = kustomization("a.yaml");
    QTest::newRow("what many have and is no environment does not count") << versions << QStringList();
    QTest::newRow("a few things are no catalogue")
        << things(4, 1) << QStringList{u"prod prod none guessed things/t0/overlays/prod"_s};
    Files files = things(9, 2);
    files[u"envs/qa/kustomization.yaml"_s] = kustomization("../../things/t0");
    QTest::newRow("nor is what has environments of its own")
        << files << QStringList{u"prod prod none guessed ?"_s, u"qa qa none guessed envs/qa"_s};
}

void tst_notplaced::whatACatalogueIs()
{
    QFETCH(Files, files);
    QFETCH(QStringList, clusters);
    const Proposal proposal = found(files);
    QCOMPARE(linesOf(proposal), clusters);
    QCOMPARE(unplacedOf(proposal).filter(u"It is a catalogue"_s).size(), clusters.isEmpty() ? 1 : 0);
}

EFA_TEST(tst_notplaced)

#include "tst_notplaced.moc"

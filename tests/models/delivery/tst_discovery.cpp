#include "delivery/discovery.h"
#include "delivery/proposedtopology.h"
#include "files/memorytree.h"
#include "fleet/samplefleet.h"
#include "fleet/topologywriter.h"
#include "tests/models/delivery/discoverybench.h"
#include "tests/support/lockedtree.h"
#include "tests/support/processortime.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"

#include <QTest>

#include <algorithm>

using namespace efa;
using namespace efa::delivery;
using namespace efa::test::layout;
using namespace Qt::StringLiterals;

class tst_discovery : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void layoutsAreUnderstood_data();
    void layoutsAreUnderstood();
    void ourTopologyIsTakenAsItIs();
    void theSampleWithoutItsTopologyIsFoundAgain();
    void everyReasonNamesFilesThatAreThere();
    void severalFleetsInOneRepository();
    void twoClustersWithOneNameGetTwo();
    void basesComponentsAndOverlaysAreToldApart();
    void whatIsWrittenIsReadAgain();
    void badFilesAreNamedAndTheRestGoesOn();
    void whatMayNotBeReadIsCounted();
    void circlesAndDeepFoldersComeToAnEnd();
    void cancelEndsIt();
    void sixteenThousandFiles();
};

namespace {

QByteArray applicationSet(const QByteArray& generators, const QByteArray& destination)
{
    return "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata:\n  name: all\nspec:\n"
           "  generators: [" +
           generators + "]\n  template:\n    spec:\n      destination: {" + destination + "}\n";
}

QByteArray clusterSecret(const QByteArray& data)
{
    return "apiVersion: v1\nkind: Secret\nmetadata:\n  name: cluster-a\n  labels:\n"
           "    argocd.argoproj.io/secret-type: cluster\n    env: prod\n" +
           data;
}

} // namespace

void tst_discovery::layoutsAreUnderstood_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("clusters");
    const auto row = [](const char* what, const Files& files, const QStringList& clusters) {
        QTest::newRow(what) << files << clusters;
    };
    row("Flux as its bootstrap makes it",
        {{u"clusters/prod/flux-system/gotk-sync.yaml"_s, flux("flux-system", "./clusters/prod")},
         {u"clusters/prod/apps.yaml"_s, flux("apps", "./apps")},
         {u"apps/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"prod prod flux certain clusters/prod"_s});
    row("Flux without the files of its bootstrap",
        {{u"clusters/my-cluster/apps.yaml"_s, flux("apps", "./apps")},
         {u"apps/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"my-cluster - flux certain clusters/my-cluster"_s});
    row("Flux with one cluster whose folders have no name",
        {{u"kubernetes/flux/cluster/ks.yaml"_s, flux("apps", "./kubernetes/apps")},
         {u"kubernetes/apps/a/ks.yaml"_s, flux("a", "./kubernetes/apps/a/app")},
         {u"kubernetes/apps/a/app/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"repo - flux likely kubernetes/flux/cluster"_s});
    row("a patch of a Flux Kustomization that lies in the folder it names",
        {{u"clusters/demo/kustomization.yaml"_s,
          "resources: [apps.yaml]\npatches: [{path: ../../apps/shop/demo/patch.yaml}]\n"},
         {u"clusters/demo/apps.yaml"_s, flux("shop", "./apps/shop/base")},
         {u"apps/shop/base/kustomization.yaml"_s, kustomization("a.yaml")},
         {u"apps/shop/demo/kustomization.yaml"_s, kustomization("../base")},
         {u"apps/shop/demo/patch.yaml"_s,
          "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: shop}\n"
          "spec: {path: ./apps/shop/demo}\n"}},
        {u"demo demo flux certain clusters/demo"_s});
    row("a Flux instance",
        {{u"k/flux.yaml"_s,
          "apiVersion: fluxcd.controlplane.io/v1\nkind: FluxInstance\nmetadata: {name: flux}\n"
          "spec:\n  sync:\n    path: ./kubernetes/main\n"},
         {u"kubernetes/main/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"main - flux certain kubernetes/main"_s});
    row("a hub and its spokes",
        {{u"hub/flux-system/gotk-sync.yaml"_s, flux("flux-system", "./hub")},
         {u"hub/staging.yaml"_s,
          flux("apps", "./clusters/staging/apps", "  kubeConfig: {secretRef: {name: cluster-kubeconfig}}\n")},
         {u"clusters/staging/apps/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"hub - flux certain hub"_s, u"staging staging flux likely clusters/staging"_s});
    row("what was taken out of a Flux cluster is none",
        {{u"clusters/a/flux-system/gotk-sync.yaml"_s, flux("flux-system", "./clusters/a")},
         {u"apps/old/ks.yaml"_s, flux("old", "./apps/old/app")},
         {u"apps/old/app/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"a - flux certain clusters/a"_s});
    row("clusters that are divided once more",
        {{u"clusters/prod/base/kustomization.yaml"_s, kustomization("../../../apps")},
         {u"clusters/prod/00/kustomization.yaml"_s, kustomization("../base")},
         {u"clusters/prod/01/kustomization.yaml"_s, kustomization("../base")},
         {u"apps/kustomization.yaml"_s, kustomization("ks.yaml")},
         {u"apps/ks.yaml"_s, flux("apps", "./not-here")}},
        {u"prod-00 prod flux likely clusters/prod/00"_s, u"prod-01 prod flux likely clusters/prod/01"_s});
    row("Argo CD's destinations and Secrets",
        {{u"argocd/a.yaml"_s, application("a", "apps/a", "name: edge-7")},
         {u"argocd/b.yaml"_s, application("b", "apps/a", "server: \"https://api.site-b.example:6443\"")},
         {u"argocd/secret.yaml"_s, clusterSecret("stringData: {name: edge-9, server: \"https://x\"}\n")},
         {u"apps/a/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"edge-7 - argo likely ?"_s, u"edge-9 prod argo certain ?"_s, u"site-b.example - argo guessed ?"_s});
    row("Argo CD's app of apps",
        {{u"bootstrap/overlays/plant/kustomization.yaml"_s, kustomization("../../base")},
         {u"bootstrap/base/kustomization.yaml"_s, kustomization("root.yaml")},
         {u"bootstrap/base/root.yaml"_s, application("root", "apps", inCluster)},
         {u"apps/a.yaml"_s, application("a", "workloads/a", inCluster)},
         {u"workloads/a/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"plant - argo guessed bootstrap/overlays/plant"_s});
    row("a list of an ApplicationSet",
        {{u"argocd/set.yaml"_s,
          applicationSet("{list: {elements: [{cluster: oslo, url: \"https://1\"}, {cluster: bergen, url: "
                         "\"https://2\"}]}}",
                         "server: '{{.url}}'")}},
        {u"bergen - argo likely ?"_s, u"oslo - argo likely ?"_s});
    row("folders of an ApplicationSet",
        {{u"argocd/set.yaml"_s,
          applicationSet("{git: {directories: [{path: plants/*}]}}", "name: '{{path.basename}}'")},
         {u"plants/oslo/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"oslo - argo likely plants/oslo"_s});
    row("files of an ApplicationSet say the cluster",
        {{u"apps/set.yaml"_s,
          applicationSet("{git: {files: [{path: env/*.yaml}]}}", "name: '{{cluster.name}}'")},
         {u"env/a.yaml"_s, "cluster: {name: oslo}\n"},
         {u"env/b.yaml"_s, "cluster: {name: in-cluster}\n"}},
        {u"oslo - argo likely ?"_s});
    row("files of an ApplicationSet say the server",
        {{u"apps/set.yaml"_s,
          applicationSet("{git: {files: [{path: apps/*/config.json}]}}", "server: '{{ .destServer }}'")},
         {u"apps/a/config.json"_s, "{\"destServer\": \"https://kubernetes.default.svc\"}"},
         {u"apps/b/config.json"_s, "{\"destServer\": \"https://api.bergen.example:6443\"}"}},
        {u"bergen.example - argo likely ?"_s});
    row("files of an ApplicationSet stand in the folders of clusters",
        {{u"argocd/set.yaml"_s,
          applicationSet("{git: {files: [{path: 'infra/clusters/{{.values.p}}/*/details.yaml'}]}}",
                         "server: '{{.server}}'")},
         {u"infra/clusters/tenant/dev1/details.yaml"_s, "a: b\n"},
         {u"infra/clusters/tenant/dev1/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"dev1 dev argo likely infra/clusters/tenant/dev1"_s});
    row("Applications applied by hand that lead to folders of clusters",
        {{u"boot/cluster-1-dev.yaml"_s, application("a", "boot/cluster-1-dev", inCluster)},
         {u"boot/cluster-2-prod.yaml"_s, application("b", "boot/cluster-2-prod", inCluster)},
         {u"boot/cluster-1-dev/kustomization.yaml"_s, kustomization("a.yaml")},
         {u"boot/cluster-2-prod/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"cluster-1-dev dev argo guessed boot/cluster-1-dev"_s,
         u"cluster-2-prod prod argo guessed boot/cluster-2-prod"_s});
    row("charts of Applications, one for each stage",
        {{u"envs/dev/Chart.yaml"_s, "name: a\n"},
         {u"envs/dev/templates/a.yaml"_s, "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n"
                                          "  labels:\n    {{- toYaml .Values.labels | nindent 4 }}\n"},
         {u"envs/prod/Chart.yaml"_s, "name: a\n"},
         {u"envs/prod/templates/a.yaml"_s, application("a", "teams/a", inCluster)}},
        {u"dev dev argo guessed envs/dev"_s, u"prod prod argo guessed envs/prod"_s});
    row("an ApplicationSet with a placeholder for its name is a template",
        {{u"argocd/set.yaml"_s,
          applicationSet("{list: {elements: [{cluster: oslo, url: \"https://1\"}]}}", "server: '{{.url}}'")
              .replace("name: all", "name: '[% NAME %]'")}},
        {});
    row("a cluster generator without Secrets names no cluster",
        {{u"argocd/set.yaml"_s,
          applicationSet("{clusters: {selector: {matchLabels: {env: prod}}}}", "name: '{{name}}'")}},
        {});
    row("Rancher Fleet's targets",
        {{u"app/fleet.yaml"_s,
          "targetCustomizations:\n- name: dev\n  clusterSelector: {matchLabels: {env: dev}}\n"
          "- clusterName: edge-1\n"}},
        {u"dev dev rancher guessed ?"_s, u"edge-1 - rancher likely ?"_s});
    row("labels of Rancher Fleet's targets that are parts of the world",
        {{u"app/fleet.yaml"_s,
          "targetCustomizations:\n- name: e\n  clusterSelector: {matchLabels: {env: emea}}\n"}},
        {u"emea - rancher guessed ?"_s});
    row("clusters registered with Rancher Fleet",
        {{u"c.yaml"_s, "apiVersion: fleet.cattle.io/v1alpha1\nkind: Cluster\nmetadata:\n  name: plant-3\n"
                       "  labels: {region: north}\n"}},
        {u"plant-3 - rancher certain ?"_s});
    row("folders of clusters without an agent",
        {{u"clusters/a/kustomization.yaml"_s, kustomization("../../base")},
         {u"base/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"a - none guessed clusters/a"_s});
    row("environments",
        {{u"base/kustomization.yaml"_s, kustomization("a.yaml")},
         {u"envs/prod-eu/kustomization.yaml"_s, kustomization("../../base")},
         {u"envs/qa/kustomization.yaml"_s, kustomization("../../base")}},
        {u"prod-eu prod none guessed envs/prod-eu"_s, u"qa qa none guessed envs/qa"_s});
    row("overlays of each app come together",
        {{u"apps/a/overlays/prod/kustomization.yaml"_s, kustomization("../../base")},
         {u"apps/b/overlays/prod/kustomization.yaml"_s, kustomization("../../base")},
         {u"apps/a/base/kustomization.yaml"_s, kustomization("a.yaml")}},
        {u"prod prod none guessed ?"_s});
    row("versions of an operator are no environments",
        {{u"op/a/overlays/stable-4.8/kustomization.yaml"_s, kustomization("../../base")},
         {u"op/b/overlays/fast/kustomization.yaml"_s, kustomization("../../base")},
         {u"op/c/overlays/alpha/kustomization.yaml"_s, kustomization("../../base")}},
        {});
    row("tests and hidden folders hold no cluster",
        {{u"tests/clusters/a/flux-system/gotk-sync.yaml"_s, flux("flux-system", "./tests/clusters/a")},
         {u".old/clusters/b/kustomization.yaml"_s, kustomization("a.yaml")}},
        {});
    row("nothing at all", {{u"README.md"_s, "# nothing"}}, {});
}

void tst_discovery::layoutsAreUnderstood()
{
    QFETCH(Files, files);
    QFETCH(QStringList, clusters);
    QCOMPARE(linesOf(found(files)), clusters);
}

void tst_discovery::ourTopologyIsTakenAsItIs()
{
    Progress progress;
    const Proposal proposal = found(fleet::makeSampleFleet(36, progress)->files());
    QCOMPARE(proposal.fleets.size(), size_t(1));
    const ProposedFleet& fleet = proposal.fleets.front();
    QVERIFY(fleet.topology);
    QCOMPARE(fleet.name, u"north-sea"_s);
    QCOMPARE(fleet.clusters.size(), size_t(36));
    QCOMPARE(fleet.rings.size(), size_t(4));
    QCOMPARE(fleet.regions.size(), size_t(3));
    QVERIFY(!fleet.components.empty());
}

void tst_discovery::theSampleWithoutItsTopologyIsFoundAgain()
{
    Progress progress;
    Files files = fleet::makeSampleFleet(36, progress)->files();
    const Proposal adopted = found(files);
    std::erase_if(files, [](const auto& file) { return file.first.startsWith("topology/"_L1); });
    const Proposal proposal = found(files);
    QCOMPARE(proposal.fleets.size(), size_t(1));
    const auto values = [](const Proposal& from) {
        QStringList lines;
        for (const ProposedCluster& cluster : from.fleets.front().clusters)
            lines << QStringList{cluster.name, *cluster.entry, cluster.ring, cluster.site}.join(u' ');
        lines.sort();
        return lines;
    };
    QCOMPARE(values(proposal), values(adopted));
    for (const ProposedCluster& cluster : proposal.fleets.front().clusters) {
        QCOMPARE(cluster.engine, fleet::Engine::Flux);
        QCOMPARE(cluster.confidence, Confidence::Certain);
    }
}

void tst_discovery::everyReasonNamesFilesThatAreThere()
{
    Progress progress;
    Files files = fleet::makeSampleFleet(36, progress)->files();
    std::erase_if(files, [](const auto& file) { return file.first.startsWith("topology/"_L1); });
    const files::MemoryTree tree(files);
    const Proposal proposal = found(files);
    for (const ProposedCluster& cluster : proposal.fleets.front().clusters) {
        QVERIFY(!cluster.reasons.empty());
        QVERIFY(!cluster.reasons.front().files.isEmpty());
        for (const Reason& reason : cluster.reasons) {
            QVERIFY(!reason.text.isEmpty());
            for (const QString& file : reason.files)
                QVERIFY2(tree.kind(file), qPrintable(file));
        }
    }
}

void tst_discovery::severalFleetsInOneRepository()
{
    const Proposal proposal = found(
        {{u"plants/clusters/a/flux-system/gotk-sync.yaml"_s, flux("flux-system", "./plants/clusters/a")},
         {u"ships/clusters/a/flux-system/gotk-sync.yaml"_s, flux("flux-system", "./ships/clusters/a")},
         {u"ships/base/kustomization.yaml"_s, kustomization("a.yaml")}});
    QCOMPARE(proposal.fleets.size(), size_t(2));
    QCOMPARE(proposal.fleets[0].folder, u"plants"_s);
    QCOMPARE(proposal.fleets[1].folder, u"ships"_s);
    QCOMPARE(linesOf(proposal),
             (QStringList{u"a - flux certain plants/clusters/a"_s, u"a - flux certain ships/clusters/a"_s}));
    QCOMPARE(proposal.fleets[1].components.size(), size_t(1));
    // Entries are seen from the fleet's own folder.
    QCOMPARE(proposedTopology(proposal.fleets[1]).regions[0].sites[0].clusters[0].entry, u"clusters/a"_s);
}

void tst_discovery::twoClustersWithOneNameGetTwo()
{
    const Proposal proposal =
        found({{u"clusters/a/x.yaml"_s, flux("x", "./clusters/a")},
               {u"clusters/b/y.yaml"_s,
                flux("y", "./clusters/b", "  postBuild: {substitute: {cluster_name: A}}\n")}});
    QCOMPARE(linesOf(proposal),
             (QStringList{u"a - flux certain clusters/a"_s, u"A-2 - flux certain clusters/b"_s}));
    QVERIFY(proposal.fleets[0].clusters[1].reasons.back().text.contains(u"A"));
}

void tst_discovery::basesComponentsAndOverlaysAreToldApart()
{
    const Proposal proposal = found({{u"clusters/a/kustomization.yaml"_s, kustomization("../../base")},
                                     {u"base/kustomization.yaml"_s, kustomization("a.yaml")},
                                     {u"tls/kustomization.yaml"_s, kustomization("a.yaml", "Component")},
                                     {u"loose/kustomization.yaml"_s, kustomization("../base")}});
    using Role = ProposedComponent::Role;
    const auto& components = proposal.fleets.front().components;
    QCOMPARE(components.size(), size_t(3));
    QCOMPARE(components[0].role, Role::Base);
    QCOMPARE(components[0].users, 2);
    QCOMPARE(components[1].role, Role::Overlay);
    QCOMPARE(components[2].role, Role::Component);
}

void tst_discovery::whatIsWrittenIsReadAgain()
{
    Progress progress;
    Files files = fleet::makeSampleFleet(36, progress)->files();
    std::erase_if(files, [](const auto& file) { return file.first.startsWith("topology/"_L1); });
    const fleet::Topology topology = proposedTopology(found(files).fleets.front());
    const files::MemoryTree tree(fleet::topologyFiles(topology));
    const auto again = fleet::readTopology(tree);
    QVERIFY2(again, test::why(again));
    QCOMPARE(again->findings, QList<Diagnostic>());
    QCOMPARE(again->clusterCount(), 36);
    QVERIFY(again->fleet == topology.fleet);
    QVERIFY(again->regions == topology.regions);
    QSet<QString> uids;
    for (const fleet::Region& region : again->regions) {
        for (const fleet::Site& site : region.sites) {
            for (const fleet::Cluster& cluster : site.clusters)
                uids.insert(cluster.uid);
        }
    }
    QCOMPARE(uids.size(), 36);
}

void tst_discovery::badFilesAreNamedAndTheRestGoesOn()
{
    const Proposal proposal = found({
        {u"clusters/a/flux.yaml"_s, flux("a", "./clusters/a")},
        {u"apps/kustomization.yaml"_s, "resources: [a"},
        {u"charts/templates/kustomization.yaml"_s, "resources: {{ .Values.x }}\n- {{ y"},
        {u"odd/kustomization.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"},
        {u"odd2/kustomization.yaml"_s, "just a text"},
        {u"sets/unknown.yaml"_s, "apiVersion: argoproj.io/v9\nkind: Surprise\n"},
        {u"secrets/a.yaml"_s,
         clusterSecret("stringData: {name: 'ENC[AES256_GCM,data:x]'}\nsops: {version: 3.9.0}\n")},
        {u"loose/a.yaml"_s, configMap},
    });
    QCOMPARE(linesOf(proposal),
             (QStringList{u"a - flux certain clusters/a"_s, u"cluster-a prod argo likely ?"_s}));
    QCOMPARE(proposal.unreadable.size(), size_t(1));
    QCOMPARE(proposal.unreadable.front().place.file, u"apps/kustomization.yaml"_s);
    QVERIFY(proposal.unreadable.front().place.line > 0);
    QStringList unplaced;
    for (const Unplaced& left : proposal.unplaced) {
        unplaced << left.path;
        QVERIFY(!left.reason.isEmpty());
    }
    QCOMPARE(unplaced, (QStringList{u"charts/templates"_s, u"loose"_s, u"odd/kustomization.yaml"_s,
                                    u"odd2/kustomization.yaml"_s, u"sets"_s}));
}

void tst_discovery::whatMayNotBeReadIsCounted()
{
    const test::LockedTree tree({{u"clusters/a/kustomization.yaml"_s, kustomization("c.yaml")},
                                 {u"clusters/a/c.yaml"_s, configMap},
                                 {u"base/b.yaml"_s, configMap},
                                 {u"other/README.md"_s, "words"}},
                                {u"base"_s, u"clusters/a/c.yaml"_s});
    Progress progress;
    const auto proposal = discover(tree, u"r"_s, progress);
    QVERIFY2(proposal, test::why(proposal));
    QStringList told;
    for (const Unreadable& unreadable : proposal->unreadable)
        told << unreadable.reason;
    QCOMPARE(told, (QStringList{u"base may not be read (Permission denied)"_s,
                                u"clusters/a/c.yaml may not be read (Permission denied)"_s}));
    QCOMPARE(proposal->unreadable.front().place, Place{u"base"_s});
}

void tst_discovery::circlesAndDeepFoldersComeToAnEnd()
{
    QString deep = u"clusters/deep"_s;
    for (int level = 0; level < 500; ++level)
        deep += u"/f"_s;
    const Proposal proposal = found({{u"clusters/a/kustomization.yaml"_s, kustomization("../b")},
                                     {u"clusters/b/kustomization.yaml"_s, kustomization("../a")},
                                     {u"x/ks.yaml"_s, flux("x", "./y")},
                                     {u"y/ks.yaml"_s, flux("y", "./x")},
                                     {deep + u"/kustomization.yaml"_s, kustomization("a.yaml")}});
    const QStringList lines = linesOf(proposal);
    QVERIFY2(lines.contains(u"deep - none guessed clusters/deep"_s), qPrintable(lines.join(u'\n')));
    QVERIFY(lines.contains(u"a - none guessed clusters/a"_s));
}

void tst_discovery::cancelEndsIt()
{
    Progress progress;
    progress.cancel();
    const auto proposal = discover(files::MemoryTree(Files{{u"a.yaml"_s, configMap}}), u"r"_s, progress);
    QVERIFY(!proposal);
    QCOMPARE(proposal.error().code, ErrorCode::Cancelled);
}

void tst_discovery::sixteenThousandFiles()
{
    Files files;
    for (int app = 0; app < 4000; ++app) {
        const QString folder = u"apps/a%1/"_s.arg(app);
        files[folder + u"kustomization.yaml"_s] = kustomization("a.yaml, b.yaml, c.yaml");
        files[folder + u"a.yaml"_s] = configMap;
        files[folder + u"b.yaml"_s] = configMap + QByteArray(2000, '#');
        files[folder + u"ks.yaml"_s] = flux("a", "./apps/a" + QByteArray::number(app));
    }
    files[u"clusters/a/flux-system/gotk-sync.yaml"_s] = flux("flux-system", "./clusters/a");
    files[u"clusters/a/apps.yaml"_s] = flux("apps", "./apps");
    const test::ProcessorTime spent;
    const Proposal proposal = found(files);
    QCOMPARE(proposal.yamlFiles, 16002);
    QCOMPARE(linesOf(proposal), QStringList(u"a - flux certain clusters/a"_s));
    QVERIFY2(spent.isUnder(5000), qPrintable(QString::number(spent.ms())));
}

EFA_TEST(tst_discovery)

#include "tst_discovery.moc"

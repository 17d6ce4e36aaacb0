#include "delivery/proposedtopology.h"
#include "fleet/topologywriter.h"
#include "tests/models/delivery/discoverybench.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using namespace efa::delivery;
using namespace efa::test::layout;
using namespace Qt::StringLiterals;

/// Which clusters are delivered to from another one, how that one knows them, and where it begins.
class tst_discoveredhubs final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void hubsAreFound_data();
    void hubsAreFound();
    void adoptingKeepsThem();
};

namespace {

QByteArray spoke(const QByteArray& name)
{
    return flux(name, "./apps", "  kubeConfig: {secretRef: {name: " + name + "-kubeconfig}}\n");
}

/// `name < hub: how it is known there`, and for the others `name @ entry`.
QString shown(const Proposal& proposal)
{
    QStringList lines;
    for (const ProposedFleet& fleet : proposal.fleets) {
        for (const ProposedCluster& cluster : fleet.clusters) {
            if (!cluster.isRemote()) {
                lines << cluster.name + u" @ "_s + entriesOf(cluster).join(u' ');
                continue;
            }
            const fleet::Access& access = *cluster.access;
            QStringList known = {access.name, access.server, access.hub, access.secret};
            known.removeAll(QString());
            lines << cluster.name + u" < "_s + cluster.hub.join(u' ') + u": "_s + known.join(u' ');
        }
    }
    lines.sort();
    return lines.join(u'\n');
}

} // namespace

void tst_discoveredhubs::hubsAreFound_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("clusters");
    const auto row = [](const char* name, const Files& files, const QString& clusters) {
        QTest::newRow(name) << files << clusters;
    };
    row("Flux, two that share a path",
        {{u"hub/flux-system/gotk-sync.yaml"_s, flux("flux-system", "./hub")},
         {u"hub/spokes/one.yaml"_s, spoke("one") + "---\n" + spoke("two")},
         {u"apps/a.yaml"_s, configMap}},
        u"hub @ hub\none < hub: flux-system/one-kubeconfig\ntwo < hub: flux-system/two-kubeconfig"_s);
    row("Flux, led to by another object",
        {{u"hub/flux-system/gotk-sync.yaml"_s, flux("flux-system", "./hub")},
         {u"hub/fleet.yaml"_s, flux("fleet", "./fleet")},
         {u"fleet/one.yaml"_s, spoke("one")},
         {u"apps/a.yaml"_s, configMap}},
        u"hub @ hub\none < hub: flux-system/one-kubeconfig"_s);
    row("Argo CD by a name and by a server",
        {{u"argo/apps.yaml"_s, application("a", "apps", "name: edge-1") + "---\n" +
                                   application("b", "apps", "server: 'https://edge-2.example:6443'")},
         {u"apps/a.yaml"_s, configMap}},
        u"edge-1 < argo: edge-1\nedge-2.example < argo: https://edge-2.example:6443"_s);
    row("Argo CD whose own cluster has a name",
        {{u"argo/top.yaml"_s, application("top", "tops", "name: mgmt")},
         {u"tops/a.yaml"_s, application("a", "apps", "name: edge")},
         {u"apps/a.yaml"_s, configMap}},
        u"edge < argo: edge mgmt\nmgmt @ argo"_s);
    row("Argo CD whose own cluster is saved by a name",
        {{u"argo/all.yaml"_s, "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  labels:\n"
                              "    argocd.argoproj.io/secret-type: cluster\n"
                              "stringData: {name: mgmt, server: 'https://kubernetes.default.svc'}\n---\n" +
                                  application("a", "apps", "name: edge") + "---\n" +
                                  application("b", "apps", inCluster)},
         {u"apps/a.yaml"_s, configMap}},
        u"edge < argo: edge mgmt\nmgmt @ argo"_s);
    row("Rancher Fleet where GitRepos are",
        {{u"mgmt/repo.yaml"_s, "apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata: {name: r}\n"
                               "spec: {repo: 'https://git.example/r', paths: [apps], targets: "
                               "[{clusterName: edge}]}\n"},
         {u"apps/fleet.yaml"_s, "targets: [{clusterName: edge}]\n"}},
        u"edge < mgmt: edge"_s);
    row("Rancher Fleet, a bundle that no GitRepo takes",
        {{u"mgmt/repo.yaml"_s, "apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata: {name: r}\n"
                               "spec: {repo: 'https://git.example/r', paths: [other]}\n"},
         {u"apps/fleet.yaml"_s, "targets: [{clusterName: edge}]\n"}},
        u"edge @ apps"_s);
}

void tst_discoveredhubs::hubsAreFound()
{
    QFETCH(const Files, files);
    QTEST(shown(found(files)), "clusters");
}

void tst_discoveredhubs::adoptingKeepsThem()
{
    Files files = {{u"argo/top.yaml"_s, application("top", "tops", "name: mgmt")},
                   {u"tops/a.yaml"_s, application("a", "apps", "name: edge")},
                   {u"apps/a.yaml"_s, configMap}};
    const Proposal proposal = found(files);
    QCOMPARE(proposal.fleets.size(), size_t{1});
    for (const auto& [path, text] : fleet::topologyFiles(proposedTopology(proposal.fleets.front())))
        files.insert_or_assign(path, text);
    QCOMPARE(shown(found(files)), shown(proposal));
}

EFA_TEST(tst_discoveredhubs)

#include "tst_discoveredhubs.moc"

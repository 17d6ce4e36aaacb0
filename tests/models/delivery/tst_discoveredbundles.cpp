#include "tests/models/delivery/discoverybench.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa::delivery;
using namespace efa::test::layout;
using namespace Qt::StringLiterals;

/// Whom Rancher Fleet's targets mean.
class tst_discoveredbundles : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void labelsMeanRegisteredClusters();
    void whatCustomizesTargetsNobody();
    void aGroupWithoutMembersIsTold();
    void whatAGitRepoTakesIsPlaced();
};

namespace {

const QByteArray clusters = "apiVersion: fleet.cattle.io/v1alpha1\nkind: Cluster\n"
                            "metadata: {name: c-prod, labels: {env: prod}}\n---\n"
                            "apiVersion: fleet.cattle.io/v1alpha1\nkind: Cluster\n"
                            "metadata: {name: c-dev, labels: {env: dev}}\n";

QByteArray group(const QByteArray& name, const QByteArray& environment)
{
    return "apiVersion: fleet.cattle.io/v1alpha1\nkind: ClusterGroup\nmetadata: {name: " + name +
           "}\nspec: {selector: {matchLabels: {env: " + environment + "}}}\n";
}

QByteArray gitRepo(const QByteArray& targets)
{
    return "apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata: {name: g}\n"
           "spec: {repo: https://git.example/r.git, paths: [apps], targets: [" +
           targets + "]}\n";
}

QStringList reasonsOf(const ProposedCluster& cluster)
{
    QStringList texts;
    for (const Reason& reason : cluster.reasons)
        texts << reason.text;
    return texts;
}

} // namespace

void tst_discoveredbundles::labelsMeanRegisteredClusters()
{
    const Proposal proposal = found(
        {{u"mgmt/clusters.yaml"_s, clusters},
         {u"mgmt/devs.yaml"_s, group("devs", "dev")},
         {u"mgmt/repo.yaml"_s,
          gitRepo(
              "{name: p, clusterSelector: {matchExpressions: [{key: env, operator: In, values: [prod]}]}}, "
              "{name: d, clusterGroup: devs}")},
         {u"apps/fleet.yaml"_s, "namespace: a\n"}});
    QCOMPARE(linesOf(proposal),
             (QStringList{u"c-dev dev rancher certain ?"_s, u"c-prod prod rancher certain ?"_s}));
    QCOMPARE(reasonsOf(clusterIn(proposal, u"c-dev"_s)),
             (QStringList{u"It is registered with Rancher Fleet"_s, u"It is in the cluster group 'devs'"_s,
                          u"Rancher Fleet targets it by its labels"_s, u"Its label says the ring 'dev'"_s}));
    QCOMPARE(clusterIn(proposal, u"c-prod"_s).folders, QStringList{u"apps"_s});
}

void tst_discoveredbundles::whatCustomizesTargetsNobody()
{
    const Proposal proposal =
        found({{u"mgmt/clusters.yaml"_s, clusters},
               {u"mgmt/repo.yaml"_s, gitRepo("{name: p, clusterSelector: {matchLabels: {env: prod}}}")},
               {u"apps/fleet.yaml"_s,
                "targetCustomizations: [{name: all, clusterSelector: {}, helm: {values: {a: b}}}]\n"}});
    QCOMPARE(clusterIn(proposal, u"c-dev"_s).folders, QStringList());
    QCOMPARE(clusterIn(proposal, u"c-prod"_s).folders, QStringList{u"apps"_s});
}

void tst_discoveredbundles::aGroupWithoutMembersIsTold()
{
    const Proposal proposal =
        found({{u"mgmt/clusters.yaml"_s, clusters}, {u"mgmt/qa.yaml"_s, group("tests", "qa")}});
    QCOMPARE(linesOf(proposal).size(), 2);
    QCOMPARE(unplacedOf(proposal),
             QStringList{u"mgmt/qa.yaml: No registered cluster is in the cluster group 'tests'"_s});
}

void tst_discoveredbundles::whatAGitRepoTakesIsPlaced()
{
    const QByteArray repo = gitRepo("{name: p, clusterSelector: {matchLabels: {env: prod}}}");
    const Proposal proposal = found({{u"mgmt/clusters.yaml"_s, clusters},
                                     {u"mgmt/repo.yaml"_s, QByteArray(repo).replace("[apps]", "[apps/*]")},
                                     {u"apps/a/cm.yaml"_s, configMap},
                                     {u"apps/b/fleet.yaml"_s, "namespace: b\n"},
                                     {u"other/fleet.yaml"_s, "namespace: c\n"}});
    QCOMPARE(unplacedOf(proposal),
             QStringList{u"other/fleet.yaml: The bundle goes to whatever clusters its GitRepo targets"_s});
}

EFA_TEST(tst_discoveredbundles)

#include "tst_discoveredbundles.moc"

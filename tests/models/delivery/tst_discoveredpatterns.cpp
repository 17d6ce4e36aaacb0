#include "tests/models/delivery/discoverybench.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa::delivery;
using namespace efa::test::layout;
using namespace Qt::StringLiterals;

/// Validated patterns: clusters that values files describe.
class tst_discoveredpatterns : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void groupsAreClusters();
    void whatIsNoPatternProposesNothing_data();
    void whatIsNoPatternProposesNothing();
    void aMissingMainGroupIsTold();
    void recordedOutputIsNoCluster();
    void recordedOutputThatIsDeliveredCounts();
};

namespace {

const QByteArray global = "main: {clusterGroupName: datacenter}\nglobal: {pattern: p}\n";
const QByteArray recorded =
    "---\n# Source: pattern/templates/app.yaml\n" + application("a", "apps", inCluster);

QByteArray group(const QByteArray& name, const QByteArray& more = {})
{
    return "clusterGroup:\n  name: " + name + "\n" + more;
}

Files pattern()
{
    return {{u"values-global.yaml"_s, global},
            {u"values-datacenter.yaml"_s,
             group("datacenter", "  managedClusterGroups: {f: {name: factory}}\n"
                                 "  applications: {a: {name: a, path: charts/a}}\n")},
            {u"values-hub.yaml"_s, group("datacenter")},
            {u"values-factory.yaml"_s, group("factory", "  applications: [{name: b, path: charts/b}]\n")},
            {u"values-alone.yaml"_s, group("alone")},
            {u"values-AWS.yaml"_s, "global: {storage: gp3}\n"},
            {u"charts/a/Chart.yaml"_s, "name: a\n"},
            {u"charts/a/templates/cm.yaml"_s, "{{ x }}"},
            {u"charts/b/Chart.yaml"_s, "name: b\n"},
            {u"charts/c/Chart.yaml"_s, "name: c\n"}};
}

} // namespace

void tst_discoveredpatterns::groupsAreClusters()
{
    const Proposal proposal = found(pattern());
    QCOMPARE(linesOf(proposal), (QStringList{u"alone - argo likely ?"_s, u"datacenter - argo likely ?"_s,
                                             u"factory - argo likely ?"_s}));
    const Reason hub = clusterIn(proposal, u"datacenter"_s).reasons.front();
    QVERIFY(hub.text.startsWith(u"It is the hub"_s));
    QCOMPARE(hub.files,
             (QStringList{u"values-global.yaml"_s, u"values-datacenter.yaml"_s, u"values-hub.yaml"_s}));
    QVERIFY(clusterIn(proposal, u"factory"_s).reasons.front().text.contains(u"how many clusters"_s));
    QVERIFY(entriesOf(clusterIn(proposal, u"datacenter"_s)).isEmpty());
    QCOMPARE(unplacedOf(proposal),
             (QStringList{u"charts/a: A Helm chart that the values of a validated pattern name"_s,
                          u"charts/b: A Helm chart that the values of a validated pattern name"_s,
                          u"charts/c: A Helm chart that no cluster is known to get"_s}));
    QCOMPARE(proposal.parsedFiles, 5);
}

void tst_discoveredpatterns::whatIsNoPatternProposesNothing_data()
{
    QTest::addColumn<Files>("files");
    QTest::newRow("groups without values-global.yaml") << Files{{u"values-hub.yaml"_s, group("hub")}};
    QTest::newRow("values-global.yaml in another folder")
        << Files{{u"common/values-global.yaml"_s, global}, {u"values-hub.yaml"_s, group("hub")}};
    QTest::newRow("a group that is a text") << Files{{u"values-global.yaml"_s, "main: clusterGroupName\n"},
                                                     {u"values-hub.yaml"_s, "clusterGroup: hub\n"}};
    QTest::newRow("values of another program")
        << Files{{u"values-global.yaml"_s, global}, {u"values-x.yaml"_s, "clusterGroup: [name]\n"}};
}

void tst_discoveredpatterns::whatIsNoPatternProposesNothing()
{
    QFETCH(Files, files);
    QCOMPARE(linesOf(found(files)), QStringList());
}

void tst_discoveredpatterns::aMissingMainGroupIsTold()
{
    const Proposal proposal =
        found({{u"values-global.yaml"_s, global}, {u"values-factory.yaml"_s, group("factory")}});
    QCOMPARE(linesOf(proposal), QStringList{u"factory - argo likely ?"_s});
    QCOMPARE(
        unplacedOf(proposal),
        QStringList{u"values-global.yaml: The main cluster group 'datacenter' has no values file here"_s});
}

void tst_discoveredpatterns::recordedOutputIsNoCluster()
{
    const Proposal proposal = found({{u"common/reference-output.yaml"_s, recorded},
                                     {u"apps/kustomization.yaml"_s, kustomization("a.yaml")}});
    QCOMPARE(linesOf(proposal), QStringList());
    QCOMPARE(unplacedOf(proposal),
             QStringList{u"common/reference-output.yaml: Argo CD applications that helm printed, and nothing "
                         "leads to them"_s});
}

void tst_discoveredpatterns::recordedOutputThatIsDeliveredCounts()
{
    const Proposal proposal = found({{u"root.yaml"_s, application("root", "rendered", inCluster)},
                                     {u"rendered/output.yaml"_s, recorded},
                                     {u"apps/kustomization.yaml"_s, kustomization("a.yaml")}});
    QCOMPARE(linesOf(proposal), QStringList{u"repo - argo guessed "_s});
    QCOMPARE(unplacedOf(proposal), QStringList());
}

EFA_TEST(tst_discoveredpatterns)

#include "tst_discoveredpatterns.moc"

#include "delivery/bundlechoice.h"

#include "delivery/gitrepo.h"
#include "files/memorytree.h"
#include "kustomize/documentreader.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using delivery::BundleChoice;

/// Golden cases after Rancher Fleet's documentation of targets: its matcher stands in a package that Go lets
/// nobody else use.
class tst_bundlechoice : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void choosesTargets_data();
    void choosesTargets();
    void choosesCustomizations_data();
    void choosesCustomizations();
    void marksOfAllCustomizationsCount();
    void savedGroupsAndLabelsCount();
};

namespace {

kustomize::ResourcePtr object(const QByteArray& text)
{
    const auto stream = yaml::Stream::parse(yaml::Source(text, u"object.yaml"_s));
    return std::make_shared<const kustomize::Resource>(
        *kustomize::valueFrom(stream->documents().front().root()));
}

kustomize::ResourcePtr gitRepo(const QByteArray& targets)
{
    return object("apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata:\n  name: r\nspec:\n  repo: "
                  "https://example.org/r\n  targets: " +
                  targets + '\n');
}

delivery::FleetFile fleetFile(const QByteArray& text)
{
    const files::MemoryTree tree({{u"fleet.yaml"_s, text}});
    const auto file = delivery::FleetFile::read(tree, {});
    if (!file)
        qFatal("%s", qPrintable(file.error().toString()));
    return *file;
}

/// berlin, env=prod, region=eu, shown as Berlin 7; in the group `shops`, which has the label tier=1.
delivery::RancherCluster berlin()
{
    return {u"berlin"_s,
            {{u"env"_s, u"prod"_s},
             {u"region"_s, u"eu"_s},
             {u"management.cattle.io/cluster-display-name"_s, u"berlin-7"_s}},
            {{u"shops"_s, {{u"tier"_s, u"1"_s}}}}};
}

QString shown(const BundleChoice& choice)
{
    if (choice.answer == BundleChoice::Answer::NotTargeted)
        return u"not targeted"_s;
    if (choice.answer == BundleChoice::Answer::NotDeployed)
        return u"not deployed"_s;
    return u"deployed "_s + QString::fromStdString(choice.options.targetNamespace);
}

} // namespace

void tst_bundlechoice::choosesTargets_data()
{
    QTest::addColumn<QByteArray>("targets");
    QTest::addColumn<bool>("isTargeted");
    const auto row = [](const char* name, const char* targets, bool isTargeted) {
        QTest::newRow(name) << QByteArray(targets) << isTargeted;
    };
    row("without targets the group called default is meant", "[]", false);
    row("a cluster by its name", "[{clusterName: berlin}]", true);
    row("a cluster by the name that Rancher shows", "[{clusterName: berlin-7}]", true);
    row("another cluster", "[{clusterName: paris}]", false);
    row("clusters by labels", "[{clusterSelector: {matchLabels: {env: prod}}}]", true);
    row("an empty selector takes every cluster", "[{clusterSelector: {}}]", true);
    row("a null selector says nothing, and a target that says nothing takes none",
        "[{clusterSelector: null}]", false);
    row("a group by its name", "[{clusterGroup: shops}]", true);
    row("another group", "[{clusterGroup: depots}]", false);
    row("groups by their labels", "[{clusterGroupSelector: {matchLabels: {tier: \"1\"}}}]", true);
    row("groups by other labels", "[{clusterGroupSelector: {matchLabels: {tier: \"2\"}}}]", false);
    row("a group and labels both count",
        "[{clusterGroup: shops, clusterSelector: {matchLabels: {env: test}}}]", false);
    row("a name and labels both count",
        "[{clusterName: berlin, clusterSelector: {matchLabels: {env: prod}}}]", true);
    row("one target of several is enough", "[{clusterName: paris}, {clusterGroup: shops}]", true);
    row("a target with only a name of its own takes none", "[{name: all}]", false);
}

void tst_bundlechoice::choosesTargets()
{
    QFETCH(const QByteArray, targets);
    const auto repository = delivery::GitRepo::read(*gitRepo(targets));
    QVERIFY(repository);
    const auto choice = delivery::choiceFor({}, repository->targets, berlin());
    QTEST(choice.answer == BundleChoice::Answer::Deployed, "isTargeted");
}

void tst_bundlechoice::choosesCustomizations_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* file, const char* expected) {
        QTest::newRow(name) << QByteArray(file) << QString::fromLatin1(expected);
    };
    row("without any the file's own options count", "namespace: own\n", "deployed own");
    row("one that matches goes over the file's own",
        "namespace: own\ntargetCustomizations: [{clusterName: berlin, namespace: custom}]\n",
        "deployed custom");
    row("one that does not match is nothing",
        "namespace: own\ntargetCustomizations: [{clusterName: paris, namespace: custom}]\n", "deployed own");
    row("the first that matches counts",
        "targetCustomizations: [{clusterName: paris, namespace: a}, {clusterGroup: shops, namespace: b}, "
        "{clusterSelector: {}, namespace: c}]\n",
        "deployed b");
    row("all that match count where the file says so",
        "targetCustomizationMode: AllMatches\ntargetCustomizations: [{clusterGroup: shops, namespace: b}, "
        "{clusterSelector: {}, namespace: c}]\n",
        "deployed c");
    row("one that says doNotDeploy holds the bundle back",
        "targetCustomizations: [{clusterSelector: {matchLabels: {env: prod}}, doNotDeploy: true}]\n",
        "not deployed");
    row("a later doNotDeploy does not count",
        "targetCustomizations: [{clusterName: berlin, namespace: a}, {clusterSelector: {}, doNotDeploy: "
        "true}]\n",
        "deployed a");
    row("a later doNotDeploy counts where all count",
        "targetCustomizationMode: AllMatches\ntargetCustomizations: [{clusterName: berlin, namespace: a}, "
        "{clusterSelector: {}, doNotDeploy: true}]\n",
        "not deployed");
    row("targets of the file customise as well, before the others",
        "targets: [{clusterName: berlin, namespace: a}]\ntargetCustomizations: [{clusterName: berlin, "
        "namespace: "
        "b}]\n",
        "deployed a");
    row("a customization takes no cluster that the GitRepo does not",
        "overrideTargets: [{clusterName: paris}]\ntargetCustomizations: [{clusterName: berlin, namespace: "
        "a}]\n",
        "not targeted");
    row("overrideTargets stand in place of the GitRepo's",
        "namespace: own\noverrideTargets: [{clusterGroup: shops}]\n", "deployed own");
    row("an empty overrideTargets leaves the group called default", "overrideTargets: []\n", "not targeted");
    row("an empty overrideTargets makes the customizations the targets",
        "overrideTargets: []\ntargetCustomizations: [{clusterName: paris, namespace: a}, {clusterName: "
        "berlin, "
        "namespace: b}, {clusterSelector: {}, namespace: c}]\n",
        "deployed b");
    row("an empty overrideTargets takes none that no customization is for",
        "overrideTargets: []\ntargetCustomizations: [{clusterName: paris, namespace: a}]\n", "not targeted");
    row("doNotDeploy counts there, too",
        "overrideTargets: []\ntargetCustomizations: [{clusterSelector: {}, doNotDeploy: true}]\n",
        "not deployed");
}

void tst_bundlechoice::choosesCustomizations()
{
    QFETCH(const QByteArray, file);
    const auto repository = delivery::GitRepo::read(*gitRepo("[{clusterSelector: {}}]"));
    QVERIFY(repository);
    QTEST(shown(delivery::choiceFor(fleetFile(file), repository->targets, berlin())), "expected");
}

// As the controller does it, also for those of other clusters; later ones win.
void tst_bundlechoice::marksOfAllCustomizationsCount()
{
    const auto choice = delivery::choiceFor(
        fleetFile("namespaceLabels: {a: own, b: own}\ntargetCustomizations:\n"
                  "- {clusterName: berlin, namespaceLabels: {b: berlin, c: berlin}}\n"
                  "- {clusterName: paris, namespaceLabels: {c: paris}, namespaceAnnotations: {d: paris}}\n"),
        {delivery::RancherTarget::everyCluster()}, berlin());
    QVERIFY(choice.answer == BundleChoice::Answer::Deployed);
    const auto textOf = [](const kustomize::Value& marks, std::string_view key) {
        const kustomize::Value* found = marks.find(key);
        return found ? std::string(found->text()) : std::string();
    };
    QCOMPARE(textOf(choice.options.namespaceLabels, "a"), std::string("own"));
    QCOMPARE(textOf(choice.options.namespaceLabels, "b"), std::string("berlin"));
    QCOMPARE(textOf(choice.options.namespaceLabels, "c"), std::string("paris"));
    QCOMPARE(textOf(choice.options.namespaceAnnotations, "d"), std::string("paris"));
}

void tst_bundlechoice::savedGroupsAndLabelsCount()
{
    delivery::Delivered delivered;
    delivered.add(
        {object("apiVersion: fleet.cattle.io/v1alpha1\nkind: Cluster\nmetadata:\n  name: c-x7k2\n"
                "  labels: {management.cattle.io/cluster-display-name: berlin, env: saved, size: s}\n"),
         object("apiVersion: fleet.cattle.io/v1alpha1\nkind: ClusterGroup\nmetadata:\n  name: small\n"
                "  labels: {kind: shop}\nspec:\n  selector: {matchLabels: {size: s}}\n"),
         object("apiVersion: fleet.cattle.io/v1alpha1\nkind: ClusterGroup\nmetadata:\n  name: none\n"
                "spec: {}\n"),
         object("apiVersion: fleet.cattle.io/v1alpha1\nkind: ClusterGroup\nmetadata:\n  name: broken\n"
                "spec:\n  selector: {matchLabels: [x]}\n")});
    QList<Diagnostic> findings;
    const auto known = delivery::rancherCluster(
        {ClusterName{u"berlin"_s}, fleet::Engine::RancherFleet, u"x"_s, {{u"env"_s, u"prod"_s}}, {}},
        delivered, findings);
    QCOMPARE(known.labels.value(u"env"_s), u"prod"_s);
    QCOMPARE(known.labels.value(u"size"_s), u"s"_s);
    QCOMPARE(known.groups.size(), size_t{1});
    QCOMPARE(known.groups.at(u"small"_s).value(u"kind"_s), u"shop"_s);
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.front().text.contains(u"broken"_s), qPrintable(findings.front().text));
}

EFA_TEST(tst_bundlechoice)
#include "tst_bundlechoice.moc"

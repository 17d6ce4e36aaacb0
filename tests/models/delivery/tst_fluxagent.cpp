#include "fluxfleet.h"

#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa;
using delivery::OpaqueReason;

class tst_fluxagent : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void buildsAFolderWithoutKustomization();
    void completesTheKustomization();
    void takesVariablesFromALaterUnit();
    void leavesWhatASecretHolds();
    void readsNumbersOutOfVariables();
    void holdsAndWaits();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void whatIsUnknownIsOpaque_data();
    void whatIsUnknownIsOpaque();
    void keepsEncryptedSecretsAsTheyAre();
    void tellsBothKustomizationsApart();
    void followsAnInclude();
    void followsWhatAGeneratorTakesApart();
    void followsAGeneratorForEachFolder();
    void whatAGeneratorPutsTogetherIsOpaque();
    void aGeneratorOfARepositoryThatNobodyDelivers();
    void anEntryWithoutAnObjectOfItsOwnIsPrintedToo();
    void aSourceThatNobodyDeliversIsNamed();
    void aFileNamedKustomizationThatIsNone();
};

namespace {

QByteArray substitute(const QByteArray& pairs)
{
    return "  postBuild:\n    substitute:\n" + pairs;
}

/// An ArtifactGenerator `parts` of one source, which it calls `repo`; the artifacts are indented by two.
QByteArray generator(const QByteArray& kind, const QByteArray& name, const QByteArray& artifacts)
{
    return "---\napiVersion: source.extensions.fluxcd.io/v1beta1\nkind: ArtifactGenerator\nmetadata:\n"
           "  name: parts\n  namespace: flux-system\nspec:\n  sources:\n  - {alias: repo, kind: " +
           kind + ", name: " + name + "}\n  artifacts:\n" + artifacts;
}

/// A Kustomization that is called like the artifact that it takes.
QByteArray artifactKustomization(const QByteArray& name, const QByteArray& path)
{
    return FluxFleet::kustomization(name, path)
        .replace("kind: GitRepository\n    name: home", "kind: ExternalArtifact\n    name: " + name);
}

QString namesOf(const delivery::Unit& unit)
{
    QStringList names;
    for (const auto& resource : unit.built.resources)
        names << QString::fromStdString(resource->name());
    return names.join(u' ');
}

} // namespace

void tst_fluxagent::buildsAFolderWithoutKustomization()
{
    FluxFleet fleet(FluxFleet::kustomization("apps", "./apps"));
    fleet.writeConfigMap("b", "  x: y\n");
    fleet.writeConfigMap("a", "  x: y\n", u"apps/below"_s);
    fleet.write(u"apps/notes.txt"_s, "not for Flux");
    fleet.writeConfigMap("left-out", "  x: y\n", u"apps/own"_s);
    fleet.write(u"apps/own/kustomization.yaml"_s, "namePrefix: own-\nresources: [../../shared/c.yaml]\n");
    fleet.writeConfigMap("c", "  x: y\n", u"shared"_s);
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList());
    const delivery::Unit* apps = unitOf(*delivery, "apps");
    QVERIFY(apps);
    QCOMPARE(namesOf(*apps), u"b a own-c"_s);
    QVERIFY(apps->order.prune);
}

void tst_fluxagent::completesTheKustomization()
{
    FluxFleet fleet(FluxFleet::kustomization(
        "apps", "apps",
        "  targetNamespace: shop\n  namePrefix: eu-\n  commonMetadata:\n    labels:\n      team: edge\n"
        "  components: [../more, ../missing]\n  ignoreMissingComponents: true\n"
        "  patches:\n  - patch: |\n      - op: add\n        path: /data/patched\n        value: \"1\"\n"
        "    target:\n      kind: ConfigMap\n"));
    fleet.writeConfigMap("a", "  x: y\n");
    fleet.write(u"apps/kustomization.yaml"_s, "resources: [a.yaml]\nnobodyKnows: this\n");
    fleet.write(u"more/kustomization.yaml"_s,
                "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnameSuffix: -more\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList());
    const delivery::Unit* apps = unitOf(*delivery, "apps");
    QVERIFY(apps);
    QCOMPARE(textOf(*apps),
             "apiVersion: v1\ndata:\n  patched: \"1\"\n  x: \"y\"\nkind: ConfigMap\nmetadata:\n  labels:\n"
             "    team: edge\n  name: eu-a-more\n  namespace: shop\n");
}

void tst_fluxagent::takesVariablesFromALaterUnit()
{
    FluxFleet fleet(FluxFleet::kustomization("apps", "apps",
                                             "  postBuild:\n    substituteFrom:\n    - kind: ConfigMap\n"
                                             "      name: vars\n") +
                    FluxFleet::kustomization("vars", "vars", substitute("      place: Berlin\n")));
    fleet.writeConfigMap("a", "  x: ${site}\n");
    fleet.writeConfigMap("vars", "  site: ${place}-Mitte\n", u"vars"_s);
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QVERIFY(textOf(*unitOf(*delivery, "apps")).contains("  x: Berlin-Mitte\n"));
    QVERIFY(unitOf(*delivery, "apps")->built.holes.empty());
}

void tst_fluxagent::leavesWhatASecretHolds()
{
    FluxFleet fleet(
        FluxFleet::kustomization("apps", "apps",
                                 "  postBuild:\n    substitute:\n      site: Berlin\n"
                                 "    substituteFrom:\n    - kind: Secret\n      name: live\n"
                                 "    - kind: Secret\n      name: perhaps\n      optional: true\n"));
    fleet.writeConfigMap("a", "  x: ${site}\n  y: ${token:=none}\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    const delivery::Built& built = unitOf(*delivery, "apps")->built;
    QVERIFY(built.texts.front()->contains("  x: Berlin\n  \"y\": ${token:=none}\n"));
    QCOMPARE(built.holes.size(), size_t{1});
    QCOMPARE(built.holes.front().what, u"Secret flux-system/live"_s);
    QVERIFY(built.holes.front().text.contains("token"_L1));
}

void tst_fluxagent::readsNumbersOutOfVariables()
{
    FluxFleet fleet(
        FluxFleet::kustomization("apps", "apps", substitute("      count: \"3\"\n      on: \"yes\"\n")));
    fleet.write(u"apps/d.yaml"_s, "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: d\nspec:\n"
                                  "  replicas: ${count}\n  paused: ${on}\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(textOf(*unitOf(*delivery, "apps")), "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: "
                                                 "d\nspec:\n  paused: true\n  replicas: 3\n");
}

void tst_fluxagent::holdsAndWaits()
{
    FluxFleet fleet(
        FluxFleet::kustomization("apps", "apps", "  suspend: true\n  dependsOn:\n  - name: infra\n") +
        FluxFleet::kustomization("infra", "infra"));
    fleet.writeConfigMap("a", "  x: y\n");
    fleet.writeConfigMap("i", "  x: y\n", u"infra"_s);
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t{3});
    QCOMPARE(delivery->units.at(1).order.by.name, std::string("infra"));
    QVERIFY(delivery->units.at(2).order.suspended);
}

void tst_fluxagent::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("word");

    const QByteArray plain = "  x: y\n";
    QTest::newRow("a path that does not exist, with the nearest one")
        << FluxFleet::kustomization("apps", "./aps") << plain << u"flux-path-missing"_s << u"apps"_s;
    QTest::newRow("a path that the source leaves out")
        << "  ignore: apps\n" + FluxFleet::kustomization("apps", "apps") << plain << u"flux-path-missing"_s
        << u"leaves out"_s;
    QTest::newRow("a path out of the repository") << FluxFleet::kustomization("apps", "../../apps") << plain
                                                  << u"flux-path-outside"_s << u"../../apps"_s;
    QTest::newRow("a variable that is not set")
        << FluxFleet::kustomization("apps", "apps", substitute("      a: b\n"))
        << QByteArray("  x: ${absent}\n") << u"flux-variable-unset"_s << u"absent"_s;
    QTest::newRow("a text that is no substitution")
        << FluxFleet::kustomization("apps", "apps", substitute("      a: b\n"))
        << QByteArray("  x: ${not closed\n") << u"flux-substitution"_s << u"${not closed"_s;
    QTest::newRow("a key that breaks the text")
        << FluxFleet::kustomization("apps", "apps", substitute("      a: 'b: c'\n"))
        << QByteArray("  ${a}: x\n") << u"flux-substitution"_s << u"ConfigMap"_s;
    QTest::newRow("a name that is no name of a variable")
        << FluxFleet::kustomization("apps", "apps", substitute("      a-b: c\n")) << QByteArray("  x: ${c}\n")
        << u"flux-substitution"_s << u"a-b"_s;
    QTest::newRow("a variable that is a number")
        << FluxFleet::kustomization("apps", "apps", substitute("      a: 3\n")) << plain
        << u"flux-kustomization"_s << u"spec.postBuild.substitute.a"_s;
    QTest::newRow("a component from elsewhere")
        << FluxFleet::kustomization("apps", "apps", "  components: ['https://example.com/x']\n") << plain
        << u"flux-build"_s << u"https://example.com/x"_s;
    QTest::newRow("a file that is no manifest")
        << FluxFleet::kustomization("apps", "apps") << QByteArray("  x: [\n") << u"flux-build"_s << QString();
    QTest::newRow("an unknown version")
        << FluxFleet::kustomization("apps", "apps").replace("fluxcd.io/v1\n", "fluxcd.io/v7\n") << plain
        << u"flux-unknown-version"_s << u"v7"_s;
    QTest::newRow("a field of an earlier version")
        << FluxFleet::kustomization("apps", "apps", "  patchesStrategicMerge: []\n") << plain
        << u"flux-dropped-field"_s << u"patchesStrategicMerge"_s;
    QTest::newRow("a source that nobody delivers")
        << FluxFleet::kustomization("apps", "apps").replace("name: home", "name: other") << plain
        << u"flux-source-missing"_s << u"flux-system/other"_s;
}

void tst_fluxagent::namesWhatIsWrong()
{
    QFETCH(const QByteArray, object);
    QFETCH(const QByteArray, data);
    QFETCH(const QString, rule);
    QFETCH(const QString, word);
    FluxFleet fleet(object);
    fleet.writeConfigMap("a", data);
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList{rule});
    QList<Diagnostic> findings = delivery->findings + unitOf(*delivery, "apps")->built.findings;
    const QString said = findings.front().text + findings.front().hint;
    QVERIFY2(said.contains(word), qPrintable(said));
}

void tst_fluxagent::whatIsUnknownIsOpaque_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<OpaqueReason>("reason");

    QTest::newRow("another cluster") << FluxFleet::kustomization(
                                            "apps", "apps",
                                            "  kubeConfig:\n    secretRef:\n      name: spoke\n")
                                     << OpaqueReason::RemoteCluster;
    const QByteArray other =
        "---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n"
        "  name: other\n  namespace: flux-system\nspec:\n  url: https://example.com/other\n";
    QTest::newRow("another repository")
        << FluxFleet::kustomization("apps", "apps").replace("name: home", "name: other") + other
        << OpaqueReason::SourceNotMapped;
    QTest::newRow("an artifact that nobody delivers")
        << FluxFleet::kustomization("apps", "apps").replace("kind: GitRepository", "kind: OCIRepository")
        << OpaqueReason::SourceNotMapped;
}

void tst_fluxagent::whatIsUnknownIsOpaque()
{
    QFETCH(const QByteArray, object);
    FluxFleet fleet(object);
    fleet.writeConfigMap("a", "  x: y\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    const delivery::Built& built = unitOf(*delivery, "apps")->built;
    QVERIFY(built.opaque);
    QTEST(built.opaque->reason, "reason");
    QVERIFY(!built.opaque->text.isEmpty());
    QVERIFY(built.resources.empty());
}

void tst_fluxagent::keepsEncryptedSecretsAsTheyAre()
{
    const QByteArray secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n"
                              "  token: ENC[AES256_GCM,data:x]\nsops:\n  mac: ENC[AES256_GCM,data:y]\n";
    FluxFleet fleet(FluxFleet::kustomization("apps", "apps", "  decryption:\n    provider: sops\n") +
                    FluxFleet::kustomization("open", "open"));
    fleet.write(u"apps/s.yaml"_s, secret);
    fleet.write(u"open/s.yaml"_s, secret);
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(unitOf(*delivery, "apps")->built.holes.size(), size_t{1});
    QVERIFY(textOf(*unitOf(*delivery, "apps")).contains("ENC[AES256_GCM,data:x]"));
    QCOMPARE(rulesOf(*delivery), QStringList{u"flux-not-decrypted"_s});
}

void tst_fluxagent::tellsBothKustomizationsApart()
{
    FluxFleet fleet(FluxFleet::kustomization("apps", "apps"));
    fleet.write(u"clusters/berlin/kustomization.yaml"_s,
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [flux.yaml]\n");
    fleet.writeConfigMap("a", "  x: y\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t{2});
    QCOMPARE(rulesOf(*delivery), QStringList());
}

void tst_fluxagent::followsAnInclude()
{
    FluxFleet fleet(FluxFleet::kustomization("apps", "vendored/apps"));
    fleet.write(u"clusters/berlin/sources.yaml"_s,
                "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n  name: home\n"
                "  namespace: flux-system\nspec:\n  url: ssh://git@example.com/fleet.git\n  include:\n"
                "  - repository:\n      name: shared\n    fromPath: deploy\n    toPath: vendored\n---\n"
                "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n  name: shared\n"
                "  namespace: flux-system\nspec:\n  url: https://example.com/shared\n");
    fleet.write(u"clusters/berlin/flux.yaml"_s, FluxFleet::kustomization("apps", "vendored/apps"));
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    const delivery::Order& order = unitOf(*delivery, "apps")->order;
    QCOMPARE(order.path, u"deploy/apps"_s);
    QCOMPARE(order.source.url, u"https://example.com/shared"_s);
}

void tst_fluxagent::followsWhatAGeneratorTakesApart()
{
    FluxFleet fleet(
        generator("GitRepository", "home",
                  "  - name: apps\n    copy:\n"
                  "    - {from: '@repo/apps/base/**', to: '@artifact/base/'}\n"
                  "    - {from: '@repo/apps/berlin/**', to: '@artifact/berlin/', exclude: [b.yaml]}\n") +
        artifactKustomization("apps", "./berlin"));
    fleet.writeConfigMap("a", "  x: y\n", u"apps/base"_s);
    fleet.writeConfigMap("b", "  x: y\n", u"apps/berlin"_s);
    fleet.writeConfigMap("c", "  x: y\n", u"apps/berlin"_s);
    fleet.write(u"apps/base/kustomization.yaml"_s, "resources: [a.yaml]\n");
    fleet.write(u"apps/berlin/kustomization.yaml"_s, "resources: [../base, c.yaml]\nnameSuffix: -berlin\n");
    auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList());
    const delivery::Unit* apps = unitOf(*delivery, "apps");
    QVERIFY(apps && !apps->built.opaque);
    QCOMPARE(apps->order.source.kind, delivery::SourceKind::Home);
    QCOMPARE(apps->order.path, u"apps/berlin"_s);
    QCOMPARE(namesOf(*apps), u"a-berlin c-berlin"_s);

    // What no operation copies is not there, although it stands in the repository.
    fleet.write(u"apps/berlin/kustomization.yaml"_s, "resources: [../base, c.yaml, b.yaml]\n");
    delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList{u"flux-build"_s});
}

void tst_fluxagent::followsAGeneratorForEachFolder()
{
    FluxFleet fleet(generator("GitRepository", "home",
                              "  - name: '{team}-{app}'\n    copy:\n"
                              "    - {from: '@repo/teams/{team}/apps/{app}/**', to: '@artifact/'}\n"
                              "  pathPattern: '@repo/teams/{team}/apps/{app}'\n") +
                    artifactKustomization("blue-web", "./"));
    fleet.writeConfigMap("a", "  x: y\n", u"teams/red/apps/web"_s);
    fleet.writeConfigMap("b", "  x: y\n", u"teams/Blue/apps/Web"_s);
    fleet.writeConfigMap("c", "  x: y\n", u"teams/Blue/apps/db"_s);
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList());
    const delivery::Unit* web = unitOf(*delivery, "blue-web");
    QVERIFY(web);
    QCOMPARE(web->order.path, u"teams/Blue/apps/Web"_s);
    QCOMPARE(namesOf(*web), u"b"_s);
}

void tst_fluxagent::whatAGeneratorPutsTogetherIsOpaque()
{
    FluxFleet fleet(
        generator("GitRepository", "home",
                  "  - name: apps\n    copy:\n    - {from: '@repo/apps/a.yaml', to: '@artifact/b.yaml'}\n") +
        artifactKustomization("apps", "./"));
    fleet.writeConfigMap("a", "  x: y\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    const delivery::Unit* apps = unitOf(*delivery, "apps");
    QVERIFY(apps && apps->built.opaque);
    QCOMPARE(apps->built.opaque->reason, OpaqueReason::Generator);
    QVERIFY2(apps->built.opaque->text.startsWith(u"ArtifactGenerator flux-system/parts puts apps together"_s),
             qPrintable(apps->built.opaque->text));
}

void tst_fluxagent::aGeneratorOfARepositoryThatNobodyDelivers()
{
    const QByteArray artifacts =
        "  - name: apps\n    copy:\n    - {from: '@repo/apps/**', to: '@artifact/'}\n";
    FluxFleet fleet(generator("GitRepository", "other", artifacts) + artifactKustomization("apps", "./"));
    fleet.writeConfigMap("a", "  x: y\n");
    auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList{u"flux-source-missing"_s});
    QCOMPARE(namesOf(*unitOf(*delivery, "apps")), u"a"_s);

    // Not the open repository, which has no such folder: it is not blamed for that.
    FluxFleet elsewhere(generator("GitRepository", "other", artifacts) + artifactKustomization("apps", "./"));
    delivery = elsewhere.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList());
    const auto saysWho = [&](const QString& source) {
        const auto& opaque = unitOf(*delivery, "apps")->built.opaque;
        return opaque && opaque->reason == OpaqueReason::SourceNotMapped && !opaque->hint.isEmpty() &&
               opaque->text.startsWith(u"Nobody delivers %1, the source of Kustomization apps"_s.arg(source));
    };
    QVERIFY(saysWho(u"GitRepository flux-system/other"_s));

    FluxFleet packed(generator("OCIRepository", "other", artifacts) + artifactKustomization("apps", "./"));
    delivery = packed.delivered();
    QVERIFY(delivery);
    QVERIFY(saysWho(u"OCIRepository flux-system/other"_s));
}

// The object that orders an entry point is looked for in it before anything is printed.
void tst_fluxagent::anEntryWithoutAnObjectOfItsOwnIsPrintedToo()
{
    FluxFleet fleet(FluxFleet::kustomization("apps", "apps"));
    fleet.writeConfigMap("a", "  x: y\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    const auto isPrinted = [](const delivery::Unit& unit) {
        const delivery::Built& built = unit.built;
        return built.texts.size() == built.resources.size() &&
               std::ranges::find(built.texts, nullptr) == built.texts.end();
    };
    QVERIFY(delivery->units.size() >= 2);
    QVERIFY(
        std::ranges::any_of(delivery->units, [](const delivery::Unit& unit) { return !unit.order.object; }));
    QVERIFY(std::ranges::all_of(delivery->units, isPrinted));
    QVERIFY(std::ranges::none_of(delivery->units,
                                 [](const delivery::Unit& unit) { return unit.order.isGlance; }));
}

// What is to be cloned is not the name of an object.
void tst_fluxagent::aSourceThatNobodyDeliversIsNamed()
{
    QByteArray apps = FluxFleet::kustomization("apps", "apps");
    apps.replace("kind: GitRepository", "kind: OCIRepository");
    const FluxFleet fleet(apps);
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    const auto& opaque = unitOf(*delivery, "apps")->built.opaque;
    QVERIFY(opaque);
    QVERIFY2(opaque->text.startsWith(u"Nobody delivers OCIRepository flux-system/"_s),
             qPrintable(opaque->text));
    QVERIFY2(!opaque->hint.contains(u"git clone"_s), qPrintable(opaque->hint));
}

void tst_fluxagent::aFileNamedKustomizationThatIsNone()
{
    FluxFleet fleet(FluxFleet::kustomization("apps", "apps"));
    fleet.write(u"apps/kustomization.yaml"_s, "- this\n- is a list\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    QCOMPARE(rulesOf(*delivery), QStringList{u"flux-build"_s});
    QCOMPARE(unitOf(*delivery, "apps")->built.fault()->place.file, u"apps/kustomization.yaml"_s);
}

EFA_TEST(tst_fluxagent)
#include "tst_fluxagent.moc"

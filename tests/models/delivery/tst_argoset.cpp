// ApplicationSets: golden cases after the documented examples, and what is wrong with them.
#include "delivery/argogenerators.h"
#include "delivery/argoset.h"
#include "delivery/helmunit.h"
#include "kustomize/documentreader.h"
#include "kustomize/output.h"
#include "tests/models/delivery/argofleet.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using delivery::OpaqueReason;
using test::configMap;

class tst_argoset : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void golden_data();
    void golden();
    void patternsOfFilesBeginAsGitReadsThem_data();
    void patternsOfFilesBeginAsGitReadsThem();
    void unresolved_data();
    void unresolved();
    void laterClusters();
    void encryptedClusters();
    void faults_data();
    void faults();
    void hugeMatrix();
    void knownOnesStay();
    void followsToTheEnd();
    void patches_data();
    void patches();
};

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFolder()
{
    return QStringLiteral(EFA_TEST_DATA "/delivery/applicationset");
}

/// All files below a case's `repository`; `set.yaml` is what the cluster gets.
test::Files filesOf(const QString& folder)
{
    test::Files files = {{u"root/set.yaml"_s, contentOf(folder + u"/set.yaml"_s)}};
    const QString repository = folder + u"/repository"_s;
    for (QDirIterator all(repository, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         all.hasNext();) {
        const QString path = all.next();
        files[path.mid(repository.size() + 1)] = contentOf(path);
    }
    return files;
}

QByteArray setOf(const QByteArray& spec)
{
    return "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: set, namespace: "
           "argocd}\n"
           "spec:\n" +
           spec;
}

/// A set whose Applications have a name made of `name`, and come from the folder `apps`.
QByteArray namedSet(const QByteArray& name, const QByteArray& rest)
{
    return setOf(
        "  template:\n    metadata: {name: '" + name +
        "'}\n    spec:\n      project: default\n      source: {repoURL: 'https://git.example/home.git', "
        "path: apps}\n      destination: {name: in-cluster}\n" +
        rest);
}

QString namesOf(const delivery::Unit& unit)
{
    QStringList names;
    for (const kustomize::ResourcePtr& resource : unit.built.resources)
        names << QString::fromStdString(resource->name());
    return names.join(u' ');
}

QString holesOf(const delivery::Unit& unit)
{
    QStringList names;
    for (const delivery::Hole& hole : unit.built.holes)
        names << hole.what;
    return names.join(u' ');
}

/// Written by hand, quotes may be others.
QByteArray printedAgain(const QByteArray& yaml)
{
    std::string text;
    const auto documents = kustomize::readDocuments(yaml::Source(yaml, u"expected.yaml"_s));
    for (const kustomize::Value& document : documents.value_or(std::vector<kustomize::Value>())) {
        text += text.empty() ? "" : "---\n";
        if (!kustomize::appendYaml(document, text))
            text += "not printed\n";
    }
    return QByteArray::fromStdString(text);
}

delivery::Opaque withValues(const kustomize::Value& values)
{
    delivery::HelmRelease release;
    release.values = values;
    return delivery::helmUnit(release);
}

kustomize::Value valueOf(const QByteArray& yaml)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(yaml, {}));
    return kustomize::valueFrom(stream->documents().front().root()).value_or(kustomize::Value());
}

} // namespace

void tst_argoset::golden_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString& name : QDir(dataFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << dataFolder() + u'/' + name;
}

void tst_argoset::golden()
{
    QFETCH(const QString, folder);
    const delivery::Delivery delivery = test::ArgoFleet(filesOf(folder)).delivered();
    QByteArray applications;
    for (const delivery::Unit& unit : delivery.units) {
        if (unit.order.by.kind == "ApplicationSet")
            applications +=
                (applications.isEmpty() ? QByteArray() : QByteArray("---\n")) + test::yamlOf(unit);
    }
    QCOMPARE(applications, printedAgain(contentOf(folder + u"/expected.yaml"_s)));
}

void tst_argoset::patternsOfFilesBeginAsGitReadsThem_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* pattern, const char* names) {
        QTest::newRow(pattern) << QByteArray(pattern) << QString::fromLatin1(names);
    };
    row("clusters/*/config.yaml", "x-a x-b");
    row("./clusters/*/config.yaml", "x-a x-b");
    row("clusters//*/config.yaml", "x-a x-b");
    row("other/../clusters/*/config.yaml", "x-a x-b");
    row("./clusters/a/config.yaml", "x-a");
    row("./**/config.yaml", "x-a x-b");
}

void tst_argoset::patternsOfFilesBeginAsGitReadsThem()
{
    QFETCH(const QByteArray, pattern);
    const test::ArgoFleet fleet(
        {{u"root/set.yaml"_s,
          namedSet("x-{{path.basename}}",
                   "  generators: [{git: {repoURL: 'https://git.example/home.git', files: [{path: '" +
                       pattern + "'}]}}]\n")},
         {u"apps/a.yaml"_s, configMap("a")},
         {u"clusters/a/config.yaml"_s, "env: a\n"},
         {u"clusters/b/config.yaml"_s, "env: b\n"}});
    QTEST(namesOf(test::unitOf(fleet.delivered(), "ApplicationSet", "set")), "names");
}

void tst_argoset::unresolved_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("holes");
    const auto row = [](const char* name, const char* generator, const char* holes) {
        QTest::newRow(name) << (QByteArray("  generators:\n  - ") + generator + "\n")
                            << QString::fromLatin1(holes);
    };
    row("clusters that nobody saved", "clusters: {values: {r: '{{metadata.labels.region}}'}}",
        "metadata.labels.region name server");
    row("clusters in a matrix", "matrix: {generators: [{list: {elements: [{a: b}]}}, {clusters: {}}]}",
        "name server");
    row("repositories of an organisation", "scmProvider: {github: {organization: x}}", "scmProvider");
    row("pull requests", "pullRequest: {github: {owner: x, repo: y}}", "pullRequest");
    row("decisions in the cluster", "clusterDecisionResource: {configMapRef: x}", "clusterDecisionResource");
    row("a plugin", "plugin: {configMapRef: {name: x}}", "plugin");
}

void tst_argoset::unresolved()
{
    QFETCH(const QByteArray, spec);
    const test::ArgoFleet fleet({{u"root/set.yaml"_s, namedSet("{{name}}-{{server}}-{{own}}", spec)}});
    const delivery::Unit unit = test::unitOf(fleet.delivered(), "ApplicationSet", "set");
    QVERIFY(unit.built.opaque);
    QCOMPARE(unit.built.opaque->reason, OpaqueReason::Unresolved);
    QCOMPARE(unit.built.resources.size(), size_t{0});
    QTEST(holesOf(unit), "holes");
}

// The Secret of a cluster comes with a unit that is built after the ApplicationSet.
void tst_argoset::laterClusters()
{
    const QByteArray secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: berlin, labels: "
                              "{argocd.argoproj.io/secret-type: cluster}}\n"
                              "stringData: {name: berlin, server: 'https://berlin.example'}\n";
    const test::ArgoFleet fleet(
        {{u"root/a.yaml"_s, namedSet("web-{{name}}", "  generators: [{clusters: {}}]\n")},
         {u"root/b.yaml"_s, test::application("clusters", test::source("clusters"))},
         {u"clusters/berlin.yaml"_s, secret},
         {u"apps/a.yaml"_s, configMap("a")}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "ApplicationSet", "set");
    QCOMPARE(namesOf(unit), u"web-berlin web-in-cluster"_s);
    QVERIFY(!unit.built.opaque);
    QCOMPARE(namesOf(test::unitOf(delivery, "Application", "web-berlin")), u"a"_s);
}

void tst_argoset::encryptedClusters()
{
    const QByteArray secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: c, labels: "
                              "{argocd.argoproj.io/secret-type: cluster}}\n"
                              "stringData: {name: 'ENC[AES256_GCM,data:x]'}\nsops: {mac: x}\n";
    const test::ArgoFleet fleet(
        {{u"root/a.yaml"_s, namedSet("web-{{name}}", "  generators: [{clusters: {}}]\n") + secret}});
    const delivery::Unit unit = test::unitOf(fleet.delivered(), "ApplicationSet", "set");
    QVERIFY(unit.built.opaque);
    QCOMPARE(unit.built.opaque->reason, OpaqueReason::Unresolved);
    QCOMPARE(holesOf(unit), u"name"_s);
}

void tst_argoset::faults_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QString>("rules");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* name, const QByteArray& set, const char* rules,
                        std::optional<OpaqueReason> reason) {
        QTest::newRow(name) << set << QString::fromLatin1(rules) << (reason ? static_cast<int>(*reason) : -1);
    };
    const QByteArray one = "  generators: [{list: {elements: [{a: x}]}}]\n";
    const QByteArray go = "  goTemplate: true\n";
    row("a template that does not parse", namedSet("{{ .a", go + one), "argo-template", OpaqueReason::Broken);
    row("a plain template without its end", namedSet("{{a}}-{{b", one), "argo-template",
        OpaqueReason::Broken);
    row("a template that would run for ever",
        namedSet("{{range until 9999}}{{range until 9999}}x{{end}}{{end}}", go + one), "argo-template",
        OpaqueReason::Broken);
    row("a missing key that is an error",
        namedSet("{{.b}}", go + "  goTemplateOptions: [missingkey=error]\n" + one), "argo-template",
        OpaqueReason::Broken);
    row("a function that is not known", namedSet("{{ .a | sha512sum2 }}", go + one), "argo-template",
        OpaqueReason::Generator);
    row("a name with a parameter that is missing", namedSet("x-{{b}}", one), "argo-name", std::nullopt);
    row("a name without a value", namedSet("x-{{.b}}", go + one), "argo-name", std::nullopt);
    row("two of one name", namedSet("x", "  generators: [{list: {elements: [{a: x}, {a: z}]}}]\n"),
        "argo-name", std::nullopt);
    row("no generators", namedSet("x", "  generators: []\n"), "argo-set", std::nullopt);
    row("a generator that says nothing", namedSet("x", "  generators: [{}]\n"), "argo-set",
        OpaqueReason::Broken);
    row("a generator that is not known", namedSet("x", "  generators: [{oracle: {}}]\n"), "argo-set",
        OpaqueReason::Broken);
    row("a list of what is no text", namedSet("x", "  generators: [{list: {elements: [{a: 1}]}}]\n"),
        "argo-set", OpaqueReason::Broken);
    row("a matrix of one",
        namedSet("x", "  generators: [{matrix: {generators: [{list: {elements: []}}]}}]\n"), "argo-set",
        OpaqueReason::Broken);
    row("a merge without keys",
        namedSet("x", "  generators: [{merge: {generators: [{list: {}}, {list: {}}]}}]\n"), "argo-set",
        OpaqueReason::Broken);
    row("a merge of what is the same",
        namedSet(
            "x",
            "  generators: [{merge: {mergeKeys: [a], generators: [{list: {elements: [{a: '1'}, {a: '1'}]}}, "
            "{list: {elements: []}}]}}]\n"),
        "argo-set", OpaqueReason::Broken);
    row("a matrix that contradicts itself",
        namedSet("x", "  generators: [{matrix: {generators: [{list: {elements: [{a: '1'}]}}, "
                      "{list: {elements: [{a: '2'}]}}]}}]\n"),
        "argo-set", OpaqueReason::Broken);
    row("a selector with an unknown operator",
        namedSet("x", "  generators: [{list: {elements: [{a: '1'}]}, selector: {matchExpressions: [{key: a, "
                      "operator: Like}]}}]\n"),
        "argo-set", OpaqueReason::Broken);
    row("git without folders and files",
        namedSet("x", "  generators: [{git: {repoURL: 'https://git.example/home.git'}}]\n"), "argo-set",
        OpaqueReason::Broken);
    row("git of a repository that is elsewhere",
        namedSet("x",
                 "  generators: [{git: {repoURL: 'https://git.example/far', directories: [{path: '*'}]}}]\n"),
        "", OpaqueReason::SourceNotMapped);
    row("a file of parameters that is none",
        namedSet(
            "x",
            "  generators: [{git: {repoURL: 'https://git.example/home.git', files: [{path: bad.yaml}]}}]\n"),
        "argo-set", OpaqueReason::Broken);
    row("a path of files that leads out",
        namedSet(
            "x",
            "  generators: [{git: {repoURL: 'https://git.example/home.git', files: [{path: ../x.yaml}]}}]\n"),
        "argo-set", OpaqueReason::Broken);
}

void tst_argoset::faults()
{
    QFETCH(const QByteArray, set);
    QFETCH(const int, reason);
    const test::ArgoFleet fleet(
        {{u"root/set.yaml"_s, set}, {u"apps/a.yaml"_s, configMap("a")}, {u"bad.yaml"_s, "- 1\n- 2\n"}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "ApplicationSet", "set");
    QTEST(test::rulesOf(delivery), "rules");
    QCOMPARE(unit.built.opaque ? static_cast<int>(unit.built.opaque->reason) : -1, reason);
}

void tst_argoset::hugeMatrix()
{
    QByteArray elements;
    for (int i = 0; i < 1000; ++i)
        elements += (i == 0 ? "{x: '" : ", {x: '") + QByteArray::number(i) + "'}";
    QByteArray others = elements;
    others.replace("{x:", "{y:");
    const test::ArgoFleet fleet(
        {{u"root/set.yaml"_s,
          namedSet("a-{{x}}-{{y}}", "  generators: [{matrix: {generators: [{list: {elements: [" + elements +
                                        "]}}, {list: {elements: [" + others + "]}}]}}]\n")}});
    const delivery::Delivery delivery = fleet.delivered();
    const delivery::Unit unit = test::unitOf(delivery, "ApplicationSet", "set");
    QCOMPARE(unit.built.resources.size(), size_t{0});
    QCOMPARE(test::rulesOf(delivery), u"argo-set"_s);
    QVERIFY(unit.built.findings.first().text.contains(QString::number(delivery::ArgoGenerators::maxSets)));
}

void tst_argoset::knownOnesStay()
{
    const test::ArgoFleet fleet(
        {{u"root/set.yaml"_s, namedSet("x-{{a}}", "  generators:\n  - list: {elements: [{a: one}]}\n"
                                                  "  - scmProvider: {github: {organization: x}}\n")},
         {u"apps/a.yaml"_s, configMap("a")}});
    const delivery::Unit unit = test::unitOf(fleet.delivered(), "ApplicationSet", "set");
    QCOMPARE(namesOf(unit), u"x-one"_s);
    QVERIFY(unit.built.opaque);
}

void tst_argoset::followsToTheEnd()
{
    const test::ArgoFleet fleet(
        {{u"root/set.yaml"_s,
          namedSet("x-{{path.basename}}",
                   "  generators:\n  - git: {repoURL: 'https://git.example/home', revision: main, "
                   "directories: [{path: apps}]}\n")},
         {u"apps/a.yaml"_s, configMap("a")}});
    const delivery::Delivery delivery = fleet.delivered();
    QCOMPARE(delivery.units.size(), size_t{3});
    QCOMPARE(delivery.units[1].order.source.kind, delivery::SourceKind::Inline);
    QCOMPARE(delivery.units[2].order.by.shown(), u"Application argocd/x-apps"_s);
    QCOMPARE(namesOf(delivery.units[2]), u"a"_s);
}

void tst_argoset::patches_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const char* patch, const char* result) {
        QTest::newRow(name) << QByteArray(patch) << QByteArray(result);
    };
    row("mappings merge", "a: {c: 2}", "{a: {b: 1, c: 2}, finalizers: [x], l: [1, 2]}");
    row("lists are replaced", "l: [3]", "{a: {b: 1}, finalizers: [x], l: [3]}");
    row("null takes away", "a: null", "{finalizers: [x], l: [1, 2]}");
    row("finalizers are joined", "finalizers: [x, z]", "{a: {b: 1}, finalizers: [x, z], l: [1, 2]}");
    row("a directive replaces", "a: {$patch: replace, d: 4}", "{a: {d: 4}, finalizers: [x], l: [1, 2]}");
    row("a directive deletes", "a: {$patch: delete}", "{finalizers: [x], l: [1, 2]}");
}

void tst_argoset::patches()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QByteArray, result);
    const kustomize::Value changed =
        delivery::withTemplatePatch(valueOf("{a: {b: 1}, finalizers: [x], l: [1, 2]}"), valueOf(patch));
    delivery::Unit ours;
    delivery::Unit wanted;
    ours.built.opaque = withValues(changed);
    wanted.built.opaque = withValues(valueOf(result));
    QCOMPARE(test::factsOf(ours), test::factsOf(wanted));
}

EFA_TEST(tst_argoset)
#include "tst_argoset.moc"

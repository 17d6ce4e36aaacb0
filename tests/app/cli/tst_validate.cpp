#include "tests/app/cli/program.h"
#include "tests/support/registry.h"
#include "tests/support/schemacheck.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_validate : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void everyFindingStandsAtItsCause();
    void aFolderIsJudgedAsItIs_data();
    void aFolderIsJudgedAsItIs();
    void brokenFilesAreFoundEverywhere();
    void aClusterThatCannotBeBuiltKeepsNobodyBack();
    void theExitCodeFollowsTheSeverity_data();
    void theExitCodeFollowsTheSeverity();
    void aBaselineShowsOnlyWhatIsNew();
    void aVersionIsJudgedBy();
    void aVersionThatIsNotKnownIsSaid();
    void nothingIsNotJudged_data();
    void nothingIsNotJudged();
    void sarifAndJunitHoldTheFindings();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();

  private:
    QString file(const QString& path) const { return m_folder->filePath(path); }
    QJsonObject json(const QStringList& more = {}) const;
    QStringList found(const QJsonObject& result) const;

    std::optional<QTemporaryDir> m_folder;
};

namespace {

const QByteArray deployment =
    "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n"
    "  selector: {matchLabels: {app: web}}\n"
    "  template:\n    metadata: {labels: {app: web}}\n    spec:\n"
    "      containers:\n        - name: web\n          image: web:1\n"
    "          envFrom:\n            - configMapRef:\n                name: settings\n";
const QByteArray flux =
    "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n"
    "metadata: {name: home, namespace: flux-system}\n"
    "spec: {url: https://git.example/fleet, interval: 5m}\n---\n"
    "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
    "metadata: {name: edge, namespace: flux-system}\n"
    "spec: {interval: 5m, path: ./clusters/NAME, prune: true, sourceRef: {kind: GitRepository, name: "
    "home}}\n";

QByteArray fluxOf(const QByteArray& name)
{
    return QByteArray(flux).replace("NAME", name);
}

} // namespace

/// Two clusters of one base, whose container reads a ConfigMap that nobody brings.
void tst_validate::init()
{
    m_folder.emplace();
    QVERIFY(write(file(u"base/deployment.yaml"_s), deployment));
    QVERIFY(write(file(u"base/kustomization.yaml"_s), "resources: [deployment.yaml]\n"));
    for (const QByteArray& name : {"a"_ba, "b"_ba}) {
        const QString folder = u"clusters/"_s + QString::fromLatin1(name);
        QVERIFY(write(file(folder + u"/flux.yaml"_s), fluxOf(name)));
        QVERIFY(write(file(folder + u"/kustomization.yaml"_s), "resources: [../../base, flux.yaml]\n"));
    }
}

QJsonObject tst_validate::json(const QStringList& more) const
{
    const Outcome outcome =
        cli(QStringList{u"validate"_s, m_folder->path(), u"--format"_s, u"json"_s} + more);
    return QJsonDocument::fromJson(outcome.output).object();
}

QStringList tst_validate::found(const QJsonObject& result) const
{
    QStringList lines;
    for (const auto& one : result["findings"_L1].toArray()) {
        const QString file = one["place"_L1]["file"_L1].toString();
        QStringList clusters;
        for (const auto& cluster : one["clusters"_L1].toArray())
            clusters << cluster.toString();
        lines << u"%1 %2 %3:%4 %5"_s
                     .arg(one["severity"_L1].toString(), one["id"_L1].toString(), file,
                          QString::number(one["place"_L1]["line"_L1].toInt()), clusters.join(u','))
                     .trimmed();
    }
    return lines;
}

void tst_validate::everyFindingStandsAtItsCause()
{
    const QJsonObject result = json();
    QCOMPARE(schemaFaults(schemaNamed(u"findings"_s), result), QStringList());
    QCOMPARE(found(result), QStringList{u"error reference-missing base/deployment.yaml:15 a,b"_s});
    // The same words from another cause.
    QVERIFY(write(file(u"clusters/a/deployment.yaml"_s), deployment));
    QVERIFY(write(file(u"clusters/a/kustomization.yaml"_s), "resources: [deployment.yaml, flux.yaml]\n"));
    QCOMPARE(found(json()), (QStringList{u"error reference-missing base/deployment.yaml:15 b"_s,
                                         u"error reference-missing clusters/a/deployment.yaml:15 a"_s}));
    // What a patch puts in stands in the patch.
    QVERIFY(write(
        file(u"clusters/a/kustomization.yaml"_s),
        "resources: [../../base, flux.yaml]\npatches:\n  - target: {kind: Deployment}\n    patch: |\n"
        "      - op: replace\n        path: /spec/template/spec/containers/0/envFrom/0/configMapRef/name\n"
        "        value: other\n"));
    QCOMPARE(found(json()), (QStringList{u"error reference-missing base/deployment.yaml:15 b"_s,
                                         u"error reference-missing clusters/a/kustomization.yaml:7 a"_s}));
}

void tst_validate::aFolderIsJudgedAsItIs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("findings");

    const QByteArray misspelt = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  portz: []\n";
    QTest::newRow("manifests without a kustomization")
        << u"service.yaml"_s << misspelt << QStringList{u"error unknown-field service.yaml:5"_s};
    QTest::newRow("what is no manifest") << u"values.yaml"_s << "portz: []\n"_ba << QStringList();
    QTest::newRow("a template") << u"templates/a.yaml"_s
                                << "{{ if .Values.a }}\nkind: Service\n{{ end }}\n"_ba << QStringList();
}

void tst_validate::aFolderIsJudgedAsItIs()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, text);
    m_folder.emplace();
    QVERIFY(write(file(path), text));
    QTEST(found(json()), "findings");
    if (path.contains(u'/'))
        return;
    // With a kustomization only what it lists counts.
    QVERIFY(write(file(u"kustomization.yaml"_s), "configMapGenerator: [{name: a, literals: [b=c]}]\n"));
    QCOMPARE(found(json()), QStringList());
}

void tst_validate::brokenFilesAreFoundEverywhere()
{
    QVERIFY(write(file(u"notes/left.yaml"_s), "a: 'b\n"));
    QVERIFY(write(file(u"notes/twice.yaml"_s), "a: 1\nb: 2\na: 3\n"));
    const QStringList lines = found(json());
    QVERIFY2(lines.contains(u"error yaml-syntax notes/twice.yaml:3"_s), qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.filter(u"yaml-syntax notes/"_s).size(), 2);
}

void tst_validate::aClusterThatCannotBeBuiltKeepsNobodyBack()
{
    QVERIFY(write(file(u"clusters/a/kustomization.yaml"_s), "resources: [../../nowhere, flux.yaml]\n"));
    QVERIFY(write(file(u"clusters/b/broken.yaml"_s), "a: [1\nb: 2\n"));
    const QStringList lines = found(json());
    QVERIFY2(lines.contains(u"error reference-missing base/deployment.yaml:15 b"_s),
             qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.filter(u"clusters/a/kustomization.yaml:1 a"_s).size(), 1);
    // What keeps a file from being read is told once, with the clusters that it breaks.
    QVERIFY(write(file(u"clusters/b/kustomization.yaml"_s), "resources: [broken.yaml, flux.yaml]\n"));
    QCOMPARE(found(json()).filter(u"clusters/b/broken.yaml"_s),
             QStringList{u"error yaml-syntax clusters/b/broken.yaml:2 b"_s});
}

void tst_validate::theExitCodeFollowsTheSeverity_data()
{
    QTest::addColumn<QByteArray>("severity"); // of the only finding
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");

    QTest::newRow("an error") << "error"_ba << QStringList() << 1;
    QTest::newRow("a warning") << "warning"_ba << QStringList() << 0;
    QTest::newRow("a warning that counts") << "warning"_ba << QStringList{u"--fail-on"_s, u"warning"_s} << 1;
    QTest::newRow("an info that counts") << "info"_ba << QStringList{u"--fail-on"_s, u"info"_s} << 1;
    QTest::newRow("nothing counts") << "error"_ba << QStringList{u"--fail-on"_s, u"never"_s} << 0;
    QTest::newRow("off") << "off"_ba << QStringList{u"--fail-on"_s, u"info"_s} << 0;
}

void tst_validate::theExitCodeFollowsTheSeverity()
{
    QFETCH(const QByteArray, severity);
    QFETCH(const QStringList, options);
    QVERIFY(write(
        file(u"topology/validation.yaml"_s),
        "apiVersion: fleet-architect/v1alpha1\nkind: Validation\nspec:\n  rules: [{rule: reference-missing, "
        "severity: " +
            severity + "}]\n"));
    const Outcome outcome = cli(QStringList{u"validate"_s, m_folder->path()} + options);
    QTEST(outcome.exitCode, "code");
}

void tst_validate::aBaselineShowsOnlyWhatIsNew()
{
    const Outcome before = cli({u"validate"_s, m_folder->path(), u"--format"_s, u"json"_s});
    QVERIFY(write(file(u"before.json"_s), before.output));
    // Lines move, a second fault comes.
    QVERIFY(write(file(u"base/deployment.yaml"_s),
                  "# A comment\n\n" + deployment + "      serviceAccountName: nobody\n"));
    const QJsonObject after = json({u"--baseline"_s, file(u"before.json"_s)});
    QCOMPARE(found(after), QStringList{u"error reference-missing base/deployment.yaml:18 a,b"_s});
    QCOMPARE(after["known"_L1].toInt(), 1);
}

void tst_validate::aVersionIsJudgedBy()
{
    m_folder.emplace();
    QVERIFY(write(file(u"flow.yaml"_s),
                  "apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: {name: a}\n"
                  "spec: {priorityLevelConfiguration: {name: exempt}}\n"));
    QCOMPARE(found(json({u"--kubernetes-version"_s, u"1.30"_s})).filter(u"removed-version"_s), QStringList());
    QCOMPARE(found(json({u"--kubernetes-version"_s, u"1.33"_s})).filter(u"removed-version"_s),
             QStringList{u"error removed-version flow.yaml:1"_s});
}

void tst_validate::aVersionThatIsNotKnownIsSaid()
{
    const QByteArray kind = "apiVersion: fleet-architect/v1alpha1\nkind: ";
    QVERIFY(write(file(u"topology/topology.yaml"_s),
                  kind + "Fleet\nmetadata: {name: f}\nspec: {engine: flux}\n"));
    QVERIFY(write(file(u"topology/regions/r.yaml"_s),
                  kind + "Region\nmetadata: {name: r}\nspec:\n  sites:\n    - name: s\n      clusters:\n"
                         "        - {name: a, entry: clusters/a, version: v1.20.4+k3s1}\n"
                         "        - {name: b, entry: clusters/b, version: v1.20.9}\n"));
    QVERIFY(write(file(u"base/deployment.yaml"_s),
                  "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\n"));
    // 1.20 has what 1.25 removed, and lacks what takes its place.
    QCOMPARE(found(json()).filter(u"version "_s),
             QStringList{u"info kubernetes-version topology/regions/r.yaml:8 a,b"_s});
    QCOMPARE(found(json({u"--kubernetes-version"_s, u"1.30"_s})).filter(u"version "_s),
             QStringList{u"error removed-version base/deployment.yaml:1 a,b"_s});
}

void tst_validate::nothingIsNotJudged_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("said");
    QTest::newRow("an empty folder") << u"empty"_s << u"holds no YAML file"_s;
    QTest::newRow("no YAML") << u"notes"_s << u"holds no YAML file"_s;
    QTest::newRow("a repository without a working folder") << u"bare"_s << u"--rev HEAD"_s;
    QTest::newRow("Git's own folder") << u"work/.git"_s << u"Name the folder of the repository"_s;
}

void tst_validate::nothingIsNotJudged()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, said);
    m_folder.emplace();
    QVERIFY(QDir(m_folder->path()).mkpath(u"empty"_s));
    QVERIFY(write(file(u"notes/README.md"_s), "# Notes\n"));
    other(u"git"_s, {u"init"_s, u"-q"_s, u"--bare"_s, u"bare"_s}, m_folder->path());
    other(u"git"_s, {u"init"_s, u"-q"_s, u"work"_s}, m_folder->path());
    const Outcome outcome = cli({u"validate"_s, file(folder)});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.contains(said), qPrintable(outcome.errors));
}

void tst_validate::sarifAndJunitHoldTheFindings()
{
    const Outcome sarif = cli({u"validate"_s, m_folder->path(), u"--format"_s, u"sarif"_s});
    QCOMPARE(sarif.exitCode, 1);
    const QJsonObject log = QJsonDocument::fromJson(sarif.output).object();
    QCOMPARE(log["version"_L1].toString(), u"2.1.0"_s);
    const QJsonValue result = log["runs"_L1][0]["results"_L1][0];
    QCOMPARE(result["ruleId"_L1].toString(), u"reference-missing"_s);
    QCOMPARE(result["level"_L1].toString(), u"error"_s);
    const QJsonValue place = result["locations"_L1][0]["physicalLocation"_L1];
    QCOMPARE(place["artifactLocation"_L1]["uri"_L1].toString(), u"base/deployment.yaml"_s);
    QCOMPARE(place["region"_L1]["startLine"_L1].toInt(), 15);

    const Outcome junit = cli({u"validate"_s, m_folder->path(), u"--format"_s, u"junit"_s});
    QXmlStreamReader xml(junit.output);
    QStringList elements;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            elements << xml.name().toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(elements, (QStringList{u"testsuites"_s, u"testsuite"_s, u"testcase"_s, u"failure"_s}));
}

void tst_validate::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");

    QTest::newRow("no folder") << QStringList() << 2;
    QTest::newRow("a format that is none") << QStringList{u"."_s, u"--format"_s, u"csv"_s} << 2;
    QTest::newRow("a version that is none") << QStringList{u"."_s, u"--kubernetes-version"_s, u"new"_s} << 2;
    QTest::newRow("a version before those known")
        << QStringList{u"."_s, u"--kubernetes-version"_s, u"1.27"_s} << 2;
    QTest::newRow("a version after those known")
        << QStringList{u"."_s, u"--kubernetes-version"_s, u"v1.99.0"_s} << 2;
    QTest::newRow("a severity that is none") << QStringList{u"."_s, u"--fail-on"_s, u"all"_s} << 2;
    QTest::newRow("a folder that is not") << QStringList{u"nowhere"_s} << 3;
    QTest::newRow("a baseline that is not") << QStringList{u"."_s, u"--baseline"_s, u"nowhere"_s} << 3;
}

void tst_validate::wrongUsageIsSaid()
{
    QFETCH(const QStringList, words);
    const Outcome outcome = cli(QStringList{u"validate"_s} + words, m_folder->path());
    QTEST(outcome.exitCode, "code");
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(!outcome.errors.isEmpty());
}

EFA_TEST(tst_validate)
#include "tst_validate.moc"

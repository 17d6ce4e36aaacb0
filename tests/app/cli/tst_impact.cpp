#include "tests/app/cli/program.h"
#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"
#include "tests/support/schemacheck.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_impact : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init();
    void clustersAreThoseThatTheReferenceRendersOtherwise_data();
    void clustersAreThoseThatTheReferenceRendersOtherwise();
    void theTextTellsWhatComesOfIt();
    void aGeneratedObjectIsOneThatChanges();
    void markdownFitsAComment();
    void commitsAreCompared();
    void nothingChangedIsSaid();
    void theExitCodeJudgesWhereAsked();
    void whatCannotBeRenderedIsNotKnown();
    void whatIsNotKnownIsNotCalledUnchanged();
    void oneBrokenBaseIsToldOnce();
    void placesAreThoseOfTheirState_data();
    void placesAreThoseOfTheirState();
    void wrongPlacesAreNamed();

  private:
    QString file(const QString& path) const { return m_sample + u'/' + path; }
    void edit(const QString& path, const QByteArray& from, const QByteArray& to) const;
    QMap<QString, QByteArray> rendered() const;
    static QJsonObject json(const Outcome& outcome);

    QTemporaryDir m_folder;
    QString m_sample;
    QMap<QString, QByteArray> m_before; ///< what the reference renders each cluster to at HEAD
};

void tst_impact::initTestCase()
{
    m_sample = m_folder.filePath(u"fleet"_s);
    QCOMPARE(cli({u"sample"_s, m_sample}).exitCode, 0);
}

void tst_impact::init()
{
    other(u"git"_s, {u"reset"_s, u"-q"_s, u"--hard"_s}, m_sample);
    other(u"git"_s, {u"clean"_s, u"-fdq"_s}, m_sample);
}

void tst_impact::edit(const QString& path, const QByteArray& from, const QByteArray& to) const
{
    QByteArray text = read(file(path));
    QVERIFY2(text.contains(from), qPrintable(path));
    QVERIFY(write(file(path), text.replace(from, to)));
}

QMap<QString, QByteArray> tst_impact::rendered() const
{
    QMap<QString, QByteArray> texts;
    const QStringList clusters = QDir(file(u"clusters"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& cluster : clusters) {
        const auto built = kustomizeReference()->build(file(u"clusters/"_s + cluster));
        texts.insert(cluster, built ? built->output : QByteArray());
    }
    return texts;
}

QJsonObject tst_impact::json(const Outcome& outcome)
{
    return QJsonDocument::fromJson(outcome.output).object();
}

void tst_impact::clustersAreThoseThatTheReferenceRendersOtherwise_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");

    QTest::newRow("a base that rings patch over")
        << u"base/mqtt-broker/deployment.yaml"_s << QByteArray("eclipse-mosquitto:2.0.21")
        << QByteArray("eclipse-mosquitto:9.9.9");
    QTest::newRow("a component") << u"components/metered-link/kustomization.yaml"_s
                                 << QByteArray("kind: Component")
                                 << QByteArray("kind: Component\ncommonAnnotations: {link: metered}");
}

void tst_impact::clustersAreThoseThatTheReferenceRendersOtherwise()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    if (!kustomizeReference()) {
        record(u"kustomize"_s, Reality::NotRun, 36);
        QSKIP("no kustomize 5.6 on this machine");
    }
    if (m_before.isEmpty())
        m_before = rendered();
    edit(path, from, to);
    const QMap<QString, QByteArray> after = rendered();
    record(u"kustomize"_s, Reality::Real, static_cast<int>(after.size()));
    QStringList expected;
    for (auto cluster = after.begin(); cluster != after.end(); ++cluster) {
        if (cluster.value() != m_before.value(cluster.key()))
            expected << cluster.key();
    }
    QVERIFY(!expected.isEmpty() && expected.size() < 36);
    const QJsonObject told = json(cli({u"impact"_s, m_sample, u"--format"_s, u"json"_s}));
    QCOMPARE(schemaFaults(schemaNamed(u"impact"_s), told), QStringList());
    QStringList clusters;
    for (const auto& cluster : told[u"clusters"_s].toArray())
        clusters << cluster[u"name"_s].toString();
    clusters.sort();
    QCOMPARE(clusters, expected);
    QCOMPARE(told[u"unchanged"_s].toInt(), 36 - static_cast<int>(expected.size()));
    QCOMPARE(told[u"files"_s].toArray(), QJsonArray{path});
}

void tst_impact::theTextTellsWhatComesOfIt()
{
    edit(u"base/mqtt-broker/deployment.yaml"_s, "eclipse-mosquitto:2.0.21", "eclipse-mosquitto:9.9.9");
    const Outcome outcome = cli({u"impact"_s, m_sample});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.startsWith("1 file changed: 20 clusters in 1 ring\n\n19 clusters: broad (19)\n"
                                       "  ~ Deployment edge-messaging/mqtt-broker: its pods restart\n"
                                       "      spec.template.spec.containers[name=mosquitto].image: "),
             outcome.output.constData());
    QVERIFY2(outcome.errors.contains("deployment.yaml: warning: This edit reaches rings"_L1),
             qPrintable(outcome.errors));
}

void tst_impact::aGeneratedObjectIsOneThatChanges()
{
    const QString kustomization = u"clusters/cv-01/kustomization.yaml"_s;
    QVERIFY(write(file(u"clusters/cv-01/generated.env"_s), "level=info\nname=a\n"));
    QVERIFY(
        write(file(kustomization), read(file(kustomization)) +
                                       "configMapGenerator:\n- name: generated\n  envs: [generated.env]\n"));
    const QStringList author = {u"-c"_s, u"user.name=a"_s, u"-c"_s, u"user.email=a@b"_s};
    const QString head =
        QString::fromLatin1(other(u"git"_s, {u"rev-parse"_s, u"HEAD"_s}, m_sample).output).trimmed();
    other(u"git"_s, {u"add"_s, u"-A"_s}, m_sample);
    QCOMPARE(other(u"git"_s, author + QStringList{u"commit"_s, u"-qm"_s, u"more"_s}, m_sample).exitCode, 0);
    edit(u"clusters/cv-01/generated.env"_s, "info", "debug");
    const Outcome text = cli({u"impact"_s, m_sample});
    const QJsonObject told = json(cli({u"impact"_s, m_sample, u"--format"_s, u"json"_s}));
    other(u"git"_s, {u"reset"_s, u"-q"_s, u"--hard"_s, head}, m_sample);
    static const QRegularExpression lines(
        u"  ~ ConfigMap (\\S+/)?generated-\\w{10} \\(before: generated-\\w{10}\\)\n      data.level: info → debug\n"_s);
    QVERIFY2(lines.match(QString::fromUtf8(text.output)).hasMatch(), text.output.constData());
    QCOMPARE(schemaFaults(schemaNamed(u"impact"_s), told), QStringList());
    const QJsonArray changes = told[u"groups"_s][0][u"changes"_s].toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][u"change"_s].toString(), u"changed"_s);
    QVERIFY(changes[0][u"formerName"_s].toString().startsWith(u"generated-"_s));
    QVERIFY(changes[0][u"object"_s][u"name"_s] != changes[0][u"formerName"_s]);
}

void tst_impact::markdownFitsAComment()
{
    edit(u"base/mqtt-broker/deployment.yaml"_s, "eclipse-mosquitto:2.0.21", "eclipse-mosquitto:9.9.9");
    const Outcome outcome = cli({u"impact"_s, m_sample, u"--format"_s, u"markdown"_s});
    QVERIFY2(outcome.output.startsWith("**1 file changed: 20 clusters in 1 ring**\n"),
             outcome.output.constData());
    QCOMPARE(outcome.output.count("<details>"), outcome.output.count("</details>"));
    QCOMPARE(outcome.output.count("```") % 2, qsizetype{0});
    QVERIFY(outcome.output.contains("> This edit reaches rings"));
}

void tst_impact::commitsAreCompared()
{
    edit(u"base/mqtt-broker/deployment.yaml"_s, "eclipse-mosquitto:2.0.21", "eclipse-mosquitto:9.9.9");
    // What is in the working folder is not looked at.
    const QJsonObject told = json(cli(
        {u"impact"_s, m_sample, u"--from"_s, u"HEAD~1"_s, u"--to"_s, u"HEAD"_s, u"--format"_s, u"json"_s}));
    QCOMPARE(told[u"from"_s].toString(), u"HEAD~1"_s);
    QCOMPARE(told[u"clusters"_s].toArray().size(), 2);
    QCOMPARE(told[u"findings"_s].toArray().size(), 0);
}

void tst_impact::nothingChangedIsSaid()
{
    QVERIFY(write(file(u"README.md"_s), "other words\n"));
    QCOMPARE(cli({u"impact"_s, m_sample}).output,
             QByteArray("1 file changed: no cluster gets anything else\n"));
}

void tst_impact::theExitCodeJudgesWhereAsked()
{
    QCOMPARE(cli({u"impact"_s, m_sample, u"--exit-code"_s}).exitCode, 0);
    edit(u"base/mqtt-broker/deployment.yaml"_s, "eclipse-mosquitto:2.0.21", "eclipse-mosquitto:9.9.9");
    QCOMPARE(cli({u"impact"_s, m_sample, u"--exit-code"_s}).exitCode, 1);
    QCOMPARE(cli({u"impact"_s, m_sample}).exitCode, 0);
}

void tst_impact::whatCannotBeRenderedIsNotKnown()
{
    QVERIFY(write(file(u"clusters/cv-01/kustomization.yaml"_s), "resources: [gone.yaml]\n"));
    const Outcome outcome = cli({u"impact"_s, m_sample, u"--format"_s, u"json"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains("gone.yaml"_L1), qPrintable(outcome.errors));
    const QJsonArray unknown = json(outcome)[u"unknown"_s].toArray();
    QCOMPARE(unknown.size(), 1);
    QCOMPARE(unknown[0][u"cluster"_s].toString(), u"cv-01"_s);
}

void tst_impact::whatIsNotKnownIsNotCalledUnchanged()
{
    QCOMPARE(json(cli({u"impact"_s, m_sample, u"--format"_s, u"json"_s}))[u"hidden"_s].toInt(-1), 0);
    QVERIFY(!cli({u"impact"_s, m_sample}).output.contains("not known"));
    const QString flux = u"clusters/dogger-a12/flux.yaml"_s;
    QVERIFY(
        write(file(flux), read(file(flux)) +
                              "---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: "
                              "{name: theirs, namespace: flux-system}\nspec: {interval: 1h, url: "
                              "https://git.example.org/theirs.git}\n---\napiVersion: "
                              "kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: theirs, "
                              "namespace: flux-system}\nspec: {interval: 1h, path: ./, prune: true, "
                              "sourceRef: {kind: GitRepository, name: theirs}}\n"));
    other(u"git"_s,
          {u"-c"_s, u"user.name=a"_s, u"-c"_s, u"user.email=a@b"_s, u"commit"_s, u"-qam"_s, u"theirs"_s},
          m_sample);
    const Outcome text = cli({u"impact"_s, m_sample});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.output.contains("1 unit is not known"), text.output.constData());
    QCOMPARE(json(cli({u"impact"_s, m_sample, u"--format"_s, u"json"_s}))[u"hidden"_s].toInt(), 1);
    other(u"git"_s, {u"reset"_s, u"-q"_s, u"--hard"_s, u"HEAD~1"_s}, m_sample);
}

void tst_impact::oneBrokenBaseIsToldOnce()
{
    QVERIFY(write(file(u"base/policies/kustomization.yaml"_s), "resources: [gone.yaml]\n"));
    for (const QStringList& words : {QStringList{u"impact"_s}, QStringList{u"render"_s, u"--all"_s}}) {
        const Outcome outcome = cli(words + QStringList{m_sample});
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.errors.count(u"gone.yaml"_s), 1);
        QVERIFY2(outcome.errors.contains(u"\n  in 36 cluster"_s), qPrintable(outcome.errors));
        QVERIFY2(outcome.errors.contains(u": cv-01, cv-02, cv-03, cv-04, dogger-a11, …\n"_s),
                 qPrintable(outcome.errors));
        // The way to it is that of the state that has the fault.
        QVERIFY2(outcome.errors.contains(u"\n  "_s + file(u"clusters/cv-01/kustomization.yaml:5:5\n"_s)),
                 qPrintable(outcome.errors));
    }
}

void tst_impact::placesAreThoseOfTheirState_data()
{
    QTest::addColumn<QString>("side");
    QTest::newRow("the working folder") << u"after"_s;
    QTest::newRow("a commit") << u"before"_s;
}

void tst_impact::placesAreThoseOfTheirState()
{
    QFETCH(const QString, side);
    const QString path = u"overlays/rings/canary/kustomization.yaml"_s;
    const QString head =
        QString::fromLatin1(other(u"git"_s, {u"rev-parse"_s, u"HEAD"_s}, m_sample).output).trimmed();
    QStringList words = {u"impact"_s, u"."_s, u"--format"_s, u"json"_s};
    QString shown = path;
    const QByteArray whole = read(file(path));
    edit(path, "resources:\n", "resources:\n  - ../gone\n");
    if (side == "before"_L1) {
        const QStringList author = {u"-c"_s, u"user.name=a"_s, u"-c"_s, u"user.email=a@b"_s};
        QCOMPARE(
            other(u"git"_s, author + QStringList{u"commit"_s, u"-qam"_s, u"broken"_s}, m_sample).exitCode, 0);
        shown =
            QString::fromLatin1(other(u"git"_s, {u"rev-parse"_s, u"--short=7"_s, u"HEAD"_s}, m_sample).output)
                .trimmed() +
            u':' + path;
        QVERIFY(write(file(path), whole));
    }
    const Outcome outcome = cli(words, m_sample);
    other(u"git"_s, {u"reset"_s, u"-q"_s, u"--hard"_s, head}, m_sample);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(shown + u":5:5: "_s), qPrintable(outcome.errors));
    const QJsonObject told = json(outcome);
    QCOMPARE(schemaFaults(schemaNamed(u"impact"_s), told), QStringList());
    const QJsonArray unknown = told[u"unknown"_s].toArray();
    QVERIFY(!unknown.isEmpty());
    QCOMPARE(unknown[0][u"side"_s].toString(), side);
    QCOMPARE(unknown[0][u"place"_s].toObject(),
             (QJsonObject{{u"file"_s, path}, {u"line"_s, 5}, {u"column"_s, 5}}));
}

void tst_impact::wrongPlacesAreNamed()
{
    const QTemporaryDir plain;
    QVERIFY(write(plain.filePath(u"clusters/a/kustomization.yaml"_s), "{}\n"));
    QCOMPARE(cli({u"impact"_s, plain.path()}).exitCode, 3);
    const Outcome noCommit = cli({u"impact"_s, m_sample, u"--from"_s, u"gone"_s});
    QCOMPARE(noCommit.exitCode, 3);
    QVERIFY2(noCommit.errors.contains("gone"_L1), qPrintable(noCommit.errors));
    QCOMPARE(cli({u"impact"_s}).exitCode, 2);
}

EFA_TEST(tst_impact)
#include "tst_impact.moc"

#include "tests/app/cli/program.h"
#include "tests/support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace efa::test;

/// Findings have to be told apart before one can say which are new.
class tst_baseline : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void findingsOfOneRuleAreToldApart();
    void onlyWhatIsNewIsShown_data();
    void onlyWhatIsNewIsShown();
    void otherCommandsMakeNoBaseline();

  private:
    QString file(const QString& path) const { return m_folder->filePath(path); }
    QJsonArray findings(const QStringList& more = {}) const;
    bool writeObjects(const QList<QByteArray>& names) const;

    std::optional<QTemporaryDir> m_folder;
};

namespace {

/// One whose source nobody delivers.
QByteArray kustomizationOf(const QByteArray& name)
{
    return "---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
           "metadata: {name: " +
           name +
           ", namespace: flux-system}\n"
           "spec: {interval: 5m, path: ./apps, prune: true, sourceRef: {kind: GitRepository, name: " +
           name + "}}\n";
}

QStringList placesOf(const QJsonArray& findings)
{
    QStringList places;
    for (const auto& finding : findings) {
        const QJsonValue place = finding["place"_L1];
        places << place["file"_L1].toString() + u':' + QString::number(place["line"_L1].toInt());
    }
    return places;
}

} // namespace

void tst_baseline::init()
{
    m_folder.emplace();
    QVERIFY(write(file(u"apps/kustomization.yaml"_s),
                  "configMapGenerator: [{name: settings, literals: [a=b]}]\n"));
    QVERIFY(write(file(u"clusters/a/kustomization.yaml"_s), "resources: [flux.yaml]\n"));
    QVERIFY(writeObjects({"one", "two", "three"}));
    other(u"git"_s, {u"init"_s, u"-q"_s}, m_folder->path());
}

bool tst_baseline::writeObjects(const QList<QByteArray>& names) const
{
    QByteArray text;
    for (const QByteArray& name : names)
        text += kustomizationOf(name);
    return write(file(u"clusters/a/flux.yaml"_s), text);
}

QJsonArray tst_baseline::findings(const QStringList& more) const
{
    const Outcome outcome =
        cli(QStringList{u"validate"_s, m_folder->path(), u"--format"_s, u"json"_s} + more);
    QJsonArray all;
    for (const auto& finding : QJsonDocument::fromJson(outcome.output).object()["findings"_L1].toArray()) {
        if (finding["id"_L1].toString() == u"flux-source-missing"_s)
            all.append(finding);
    }
    return all;
}

void tst_baseline::findingsOfOneRuleAreToldApart()
{
    const QJsonArray all = findings();
    QCOMPARE(placesOf(all), (QStringList{u"clusters/a/flux.yaml:2"_s, u"clusters/a/flux.yaml:7"_s,
                                         u"clusters/a/flux.yaml:12"_s}));
    QSet<QString> identities;
    for (const auto& finding : all)
        identities.insert(finding["identity"_L1].toString());
    QCOMPARE(identities.size(), 3);

    const Outcome sarif = cli({u"validate"_s, m_folder->path(), u"--format"_s, u"sarif"_s});
    const QJsonValue run = QJsonDocument::fromJson(sarif.output).object()["runs"_L1][0];
    QVERIFY(!run["results"_L1].toArray().isEmpty());
    for (const auto& result : run["results"_L1].toArray())
        QVERIFY(!result["locations"_L1][0]["physicalLocation"_L1]["region"_L1].isUndefined());

    QXmlStreamReader xml(cli({u"validate"_s, m_folder->path(), u"--format"_s, u"junit"_s}).output);
    QStringList names;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "testcase"_L1)
            names << xml.attributes().value("name"_L1).toString();
    }
    QVERIFY(names.contains(u"clusters/a/flux.yaml:7:1 Kustomization flux-system/two"_s));
    QVERIFY(!names.contains(QString()));
}

void tst_baseline::onlyWhatIsNewIsShown_data()
{
    QTest::addColumn<QList<QByteArray>>("names");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("nothing") << QList<QByteArray>{"three", "one", "two"} << QStringList();
    QTest::newRow("one came") << QList<QByteArray>{"four", "one", "two", "three"}
                              << QStringList{u"clusters/a/flux.yaml:2"_s};
    QTest::newRow("one took the place of another")
        << QList<QByteArray>{"one", "four", "three"} << QStringList{u"clusters/a/flux.yaml:7"_s};
}

void tst_baseline::onlyWhatIsNewIsShown()
{
    QFETCH(const QList<QByteArray>, names);
    const Outcome before = cli({u"validate"_s, m_folder->path(), u"--format"_s, u"json"_s});
    QVERIFY(write(file(u"before.json"_s), before.output));
    QVERIFY(writeObjects(names));
    QTEST(placesOf(findings({u"--baseline"_s, file(u"before.json"_s)})), "places");
}

void tst_baseline::otherCommandsMakeNoBaseline()
{
    const Outcome budget = cli({u"budget"_s, m_folder->path(), u"--format"_s, u"json"_s});
    QVERIFY(budget.output.contains("\"findings\""));
    QVERIFY(write(file(u"budget.json"_s), budget.output));
    const Outcome outcome = cli({u"validate"_s, m_folder->path(), u"--baseline"_s, file(u"budget.json"_s)});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains("--format json"_L1), qPrintable(outcome.errors));
}

EFA_TEST(tst_baseline)

#include "tst_baseline.moc"

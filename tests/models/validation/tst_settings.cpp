#include "validation/settings.h"

#include "files/memorytree.h"
#include "tests/support/registry.h"
#include "tests/support/schemacheck.h"
#include "validation/baseline.h"
#include "yaml/stream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using validation::Finding;

class tst_settings : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void faultsOfTheDocumentAreFindings_data();
    void faultsOfTheDocumentAreFindings();
    void waiversTakeFindingsOut_data();
    void waiversTakeFindingsOut();
    void rulesAreSwitchedAndWeighed();
    void theSchemaIsTrue();
    void theIdentitySurvivesMovedLines();
    void whatCannotBeReadComesFirst();
    void aBaselineLeavesWhatIsNew();
    void otherFilesAreNoBaseline_data();
    void otherFilesAreNoBaseline();
};

namespace {

const QByteArray head = "apiVersion: fleet-architect/v1alpha1\nkind: Validation\nspec:\n";

validation::Settings settingsOf(const QByteArray& text)
{
    const files::MemoryTree tree({{u"topology/validation.yaml"_s, text}});
    return validation::readSettings(tree, {}).value();
}

Finding finding(const QString& rule, const QString& file, const QStringList& clusters = {})
{
    Finding finding{.rule = rule, .text = u"t"_s, .place = {file, 3, 1}, .object = u"Pod a"_s};
    for (const QString& cluster : clusters)
        finding.clusters.push_back({cluster});
    return finding;
}

QStringList told(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& one : findings) {
        QString line = one.rule;
        for (const ClusterName& cluster : one.clusters)
            line += u' ' + cluster.text;
        lines << line;
    }
    return lines;
}

} // namespace

void tst_settings::faultsOfTheDocumentAreFindings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line"); // of the first finding; 0: none

    QTest::newRow("nothing set") << head + "  rules: []\n" << 0;
    QTest::newRow("another kind") << "apiVersion: v1\nkind: ConfigMap\n"_ba << 1;
    QTest::newRow("a severity that is none") << head + "  rules:\n    - rule: a\n      severity: bad\n" << 6;
    QTest::newRow("a rule set twice") << head + "  rules:\n    - {rule: a, severity: off}\n    - {rule: a}\n"
                                      << 6;
    QTest::newRow("a waiver without a reason") << head + "  waivers:\n    - rule: a\n" << 5;
    QTest::newRow("a day that is none") << head + "  waivers:\n    - {rule: a, reason: b, until: soon}\n"
                                        << 5;
    QTest::newRow("a field that nobody knows") << head + "  waivers:\n    - {rule: a, reason: b, untill: x}\n"
                                               << 5;
    QTest::newRow("schemas in two places") << head + "  schemas:\n    - {folder: a, openapi: b}\n" << 5;
    QTest::newRow("schemas in no place") << head + "  schemas:\n    - {}\n" << 5;
}

void tst_settings::faultsOfTheDocumentAreFindings()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    const validation::Settings settings = settingsOf(text);
    QCOMPARE(settings.findings.isEmpty(), line == 0);
    if (line > 0)
        QCOMPARE(settings.findings.first().place.line, line);
}

void tst_settings::waiversTakeFindingsOut_data()
{
    QTest::addColumn<QByteArray>("waiver");
    QTest::addColumn<QStringList>("left");

    const QStringList all = {u"bad x y"_s, u"worse"_s};
    QTest::newRow("by its rule") << "rule: bad"_ba << QStringList{u"worse"_s};
    QTest::newRow("by its file") << "rule: bad, place: base/a.yaml"_ba << QStringList{u"worse"_s};
    QTest::newRow("by its folder") << "rule: bad, place: base"_ba << QStringList{u"worse"_s};
    QTest::newRow("by its object") << "rule: bad, object: Pod a"_ba << QStringList{u"worse"_s};
    QTest::newRow("for one cluster") << "rule: bad, clusters: [x]"_ba << QStringList{u"bad y"_s, u"worse"_s};
    QTest::newRow("for all its clusters") << "rule: bad, clusters: [x, y]"_ba << QStringList{u"worse"_s};
    QTest::newRow("of another place") << "rule: bad, place: bas"_ba << all + QStringList{u"waiver-unused"_s};
    QTest::newRow("of a cluster that is not")
        << "rule: bad, clusters: [z]"_ba << all + QStringList{u"waiver-unused"_s};
    QTest::newRow("on its last day") << "rule: bad, until: 2026-11-30"_ba << QStringList{u"worse"_s};
    QTest::newRow("that ended") << "rule: bad, until: 2026-11-29"_ba
                                << all + QStringList{u"waiver-expired"_s};
}

void tst_settings::waiversTakeFindingsOut()
{
    QFETCH(const QByteArray, waiver);
    const validation::Settings settings =
        settingsOf(head + "  waivers:\n    - {" + waiver + ", reason: because}\n");
    std::vector<Finding> findings = {finding(u"bad"_s, u"base/a.yaml"_s, {u"x"_s, u"y"_s}),
                                     finding(u"worse"_s, u"base/a.yaml"_s)};
    validation::applyWaivers(findings, settings, QDate(2026, 11, 30));
    QTEST(told(findings), "left");
}

void tst_settings::rulesAreSwitchedAndWeighed()
{
    const validation::Settings settings = settingsOf(
        head + "  rules:\n    - {rule: bad, severity: info}\n    - {rule: worse, severity: off}\n");
    std::vector<Finding> findings = {finding(u"bad"_s, u"a"_s), finding(u"worse"_s, u"a"_s)};
    validation::applyRules(findings, settings);
    QCOMPARE(told(findings), QStringList{u"bad"_s});
    QCOMPARE(findings.front().severity, Severity::Hint);
}

void tst_settings::theSchemaIsTrue()
{
    const QByteArray text = head +
                            "  rules: [{rule: a, severity: off, parameters: {most: \"5\"}}]\n"
                            "  waivers: [{rule: a, place: b, object: Pod c, clusters: [d], reason: e, until: "
                            "2027-01-31}]\n"
                            "  provided: [{kind: Secret, namespace: a, name: b, reason: c}]\n"
                            "  schemas: [{folder: a}, {openapi: b.json}]\n";
    const auto stream = yaml::Stream::parse(yaml::Source(text, u"test.yaml"_s));
    QVERIFY(stream);
    QCOMPARE(test::schemaFaults(test::schemaNamed(u"validation"_s),
                                test::jsonOf(stream->documents().front().root())),
             QStringList());
    QVERIFY(settingsOf(text).findings.isEmpty());
}

void tst_settings::theIdentitySurvivesMovedLines()
{
    const Finding before = finding(u"bad"_s, u"a"_s);
    Finding after = before;
    after.place.line = 30;
    after.text = u"in another language"_s;
    QCOMPARE(after.identity(), before.identity());
    after.object = u"Pod b"_s;
    QVERIFY(after.identity() != before.identity());
    // What is about no object is known by what stands there.
    after = before;
    after.line = "replicas: 1";
    QVERIFY(after.identity() != before.identity());
}

void tst_settings::whatCannotBeReadComesFirst()
{
    Finding follows = finding(u"bad"_s, u"a"_s);
    Finding cause = finding(u"yaml-syntax"_s, u"z"_s);
    Finding warning = finding(u"yaml-syntax"_s, u"a"_s);
    follows.severity = cause.severity = Severity::Error;
    warning.severity = Severity::Warning;
    std::vector<Finding> findings = {warning, follows, cause};
    validation::sortFindings(findings);
    QCOMPARE(told(findings), (QStringList{u"yaml-syntax"_s, u"bad"_s, u"yaml-syntax"_s}));
}

void tst_settings::aBaselineLeavesWhatIsNew()
{
    const Finding known = finding(u"bad"_s, u"a"_s);
    const auto baseline = validation::Baseline::fromJson(
        R"({"schema": "fleet-architect/findings/v1", "findings": [{"identity": ")" +
        known.identity().toLatin1() + R"("}]})");
    QVERIFY(baseline);
    std::vector<Finding> findings = {known, known, finding(u"worse"_s, u"a"_s)};
    QCOMPARE(baseline->remove(findings), 1);
    QCOMPARE(told(findings), (QStringList{u"bad"_s, u"worse"_s}));
}

void tst_settings::otherFilesAreNoBaseline_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << "findings"_ba;
    QTest::newRow("other JSON") << "{\"groups\": []}"_ba;
    QTest::newRow("findings of another program") << "{\"findings\": [{\"id\": 1}]}"_ba;
    QTest::newRow("findings of another command")
        << R"({"schema": "fleet-architect/budget/v1", "findings": [{"identity": "a"}]})"_ba;
}

void tst_settings::otherFilesAreNoBaseline()
{
    QFETCH(const QByteArray, text);
    const auto baseline = validation::Baseline::fromJson(text);
    QVERIFY(!baseline);
    QCOMPARE(baseline.error().code, ErrorCode::Invalid);
    QVERIFY(!baseline.error().hint.isEmpty());
}

EFA_TEST(tst_settings)
#include "tst_settings.moc"

#include "validation/correction.h"
#include "validation/schemacheck.h"

#include "files/memorytree.h"
#include "kustomize/documentreader.h"
#include "schema/catalog.h"
#include "tests/models/validation/judged.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_correction : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theWordIsPutInItsPlace_data();
    void theWordIsPutInItsPlace();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
    void aNewerVersionIsOfferedWhereTheObjectFitsIt_data();
    void aNewerVersionIsOfferedWhereTheObjectFitsIt();
    void aPolicyIsKeptAfterItsCorrection_data();
    void aPolicyIsKeptAfterItsCorrection();
};

namespace {

using Facts = std::map<std::string, std::vector<std::string>>;

/// What a rule says of these objects; nullptr: nothing.
validation::FaultPtr faultOf(const QByteArray& objects, const Facts& facts, const QString& rule)
{
    const auto catalog = schema::Catalog::onBoard().value();
    const auto policies = validation::readPolicies(files::MemoryTree(), {}).value();
    const validation::Settings settings;
    validation::ClusterJudge judge(catalog, policies.all, settings);
    validation::FaultPtr found;
    judge.judge(test::deliveryOf(objects), facts, validation::Scope::Cluster,
                [&](const validation::ObjectId&, const validation::FaultPtr& fault) {
                    if (fault->rule == rule)
                        found = fault;
                });
    return found;
}

} // namespace

Q_DECLARE_METATYPE(Facts)

void tst_correction::theWordIsPutInItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QByteArray& text, int line, int column,
                        const QByteArray& after) { QTest::newRow(name) << text << line << column << after; };
    row("a key, whose value is told", "a:\n  wrong: 3 # why\n", 2, 10, "a:\n  right: 3 # why\n");
    row("a value", "a: wrong\r\nb: wrong\r\n", 2, 4, "a: wrong\r\nb: right\r\n");
    row("a quoted key", "\"wrong\": 1\n", 1, 10, "\"right\": 1\n");
    row("a value in single quotes", "- 'wrong'\n", 1, 3, "- 'right'\n");
    row("a key of a mapping that begins below", "wrong:\n  b: 1\n", 2, 3, "right:\n  b: 1\n");
    row("the nearest one of a line", "{a: {wrong: 1}, b: {wrong: 2}}\n", 1, 28,
        "{a: {wrong: 1}, b: {right: 2}}\n");
    row("in a later document", "wrong: 1\n---\nwrong: 1\n", 3, 8, "wrong: 1\n---\nright: 1\n");
    row("with an anchor", "wrong: &x [a]\nb: *x\n", 1, 8, "right: &x [a]\nb: *x\n");
    row("behind a byte order mark, without a last newline", "\xef\xbb\xbfwrong: 1", 1, 8,
        "\xef\xbb\xbfright: 1");
}

void tst_correction::theWordIsPutInItsPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const Place place{.file = u"a.yaml"_s, .line = line, .column = column};
    const auto changes = validation::corrected(text, place, {u"wrong"_s, u"right"_s});
    QVERIFY2(changes, test::why(changes));
    const QByteArray after = changes->applied(text);
    QTEST(after, "after");
    QCOMPARE(changes->inverse(text).applied(after), text);
}

void tst_correction::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("right");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another line") << QByteArray("a: 1\nwrong: 1\n") << u"right"_s << ErrorCode::Conflict;
    QTest::newRow("gone") << QByteArray("right: 1\n") << u"right"_s << ErrorCode::Conflict;
    QTest::newRow("a part of a word") << QByteArray("wrongly: 1\n") << u"right"_s << ErrorCode::Conflict;
    QTest::newRow("a block of text") << QByteArray("|-\n  wrong\n") << u"right"_s << ErrorCode::Unsupported;
    QTest::newRow("a word that is none to YAML")
        << QByteArray("wrong: 1\n") << u"true"_s << ErrorCode::Unsupported;
    QTest::newRow("a word with a quote") << QByteArray("'wrong': 1\n") << u"it's"_s << ErrorCode::Unsupported;
    QTest::newRow("no YAML") << QByteArray("wrong: [\n") << u"right"_s << ErrorCode::Invalid;
}

void tst_correction::whatCannotBeDoneIsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, right);
    QFETCH(const ErrorCode, code);
    const auto changes =
        validation::corrected(text, {.file = u"a.yaml"_s, .line = 1, .column = 1}, {u"wrong"_s, right});
    QVERIFY(!changes);
    QCOMPARE(changes.error().code, code);
    QVERIFY(!changes.error().hint.isEmpty());
}

void tst_correction::aNewerVersionIsOfferedWhereTheObjectFitsIt_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("right");
    const QByteArray named = "metadata: {name: a, namespace: b}\n";
    QTest::newRow("removed, with the same fields")
        << QByteArray("apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\n" + named +
                      "spec: {minAvailable: 1, selector: {matchLabels: {app: a}}}\n")
        << u"removed-version"_s << u"policy/v1"_s;
    QTest::newRow("deprecated, with the same fields")
        << QByteArray(
               "apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: {name: a}\n"
               "spec: {priorityLevelConfiguration: {name: exempt}}\n")
        << u"deprecated-version"_s << u"flowcontrol.apiserver.k8s.io/v1"_s;
    // The service has another form in the newer version: writing that alone would break it.
    QTest::newRow("removed, with other fields")
        << QByteArray("apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\n" + named +
                      "spec: {rules: [{http: {paths: [{path: /, backend: {serviceName: a, servicePort: "
                      "80}}]}}]}\n")
        << u"removed-version"_s << QString();
    QTest::newRow("removed, with nothing in its place")
        << QByteArray("apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\n" + named + "spec: {}\n")
        << u"removed-version"_s << QString();
}

void tst_correction::aNewerVersionIsOfferedWhereTheObjectFitsIt()
{
    QFETCH(const QByteArray, object);
    QFETCH(const QString, rule);
    QFETCH(const QString, right);
    const auto catalog = schema::Catalog::onBoard().value();
    const auto objects = kustomize::readObjects(yaml::Source(object, u"a.yaml"_s));
    QVERIFY2(objects, test::why(objects));
    const auto faults = validation::schemaFaults(kustomize::Resource(objects->front()), *catalog, u"1.30"_s);
    const auto found = std::ranges::find(faults, rule, &validation::Fault::rule);
    QVERIFY(found != faults.end());
    QCOMPARE(found->correction.to, right);
    if (right.isEmpty())
        return;
    // It stands at the version's place, and nothing else changes.
    const Place place{.file = u"a.yaml"_s, .line = 1, .column = 13};
    const auto changes = validation::corrected(object, place, found->correction);
    QVERIFY2(changes, test::why(changes));
    QByteArray expected = object;
    expected.replace(found->correction.from.toUtf8(), right.toUtf8());
    QCOMPARE(changes->applied(object), expected);
    QCOMPARE(changes->inverse(object).applied(expected), object);
}

void tst_correction::aPolicyIsKeptAfterItsCorrection_data()
{
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("wrong");
    QTest::addColumn<QByteArray>("right");
    const Facts board = {{"architecture", {"arm64"}}};
    QTest::newRow("a word that the policy names")
        << Facts{{"contact", {"courier"}}} << u"pull-always-offline"_s
        << QByteArray("      - imagePullPolicy: Always # why\n")
        << QByteArray("      - imagePullPolicy: IfNotPresent # why\n");
    QTest::newRow("the limit of a policy")
        << board << u"probe-timeout-too-short"_s
        << QByteArray("      - livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 1, "
                      "initialDelaySeconds: 60, timeoutSeconds: 2}\n")
        << QByteArray("      - livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 1, "
                      "initialDelaySeconds: 60, timeoutSeconds: 5}\n");
    QTest::newRow("a parameter")
        << board << u"liveness-probe-too-soon"_s
        << QByteArray("      - livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 1, timeoutSeconds: "
                      "9, initialDelaySeconds: 2}\n")
        << QByteArray("      - livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 1, timeoutSeconds: "
                      "9, initialDelaySeconds: 10}\n");
}

void tst_correction::aPolicyIsKeptAfterItsCorrection()
{
    QFETCH(const Facts, facts);
    QFETCH(const QString, rule);
    QFETCH(const QByteArray, wrong);
    QFETCH(const QByteArray, right);
    const QByteArray before =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: apps}\n"
        "spec:\n  selector: {matchLabels: {app: web}}\n  template:\n"
        "    metadata: {labels: {app: web}}\n    spec:\n      containers:\n";
    const QByteArray after = "        name: web\n        image: web:1\n";
    const QByteArray text = before + wrong + after;
    const auto fault = faultOf(text, facts, rule);
    QVERIFY(fault);
    QVERIFY(!fault->correction.isEmpty());
    const int line = 1 + int(before.count('\n'));
    const auto changes =
        validation::corrected(text, {.file = u"a.yaml"_s, .line = line, .column = 1}, fault->correction);
    QVERIFY2(changes, test::why(changes));
    const QByteArray mended = changes->applied(text);
    QCOMPARE(mended, before + right + after);
    QVERIFY(!faultOf(mended, facts, rule));
    QCOMPARE(changes->inverse(text).applied(mended), text);
}

EFA_TEST(tst_correction)
#include "tst_correction.moc"

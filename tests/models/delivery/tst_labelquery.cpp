#include "delivery/labelquery.h"

#include "kustomize/documentreader.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_labelquery : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void selects_data();
    void selects();
    void refuses_data();
    void refuses();
};

namespace {

Result<delivery::LabelQuery> queryOf(const QByteArray& text)
{
    const auto stream = yaml::Stream::parse(yaml::Source(text, u"selector.yaml"_s));
    const auto value = kustomize::valueFrom(stream->documents().front().root());
    return delivery::LabelQuery::read(*value, {.file = u"selector.yaml"_s, .line = 1});
}

} // namespace

void tst_labelquery::selects_data()
{
    QTest::addColumn<QByteArray>("selector");
    QTest::addColumn<bool>("matches");

    // The labels are env=prod, region=eu, empty="".
    const auto row = [](const char* name, const char* selector, bool matches) {
        QTest::newRow(name) << QByteArray(selector) << matches;
    };
    row("an empty selector takes all", "{}", true);
    row("empty parts take all", "{matchLabels: {}, matchExpressions: []}", true);
    row("null parts take all", "{matchLabels: null, matchExpressions: null}", true);
    row("a label has to be equal", "{matchLabels: {env: prod}}", true);
    row("another text is not equal", "{matchLabels: {env: test}}", false);
    row("a missing label is not equal", "{matchLabels: {zone: a}}", false);
    row("all labels have to be equal", "{matchLabels: {env: prod, region: us}}", false);
    row("an empty label is equal to an empty text", "{matchLabels: {empty: \"\"}}", true);
    row("a missing label is no empty one", "{matchLabels: {zone: \"\"}}", false);
    row("In takes one of its values", "{matchExpressions: [{key: env, operator: In, values: [test, prod]}]}",
        true);
    row("In takes no missing label", "{matchExpressions: [{key: zone, operator: In, values: [a]}]}", false);
    row("NotIn leaves its values", "{matchExpressions: [{key: env, operator: NotIn, values: [test, prod]}]}",
        false);
    row("NotIn takes a missing label", "{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]}",
        true);
    row("Exists takes an empty label", "{matchExpressions: [{key: empty, operator: Exists}]}", true);
    row("Exists takes no missing label", "{matchExpressions: [{key: zone, operator: Exists}]}", false);
    row("DoesNotExist takes a missing label", "{matchExpressions: [{key: zone, operator: DoesNotExist}]}",
        true);
    row("DoesNotExist takes no label that is there",
        "{matchExpressions: [{key: env, operator: DoesNotExist}]}", false);
    row("labels and expressions both count",
        "{matchLabels: {env: prod}, matchExpressions: [{key: region, operator: In, values: [us]}]}", false);
}

void tst_labelquery::selects()
{
    QFETCH(const QByteArray, selector);
    const auto query = queryOf(selector);
    QVERIFY2(query, query ? "" : qPrintable(query.error().toString()));
    const delivery::LabelMap labels = {
        {u"env"_s, u"prod"_s}, {u"region"_s, u"eu"_s}, {u"empty"_s, QString()}};
    QTEST(query->matches(labels), "matches");
}

void tst_labelquery::refuses_data()
{
    QTest::addColumn<QByteArray>("selector");
    const auto row = [](const char* name, const char* selector) {
        QTest::newRow(name) << QByteArray(selector);
    };
    row("a list", "[env]");
    row("labels in a list", "{matchLabels: [env]}");
    row("expressions in a mapping", "{matchExpressions: {key: env}}");
    row("a label that is a mapping", "{matchLabels: {env: {a: b}}}");
    row("a label that no label can be", "{matchLabels: {env: \"a b\"}}");
    row("a key that no label can have", "{matchLabels: {\"a b\": c}}");
    row("an operator that is none", "{matchExpressions: [{key: env, operator: Is, values: [a]}]}");
    row("In without values", "{matchExpressions: [{key: env, operator: In}]}");
    row("Exists with values", "{matchExpressions: [{key: env, operator: Exists, values: [a]}]}");
    row("an expression without a key", "{matchExpressions: [{operator: Exists}]}");
}

void tst_labelquery::refuses()
{
    QFETCH(const QByteArray, selector);
    const auto query = queryOf(selector);
    QVERIFY(!query);
    QCOMPARE(query.error().code, ErrorCode::Invalid);
    QCOMPARE(query.error().where->line, 1);
    QVERIFY(!query.error().hint.isEmpty());
}

EFA_TEST(tst_labelquery)
#include "tst_labelquery.moc"

#include "kustomize/selector.h"
#include "tests/models/kustomize/valuetext.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

class tst_selector : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void labels_data();
    void labels();
    void refusesBrokenLabelSelectors_data();
    void refusesBrokenLabelSelectors();
    void resources_data();
    void resources();
    void refusesABrokenPattern();
};

void tst_selector::labels_data()
{
    QTest::addColumn<QByteArray>("selector");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* name, const char* selector, bool matches) {
        QTest::newRow(name) << QByteArray(selector) << matches;
    };
    row("nothing matches all", "", true);
    row("equal", "app=web", true);
    row("equal, written twice", "app == web", true);
    row("not equal", "app!=web", false);
    row("a missing label is not equal", "zone!=a", true);
    row("one of several", "app in (db, web)", true);
    row("none of several", "app notin (db,web)", false);
    row("there", "app", true);
    row("not there", "!zone", true);
    row("all requirements must hold", "app=web,!app", false);
    row("greater", "count>4", true);
    row("less", "count<5", false);
    row("an empty value", "empty=", true);
    row("a key with a domain", "example.com/role=x", true);
    row("words of the language as values", "word in (in)", true);
}

void tst_selector::labels()
{
    QFETCH(const QByteArray, selector);
    const Value entries = test::valueOf("{app: web, count: 5, empty: '', example.com/role: x, word: in}");
    const Result<LabelSelector> parsed = LabelSelector::parse({selector.data(), size_t(selector.size())});
    QVERIFY(parsed);
    QTEST(parsed->matches(&entries), "matches");
}

void tst_selector::refusesBrokenLabelSelectors_data()
{
    QTest::addColumn<QByteArray>("selector");
    QTest::newRow("two keys without a comma") << QByteArray("a b");
    QTest::newRow("a key that is none") << QByteArray("-a=b");
    QTest::newRow("a value that is none") << QByteArray("a=b:c");
    QTest::newRow("a list that does not end") << QByteArray("a in (b");
    QTest::newRow("greater than a text") << QByteArray("a>b");
    QTest::newRow("a comma at the end") << QByteArray("a,");
}

void tst_selector::refusesBrokenLabelSelectors()
{
    QFETCH(const QByteArray, selector);
    const Result<LabelSelector> parsed = LabelSelector::parse({selector.data(), size_t(selector.size())});
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::Invalid);
}

void tst_selector::resources_data()
{
    QTest::addColumn<Selector>("selector");
    QTest::addColumn<bool>("matches");
    QTest::newRow("everything") << Selector{} << true;
    QTest::newRow("a kind") << Selector{.kind = "Deployment"} << true;
    QTest::newRow("a pattern matches from end to end") << Selector{.name = "we"} << false;
    QTest::newRow("alternatives match from end to end") << Selector{.name = "x|web"} << true;
    QTest::newRow("a group") << Selector{.group = "apps", .version = "v1"} << true;
    QTest::newRow("the namespace default is none written") << Selector{.nspace = "default"} << true;
    QTest::newRow("a label") << Selector{.labelSelector = "app=web"} << true;
    QTest::newRow("an annotation that is not there") << Selector{.annotationSelector = "a"} << false;
}

void tst_selector::resources()
{
    QFETCH(const Selector, selector);
    const Resource resource(
        test::valueOf("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, labels: {app: web}}}"));
    const Result<ResourceSelector> made = ResourceSelector::make(selector);
    QVERIFY(made);
    QTEST(made->matches(resource), "matches");
}

void tst_selector::refusesABrokenPattern()
{
    const Result<ResourceSelector> made = ResourceSelector::make(Selector{.name = "a("});
    QVERIFY(!made);
    QVERIFY(made.error().message.contains(u"a("_s));
}

EFA_TEST(tst_selector)

#include "tst_selector.moc"

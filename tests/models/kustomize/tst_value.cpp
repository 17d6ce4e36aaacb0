#include "kustomize/buildannotations.h"
#include "kustomize/fields.h"
#include "kustomize/value.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace efa::kustomize;

namespace {

Value pair(std::string_view key, Value value)
{
    return Value::mapping({{plainKey(key), std::move(value)}});
}

} // namespace

class tst_value : public QObject
{
    Q_OBJECT

  private slots:
    void equalContentHasOneKey();
    void kindTagStyleAndTextCount_data();
    void kindTagStyleAndTextCount();
    void aBareTextThatCanOnlyBeAStringIsOne();
    void changingOneMemberLeavesTheOldValue();
    void setterKeepsTheStyleThatStood();
    void setterQuotesWhatYaml11Misreads();
    void annotationsAreSortedStrings();
};

void tst_value::equalContentHasOneKey()
{
    const Value a = pair("a", Value::sequence({Value::string("x"), Value::null()}));
    const Value b = pair("a", Value::sequence({Value::string("x"), Value::null()}));
    QVERIFY(a == b);
    QCOMPARE(a.contentKey().low, b.contentKey().low);
}

void tst_value::kindTagStyleAndTextCount_data()
{
    QTest::addColumn<int>("which");
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%d", i) << i;
}

void tst_value::kindTagStyleAndTextCount()
{
    const std::vector<Value> values = {
        Value(),
        Value::scalar("1"),
        Value::scalar("1", Tag::Str),
        Value::scalar("1", Tag::None, Style::SingleQuoted),
        Value::scalar("1", Tag::Str, Style::Plain, Tagging::Explicit),
        Value::sequence({}),
        Value::mapping({}),
        Value::sequence({Value::scalar("x")}),
    };
    QFETCH(int, which);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(values[static_cast<size_t>(i)] == values[static_cast<size_t>(which)], i == which);
}

void tst_value::aBareTextThatCanOnlyBeAStringIsOne()
{
    QVERIFY(Value::scalar("x") == Value::scalar("x", Tag::Str));
    QVERIFY(Value::scalar("").tag() == Tag::None);
}

void tst_value::changingOneMemberLeavesTheOldValue()
{
    const Value before = pair("a", Value::scalar("1")).with("b", Value::scalar("2"));
    const Value after = before.with("a", Value::scalar("3"));
    QCOMPARE(before.find("a")->text(), "1");
    QCOMPARE(after.find("a")->text(), "3");
    QCOMPARE(after.members()[0].key.text(), "a");
    QVERIFY(after.without("a") == pair("b", Value::scalar("2")));
}

void tst_value::setterKeepsTheStyleThatStood()
{
    const Value quoted = pair("name", Value::scalar("a", Tag::Str, Style::SingleQuoted));
    QVERIFY(setField(quoted, "name", bareScalar("12")).find("name")->style() == Style::SingleQuoted);
    const Value plain = pair("name", Value::scalar("a", Tag::Str));
    QVERIFY(setField(plain, "name", bareScalar("12")).find("name")->style() == Style::Plain);
    QVERIFY(setField(plain, "name", Value::null()).size() == 0);
}

void tst_value::setterQuotesWhatYaml11Misreads()
{
    const Value empty = Value::mapping({});
    QVERIFY(setField(empty, "a", bareScalar("on")).find("a")->style() == Style::DoubleQuoted);
    QVERIFY(setField(empty, "a", bareScalar("7")).find("a")->style() == Style::DoubleQuoted);
    QVERIFY(setField(empty, "a", bareScalar("x")).find("a")->style() == Style::Plain);
    QVERIFY(setField(empty, "a", bareScalar("2001-01-01")).find("a")->style() == Style::Plain);
}

void tst_value::annotationsAreSortedStrings()
{
    const Value resource = pair("metadata", pair("annotations", pair("b", Value::scalar("1", Tag::Int))));
    const Value flagged = withFlag(resource, annotation::needsHashSuffix);
    QVERIFY(hasFlag(flagged, annotation::needsHashSuffix));
    const Value* annotations = flagged.at({"metadata", "annotations"});
    QCOMPARE(annotations->members()[0].key.text(), "b");
    QVERIFY(annotations->members()[0].value.tag() == Tag::Str);
}

EFA_TEST(tst_value)
#include "tst_value.moc"

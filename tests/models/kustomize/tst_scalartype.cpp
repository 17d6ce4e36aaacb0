#include "kustomize/scalarnumber.h"
#include "kustomize/scalartype.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace efa::kustomize;

class tst_scalartype : public QObject
{
    Q_OBJECT

  private slots:
    void plainTextBecomesWhatTheReferencePrints_data();
    void plainTextBecomesWhatTheReferencePrints();
    void impossibleValuesAreErrors_data();
    void impossibleValuesAreErrors();
};

void tst_scalartype::plainTextBecomesWhatTheReferencePrints_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("printed");
    const auto row = [](const char* text, const char* printed) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(printed);
    };
    row("12_000", "12000");
    row("0o14", "12");
    row("014", "12");
    row("089", "89");
    row("0x1F", "31");
    row("-0b11", "-3");
    row("1e3", "1000");
    row("1234567.5", "1.2345675e+06");
    row("123456.5", "123456.5");
    row("0.00001", "1e-05");
    row("18446744073709551615", "18446744073709551615");
    row("18446744073709551616", "1.8446744073709552e+19");
    row("-9223372036854775808", "-9223372036854775808");
    row("-9223372036854775809", "-9.223372036854776e+18");
    row("1234567890123456789.5", "1234567890123456800");
    row("-0.0", "0");
    row(".5", "0.5");
    row("TRUE", "true");
    row("yes", "string yes");
    row("1:30", "string 1:30");
    row("2001-1-2", "string 2001-01-02T00:00:00Z");
    row("2001-01-02T3:4:5.100+02:00", "string 2001-01-02T03:04:05.1+02:00");
    row("2001-02-30", "string 2001-02-30");
    row("~", "null");
    row("1.2.3", "string 1.2.3");
    row("+", "string +");
    row("<<", "string <<");
}

void tst_scalartype::plainTextBecomesWhatTheReferencePrints()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, printed);
    const auto json = jsonScalar(Value::scalar(text.toStdString()));
    QVERIFY(json.has_value());
    QByteArray result;
    switch (json->type) {
    case JsonScalar::Type::Null:
        result = "null";
        break;
    case JsonScalar::Type::Number:
        result = QByteArray::fromStdString(yamlNumber(json->text));
        break;
    case JsonScalar::Type::Bool:
        result = QByteArray::fromStdString(json->text);
        break;
    case JsonScalar::Type::String:
        result = "string " + QByteArray::fromStdString(json->text);
        break;
    }
    QCOMPARE(result, printed);
}

void tst_scalartype::impossibleValuesAreErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tag");
    QTest::newRow("infinite") << QByteArray(".inf") << static_cast<int>(Tag::None);
    QTest::newRow("word tagged int") << QByteArray("x") << static_cast<int>(Tag::Int);
    QTest::newRow("bad base64") << QByteArray("%%%") << static_cast<int>(Tag::Binary);
}

void tst_scalartype::impossibleValuesAreErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(int, tag);
    const Value value =
        Value::scalar(text.toStdString(), static_cast<Tag>(tag), Style::Plain, Tagging::Explicit);
    const auto json = jsonScalar(value);
    QVERIFY(!json.has_value());
    QVERIFY(!json.error().message.isEmpty());
}

EFA_TEST(tst_scalartype)
#include "tst_scalartype.moc"

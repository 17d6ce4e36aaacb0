#include "budget/amounts.h"
#include "budget/quantity.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;

class tst_quantity : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void bytesAreRoundedUp_data();
    void bytesAreRoundedUp();
    void coresAreThousandths_data();
    void coresAreThousandths();
    void whatIsNoneIsRefused_data();
    void whatIsNoneIsRefused();
    void ratesAreBits();
    void textsAreShort();
    void sumsStopAtTheLargest();
};

void tst_quantity::bytesAreRoundedUp_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("a plain number") << QByteArray("128974848") << qint64{128974848};
    QTest::newRow("an exponent") << QByteArray("129e6") << qint64{129000000};
    QTest::newRow("a decimal unit") << QByteArray("129M") << qint64{129000000};
    QTest::newRow("a binary unit") << QByteArray("123Mi") << qint64{128974848};
    QTest::newRow("thousandths of a byte") << QByteArray("128974848000m") << qint64{128974848};
    QTest::newRow("half a unit") << QByteArray("1.5Gi") << qint64{1610612736};
    QTest::newRow("no digits before the point") << QByteArray(".5Ki") << qint64{512};
    QTest::newRow("a part of a byte counts whole") << QByteArray("0.1") << qint64{1};
    QTest::newRow("an exponent with a sign") << QByteArray("5e-1") << qint64{1};
    QTest::newRow("zero in any unit") << QByteArray("0Ei") << qint64{0};
    QTest::newRow("the largest stays") << QByteArray("9223372036854775807") << qint64{budget::boundless};
    QTest::newRow("over the largest") << QByteArray("9223372036854775808") << qint64{budget::boundless};
    QTest::newRow("many units") << QByteArray("999999999999Ei") << qint64{budget::boundless};
    QTest::newRow("an exponent beyond all") << QByteArray("1e999999999999") << qint64{budget::boundless};
    QTest::newRow("a fraction beyond all") << QByteArray("1e-999999999999") << qint64{1};
    QTest::newRow("more digits than a number has") << QByteArray(400, '9') << qint64{budget::boundless};
    QTest::newRow("many digits behind the point") << "1." + QByteArray(400, '0') + "1" << qint64{2};
    QTest::newRow("leading zeros are none") << QByteArray(400, '0') + "7" << qint64{7};
}

void tst_quantity::bytesAreRoundedUp()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, bytes);
    const auto read = budget::bytesOf(text.toStdString());
    QVERIFY(read);
    QCOMPARE(qint64{*read}, bytes);
}

void tst_quantity::coresAreThousandths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("millicores");
    QTest::newRow("thousandths") << QByteArray("250m") << qint64{250};
    QTest::newRow("a share of a core") << QByteArray("0.1") << qint64{100};
    QTest::newRow("cores") << QByteArray("4") << qint64{4000};
    QTest::newRow("less than a thousandth counts as one") << QByteArray("100u") << qint64{1};
    QTest::newRow("billionths") << QByteArray("1500000n") << qint64{2};
    QTest::newRow("thousands") << QByteArray("2k") << qint64{2000000};
}

void tst_quantity::coresAreThousandths()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, millicores);
    QCOMPARE(qint64{budget::millicoresOf(text.toStdString()).value_or(-1)}, millicores);
}

void tst_quantity::whatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a unit alone") << QByteArray("Mi");
    QTest::newRow("an unknown unit") << QByteArray("5MB");
    QTest::newRow("a wrong case") << QByteArray("5mi");
    QTest::newRow("below zero") << QByteArray("-1");
    QTest::newRow("two points") << QByteArray("1.2.3");
    QTest::newRow("a blank between") << QByteArray("1 Gi");
    QTest::newRow("two units") << QByteArray("1GiGi");
    QTest::newRow("an exponent without a number") << QByteArray("1e");
    QTest::newRow("an exponent with two signs") << QByteArray("1e+-3");
    QTest::newRow("a variable") << QByteArray("${memory}");
}

void tst_quantity::whatIsNoneIsRefused()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!budget::bytesOf(text.toStdString()));
    QVERIFY(!budget::millicoresOf(text.toStdString()));
}

void tst_quantity::ratesAreBits()
{
    QCOMPARE(budget::bitsOf("4Mbit").value_or(0), int64_t{4000000});
    QCOMPARE(budget::bitsOf("512kbit").value_or(0), int64_t{512000});
    QVERIFY(!budget::bitsOf("4M"));
}

void tst_quantity::textsAreShort()
{
    QCOMPARE(budget::bytesText(int64_t{1548} * 1024 * 1024), u"1548Mi"_s);
    QCOMPARE(budget::bytesText(0), u"0"_s);
    QCOMPARE(budget::bytesText(int64_t{480} * 1024 * 1024 * 1024), u"480Gi"_s);
    QCOMPARE(budget::cpuText(1350), u"1350m"_s);
    QCOMPARE(budget::cpuText(4000), u"4"_s);
}

void tst_quantity::sumsStopAtTheLargest()
{
    QCOMPARE(budget::sumOf(budget::boundless, 1), budget::boundless);
    QCOMPARE(budget::productOf(budget::boundless / 2, 3), budget::boundless);
    QCOMPARE(budget::productOf(0, budget::boundless), int64_t{0});
}

EFA_TEST(tst_quantity)

#include "tst_quantity.moc"

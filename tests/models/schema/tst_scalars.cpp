#include "schema/formats.h"
#include "schema/kubernetesversion.h"
#include "schema/quantity.h"
#include "schema/similarname.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_scalars : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aQuantityIsTold_data();
    void aQuantityIsTold();
    void aFormatIsTold_data();
    void aFormatIsTold();
    void integersHaveBounds();
    void aSimilarNameIsFound_data();
    void aSimilarNameIsFound();
    void aVersionIsReadFromWhatClustersSay_data();
    void aVersionIsReadFromWhatClustersSay();
};

void tst_scalars::aQuantityIsTold_data()
{
    QTest::addColumn<bool>("good");
    for (const char* text :
         {"0", "1", "-1", "+1", "500m", "1.5Gi", ".5", "5.", "1e3", "1E-3", "1E", "100k", "3Ki", "1n"})
        QTest::newRow(text) << true;
    for (const char* text :
         {"", "m", ".", "1 Gi", "1GB", "1gi", "1mi", "1K", "1e", "1e1.5", "0x10", "one", "1Gib", "--1"})
        QTest::newRow(*text == '\0' ? "(empty)" : text) << false;
}

void tst_scalars::aQuantityIsTold()
{
    QFETCH(const bool, good);
    const std::string_view text = QTest::currentDataTag();
    QCOMPARE(schema::isQuantity(text == "(empty)" ? std::string_view() : text), good);
}

void tst_scalars::aFormatIsTold_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const auto rows = [](const char* format, std::initializer_list<const char*> good,
                         std::initializer_list<const char*> bad) {
        for (const char* text : good)
            QTest::addRow("%s: %s", format, text) << QByteArray(format) << QByteArray(text) << true;
        for (const char* text : bad)
            QTest::addRow("%s, not: %s", format, text) << QByteArray(format) << QByteArray(text) << false;
    };
    rows("date-time", {"2024-02-29T10:00:00Z", "2024-01-01t10:00:00.123+02:00"},
         {"2024-02-30T10:00:00Z", "2024-01-01", "2024-01-01T25:00:00Z", "2024-01-01T10:00:00"});
    rows("date", {"2024-02-29"}, {"2023-02-29", "24-01-01"});
    rows("byte", {"", "YQ==", "YWJj", "YW\nJj"}, {"YQ=", "Y", "a b=", "====", "<x>"});
    rows("ipv4", {"10.0.0.1"}, {"10.0.0", "10.0.0.256", "::1", "127.1"});
    rows("ipv6", {"::1", "fe80::1"}, {"10.0.0.1", ":::1"});
    rows("cidr", {"10.0.0.0/8", "fd00::/64"}, {"10.0.0.0", "10.0.0.0/33", "fd00::/129", "10.0.0.0/x"});
    rows("hostname", {"a", "a-b.c1"}, {"-a", "a..b", "a_b"});
    rows("duration", {"5m", "1h30m", "1.5s", "0"}, {"5", "m", "five"});
    rows("email", {"a@b"}, {"a", "a b@c"});
    rows("uri", {"https://a/b", "/a"}, {"a b", "a"});
    rows("uuid", {"123e4567-e89b-12d3-a456-426614174000"}, {"123e4567"});
    rows("mac", {"00:1a:2B:3c:4d:5e"}, {"00:1a"});
}

void tst_scalars::aFormatIsTold()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, text);
    QFETCH(const bool, good);
    QCOMPARE(schema::hasFormat(text.toStdString(), format.toStdString()),
             good ? schema::FormatAnswer::Fits : schema::FormatAnswer::Differs);
    QCOMPARE(schema::hasFormat(text.toStdString(), "nobody's"), schema::FormatAnswer::NotKnown);
}

void tst_scalars::integersHaveBounds()
{
    QVERIFY(schema::isInIntegerFormat("2147483647", "int32"));
    QVERIFY(!schema::isInIntegerFormat("2147483648", "int32"));
    QVERIFY(schema::isInIntegerFormat("2147483648", "int64"));
    QVERIFY(!schema::isInIntegerFormat("9223372036854775808", "int64"));
    QVERIFY(schema::isInIntegerFormat("9223372036854775808", ""));
}

void tst_scalars::aSimilarNameIsFound_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("meant");
    QTest::newRow("a letter too many") << QByteArray("containerss") << QByteArray("containers");
    QTest::newRow("two letters swapped") << QByteArray("imgae") << QByteArray("image");
    QTest::newRow("another case") << QByteArray("HOSTNETWORK") << QByteArray("hostNetwork");
    QTest::newRow("the nearer of two") << QByteArray("imag") << QByteArray("image");
    QTest::newRow("nothing like it") << QByteArray("banana") << QByteArray();
    QTest::newRow("longer than any name") << QByteArray(5000, 'a') << QByteArray();
}

void tst_scalars::aSimilarNameIsFound()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, meant);
    const std::string text = written.toStdString();
    schema::SimilarName similar(text);
    for (const std::string_view name : {"containers", "images", "image", "hostNetwork", "env"})
        similar.offer(name);
    QCOMPARE(std::string(similar.best()), meant.toStdString());
}

void tst_scalars::aVersionIsReadFromWhatClustersSay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("version");
    QTest::newRow("K3s") << u"v1.30.4+k3s1"_s << u"1.30"_s;
    QTest::newRow("a cloud") << u"v1.29.3-gke.100"_s << u"1.29"_s;
    QTest::newRow("short") << u"1.31"_s << u"1.31"_s;
    QTest::newRow("one number") << u"1"_s << QString();
    QTest::newRow("a word") << u"latest"_s << QString();
    QTest::newRow("something behind it") << u"1.30 or so"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void tst_scalars::aVersionIsReadFromWhatClustersSay()
{
    QFETCH(const QString, text);
    QFETCH(const QString, version);
    const auto read = schema::KubernetesVersion::fromText(text);
    QCOMPARE(read ? read->toString() : QString(), version);
}

EFA_TEST(tst_scalars)

#include "tst_scalars.moc"

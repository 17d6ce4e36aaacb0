#include "files/pathname.h"
#include "tests/support/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace efa::files;
using namespace Qt::StringLiterals;

class tst_pathname : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everyByteComesBack_data();
    void everyByteComesBack();
    void randomBytesComeBack();
    void namesWithAstralCharactersAreNotForeign();
};

void tst_pathname::everyByteComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("foreign");
    QTest::newRow("ascii") << QByteArray("a/b.yaml") << false;
    QTest::newRow("umlaut") << "m\xC3\xBCnchen"_ba << false;
    QTest::newRow("latin 1") << "m\xFCnchen"_ba << true;
    QTest::newRow("half a sequence at the end") << "a\xC3"_ba << true;
    QTest::newRow("overlong") << "\xC0\xAF"_ba << true;
    QTest::newRow("an encoded surrogate") << "\xED\xB2\x80"_ba << true;
    QTest::newRow("a byte behind an astral character") << "\xF0\x9F\x98\x80\xFF"_ba << true;
    QTest::newRow("the replacement character itself") << "\xEF\xBF\xBD"_ba << false;
}

void tst_pathname::everyByteComesBack()
{
    QFETCH(const QByteArray, bytes);
    const QString path = pathFromBytes(bytes);
    QCOMPARE(pathToBytes(path), bytes);
    QTEST(hasForeignBytes(path), "foreign");
}

void tst_pathname::randomBytesComeBack()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(8); i >= 0; --i)
            bytes += static_cast<char>(random.bounded(1, 256));
        QCOMPARE(pathToBytes(pathFromBytes(bytes)), bytes);
    }
}

void tst_pathname::namesWithAstralCharactersAreNotForeign()
{
    // The second half of this pair lies in the range that stands for foreign bytes.
    const QString path = QString::fromUcs4(U"\U0001F080", 1);
    QVERIFY(!hasForeignBytes(path));
    QCOMPARE(pathFromBytes(pathToBytes(path)), path);
}

EFA_TEST(tst_pathname)

#include "tst_pathname.moc"

#include "workspace/rounds.h"

#include "tests/support/registry.h"

#include <QTest>

using efa::workspace::Rounds;

class tst_rounds : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void wishesDuringARoundMakeOneMore();
    void severalWishesSoonAreOne();
};

void tst_rounds::wishesDuringARoundMakeOneMore()
{
    int begun = 0;
    Rounds rounds([&] { ++begun; });
    QVERIFY(!rounds.isBusy());
    for (int wish = 0; wish < 3; ++wish)
        rounds.ask();
    QCOMPARE(begun, 1);
    QVERIFY(rounds.isBusy());
    rounds.end();
    QCOMPARE(begun, 2);
    rounds.end();
    QCOMPARE(begun, 2);
    QVERIFY(!rounds.isBusy());
}

void tst_rounds::severalWishesSoonAreOne()
{
    int begun = 0;
    Rounds rounds([&] { ++begun; });
    rounds.askSoon();
    rounds.askSoon();
    QVERIFY(rounds.isBusy());
    QCOMPARE(begun, 0);
    QTRY_COMPARE(begun, 1);
    rounds.end();
    QVERIFY(!rounds.isBusy());
}

EFA_TEST(tst_rounds)

#include "tst_rounds.moc"

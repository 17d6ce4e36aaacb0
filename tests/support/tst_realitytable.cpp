#include "tests/support/realitytable.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using efa::test::RealityTable;

class tst_realitytable : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void countsAddUpByJudge();
    void everyDemandedJudgeHasARow();
    void shortfallIsNamed_data();
    void shortfallIsNamed();
};

void tst_realitytable::countsAddUpByJudge()
{
    const RealityTable table("yaml.tst_a RAN 1\ngit REAL 2\ngit REAL 3\ngit REPLAYED 4\nyaml.tst_b RAN 1\n",
                             "");
    QCOMPARE(table.testsRun(), 2);
    QCOMPARE(table.counts().value(u"git"_s).real, 5);
    QCOMPARE(table.counts().value(u"git"_s).replayed, 4);
    const QStringList row = table.text().split(u'\n').at(1).simplified().split(u' ');
    QCOMPARE(row, (QStringList{u"git"_s, u"5"_s, u"4"_s, u"0"_s, u"-"_s}));
}

void tst_realitytable::everyDemandedJudgeHasARow()
{
    const RealityTable table("", "kustomize 7 where-present\n");
    const QStringList row = table.text().split(u'\n').at(1).simplified().split(u' ');
    QCOMPARE(row, (QStringList{u"kustomize"_s, u"0"_s, u"0"_s, u"0"_s, u"7"_s}));
}

void tst_realitytable::shortfallIsNamed_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("present");
    QTest::addColumn<int>("sentences");

    const QByteArray always = "judge 2 always\n";
    const QByteArray where = "# a remark\njudge 2 where-present\n";
    QTest::newRow("enough") << QByteArray("judge REAL 2\n") << always << true << 0;
    QTest::newRow("too few") << QByteArray("judge REAL 1\n") << always << false << 1;
    QTest::newRow("replayed is not real") << QByteArray("judge REPLAYED 9\n") << always << false << 1;
    QTest::newRow("none where it is not present") << QByteArray("judge NOT-RUN 9\n") << where << false << 0;
    QTest::newRow("none where it is present") << QByteArray("judge NOT-RUN 9\n") << where << true << 1;
    QTest::newRow("a judge without a row")
        << QByteArray("other REAL 9\njudge REAL 2\n") << always << true << 1;
    QTest::newRow("a row that cannot be read")
        << QByteArray("judge REAL 2\n") << QByteArray("judge many always\n") << true << 2;
}

void tst_realitytable::shortfallIsNamed()
{
    QFETCH(QByteArray, records);
    QFETCH(QByteArray, expected);
    QFETCH(bool, present);
    QFETCH(int, sentences);
    const RealityTable table(records, expected);
    const QSet<QString> judges = present ? QSet<QString>{u"judge"_s} : QSet<QString>{};
    QCOMPARE(table.shortfalls(judges).size(), sentences);
}

EFA_TEST(tst_realitytable)

#include "tst_realitytable.moc"

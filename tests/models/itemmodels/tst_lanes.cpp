#include "itemmodels/lanes.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::itemmodels::LaneRow;
using efa::itemmodels::laneRows;

namespace {

/// "c:a,b" is the commit c with the parents a and b.
QList<git::Commit> history(const QStringList& words)
{
    QList<git::Commit> commits;
    for (const QString& word : words) {
        git::Commit commit;
        commit.id.text = word.section(u':', 0, 0);
        for (const QString& parent : word.section(u':', 1).split(u',', Qt::SkipEmptyParts))
            commit.parents.append(CommitId{parent});
        commits.append(commit);
    }
    return commits;
}

QString joined(const QList<int>& lanes)
{
    QStringList words;
    for (const int lane : lanes)
        words << QString::number(lane);
    return words.join(u',');
}

/// "2 |0 v2 >1,2": stands in lane 2, lane 0 goes by, 2 arrives, 1 and 2 leave.
QStringList told(const QList<LaneRow>& rows)
{
    QStringList lines;
    for (const LaneRow& row : rows)
        lines << u"%1 |%2 v%3 >%4"_s.arg(row.lane).arg(joined(row.passing), joined(row.arriving),
                                                       joined(row.leaving));
    return lines;
}

} // namespace

class tst_lanes final : public QObject
{
    Q_OBJECT

  private slots:
    void linesRunThroughTheRows_data()
    {
        QTest::addColumn<QStringList>("commits");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("nothing") << QStringList() << QStringList();
        QTest::newRow("a straight line") << QStringList{u"c:b"_s, u"b:a"_s, u"a"_s}
                                         << QStringList{u"0 | v >0"_s, u"0 | v0 >0"_s, u"0 | v0 >"_s};
        QTest::newRow("a merged branch")
            << QStringList{u"m:b,s"_s, u"s:a"_s, u"b:a"_s, u"a"_s}
            << QStringList{u"0 | v >0,1"_s, u"1 |0 v1 >1"_s, u"0 |1 v0 >0"_s, u"0 | v0,1 >"_s};
        QTest::newRow("two tips of one commit")
            << QStringList{u"x:a"_s, u"y:a"_s, u"a"_s}
            << QStringList{u"0 | v >0"_s, u"1 |0 v >1"_s, u"0 | v0,1 >"_s};
        QTest::newRow("three parents")
            << QStringList{u"o:a,b,c"_s, u"a"_s, u"b"_s, u"c"_s}
            << QStringList{u"0 | v >0,1,2"_s, u"0 |1,2 v0 >"_s, u"1 |2 v1 >"_s, u"2 | v2 >"_s};
        QTest::newRow("a free lane is used again")
            << QStringList{u"m:b,s"_s, u"s"_s, u"b:a,t"_s, u"t"_s, u"a"_s}
            << QStringList{u"0 | v >0,1"_s, u"1 |0 v1 >"_s, u"0 | v0 >0,1"_s, u"1 |0 v1 >"_s, u"0 | v0 >"_s};
        QTest::newRow("the list ends before the history")
            << QStringList{u"c:b"_s} << QStringList{u"0 | v >0"_s};
        QTest::newRow("a parent above its child")
            << QStringList{u"a"_s, u"b:a"_s} << QStringList{u"0 | v >"_s, u"0 | v >0"_s};
    }

    void linesRunThroughTheRows()
    {
        QFETCH(const QStringList, commits);
        QTEST(told(laneRows(history(commits))), "rows");
    }

    void aRowKnowsItsWidth()
    {
        const QList<LaneRow> rows = laneRows(history({u"m:b,s"_s, u"s:a"_s, u"b:a"_s, u"a"_s}));
        QCOMPARE(rows.at(0).width(), 2);
        QCOMPARE(laneRows(history({u"a"_s})).first().width(), 1);
    }

    // Whatever leaves a row downwards is what comes into the next one from above.
    void noLineBeginsOrEndsBetweenRows()
    {
        QStringList words;
        for (int number = 500; number > 0; --number) {
            QStringList parents;
            if (number > 1)
                parents << QString::number(number - 1);
            if (number % 7 == 0 && number > 5)
                parents << QString::number(number - 5);
            words << QString::number(number) + u':' + parents.join(u',');
        }
        const QList<LaneRow> rows = laneRows(history(words));
        for (qsizetype at = 1; at < rows.size(); ++at) {
            QSet<int> down(rows.at(at - 1).passing.begin(), rows.at(at - 1).passing.end());
            down += QSet<int>(rows.at(at - 1).leaving.begin(), rows.at(at - 1).leaving.end());
            QSet<int> up(rows.at(at).passing.begin(), rows.at(at).passing.end());
            up += QSet<int>(rows.at(at).arriving.begin(), rows.at(at).arriving.end());
            QCOMPARE(down, up);
        }
    }
};

EFA_TEST(tst_lanes)
#include "tst_lanes.moc"

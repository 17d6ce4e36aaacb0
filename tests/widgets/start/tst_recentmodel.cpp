#include "widgets/start/recentmodel.h"

#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::widgets;

class tst_recentmodel final : public QObject
{
    Q_OBJECT

  private slots:
    void factsInWords_data()
    {
        QTest::addColumn<RecentFleet>("fleet");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all is known")
            << RecentFleet{.branch = u"main"_s, .ahead = 2, .clusters = 36} << u"36 clusters, main \u21912"_s;
        QTest::newRow("nothing to push")
            << RecentFleet{.branch = u"main"_s, .clusters = 36} << u"36 clusters, main"_s;
        QTest::newRow("clusters are not known") << RecentFleet{.branch = u"main"_s} << u"main"_s;
        QTest::newRow("no Git") << RecentFleet{} << QString();
    }

    void factsInWords()
    {
        QFETCH(RecentFleet, fleet);
        QTEST(fleetFacts(fleet), "expected");
    }

    void aChangedFleetChangesItsRowOnly()
    {
        RecentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFleets({{.path = u"/a"_s, .name = u"a"_s}, {.path = u"/b"_s, .name = u"b"_s}});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setFleets(
            {{.path = u"/a"_s, .name = u"a"_s}, {.path = u"/b"_s, .name = u"b"_s, .missing = true}});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(model.index(1).data(RecentModel::PathRole).toString(), u"/b"_s);
        model.setFleets({{.path = u"/b"_s, .name = u"b"_s}});
        QCOMPARE(reset.count(), 1);
    }
};

EFA_TEST(tst_recentmodel)
#include "tst_recentmodel.moc"

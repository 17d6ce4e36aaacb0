#include "widgets/common/elidedpath.h"

#include "tests/support/registry.h"
#include "widgets/common/theme.h"

#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::widgets;

class tst_elidedpath final : public QObject
{
    Q_OBJECT

  private slots:
    void theEndOfAPathStays_data()
    {
        QTest::addColumn<QString>("room"); // as much as this text needs
        QTest::addColumn<QString>("expected");
        const QString path = u"kubernetes/apps/default/qui/app"_s;
        QTest::newRow("with room for all") << path << path;
        QTest::newRow("without the first folder")
            << u"…/apps/default/qui/app"_s << u"…/apps/default/qui/app"_s;
        QTest::newRow("only whole folders go") << u"…s/default/qui/app"_s << u"…/default/qui/app"_s;
        QTest::newRow("the last name") << u"…/app"_s << u"…/app"_s;
    }

    void theEndOfAPathStays()
    {
        QFETCH(const QString, room);
        QFETCH(const QString, expected);
        const QFontMetrics metrics(uiFont());
        QCOMPARE(elidedPath(u"kubernetes/apps/default/qui/app"_s, metrics, metrics.horizontalAdvance(room)),
                 expected);
    }

    void aNameThatDoesNotFitIsCutInTheMiddle()
    {
        const QFontMetrics metrics(uiFont());
        const int width = metrics.horizontalAdvance(u"a-very-lo…ng-name"_s);
        const QString cut = elidedPath(u"apps/a-very-long-folder-with-a-long-name"_s, metrics, width);
        QVERIFY(metrics.horizontalAdvance(cut) <= width);
        QVERIFY2(cut.startsWith(u'a') && cut.endsWith(u"name"_s), qPrintable(cut));
    }
};

EFA_TEST(tst_elidedpath)
#include "tst_elidedpath.moc"

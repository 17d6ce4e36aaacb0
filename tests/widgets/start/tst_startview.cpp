#include "widgets/start/startview.h"

#include "base/clock.h"
#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"
#include "widgets/common/appearance.h"
#include "widgets/common/searchfield.h"
#include "widgets/start/door.h"
#include "widgets/start/sampleform.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

RecentFleet fleet(const QString& name)
{
    return {.path = u"/fleets/"_s + name,
            .name = name,
            .branch = u"main"_s,
            .clusters = 36,
            .opened = noon.addSecs(-720)};
}

struct Page
{
    FixedClock clock{noon};
    StartView view{clock};
    QListView* rows = view.findChild<QListView*>();

    explicit Page(const QList<RecentFleet>& fleets = {})
    {
        view.setRecent(fleets);
        view.resize(1368, 824);
        view.show();
        view.activateWindow();
        (void)QTest::qWaitForWindowActive(&view);
    }

    QAbstractButton* button(const QString& words) const
    {
        for (auto* candidate : view.findChildren<QAbstractButton*>())
            if (candidate->isVisibleTo(&view) &&
                (candidate->text() == words || candidate->accessibleName() == words))
                return candidate;
        return nullptr;
    }
};

} // namespace

class tst_startview final : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp, ThemeMode::Light); }
    void cleanupTestCase() { m_appearance.reset(); }

    void doorsSayTheirWish()
    {
        const Page page;
        QSignalSpy open(&page.view, &StartView::openFolderRequested);
        QSignalSpy sample(&page.view, &StartView::sampleRequested);
        page.button(u"Open folder"_s)->click();
        page.button(u"Sample fleet"_s)->click();
        QCOMPARE(open.count(), 1);
        QCOMPARE(sample.count(), 1);
    }

    void withoutFleetsItOffersTheSample()
    {
        const Page page;
        QVERIFY(!page.rows->isVisible());
        QSignalSpy sample(&page.view, &StartView::sampleRequested);
        page.button(u"Write the sample fleet"_s)->click();
        QCOMPARE(sample.count(), 1);
        QVERIFY(qobject_cast<Door*>(page.view.focusEntry()));
    }

    void aRowOpensByKeyByButtonAndByDoubleClick()
    {
        const Page page({fleet(u"north-sea"_s), fleet(u"baltic"_s)});
        QSignalSpy open(&page.view, &StartView::openRequested);
        QCOMPARE(page.view.focusEntry(), page.rows);
        page.rows->setFocus();
        QTest::keyClick(page.rows, Qt::Key_Down);
        QTest::keyClick(page.rows, Qt::Key_Return);
        QCOMPARE(open.takeFirst().first().toString(), u"/fleets/baltic"_s);
        page.button(u"Open"_s)->click();
        QCOMPARE(open.takeFirst().first().toString(), u"/fleets/baltic"_s);
        const QPoint first = page.rows->visualRect(page.rows->model()->index(0, 0)).center();
        QTest::mouseClick(page.rows->viewport(), Qt::LeftButton, {}, first);
        QTest::mouseDClick(page.rows->viewport(), Qt::LeftButton, {}, first);
        QCOMPARE(open.takeFirst().first().toString(), u"/fleets/north-sea"_s);
    }

    void aFolderThatIsNotThereSaysSo()
    {
        RecentFleet gone = fleet(u"bench"_s);
        gone.missing = true;
        const Page page({gone});
        QSignalSpy open(&page.view, &StartView::openRequested);
        auto* button = page.button(u"Open"_s);
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(u"not there"_s));
        page.rows->setFocus();
        QTest::keyClick(page.rows, Qt::Key_Return);
        QCOMPARE(open.count(), 0);
        QSignalSpy removed(&page.view, &StartView::removeRequested);
        QTest::keyClick(page.rows, Qt::Key_Delete);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.first().first().toString(), gone.path);
    }

    void theFilterFindsNamePathAndBranch()
    {
        RecentFleet other = fleet(u"baltic"_s);
        other.branch = u"release/2026.4"_s;
        const Page page({fleet(u"north-sea"_s), other});
        auto* filter = page.view.findChild<SearchField*>();
        for (const QString& words : {u"BALT"_s, u"release"_s, u"fleets/b"_s}) {
            filter->setText(words);
            QCOMPARE(page.rows->model()->rowCount(), 1);
        }
        filter->setText(u"nothing like it"_s);
        QVERIFY(!page.rows->isVisible());
        page.button(u"Show all 2"_s)->click();
        QCOMPARE(page.rows->model()->rowCount(), 2);
    }

    void thePathCanBeCopied()
    {
        const Page page({fleet(u"north-sea"_s)});
        page.rows->setFocus();
        QTest::keyClick(page.rows, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"/fleets/north-sea"_s);
    }

    void aListThatIsReadAgainKeepsItsPlace()
    {
        Page page({fleet(u"one"_s), fleet(u"two"_s), fleet(u"three"_s)});
        page.rows->setCurrentIndex(page.rows->model()->index(1, 0));
        page.view.setRecent({fleet(u"zero"_s), fleet(u"one"_s), fleet(u"two"_s)});
        QCOMPARE(page.rows->currentIndex().row(), 2);
    }

    void theSampleFormSaysWhyItCannotWrite()
    {
        Page page;
        page.view.askForSample(u"/home/me/north-sea-sample"_s);
        SampleForm& form = page.view.sampleForm();
        QVERIFY(form.isVisible());
        QCOMPARE(form.folder(), u"/home/me/north-sea-sample"_s);
        auto* write = page.button(u"Write it and open"_s);
        form.setVerdict(u"This folder is not empty."_s);
        QVERIFY(!write->isEnabled());
        QCOMPARE(write->toolTip(), u"This folder is not empty."_s);
        form.setVerdict({});
        QSignalSpy wished(&form, &SampleForm::writeRequested);
        write->click();
        QCOMPARE(wished.first().first().toString(), u"/home/me/north-sea-sample"_s);
    }

    void theSampleFormCancelsWorkFirstAndThenLeaves()
    {
        Page page;
        page.view.askForSample(u"/home/me/sample"_s);
        SampleForm& form = page.view.sampleForm();
        QSignalSpy cancelled(&form, &SampleForm::cancelRequested);
        form.showRunning(1, 4, u"Writing commits"_s);
        page.button(u"Cancel"_s)->click();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(form.isVisible());
        form.showIdle();
        page.button(u"Cancel"_s)->click();
        QVERIFY(!form.isVisible());
    }

    void everyStateIsNamedAndSaysWhy_data()
    {
        QTest::addColumn<QList<RecentFleet>>("fleets");
        QTest::addColumn<bool>("asking");
        RecentFleet gone = fleet(u"bench"_s);
        gone.missing = true;
        QTest::newRow("no fleets") << QList<RecentFleet>() << false;
        QTest::newRow("fleets") << QList<RecentFleet>{fleet(u"a"_s), fleet(u"b"_s)} << false;
        QTest::newRow("a missing one") << QList<RecentFleet>{gone} << false;
        QTest::newRow("asking for the sample") << QList<RecentFleet>{fleet(u"a"_s)} << true;
    }

    void everyStateIsNamedAndSaysWhy()
    {
        QFETCH(QList<RecentFleet>, fleets);
        QFETCH(bool, asking);
        Page page(fleets);
        if (asking) {
            page.view.askForSample(u"/x"_s);
            page.view.sampleForm().setVerdict(u"Not there."_s);
        }
        QCOMPARE(test::namelessWidgets(page.view), QStringList());
        QCOMPARE(test::silentButtons(page.view), QStringList());
    }

    void itFitsTheSmallestWindow()
    {
        Page page({fleet(u"north-sea"_s)});
        page.view.resize(952, 596);
        QCoreApplication::processEvents();
        for (const QWidget* widget : page.view.findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            const QRect place(widget->mapTo(&page.view, QPoint()), widget->size());
            QVERIFY2(page.view.rect().contains(place), qPrintable(test::describe(widget)));
        }
    }

  private:
    std::unique_ptr<Appearance> m_appearance;
};

EFA_TEST(tst_startview)
#include "tst_startview.moc"

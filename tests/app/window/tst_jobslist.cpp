// The list of jobs with real clicks and keys: what runs is cancelled there, what failed says why and is
// cleared.
#include "app/window/jobsbutton.h"
#include "app/window/jobspopup.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/theme.h"
#include "workspace/jobs.h"

#include <QApplication>
#include <QPointer>
#include <QProgressBar>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::app;
using workspace::Jobs;

namespace {

/// The button over one list of jobs.
struct JobsBench
{
    JobsBench()
    {
        button.addSource(&jobs);
        button.resize(button.sizeHint());
        button.show();
        (void)QTest::qWaitForWindowExposed(&button);
    }

    ~JobsBench() { button.removeSource(&jobs); }

    /// Work that is half done until somebody cancels it.
    void startLong()
    {
        (void)jobs.run<int>({.title = u"Read a big repository"_s}, [](Progress& progress) -> Result<int> {
            progress.report(100, 200);
            while (!progress.isCancelled())
                QThread::yieldCurrentThread();
            return failure({.code = ErrorCode::Cancelled, .message = {}});
        });
    }

    void failOne()
    {
        (void)jobs.run<int>({.title = u"Write a file"_s}, [](Progress&) -> Result<int> {
            return failure(
                {.code = ErrorCode::Io, .message = u"The disk is gone."_s, .hint = u"Plug it in."_s});
        });
    }

    JobsPopup* popup() const { return button.findChild<JobsPopup*>(); }

    QString words() const
    {
        QStringList all;
        for (const auto* label : popup()->findChildren<widgets::Label*>())
            if (label->isVisible())
                all << label->text();
        return all.join(u'|');
    }

    widgets::LinkButton* link(const QString& text) const
    {
        const auto links = popup()->findChildren<widgets::LinkButton*>();
        const auto at = std::ranges::find_if(
            links, [&](const auto* link) { return link->isVisible() && link->text() == text; });
        return at == links.end() ? nullptr : *at;
    }

    JobsButton button;
    Jobs jobs;
};

} // namespace

class tst_jobslist final : public QObject
{
    Q_OBJECT

  private slots:
    void whatRunsIsShownAndCancelled()
    {
        JobsBench bench;
        QCOMPARE(bench.button.text(), u"No jobs"_s);
        bench.startLong();
        QTRY_VERIFY_WITH_TIMEOUT(bench.button.text().startsWith(u"1 job"_s), test::patienceMs);
        QTest::mouseClick(&bench.button, Qt::LeftButton);
        QTRY_VERIFY(bench.popup() && bench.popup()->isVisible());
        QVERIFY(bench.words().contains(u"Read a big repository"_s));
        QTRY_COMPARE(bench.popup()->findChild<QProgressBar*>()->value(), 50);
        auto* cancel = bench.link(u"Cancel"_s);
        QVERIFY(cancel);
        QCOMPARE(cancel->accessibleName(), u"Cancel Read a big repository"_s);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.words().contains(u"Cancelled"_s), test::patienceMs);
        QCOMPARE(bench.button.text(), u"No jobs"_s);
        QVERIFY(!bench.link(u"Cancel"_s));
    }

    void whatFailedSaysWhyAndIsCleared()
    {
        JobsBench bench;
        bench.failOne();
        QTRY_COMPARE_WITH_TIMEOUT(bench.button.text(), u"1 failed"_s, test::patienceMs);
        bench.button.setFocus();
        QTest::keyClick(&bench.button, Qt::Key_Space);
        QTRY_VERIFY(bench.popup() && bench.popup()->isVisible());
        QVERIFY(bench.words().contains(u"Write a file"_s));
        QVERIFY(bench.words().contains(u"The disk is gone."_s));
        QVERIFY(bench.words().contains(u"Plug it in."_s));
        QTest::keyClick(bench.popup(), Qt::Key_Tab);
        auto* clear = bench.link(u"Clear what is over"_s);
        QVERIFY(clear);
        QTRY_VERIFY(clear->hasFocus());
        QTest::keyClick(clear, Qt::Key_Space);
        QTRY_VERIFY(!bench.words().contains(u"Write a file"_s));
        QCOMPARE(bench.button.text(), u"No jobs"_s);
        QTest::keyClick(bench.popup(), Qt::Key_Escape);
        QTRY_VERIFY(!bench.popup());
    }

    /// A fleet is closed while its list stands open: nothing may speak to the jobs that went with it.
    void aListThatGoesTakesItsRowsAlong()
    {
        JobsBench bench;
        bench.failOne();
        auto other = std::make_unique<Jobs>();
        bench.button.addSource(other.get());
        QTRY_COMPARE_WITH_TIMEOUT(bench.button.text(), u"1 failed"_s, test::patienceMs);
        QTest::mouseClick(&bench.button, Qt::LeftButton);
        QTRY_VERIFY(bench.popup() && bench.popup()->isVisible());
        const QPointer<QWidget> before = bench.link(u"Clear what is over"_s);
        QVERIFY(before);
        bench.button.removeSource(other.get());
        other.reset();
        QTRY_VERIFY(!before);
        QTest::mouseClick(bench.link(u"Clear what is over"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.button.text(), u"No jobs"_s);
    }
};

EFA_TEST(tst_jobslist)
#include "tst_jobslist.moc"

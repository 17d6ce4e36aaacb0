#include "widgets/common/availability.h"

#include "tests/support/registry.h"
#include "widgets/common/banner.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/statepanel.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;

class tst_availability final : public QObject
{
    Q_OBJECT

  private slots:
    void whatIsOffSaysWhy()
    {
        QAction action(u"Save"_s);
        action.setToolTip(u"Write this file"_s);
        setAvailable(&action, u"Nothing changed"_s);
        QVERIFY(!action.isEnabled());
        QCOMPARE(action.toolTip(), u"Nothing changed"_s);
        setAvailable(&action, u"The disk is full"_s);
        QCOMPARE(action.toolTip(), u"The disk is full"_s);
        setAvailable(&action, {});
        QVERIFY(action.isEnabled());
        QCOMPARE(action.toolTip(), u"Write this file"_s);
    }

    void aSwitchTellsWhatThePersonChose()
    {
        SegmentedSwitch choice;
        choice.addSegment(3, u"Result"_s);
        choice.addSegment(5, u"Diff"_s);
        QCOMPARE(choice.current(), 3);
        QSignalSpy chosen(&choice, &SegmentedSwitch::chosen);
        choice.setCurrent(5);
        QCOMPARE(choice.current(), 5);
        QCOMPARE(chosen.count(), 0);
        choice.show();
        const auto segments = choice.findChildren<QAbstractButton*>();
        QTest::mouseClick(segments.first(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(choice.current(), 3);
        choice.setAvailable(5, u"There is no commit yet"_s);
        QVERIFY(!segments.last()->isEnabled());
        QCOMPARE(segments.last()->toolTip(), u"There is no commit yet"_s);
    }

    void escapeClearsASearchFirst()
    {
        SearchField field(u"Filter"_s);
        QSignalSpy left(&field, &SearchField::left);
        field.setText(u"dogger"_s);
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void aCancelledErrorSaysNothing()
    {
        ErrorPresenter presenter;
        presenter.present({.code = ErrorCode::Cancelled, .message = u"stopped"_s});
        QCOMPARE(presenter.count(), 0);
    }

    void aNewerErrorOfASubjectReplacesTheOlder()
    {
        ErrorPresenter presenter;
        presenter.present({.code = ErrorCode::Io, .message = u"one"_s}, u"save"_s);
        presenter.present({.code = ErrorCode::Io, .message = u"two"_s}, u"save"_s);
        presenter.present({.code = ErrorCode::Io, .message = u"three"_s}, u"open"_s);
        QCOMPARE(presenter.count(), 2);
        presenter.clear(u"save"_s);
        QCOMPARE(presenter.count(), 1);
        for (int number = 0; number < 6; ++number)
            presenter.present({.code = ErrorCode::Io, .message = u"x"_s}, QString::number(number));
        QCOMPARE(presenter.count(), 3);
    }

    void anErrorThatNamesAPlaceLeadsThere()
    {
        ErrorPresenter presenter;
        QSignalSpy wished(&presenter, &ErrorPresenter::placeRequested);
        presenter.present({.code = ErrorCode::Invalid,
                           .message = u"broken"_s,
                           .where = Place{.file = u"base/a.yaml"_s, .line = 3}});
        auto* link = presenter.findChild<LinkButton*>();
        QVERIFY(link);
        QVERIFY(link->isVisibleTo(&presenter));
        link->click();
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.first().first().value<Place>().line, 3);
    }

    void theRawTextIsFolded()
    {
        Banner banner;
        banner.setWords({.text = u"The file could not be written."_s, .detail = u"ENOSPC"_s});
        const auto labels = banner.findChildren<QLabel*>();
        const auto detail = std::ranges::find(labels, u"ENOSPC"_s, &QLabel::text);
        QVERIFY(detail != labels.end());
        QVERIFY(!(*detail)->isVisibleTo(&banner));
        const auto buttons = banner.findChildren<QAbstractButton*>();
        const auto unfold = std::ranges::find(buttons, u"Raw text"_s, &QAbstractButton::text);
        (*unfold)->click();
        QVERIFY((*detail)->isVisibleTo(&banner));
    }

    void statePanelsOfferTheNextStep()
    {
        StatePanel panel;
        panel.showEmpty(u"No findings"_s, u"They will be listed here."_s, u"Check"_s);
        QSignalSpy acted(&panel, &StatePanel::actionTriggered);
        panel.findChild<QPushButton*>()->click();
        QCOMPARE(acted.count(), 1);
        panel.showBusy(u"Rendering"_s, StatePanel::Stop::Offered);
        QCOMPARE(panel.state(), StatePanel::State::Busy);
        QSignalSpy stopped(&panel, &StatePanel::cancelRequested);
        panel.findChild<LinkButton*>()->click();
        QCOMPARE(stopped.count(), 1);
        QVERIFY(!panel.findChild<QPushButton*>()->isVisibleTo(&panel));
    }
};

EFA_TEST(tst_availability)
#include "tst_availability.moc"

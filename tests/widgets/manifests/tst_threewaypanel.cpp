#include "widgets/manifests/threewaypanel.h"

#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"
#include "widgets/common/appearance.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/manifests/threewaycode.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::widgets;
using namespace Qt::StringLiterals;
using workspace::ThreeWayChoice;

namespace {

const QByteArray base = "name: agent\nreplicas: 1\nimage: a\nport: 80\nend: 1\n";
const QByteArray mine = "name: agent\nreplicas: 3\nimage: a\nport: 81\nend: 1\n";
const QByteArray theirs = "name: agent\nreplicas: 2\nimage: a\nport: 80\nextra: 1\nend: 1\n";

/// The panel, shown, with the texts above.
struct Desk
{
    explicit Desk(ThemeMode theme = ThemeMode::Light)
        : appearance(*qApp, theme)
    {
        panel.resize(900, 420);
        panel.show();
        panel.activateWindow();
        (void)QTest::qWaitForWindowActive(&panel);
        panel.showTexts(base, mine, theirs, CodeLanguage::Yaml);
    }

    QAction* action(const QString& text) const
    {
        for (QAction* action : panel.actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }

    QAbstractButton* button(const QString& text) const
    {
        for (auto* button : panel.findChildren<QAbstractButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    Appearance appearance;
    ThreeWayPanel panel;
};

} // namespace

class tst_threewaypanel : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void whatNobodyDecidedIsUsual()
    {
        const Desk desk;
        QCOMPARE(desk.panel.changes(), 2);
        QCOMPARE(desk.panel.conflicts(), 2);
        QCOMPARE(desk.panel.result(), mine);
    }

    void eachChangeIsChosenByKeys()
    {
        Desk desk;
        auto* words = desk.panel.findChild<SegmentedSwitch*>();
        QCOMPARE(words->current(), int(ThreeWayChoice::Mine));
        QVERIFY(!desk.action(u"Previous change"_s)->isEnabled());
        desk.panel.setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(words->current(), int(ThreeWayChoice::Theirs));
        QCOMPARE(desk.panel.result(), QByteArray("name: agent\nreplicas: 2\nimage: a\nport: 81\nend: 1\n"));
        QTest::keyClick(&desk.panel, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(!desk.action(u"Next change"_s)->isEnabled());
        QCOMPARE(words->current(), int(ThreeWayChoice::Mine));
        desk.panel.choose(ThreeWayChoice::MineThenTheirs);
        QCOMPARE(desk.panel.result(),
                 QByteArray("name: agent\nreplicas: 2\nimage: a\nport: 81\nport: 80\nextra: 1\nend: 1\n"));
        desk.panel.choose(ThreeWayChoice::Base);
        QCOMPARE(desk.panel.result(), QByteArray("name: agent\nreplicas: 2\nimage: a\nport: 80\nend: 1\n"));
    }

    void allOfOneSideIsOneStep()
    {
        const Desk desk;
        desk.button(u"All theirs"_s)->click();
        QCOMPARE(desk.panel.result(), theirs);
        desk.button(u"All mine"_s)->click();
        QCOMPARE(desk.panel.result(), mine);
    }

    void theTextIsHandedBackOrLeft()
    {
        Desk desk;
        QSignalSpy accepted(&desk.panel, &ThreeWayPanel::accepted);
        QSignalSpy left(&desk.panel, &ThreeWayPanel::left);
        desk.button(u"All theirs"_s)->click();
        desk.button(u"Use this text"_s)->click();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.first().first().toByteArray(), theirs);
        desk.button(u"Decide later"_s)->click();
        QTest::keyClick(&desk.panel, Qt::Key_Escape);
        QCOMPARE(left.size(), 2);
    }

    void theColumnsStandBesideEachOther()
    {
        const Desk desk;
        const auto codes = desk.panel.findChildren<ThreeWayCode*>();
        QCOMPARE(codes.size(), 3);
        for (const ThreeWayCode* code : codes)
            QCOMPARE(code->lines(), codes.first()->lines());
        QCOMPARE(test::namelessWidgets(desk.panel), QStringList());
    }

    void itIsPainted_data()
    {
        QTest::addColumn<ThemeMode>("theme");
        QTest::newRow("light") << ThemeMode::Light;
        QTest::newRow("dark") << ThemeMode::Dark;
    }

    void itIsPainted()
    {
        QFETCH(ThemeMode, theme);
        Desk desk(theme);
        desk.panel.choose(ThreeWayChoice::Theirs);
        const QImage picture = desk.panel.grab().toImage();
        if (const QString folder = qEnvironmentVariable("EFA_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(
                u"threeways-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())))));
        QCOMPARE(picture.size(), desk.panel.size());
    }
};

EFA_TEST(tst_threewaypanel)

#include "tst_threewaypanel.moc"

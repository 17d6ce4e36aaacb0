// Triggers every action and every button of the window in each state: what is on has an effect that can be
// observed, what is off says why.
#include "tests/app/window/bench.h"
#include "tests/app/window/fingerprint.h"
#include "tests/app/window/situations.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"

#include <QActionGroup>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::Bench;
using efa::test::Scope;
using efa::test::Situation;
using efa::test::situations;

namespace {

constexpr int effectMs = test::patienceMs;

enum class Kind { MenuAction, ViewAction, Button };

QList<QAction*> actionsOf(const Bench& bench, Scope scope)
{
    if (scope == Scope::Window)
        return bench.menuActions();
    if (scope != Scope::FrontView)
        return {};
    const auto* front = bench.window.deck().front();
    return front->menuActions(widgets::MenuPlace::Git) + front->menuActions(widgets::MenuPlace::View) +
           front->menuActions(widgets::MenuPlace::Edit);
}

QList<QAction*> ownActionsOf(const Bench& bench, Scope scope)
{
    const bool whole = scope == Scope::Window || scope == Scope::FrontView;
    return whole ? bench.viewActions() : QList<QAction*>();
}

QList<QAbstractButton*> buttonsOf(const Bench& bench, const Situation& situation)
{
    const QWidget* inside = placeOf(situation, bench);
    if (!inside)
        return {};
    QList<QAbstractButton*> buttons = bench.buttons();
    buttons.removeIf([inside](const QAbstractButton* button) { return !inside->isAncestorOf(button); });
    return buttons;
}

QString nameOf(const QAction* action)
{
    return QString(action->text()).remove(u'&');
}

QString nameOf(const QAbstractButton* button)
{
    return test::describe(button) + u' ' + button->text();
}

/// A radio that is chosen already has had its effect.
bool isChosen(const QAction* action)
{
    return action->isChecked() && action->actionGroup() && action->actionGroup()->isExclusive();
}

bool isChosen(const QAbstractButton* button)
{
    return button->isChecked() && (button->autoExclusive() || button->group());
}

/// What still comes by itself (a listing, a background look) must not count as an effect.
QByteArray calm(Bench& bench)
{
    QByteArray last;
    (void)QTest::qWaitFor(
        [&] {
            const QByteArray now = bench.isIdle() ? test::fingerprint(bench) : QByteArray();
            const bool same = !now.isEmpty() && now == last;
            last = now;
            return same;
        },
        effectMs);
    return last;
}

} // namespace

Q_DECLARE_METATYPE(Kind)

class tst_actions final : public QObject
{
    Q_OBJECT

  private slots:
    void whatIsOnHasAnEffect_data()
    {
        QTest::addColumn<int>("situation");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("index");
        QApplication::setCursorFlashTime(0);
        for (int at = 0; at < situations().size(); ++at) {
            const Situation& situation = situations().at(at);
            Bench bench;
            QVERIFY2(situation.bring(bench) && !calm(bench).isEmpty(), situation.words);
            addRows(at, u"action"_s, Kind::MenuAction, actionsOf(bench, situation.scope));
            addRows(at, u"own action"_s, Kind::ViewAction, ownActionsOf(bench, situation.scope));
            addRows(at, u"button"_s, Kind::Button, buttonsOf(bench, situation));
        }
    }

    void whatIsOnHasAnEffect()
    {
        QFETCH(const int, situation);
        QFETCH(const Kind, kind);
        QFETCH(const int, index);
        Bench bench;
        const Situation& chosen = situations().at(situation);
        QVERIFY(chosen.bring(bench));
        // What is still made anew may not be taken for what there is.
        const QByteArray before = calm(bench);
        QVERIFY(!before.isEmpty());
        if (kind == Kind::Button)
            tryOut(bench, buttonsOf(bench, chosen).value(index), before);
        else if (kind == Kind::MenuAction)
            tryOut(bench, actionsOf(bench, chosen.scope).value(index), before);
        else
            tryOut(bench, ownActionsOf(bench, chosen.scope).value(index), before);
    }

    /// Time that goes by alone changes nothing that counts as an effect.
    void aDeadButtonIsFound()
    {
        Bench bench;
        QVERIFY(bench.open());
        QPushButton dead(u"Dead"_s, &bench.window);
        dead.show();
        const QByteArray before = calm(bench);
        QVERIFY(!hasEffect(bench, &dead, before, 500));
        const QDateTime now = bench.context.clock().now();
        QVERIFY(now.msecsTo(QDateTime::currentDateTimeUtc()) > 0);
    }

    void whatIsOffSaysWhyAndAllIsNamed_data()
    {
        QTest::addColumn<int>("situation");
        for (int at = 0; at < situations().size(); ++at)
            QTest::newRow(situations().at(at).words) << at;
    }

    void whatIsOffSaysWhyAndAllIsNamed()
    {
        QFETCH(const int, situation);
        Bench bench;
        const Situation& chosen = situations().at(situation);
        QVERIFY(chosen.bring(bench));
        QCOMPARE(test::namelessWidgets(bench.window), QStringList());
        QCOMPARE(unexplained(actionsOf(bench, chosen.scope) + ownActionsOf(bench, chosen.scope)),
                 QStringList());
        QCOMPARE(unexplained(buttonsOf(bench, chosen)), QStringList());
    }

  private:
    template <typename Things>
    void addRows(int situation, const QString& what, Kind kind, const Things& things)
    {
        for (int index = 0; index < things.size(); ++index) {
            const auto* thing = things.at(index);
            if (thing->isEnabled() && !isChosen(thing))
                QTest::newRow(qPrintable(u"%1: %2 %3"_s.arg(
                    QLatin1StringView(situations().at(situation).words), what, nameOf(thing))))
                    << situation << kind << index;
        }
    }

    /// Names of those that are off and do not say why.
    template <typename Things>
    QStringList unexplained(const Things& things)
    {
        QStringList names;
        for (const auto* thing : things)
            if (!thing->isEnabled() && !test::saysWhy(*thing))
                names << nameOf(thing);
        return names;
    }

    template <typename Thing>
    void tryOut(Bench& bench, Thing* thing, QByteArray before)
    {
        QVERIFY(thing);
        QVERIFY(thing->isEnabled());
        if (focusOwner(thing))
            before = calm(bench);
        QVERIFY(!before.isEmpty());
        QVERIFY2(hasEffect(bench, thing, before, effectMs), "it is on and nothing happens");
    }

    template <typename Thing>
    bool hasEffect(Bench& bench, Thing* thing, const QByteArray& before, int patience)
    {
        m_poppedUp = false;
        trigger(thing);
        return QTest::qWaitFor([&] { return m_poppedUp || test::fingerprint(bench) != before; }, patience);
    }

    /// Actions of a context menu are reached with the focus in what they belong to. Whether it went there.
    bool focusOwner(QAction* action)
    {
        bool moved = false;
        for (QObject* owner : action->associatedObjects()) {
            auto* widget = qobject_cast<QWidget*>(owner);
            if (!widget || action->shortcutContext() != Qt::WidgetShortcut)
                continue;
            widget->setFocus();
            moved = true;
        }
        return moved;
    }

    bool focusOwner(QAbstractButton* /*button*/) { return false; }

    void trigger(QAction* action) { action->trigger(); }

    void trigger(QAbstractButton* button)
    {
        // A button with a menu shows it in a loop of its own, which ends when the menu is closed.
        QTimer::singleShot(0, button, [this] {
            if (QWidget* popup = QApplication::activePopupWidget()) {
                m_poppedUp = true;
                popup->close();
            }
        });
        button->click();
    }

    bool m_poppedUp = false;
};

EFA_TEST(tst_actions)
#include "tst_actions.moc"

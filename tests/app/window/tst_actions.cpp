// Triggers every action and every button of the window in each state: what is on has an effect that can be
// observed, what is off says why.
#include "tests/app/window/bench.h"
#include "tests/app/window/fingerprint.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::Bench;

namespace {

constexpr int effectMs = test::patienceMs;

enum class Situation {
    NoFleet,
    RecentFleets,
    Start,
    Clean,
    FileOpen,
    Unsaved,
    Broken,
    Changed,
    Staged,
    Merging,
    NoAuthor,
    OldCommit,
    PlainFolder,
    EmptyRepository,
};

enum class Kind { MenuAction, ViewAction, Button };

const QList<QPair<Situation, QString>> situations = {
    {Situation::NoFleet, u"no fleet"_s},          {Situation::RecentFleets, u"recent fleets"_s},
    {Situation::Start, u"start above a fleet"_s}, {Situation::Clean, u"a clean fleet"_s},
    {Situation::FileOpen, u"an open file"_s},     {Situation::Unsaved, u"unsaved text"_s},
    {Situation::Broken, u"a broken text"_s},      {Situation::Changed, u"changed files"_s},
    {Situation::Staged, u"ready to commit"_s},    {Situation::Merging, u"a merge in conflict"_s},
    {Situation::NoAuthor, u"no author"_s},        {Situation::OldCommit, u"a commit of the history"_s},
    {Situation::PlainFolder, u"no Git"_s},        {Situation::EmptyRepository, u"no commit yet"_s},
};

const QString editedFile = u"base/telemetry-agent/deployment.yaml"_s;

bool append(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write(text) == text.size();
}

bool openFile(Bench& bench)
{
    if (!bench.open())
        return false;
    bench.window.showView(u"manifests"_s);
    bench.window.deck().front()->openPlace({.file = editedFile, .line = 1, .column = 1});
    return QTest::qWaitFor([&] { return bench.workspace()->openFiles().find(editedFile); }, effectMs) &&
           bench.settle();
}

/// Types at the beginning of the file.
bool type(Bench& bench, const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    return QTest::qWaitFor([&] { return bench.workspace()->hasUnsaved(); }, effectMs) && bench.settle();
}

/// A changed file and a new one.
bool makeChanges(Bench& bench)
{
    return append(bench.fleet() + u"/README.md"_s, "more\n") &&
           append(bench.fleet() + u"/new.yaml"_s, "a: 1\n");
}

bool openChanges(Bench& bench)
{
    if (!bench.open())
        return false;
    bench.window.showView(u"changes"_s);
    return bench.settle();
}

bool bringMerge(Bench& bench)
{
    const QString fleet = bench.fleet();
    test::git(fleet, {u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    if (!append(fleet + u"/README.md"_s, "side\n"))
        return false;
    test::git(fleet, {u"commit"_s, u"-qam"_s, u"side"_s});
    test::git(fleet, {u"checkout"_s, u"-q"_s, u"main"_s});
    if (!append(fleet + u"/README.md"_s, "main\n"))
        return false;
    test::git(fleet, {u"commit"_s, u"-qam"_s, u"main"_s});
    QProcess merge;
    merge.setWorkingDirectory(fleet);
    merge.start(u"git"_s, {u"merge"_s, u"-q"_s, u"side"_s});
    return merge.waitForFinished(test::patienceMs) && merge.exitCode() == 1 && openChanges(bench);
}

/// All staged, a message written: nothing is missing.
bool bringStaged(Bench& bench)
{
    if (!makeChanges(bench))
        return false;
    test::git(bench.fleet(), {u"add"_s, u"-A"_s});
    if (!openChanges(bench))
        return false;
    for (auto* line : bench.window.deck().front()->findChildren<QLineEdit*>())
        if (line->accessibleName() == u"Subject of the commit")
            line->setText(u"Say more"_s);
    return bench.settle();
}

bool bringNoAuthor(Bench& bench)
{
    test::git(bench.fleet(), {u"config"_s, u"--unset"_s, u"user.name"_s});
    test::git(bench.fleet(), {u"config"_s, u"--unset"_s, u"user.email"_s});
    return openChanges(bench);
}

bool bringOldCommit(Bench& bench)
{
    const QString id = QString::fromLatin1(test::git(bench.fleet(), {u"rev-parse"_s, u"HEAD~3"_s})).trimmed();
    return openChanges(bench) && bench.window.deck().front()->select(id) && bench.settle();
}

bool bring(Bench& bench, Situation situation)
{
    switch (situation) {
    case Situation::NoFleet:
        return true;
    case Situation::RecentFleets:
        bench.context.settings().remember({.path = bench.fleet(), .name = u"north-sea"_s});
        bench.context.settings().remember({.path = u"/not/there"_s, .name = u"bench"_s});
        bench.window.refreshStart();
        return QTest::qWaitFor([&] { return bench.context.jobs().runningCount() == 0; }, effectMs);
    case Situation::Start:
        if (!bench.open())
            return false;
        bench.window.showView({});
        return true;
    case Situation::Clean:
        return bench.open();
    case Situation::FileOpen:
        return openFile(bench);
    case Situation::Unsaved:
        return openFile(bench) && type(bench, u"# "_s);
    case Situation::Broken:
        return openFile(bench) && type(bench, u"[["_s) &&
               QTest::qWaitFor([&] { return bench.workspace()->preview().error().has_value(); }, effectMs);
    case Situation::Changed:
        return makeChanges(bench) && openChanges(bench);
    case Situation::Staged:
        return bringStaged(bench);
    case Situation::Merging:
        return bringMerge(bench);
    case Situation::NoAuthor:
        return bringNoAuthor(bench);
    case Situation::OldCommit:
        return bringOldCommit(bench);
    case Situation::PlainFolder:
        test::git(bench.fleet(), {u"status"_s});
        return QDir(bench.fleet() + u"/.git"_s).removeRecursively() && bench.open();
    case Situation::EmptyRepository:
        test::git(bench.folder.path(), {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s, u"empty"_s});
        return bench.openPath(bench.folder.filePath(u"empty"_s));
    }
    return false;
}

/// Situations of one view only: the frame is as it is in the others.
bool isOfOneView(Situation situation)
{
    return situation == Situation::Broken || situation == Situation::Staged ||
           situation == Situation::Merging || situation == Situation::NoAuthor ||
           situation == Situation::OldCommit;
}

QList<QAction*> actionsOf(const Bench& bench, Situation situation)
{
    if (!isOfOneView(situation))
        return bench.menuActions();
    const auto* front = bench.window.deck().front();
    return front->menuActions(widgets::MenuPlace::Git) + front->menuActions(widgets::MenuPlace::View);
}

QList<QAbstractButton*> buttonsOf(const Bench& bench, Situation situation)
{
    QList<QAbstractButton*> buttons = bench.buttons();
    if (isOfOneView(situation))
        buttons.removeIf([&](const QAbstractButton* button) {
            return !bench.window.deck().front()->isAncestorOf(button);
        });
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

Q_DECLARE_METATYPE(Situation)
Q_DECLARE_METATYPE(Kind)

class tst_actions final : public QObject
{
    Q_OBJECT

  private slots:
    void whatIsOnHasAnEffect_data()
    {
        QTest::addColumn<Situation>("situation");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("index");
        QApplication::setCursorFlashTime(0);
        for (const auto& [situation, words] : situations) {
            Bench bench;
            QVERIFY2(bring(bench, situation), qPrintable(words));
            addRows(words, u"action"_s, situation, Kind::MenuAction, actionsOf(bench, situation));
            addRows(words, u"own action"_s, situation, Kind::ViewAction, bench.viewActions());
            addRows(words, u"button"_s, situation, Kind::Button, buttonsOf(bench, situation));
        }
    }

    void whatIsOnHasAnEffect()
    {
        QFETCH(Situation, situation);
        QFETCH(Kind, kind);
        QFETCH(int, index);
        Bench bench;
        QVERIFY(bring(bench, situation));
        if (kind == Kind::Button)
            tryOut(bench, buttonsOf(bench, situation).value(index));
        else
            tryOut(
                bench,
                (kind == Kind::MenuAction ? actionsOf(bench, situation) : bench.viewActions()).value(index));
    }

    void whatIsOffSaysWhyAndAllIsNamed_data()
    {
        QTest::addColumn<Situation>("situation");
        for (const auto& [situation, words] : situations)
            QTest::newRow(qPrintable(words)) << situation;
    }

    void whatIsOffSaysWhyAndAllIsNamed()
    {
        QFETCH(Situation, situation);
        Bench bench;
        QVERIFY(bring(bench, situation));
        QCOMPARE(test::namelessWidgets(bench.window), QStringList());
        QCOMPARE(unexplained(actionsOf(bench, situation) + bench.viewActions()), QStringList());
        QCOMPARE(unexplained(buttonsOf(bench, situation)), QStringList());
    }

  private:
    template <typename Things>
    void addRows(const QString& words, const QString& what, Situation situation, Kind kind,
                 const Things& things)
    {
        for (int index = 0; index < things.size(); ++index) {
            const auto* thing = things.at(index);
            if (thing->isEnabled() && !isChosen(thing))
                QTest::newRow(qPrintable(u"%1: %2 %3"_s.arg(words, what, nameOf(thing))))
                    << situation << kind << index;
        }
    }

    /// Names of those that are off and have no words of their own about it.
    template <typename Things>
    QStringList unexplained(const Things& things)
    {
        QStringList names;
        for (const auto* thing : things)
            if (!thing->isEnabled() && (thing->toolTip().isEmpty() || thing->toolTip() == nameOf(thing)))
                names << nameOf(thing);
        return names;
    }

    template <typename Thing>
    void tryOut(Bench& bench, Thing* thing)
    {
        QVERIFY(thing);
        QVERIFY(thing->isEnabled());
        focusOwner(thing);
        const QByteArray before = calm(bench);
        QVERIFY(!before.isEmpty());
        m_poppedUp = false;
        trigger(thing);
        QVERIFY2(QTest::qWaitFor([&] { return m_poppedUp || test::fingerprint(bench) != before; }, effectMs),
                 "it is on and nothing happens");
    }

    /// Actions of a context menu are reached with the focus in what they belong to.
    void focusOwner(QAction* action)
    {
        for (QObject* owner : action->associatedObjects())
            if (auto* widget = qobject_cast<QWidget*>(owner);
                widget && action->shortcutContext() == Qt::WidgetShortcut)
                widget->setFocus();
    }

    void focusOwner(QAbstractButton* /*button*/) {}

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

#include "app/window/windowmenus.h"

#include "app/window/windowactions.h"
#include "widgets/common/availability.h"
#include "widgets/common/plaintext.h"
#include "widgets/start/recentfleet.h"

#include <QActionGroup>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

namespace {
constexpr qsizetype mostRecent = 10;

QString plainText(const QAction* action)
{
    QString text = action->text();
    return text.remove(u'&').remove(u" …"_s);
}

void collect(const QList<QAction*>& actions, const QString& above, QList<MenuCommand>& found)
{
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = plainText(action);
        const QString name = above.isEmpty() ? text : WindowMenus::tr("%1: %2").arg(above, text);
        if (!action->menu())
            found.append({name, action});
        else if (action->isEnabled())
            collect(action->menu()->actions(), name, found);
    }
}

} // namespace

WindowMenus::WindowMenus(WindowActions& actions, QMenuBar* bar, QMenu* fleetMenu)
    : QObject(bar), m_actions(actions), m_bar(bar), m_fleets(fleetMenu)
{
    QMenu* file = bar->addMenu(tr("&File"));
    m_recent = new QMenu(tr("Open &recent"), bar);
    m_recent->setIcon(icon(Glyph::Clock));
    fillFile(file);
    m_edit = bar->addMenu(tr("&Edit"));
    fillEdit(m_edit);
    m_view = bar->addMenu(tr("&View"));
    fillView(m_view);
    QMenu* fleet = bar->addMenu(tr("F&leet"));
    fleet->addAction(m_actions.reviewFleet);
    fleet->addAction(m_actions.renderCharts);
    m_git = bar->addMenu(tr("&Git"));
    fillHelp(bar->addMenu(tr("&Help")));
    setRecent({});
}

void WindowMenus::fillFile(QMenu* menu)
{
    menu->addAction(m_actions.openFolder);
    menu->addMenu(m_recent);
    menu->addAction(m_actions.sampleFleet);
    menu->addSeparator();
    for (const Command command : {Command::Save, Command::SaveAll, Command::CloseTab})
        menu->addAction(m_actions.of(command));
    menu->addSeparator();
    menu->addAction(m_actions.closeFleet);
    menu->addAction(m_actions.quit);
}

void WindowMenus::fillEdit(QMenu* menu)
{
    menu->addAction(m_actions.of(Command::Undo));
    menu->addAction(m_actions.of(Command::Redo));
    menu->addSeparator();
    for (const Command command :
         {Command::Find, Command::FindNext, Command::FindPrevious, Command::Replace, Command::GoToLine})
        menu->addAction(m_actions.of(command));
}

void WindowMenus::fillView(QMenu* menu)
{
    menu->addAction(m_actions.palette);
    menu->addSeparator();
    menu->addAction(m_actions.start);
    menu->addActions(m_actions.views());
    menu->addSeparator();
    QMenu* theme = menu->addMenu(tr("&Theme"));
    theme->addActions(m_actions.themes->actions());
    menu->addAction(m_actions.nextPane);
    menu->addAction(m_actions.previousPane);
    menu->addAction(m_actions.largerPanel);
    menu->addAction(m_actions.smallerPanel);
    menu->addAction(m_actions.jobs);
    menu->addAction(m_actions.refresh);
}

void WindowMenus::fillHelp(QMenu* menu)
{
    menu->addAction(m_actions.help);
    menu->addAction(m_actions.tour);
    menu->addAction(m_actions.shortcuts);
    menu->addAction(m_actions.about);
}

void WindowMenus::setRecent(const QList<RecentFleet>& fleets)
{
    fillFleets(m_recent, fleets);
    setAvailable(m_recent->menuAction(), fleets.isEmpty() ? tr("No other fleet was opened yet") : QString());
    fillFleets(m_fleets, fleets);
    m_fleets->addSeparator();
    m_fleets->addAction(m_actions.openFolder);
    m_fleets->addAction(m_actions.sampleFleet);
    m_fleets->addAction(m_actions.closeFleet);
}

void WindowMenus::fillFleets(QMenu* menu, const QList<RecentFleet>& fleets)
{
    menu->clear();
    for (const RecentFleet& fleet : fleets.first(std::min(fleets.size(), mostRecent))) {
        QString words = shown(fleet.name);
        words.replace(u'&', u"&&"_s);
        QAction* action = menu->addAction(words);
        action->setToolTip(shownInToolTip(fleet.path));
        connect(action, &QAction::triggered, this, [this, path = fleet.path] { emit recentChosen(path); });
        if (fleet.missing)
            setAvailable(action, tr("The folder %1 is not there now").arg(shown(fleet.path)));
    }
}

void WindowMenus::addView(View* view)
{
    m_views << view;
    const auto add = [view](QMenu* menu, MenuPlace place) {
        const QList<QAction*> actions = view->menuActions(place);
        if (actions.isEmpty())
            return;
        if (!menu->isEmpty())
            menu->addSeparator();
        menu->addActions(actions);
    };
    add(m_edit, MenuPlace::Edit);
    add(m_view, MenuPlace::View);
    add(m_git, MenuPlace::Git);
    m_git->menuAction()->setVisible(!m_git->isEmpty());
}

void WindowMenus::setFront(View* front)
{
    for (const View* view : std::as_const(m_views))
        for (const MenuPlace place : {MenuPlace::Edit, MenuPlace::View})
            for (QAction* action : view->menuActions(place))
                action->setVisible(view == front);
    m_git->menuAction()->setVisible(!m_git->isEmpty());
}

QList<MenuCommand> WindowMenus::commands() const
{
    QList<MenuCommand> found;
    const auto titles = m_bar->actions();
    for (const QAction* title : titles) {
        if (title->isVisible())
            collect(title->menu()->actions(), {}, found);
    }
    return found;
}

} // namespace efa::app

#pragma once

#include "widgets/common/view.h"

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace efa::widgets {
struct RecentFleet;
}

namespace efa::app {

class WindowActions;

/// An action and its name outside of its menu: "Theme: Dark".
struct MenuCommand
{
    QString name;
    QAction* action = nullptr;
};

/// Arranges the actions in the menu bar and in the menu of fleets.
class WindowMenus final : public QObject
{
    Q_OBJECT

  public:
    WindowMenus(WindowActions& actions, QMenuBar* bar, QMenu* fleetMenu);

    void setRecent(const QList<widgets::RecentFleet>& fleets);
    /// Adds the view's own actions to the menus.
    void addView(widgets::View* view);
    /// Shows those of the view in front in Edit and View, hides the others.
    void setFront(widgets::View* view);
    /// What stands in the menus now, in their order.
    QList<MenuCommand> commands() const;

  signals:
    void recentChosen(const QString& path);

  private:
    void fillFile(QMenu* menu);
    void fillEdit(QMenu* menu);
    void fillView(QMenu* menu);
    void fillHelp(QMenu* menu);
    void fillFleets(QMenu* menu, const QList<widgets::RecentFleet>& fleets);

    WindowActions& m_actions;
    QMenuBar* m_bar;
    QMenu* m_fleets;
    QMenu* m_recent;
    QMenu* m_edit;
    QMenu* m_view;
    QMenu* m_git;
    QList<widgets::View*> m_views;
};

} // namespace efa::app

#pragma once

#include "app/window/windowmenus.h"
#include "base/place.h"
#include "itemmodels/palettemodel.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace efa::workspace {
class Workspace;
}

namespace efa::app {

class Palette;
class Settings;

/// Fills the palette: the commands as they are when it opens, and of the open fleet clusters, files,
/// resources and commits, read in the background where they are not known yet. Remembers per fleet what was
/// chosen.
class PaletteSource final : public QObject
{
    Q_OBJECT

  public:
    PaletteSource(Settings& settings, QObject* parent);

    itemmodels::PaletteModel& model() { return m_model; }
    /// The palette opens with this action, filled, and what is chosen in it is done. Borrowed.
    void serve(Palette& palette, QAction* action, const WindowMenus& menus);
    /// Null: no fleet is open.
    void setWorkspace(workspace::Workspace* workspace);

  signals:
    void placeRequested(const efa::Place& place);
    /// A cluster or a commit is to be shown in this view.
    void selectionRequested(const QString& view, const QString& name);

  private:
    /// What changed since the last time is read.
    void refresh();
    void activate(const itemmodels::PaletteEntry& entry);
    void listCommands();
    void listClusters();
    void listFiles();
    void readResources();
    void readCommits();
    void remember(const QString& key);
    QString fleet() const;

    Settings& m_settings;
    const WindowMenus* m_menus = nullptr;
    itemmodels::PaletteModel m_model;
    QPointer<workspace::Workspace> m_workspace;
    QList<QPointer<QAction>> m_actions; ///< by the number in a command's place
    bool m_filesKnown = false;
    bool m_resourcesKnown = false;
    bool m_commitsKnown = false;
};

} // namespace efa::app

#pragma once

#include "base/ids.h"
#include "base/place.h"
#include "widgets/common/glyph.h"

#include <QJsonObject>
#include <QWidget>

class QAction;

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

/// Commands that stand once in the menus and act on the view in front.
enum class Command : uint8_t {
    Save,
    SaveAll,
    CloseTab,
    Undo,
    Redo,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    GoToLine,
};

/// The menu in which an action of a view's own appears.
enum class MenuPlace : uint8_t { Edit, View, Git };

/// One entry of the rail. The main window connects views with each other; a view knows none but itself.
class View : public QWidget
{
    Q_OBJECT

  public:
    using QWidget::QWidget;

    /// The word in the rail.
    virtual QString title() const = 0;
    virtual Glyph glyph() const = 0;

    /// The open fleet, or null. Borrowed; it outlives its use because null is set before it goes.
    virtual void setWorkspace(workspace::Workspace* workspace) = 0;

    /// Empty where the command would have an effect now, else a sentence for the tooltip that says why not.
    virtual QString whyNot(Command command) const = 0;
    /// Only called while whyNot() is empty.
    virtual void run(Command command) = 0;
    /// Actions of the view's own, in order; they keep their enabled state and tooltip true themselves.
    virtual QList<QAction*> menuActions(MenuPlace menu) const;

    /// Panels, open tabs, selection, scroll: what is remembered per fleet.
    virtual QJsonObject saveState() const = 0;
    virtual void restoreState(const QJsonObject& state) = 0;

    /// What gets the keyboard when the view comes to the front.
    virtual QWidget* focusEntry() = 0;
    /// True when everything that this view will show by itself is shown; screenshots wait for it.
    virtual bool isSettled() const = 0;
    /// Chooses the file, cluster or folder of that name; false where there is none.
    virtual bool select(const QString& name) = 0;
    /// Opens a file at a place; only views that show files answer true.
    virtual bool openPlace(const Place& place);
    /// Shows which commits changed a file or folder, and chooses the latest or the one given; only views with
    /// a history answer true.
    virtual bool showHistory(const QString& path, const CommitId& commit = {});
    /// The same for what a cluster is made of.
    virtual bool showClusterHistory(const QString& cluster);

  signals:
    void commandsChanged();
    void settledChanged();
    /// The count beside the rail's icon, and in words what it counts; 0 shows none.
    void countChanged(int count, const QString& words);
    /// Something was typed that only saveState() keeps.
    void draftChanged();
    /// The person wants to see this place of a file; path relative to the repository.
    void placeRequested(const efa::Place& place);
    /// The person wants to see which commits changed this file or folder, and this one of them.
    void historyRequested(const QString& path, const efa::CommitId& commit = {});
    /// The same for what a cluster is made of.
    void clusterHistoryRequested(const QString& cluster);
};

} // namespace efa::widgets

#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QSet>
#include <QWidget>

class QToolButton;

namespace efa::itemmodels {
class FileFilter;
class FileTreeModel;
} // namespace efa::itemmodels
namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class Banner;
class FileCommands;
class FileTree;
class NameForm;
class PanelHead;
class SearchField;
class StatePanel;

/// The files of the fleet, grouped by what they are for.
class FilePanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit FilePanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    void addFoldButton(QToolButton* button);
    /// Chooses a file or folder and shows it; false where it is not in the tree.
    bool reveal(const QString& path);
    QWidget* focusEntry() const;
    bool isSettled() const;

    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

  signals:
    void openRequested(const QString& path);
    void previewRequested(const QString& folder);
    void historyRequested(const QString& path);
    void settledChanged();

  private:
    void build();
    void connectTree();
    void connectWorkspace();
    void takeStates();
    void takeUnsaved();
    void takeFindings();
    void takeSurvey();
    void takePaths(const QStringList& paths);
    void expandWanted();
    void showEmptiness();
    void filterBy(const QString& text);
    void choose(const QModelIndex& index);
    void showMenu(const QPoint& place);
    void tellRemoved(const QString& path);
    void tellFailed(const Error& error);

    workspace::Workspace* m_workspace = nullptr;
    itemmodels::FileTreeModel* m_model;
    itemmodels::FileFilter* m_filter;
    PanelHead* m_head;
    QToolButton* m_filterButton = nullptr;
    QWidget* m_fieldBox;
    SearchField* m_field;
    NameForm* m_form;
    Banner* m_banner;
    FileTree* m_tree;
    StatePanel* m_empty;
    FileCommands* m_commands;
    QSet<QString> m_wanted;   ///< ids to expand once they are there
    QSet<QString> m_expanded; ///< ids, while filtering the state before
};

} // namespace efa::widgets

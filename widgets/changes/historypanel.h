#pragma once

#include "git/repository.h"
#include "widgets/changes/historyquery.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QTimer;
class QToolButton;
class QTreeView;

namespace efa {
class Clock;
}
namespace efa::itemmodels {
class LogModel;
}
namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class CommitFilter;
class HistoryReader;
class PanelHead;
class SearchField;
class StatePanel;

/// The history of the branch: who did what when. Choosing a commit shows what it changed.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit HistoryPanel(const Clock& clock, QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    void addFoldButton(QToolButton* button);
    /// The commit that is chosen, the upper one of several; none while the working folder is shown.
    std::optional<git::Commit> chosen() const;
    /// The lower one where several are chosen: what that one is compared with.
    std::optional<git::Commit> compared() const;
    /// By the beginning of its id; false where there is none in the list.
    bool choose(const QString& id);
    void chooseNothing();
    /// Only the commits that changed a file or folder; chooses this one of them, or the latest.
    void showPath(const QString& path, const CommitId& commit = {});
    /// Only those that changed what a cluster is made of; chooses the latest.
    void showCluster(const QString& cluster);
    /// Which path that is; empty where none is asked for.
    const QString& path() const { return m_query.path; }
    QWidget* focusEntry() const;
    /// Where the words to search for are typed.
    QWidget* searchEntry() const;
    bool isSettled() const;

  signals:
    void chosenChanged();
    void settledChanged();
    void revertRequested(const efa::git::Commit& commit);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build(const Clock& clock);
    void makeActions();
    void setUpTable();
    void search(const QString& text);
    void searchFiles();
    void searchFor(const QString& query, const CommitId& commit);
    void chooseWanted();
    void chooseRow(const QModelIndex& index);
    void take(const QList<git::Commit>& commits, const QList<git::Reference>& references);
    void showProblem(const Error& error);
    void showState();
    void showCount(int commits);
    void showMoreWhenAtEnd();
    QList<int> chosenRows() const;

    workspace::Workspace* m_workspace = nullptr;
    HistoryReader* m_reader;
    itemmodels::LogModel* m_model;
    CommitFilter* m_filtered;
    PanelHead* m_head;
    SearchField* m_search;
    QTreeView* m_table;
    StatePanel* m_state;
    QStackedWidget* m_body;
    HistoryQuery m_query;
    std::optional<Error> m_error;     ///< of the last reading
    QTimer* m_filesTyped;             ///< until their names are whole
    std::optional<CommitId> m_wanted; ///< chosen as soon as the commits are there; an empty one: the latest
};

} // namespace efa::widgets

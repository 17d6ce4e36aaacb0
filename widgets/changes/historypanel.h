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
    /// Only the commits that changed a file or folder.
    void showPath(const QString& path);
    /// Which one that is; empty: all commits are shown.
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
    void reload();
    void load();
    void search(const QString& text);
    void searchPath();
    void loadWhole();
    void chooseFirst();
    void chooseRow(const QModelIndex& index);
    void readReferences(quint64 round, const QList<git::Commit>& commits);
    void take(const QList<git::Commit>& commits, const QList<git::Reference>& references);
    void showProblem(const Error& error);
    void showState();
    void showCount(int commits);
    void showMoreWhenAtEnd();
    QList<int> chosenRows() const;

    workspace::Workspace* m_workspace = nullptr;
    itemmodels::LogModel* m_model;
    CommitFilter* m_filtered;
    PanelHead* m_head;
    SearchField* m_search;
    QTreeView* m_table;
    StatePanel* m_state;
    QStackedWidget* m_body;
    HistoryQuery m_query;
    QTimer* m_pathTyped; ///< until the path is whole
    int m_limit;
    quint64 m_round = 0;
    bool m_loading = false;
    bool m_again = false;
    bool m_complete = false;
    bool m_choosesFirst = false; ///< as soon as the commits are there
};

} // namespace efa::widgets

#pragma once

#include "base/result.h"
#include "git/linechoice.h"
#include "widgets/changes/linemoves.h"
#include "widgets/common/view.h"

#include <QFuture>

#include <functional>

class QStackedWidget;

namespace efa {
class Clock;
}

namespace efa::widgets {

class ChangesPanel;
class CommitFilesPanel;
class CommitPanel;
class DifferencePanel;
class ErrorPresenter;
class HistoryPanel;
class PanelSplitter;

/// What changed since the last commit, what goes into the next one, and what was committed before.
class ChangesView final : public View
{
    Q_OBJECT

  public:
    explicit ChangesView(const Clock& clock, QWidget* parent = nullptr);

    QString title() const override;
    Glyph glyph() const override;
    void setWorkspace(workspace::Workspace* workspace) override;
    QString whyNot(Command command) const override;
    void run(Command command) override;
    QList<QAction*> menuActions(MenuPlace menu) const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    QWidget* focusEntry() override;
    bool isSettled() const override;
    bool select(const QString& name) override;
    bool showHistory(const QString& path, const CommitId& commit = {}) override;
    bool showClusterHistory(const QString& cluster) override;

    ChangesPanel& files() const { return *m_files; }
    CommitFilesPanel& commitFiles() const { return *m_commitFiles; }
    DifferencePanel& difference() const { return *m_difference; }
    CommitPanel& commit() const { return *m_commit; }
    HistoryPanel& history() const { return *m_history; }

  private:
    void arrange();
    void orderTabs();
    void connectPanels();
    void followStatus();
    void showCommit();
    void showDifference();
    void showWorkingDifference();
    void showCommitDifference();
    void moveLines(LineMoves moves, const git::FileDiff& seen, const git::LineChoice& lines);
    void askToDiscardLines(const git::FileDiff& seen, const git::LineChoice& lines);
    void follow(const QFuture<Result<void>>& moved);
    void revert(const git::Commit& commit);
    void restore(const QString& path, const CommitId& commit);
    /// Shows what came back, as soon as the status tells of it.
    void showBroughtBack(const QString& path);
    void want(const QString& path);
    /// `step` is what the button with the words of `action` does.
    void present(const Error& error, const QString& action, const std::function<void()>& step);

    workspace::Workspace* m_workspace = nullptr;
    ErrorPresenter* m_errors;
    ChangesPanel* m_files;
    CommitFilesPanel* m_commitFiles;
    QStackedWidget* m_left;
    DifferencePanel* m_difference;
    CommitPanel* m_commit;
    HistoryPanel* m_history;
    PanelSplitter* m_columns;
    PanelSplitter* m_rows;
    std::function<void()> m_step;
    QString m_wanted;    ///< the file to choose as soon as the status tells of it
    int m_readsLeft = 0; ///< so many statuses are waited for
};

} // namespace efa::widgets

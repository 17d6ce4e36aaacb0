#pragma once

#include "base/error.h"
#include "git/repository.h"

#include <QWidget>

class QStackedWidget;
class QToolButton;

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class ChangeList;
class Label;
class PanelHead;
class StatePanel;

/// What one commit of the history changed: its message and its files.
class CommitFilesPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit CommitFilesPanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    void show(const git::Commit& commit);
    const git::Commit& commit() const { return m_commit; }
    ChangeList& list() const { return *m_list; }
    bool isSettled() const { return !m_loading; }

  signals:
    void currentMoved();
    void leaveRequested();
    void settledChanged();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void take(const QList<git::FileDiff>& files);

    workspace::Workspace* m_workspace = nullptr;
    git::Commit m_commit;
    PanelHead* m_head;
    Label* m_subject;
    Label* m_text;
    Label* m_who;
    ChangeList* m_list;
    StatePanel* m_state;
    QStackedWidget* m_body;
    quint64 m_round = 0;
    bool m_loading = false;
};

} // namespace efa::widgets

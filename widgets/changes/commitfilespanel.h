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
class SignatureLine;
class StatePanel;

/// What one commit of the history changed, or what differs between two: messages and files.
class CommitFilesPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit CommitFilesPanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    /// With a commit `before`: what differs between the two. Chooses the file `wanted`, or the first one in a
    /// folder of that name, where the commit changed it.
    void show(const git::Commit& commit, const std::optional<git::Commit>& before,
              const QString& wanted = {});
    const git::Commit& commit() const { return m_commit; }
    /// What it is compared with, other than its first parent.
    const std::optional<git::Commit>& before() const { return m_before; }
    ChangeList& list() const { return *m_list; }
    bool isSettled() const;

  signals:
    void currentMoved();
    void leaveRequested();
    /// The file is to be again as the commit has it.
    void restoreRequested(const QString& path, const efa::CommitId& commit);
    void settledChanged();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void showWords();
    void take(const QList<git::FileDiff>& files);
    void chooseWanted();

    workspace::Workspace* m_workspace = nullptr;
    git::Commit m_commit;
    std::optional<git::Commit> m_before;
    QStringList m_paths;
    QString m_wanted;
    PanelHead* m_head;
    Label* m_subject;
    Label* m_text;
    Label* m_who;
    SignatureLine* m_signature;
    ChangeList* m_list;
    StatePanel* m_state;
    QStackedWidget* m_body;
    quint64 m_round = 0;
    bool m_loading = false;
};

} // namespace efa::widgets

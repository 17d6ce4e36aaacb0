#pragma once

#include "base/error.h"
#include "itemmodels/changesmodel.h"

#include <QWidget>

#include <functional>

class QAction;
class QCheckBox;
class QStackedWidget;
class QToolButton;

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class ChangeList;
class PanelHead;
class StatePanel;

/// The files that differ from the last commit: which of them go into the next one, and which are put back.
class ChangesPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit ChangesPanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    ChangeList& list() const { return *m_list; }
    QList<QAction*> gitActions() const;
    void addFoldButton(QToolButton* button);
    QWidget* focusEntry() const;

  signals:
    void currentMoved();
    void openRequested(const QString& path);
    /// `again` repeats what failed.
    void failed(const efa::Error& error, const std::function<void()>& again);
    /// A file was not added, for it still holds conflict markers; `anyway` adds it as it is.
    void markersFound(const efa::Error& error, const std::function<void()>& anyway);
    /// Something that may have failed before has worked.
    void worked();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void build();
    void makeActions();
    void take();
    void showState();
    void updateActions();
    QString whyNotAddAll() const;
    QString whyHidden() const;
    void move(const QStringList& paths, itemmodels::ChangePart from);
    void add(const QStringList& paths, git::ConflictMarkers markers);
    void leaveOut(const QStringList& paths);
    void moveAll();
    void askToDiscard();
    void discard(const QStringList& paths);

    workspace::Workspace* m_workspace = nullptr;
    PanelHead* m_head;
    QCheckBox* m_all;
    ChangeList* m_list;
    StatePanel* m_state;
    QStackedWidget* m_body;
    QAction* m_toggle = nullptr;
    QAction* m_stageAll = nullptr;
    QAction* m_unstageAll = nullptr;
    QAction* m_discard = nullptr;
    QAction* m_open = nullptr;
    QAction* m_copy = nullptr;
};

} // namespace efa::widgets

#pragma once

#include "base/place.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTreeView;

namespace efa::itemmodels {
class ProblemsModel;
}
namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class StatePanel;

/// What is wrong in the files, as a table; a click or Enter goes to the place.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    QWidget* focusEntry() const;
    bool isSettled() const;

  signals:
    void placeRequested(const efa::Place& place);
    void settledChanged();
    void countChanged(int count, const QString& words);
    /// How far the files are checked.
    void noted(const QString& words);

  private:
    void build();
    void take();
    void showAvailability();
    void copy();
    void follow(const QModelIndex& index);

    workspace::Workspace* m_workspace = nullptr;
    itemmodels::ProblemsModel* m_model;
    QStackedWidget* m_body;
    QTreeView* m_table;
    StatePanel* m_empty;
    QAction* m_copy;
};

} // namespace efa::widgets

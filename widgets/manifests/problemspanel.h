#pragma once

#include "base/place.h"
#include "validation/settings.h"

#include <QModelIndexList>
#include <QWidget>

class QAction;
class QModelIndex;
class QStackedWidget;
class QTreeView;

namespace efa::itemmodels {
class ProblemsModel;
}
namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class Banner;
class ProblemDetails;
class ProblemFilterBar;
class StatePanel;
class WaiverForm;

/// What is wrong in the files and with what clusters get of them: a table that can be filtered, the chosen
/// problem in full beside it. A double click or Enter goes to the place.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    QWidget* focusEntry() const;
    bool isSettled() const;
    /// Go to the problem after or before the chosen one, from the end to the beginning; for the Edit menu.
    QList<QAction*> steps() const { return {m_next, m_previous}; }
    /// Puts the right word in the place of the wrong one; for the Edit menu.
    QAction* correctAction() const { return m_correct; }

  signals:
    void placeRequested(const efa::Place& place);
    void waiverRequested(const efa::validation::Waiver& waiver);
    void correctionRequested(const efa::Place& place, const efa::validation::Correction& correction);
    void settledChanged();
    void countChanged(int count, const QString& words);
    /// How far the files are checked.
    void noted(const QString& words);

  private:
    void build();
    void take();
    void watch(workspace::Workspace& workspace);
    void showBody();
    void showError();
    void tellNote();
    QString note() const;
    void showChosen();
    void step(int by);
    void correct();
    void askWaiver();
    void closeWaiver();
    void showAvailability();
    void copy();
    QModelIndexList chosen() const;
    void follow(const QModelIndex& index);

    workspace::Workspace* m_workspace = nullptr;
    itemmodels::ProblemsModel* m_model;
    ProblemFilterBar* m_filter;
    Banner* m_error;
    ProblemDetails* m_details;
    WaiverForm* m_waiver;
    QStackedWidget* m_side;
    QStackedWidget* m_body;
    QTreeView* m_table;
    StatePanel* m_empty;
    QAction* m_copy;
    QAction* m_next;
    QAction* m_previous;
    QAction* m_correct;
};

} // namespace efa::widgets

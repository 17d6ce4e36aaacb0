#pragma once

#include "delivery/correction.h"

#include <QWidget>

class QAction;
class QStackedLayout;
class QToolButton;

namespace efa::widgets {

class ClusterActions;
class ClusterTable;
class PanelHead;
class SearchField;
class StatePanel;
class ValueForm;

/// The table of clusters with its search and what can be done to them.
class ClusterPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit ClusterPanel(QWidget* parent = nullptr);

    void setValues(const delivery::Reviewed& reviewed);
    /// Why nothing can be corrected now; empty where it can.
    void setWhyFixed(const QString& whyFixed);
    /// Empty words: there is nothing to undo or redo.
    void setSteps(const QString& undo, const QString& redo);
    ClusterTable& table() const { return *m_table; }
    SearchField& search() const { return *m_search; }

  signals:
    void correctionWished(const efa::delivery::Correction& correction);
    void undoWished();
    void redoWished();
    void readWished();
    void chosenChanged();

  private:
    void build();
    void showBody();
    void showMenu(const QPoint& place);

    PanelHead* m_head;
    SearchField* m_search;
    ValueForm* m_form;
    ClusterTable* m_table;
    StatePanel* m_empty;
    QStackedLayout* m_body;
    ClusterActions* m_actions;
    QAction* m_undo;
    QAction* m_redo;
    qint64 m_files = 0;
};

} // namespace efa::widgets

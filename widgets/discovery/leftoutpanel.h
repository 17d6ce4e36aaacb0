#pragma once

#include "delivery/correction.h"

#include <QWidget>

class QAction;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace efa::itemmodels {
class LeftOutModel;
}

namespace efa::widgets {

class PanelHead;
class StatePanel;

/// What is not placed, with reason and what to do about it; clusters that were taken out can be taken back.
class LeftOutPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit LeftOutPanel(QWidget* parent = nullptr);

    void setValues(const delivery::Reviewed& reviewed);
    void setWhyFixed(const QString& whyFixed);
    void addFoldButton(QToolButton* button);
    QWidget* focusEntry() const;
    int count() const;

  signals:
    void correctionWished(const efa::delivery::Correction& correction);
    void openRequested(const QString& path, int line);

  private:
    void build();
    QAction* add(const QString& word, const QKeySequence& keys, void (LeftOutPanel::*run)());
    void refresh();
    QStringList dismissed() const;
    void takeBack();
    void open();
    void copy();

    itemmodels::LeftOutModel* m_model;
    PanelHead* m_head;
    QTreeView* m_table;
    StatePanel* m_empty;
    QStackedLayout* m_body;
    QString m_whyFixed;
    QAction* m_takeBack;
    QAction* m_open;
    QAction* m_copy;
};

} // namespace efa::widgets

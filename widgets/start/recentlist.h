#pragma once

#include "widgets/common/surface.h"
#include "widgets/start/recentfleet.h"

class QAction;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QToolButton;

namespace efa {
class Clock;
}

namespace efa::widgets {

class Label;
class RecentModel;
class SearchField;
class StatePanel;

/// The card with the recent fleets: filter, rows with their buttons, and what to do when there are none.
class RecentList final : public Surface
{
    Q_OBJECT

  public:
    explicit RecentList(const Clock& clock, QWidget* parent = nullptr);

    void setFleets(const QList<RecentFleet>& fleets);
    /// How high the card may become; it takes less when there are few rows.
    void setRoom(int height);
    QWidget* focusEntry() const;
    QListView* rows() const { return m_rows; }

  signals:
    void openRequested(const QString& path);
    void removeRequested(const QString& path);
    void sampleRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build();
    void buildTools();
    void placeTools();
    void showMenu(const QPoint& place);
    void updateState();
    RecentFleet current() const;
    void openCurrent();
    void removeCurrent();
    void copyCurrent();

    RecentModel* m_model;
    QSortFilterProxyModel* m_filtered;
    SearchField* m_filter;
    QListView* m_rows;
    QWidget* m_tools;
    QPushButton* m_open;
    QToolButton* m_remove;
    StatePanel* m_empty;
    Label* m_foot;
    QAction* m_openAction;
    QAction* m_removeAction;
    QAction* m_copyAction;
    int m_room = 0;
};

} // namespace efa::widgets

#pragma once

#include <QJsonObject>
#include <QTableView>

class QAction;
class QMenu;

namespace efa::itemmodels {
class ClustersFilter;
class ClustersModel;
} // namespace efa::itemmodels

namespace efa::fleet {
struct FleetMap;
}

namespace efa::widgets {

class ClusterDelegate;
class MapSelection;

/// The clusters as a table: the same selection as the map, for keyboard and screen reader.
class MapTable final : public QTableView
{
    Q_OBJECT

  public:
    explicit MapTable(MapSelection& selection, QWidget* parent = nullptr);

    void setMap(const fleet::FleetMap& map);
    void setShown(const std::vector<bool>& shown);
    /// Which columns are shown; one at least.
    QMenu* columnsMenu() const { return m_columnsMenu; }
    QAction* copyAction() const { return m_copy; }
    /// What is shown as comma-separated values: the chosen clusters, or all where none is chosen.
    QByteArray csv() const;

    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

  signals:
    void openRequested(const QString& cluster);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void setUp();
    void makeActions();
    void followSelection();
    void catchUp();
    void tellSelection();
    void showColumnActions();
    QList<int> chosenRows() const;
    QList<int> shownColumns() const;
    QString nameAt(const QModelIndex& index) const;

    MapSelection& m_selection;
    itemmodels::ClustersModel* m_model;
    itemmodels::ClustersFilter* m_filter;
    ClusterDelegate* m_delegate;
    QMenu* m_columnsMenu;
    QAction* m_copy = nullptr;
    bool m_following = false;
    bool m_stale = false; ///< the selection was changed elsewhere
};

} // namespace efa::widgets

#pragma once

#include "base/place.h"
#include "workspace/clusterdelivery.h"

#include <QFuture>
#include <QWidget>

#include <memory>

class QSplitter;
class QStackedWidget;
class QTreeView;

namespace efa::workspace {
class Workspace;
}

namespace efa::itemmodels {
class ResourcesModel;
class UnitsModel;
} // namespace efa::itemmodels

namespace efa::widgets {

class Banner;
class ClusterFacts;
class Label;
class PanelHead;
class RingBadge;
class StatePanel;

/// One cluster as a page in place of the map: what it gets, and what it is. Escape goes back.
class ClusterPage final : public QWidget
{
    Q_OBJECT

  public:
    explicit ClusterPage(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    /// Shows a cluster of a map; the same one again shows what changed.
    void show(const std::shared_ptr<const fleet::FleetMap>& map, int cluster);
    void clear();
    /// Empty while none is shown.
    const QString& cluster() const { return m_cluster; }
    QWidget* focusEntry() const;
    bool isSettled() const { return !m_running.isValid() || m_running.isFinished(); }
    const std::shared_ptr<const delivery::Delivery>& delivered() const { return m_delivery; }

  signals:
    void leaveRequested();
    void placeRequested(const efa::Place& place);
    void historyRequested(const QString& cluster);
    void settledChanged();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* makeHead();
    QWidget* makeDelivered();
    void startDelivery(const std::shared_ptr<const fleet::FleetMap>& map, int cluster);
    void finish(const workspace::DeliveryResult& result);
    void showUnit(int row);
    QStringList sourceFolders() const;

    workspace::Workspace* m_workspace = nullptr;
    QString m_cluster;
    QString m_entry;
    std::shared_ptr<const fleet::FleetMap> m_map;
    std::shared_ptr<const delivery::Delivery> m_delivery;
    QFuture<workspace::DeliveryResult> m_running;
    quint64 m_round = 0;
    RingBadge* m_ring;
    Label* m_title;
    Label* m_where;
    PanelHead* m_unitsHead;
    PanelHead* m_unitHead;
    Label* m_why;
    QTreeView* m_units;
    QTreeView* m_resources;
    itemmodels::UnitsModel* m_unitsModel;
    itemmodels::ResourcesModel* m_resourcesModel;
    StatePanel* m_state;
    QStackedWidget* m_body;
    ClusterFacts* m_facts;
};

} // namespace efa::widgets

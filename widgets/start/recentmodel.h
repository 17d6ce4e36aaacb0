#pragma once

#include "widgets/start/recentfleet.h"

#include <QAbstractListModel>

namespace efa::widgets {

/// The recent fleets, newest first. The role PathRole is a row's stable id.
class RecentModel final : public QAbstractListModel
{
    Q_OBJECT

  public:
    enum Role { PathRole = Qt::UserRole + 1, FleetRole };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place where the order is the same; else the model is reset.
    void setFleets(const QList<RecentFleet>& fleets);
    const QList<RecentFleet>& fleets() const { return m_fleets; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    QList<RecentFleet> m_fleets;
};

/// The words under a recent fleet's name: "36 clusters, main ↑2".
QString fleetFacts(const RecentFleet& fleet);

} // namespace efa::widgets

Q_DECLARE_METATYPE(efa::widgets::RecentFleet)

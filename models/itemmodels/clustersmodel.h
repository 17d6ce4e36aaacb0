#pragma once

#include "fleet/fleetmap.h"
#include "itemmodels/rowmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace efa::itemmodels {

/// One cluster with the titles of its places.
struct ClusterRow
{
    fleet::MapCluster cluster;
    QString region;
    QString site;

    friend bool operator==(const ClusterRow&, const ClusterRow&) = default;
};

/// The clusters of a fleet as a table, in the order of the map.
class ClustersModel final : public RowModel<ClusterRow>
{
    Q_OBJECT

  public:
    enum Column {
        NameColumn,
        RingColumn,
        RegionColumn,
        SiteColumn,
        DistributionColumn,
        VersionColumn,
        ConnectivityColumn,
        ProfileColumn,
        NodesColumn,
        EngineColumn,
        EntryColumn,
        ColumnCount
    };
    enum Role {
        NameRole = Qt::UserRole, ///< QString: the cluster
        RingOrderRole,           ///< int, from 1; 0 without a ring
        SortRole                 ///< what sorts a column: numbers as numbers, rings by their order
    };

    using RowModel<ClusterRow>::RowModel;

    void setValues(const fleet::FleetMap& map);
    const ClusterRow& at(int row) const { return rows().at(row); }
    int rowOfCluster(const QString& name) const { return m_rowOf.value(name, -1); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    static QString text(const ClusterRow& row, int column);
    static QVariant sortKey(const ClusterRow& row, int column);

    QHash<QString, int> m_rowOf;
};

/// Those of the clusters that a filter lets through, sorted: names with numbers as people count.
class ClustersFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit ClustersFilter(ClustersModel& model, QObject* parent = nullptr);

    /// For each cluster of the map whether it is shown.
    void setShown(const std::vector<bool>& shown);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    std::vector<bool> m_shown;
};

/// The rows and columns as comma-separated values with their headings, as spreadsheets read them: a cell that
/// would be taken for a formula begins with an apostrophe.
QByteArray csvOf(const QAbstractItemModel& model, const QList<int>& rows, const QList<int>& columns);

/// One cell of it.
QString csvCell(const QString& text);

} // namespace efa::itemmodels

#include "itemmodels/clustersmodel.h"

#include "fleet/mapfacets.h"
#include "itemmodels/counting.h"

#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

using fleet::Facet;

void ClustersModel::setValues(const fleet::FleetMap& map)
{
    QList<ClusterRow> rows;
    QStringList ids;
    QHash<QString, int> seen;
    m_rowOf.clear();
    for (const fleet::MapCluster& cluster : map.clusters) {
        rows.append({cluster, map.regions.at(size_t(cluster.region)).title,
                     map.sites.at(size_t(cluster.site)).title});
        // A broken topology may name two alike.
        ids.append(cluster.name + u'\n' + QString::number(seen[cluster.name]++));
        if (!m_rowOf.contains(cluster.name))
            m_rowOf.insert(cluster.name, int(rows.size()) - 1);
    }
    replaceRows(rows, ids);
}

int ClustersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ClustersModel::text(const ClusterRow& row, int column)
{
    const fleet::MapCluster& cluster = row.cluster;
    switch (column) {
    case NameColumn:
        return cluster.name;
    case RegionColumn:
        return row.region.isEmpty() ? tr("Not placed") : row.region;
    case SiteColumn:
        return row.site.isEmpty() ? tr("No site") : row.site;
    case NodesColumn:
        return cluster.nodes > 0 ? QLocale().toString(cluster.nodes) : QString();
    case EntryColumn:
        return cluster.entry && cluster.entry->isEmpty() ? u"."_s : cluster.entry.value_or(QString());
    case RingColumn:
        return cluster.ring;
    case DistributionColumn:
        return cluster.distribution;
    case VersionColumn:
        return cluster.version;
    case ConnectivityColumn:
        return cluster.connectivity;
    case ProfileColumn:
        return cluster.profiles.join(u", "_s);
    default:
        break;
    }
    return fleet::facetValue(cluster, Facet::Engine);
}

QVariant ClustersModel::sortKey(const ClusterRow& row, int column)
{
    if (column == NodesColumn)
        return row.cluster.nodes;
    if (column == RingColumn)
        return row.cluster.ringOrder > 0 ? row.cluster.ringOrder : std::numeric_limits<int>::max();
    return text(row, column);
}

QVariant ClustersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ClusterRow& row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == NodesColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case NameRole:
        return row.cluster.name;
    case RingOrderRole:
        return row.cluster.ringOrder;
    case SortRole:
        return sortKey(row, index.column());
    default:
        return {};
    }
}

QVariant ClustersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == NodesColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Cluster");
    case RingColumn:
        return tr("Ring");
    case RegionColumn:
        return tr("Region");
    case SiteColumn:
        return tr("Site");
    case DistributionColumn:
        return tr("Distribution");
    case VersionColumn:
        return tr("Version");
    case ConnectivityColumn:
        return tr("Connectivity");
    case ProfileColumn:
        return tr("Profile");
    case NodesColumn:
        return tr("Nodes");
    case EngineColumn:
        return tr("Engine");
    default:
        return tr("Entry folder");
    }
}

ClustersFilter::ClustersFilter(ClustersModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&model);
    setSortRole(ClustersModel::SortRole);
}

void ClustersFilter::setShown(const std::vector<bool>& shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    invalidateFilter();
}

bool ClustersFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    return size_t(row) >= m_shown.size() || m_shown.at(size_t(row));
}

bool ClustersFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.typeId() == QMetaType::Int)
        return a.toInt() < b.toInt();
    return countedOrder(a.toString(), b.toString()) < 0;
}

QString csvCell(const QString& text)
{
    static const QString formula = u"=+-@\t\r"_s;
    QString cell = text;
    if (!cell.isEmpty() && formula.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell != text || cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') ||
        cell.contains(u'\r'))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

QByteArray csvOf(const QAbstractItemModel& model, const QList<int>& rows, const QList<int>& columns)
{
    QString text;
    QStringList cells;
    for (const int column : columns)
        cells << csvCell(model.headerData(column, Qt::Horizontal).toString());
    text += cells.join(u',') + u"\r\n"_s;
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << csvCell(model.index(row, column).data().toString());
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace efa::itemmodels

#include "itemmodels/leftoutmodel.h"

#include "itemmodels/problemsmodel.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

void LeftOutModel::setValues(const delivery::Reviewed& reviewed)
{
    QList<LeftOutRow> rows;
    QStringList ids;
    QHash<QString, int> seen;
    const auto add = [&](const LeftOutRow& row, const QString& key) {
        rows.append(row);
        ids.append(u"%1\n%2"_s.arg(key).arg(seen[key]++));
    };
    for (const delivery::ReviewedCluster& cluster : reviewed.dismissed)
        add({.kind = LeftOutRow::Kind::Dismissed,
             .place = {.file = cluster.place()},
             .reason = tr("You said that '%1' is no cluster").arg(cluster.cluster.name),
             .hint = tr("Take it back if it is one."),
             .cluster = cluster.id},
            u"dismissed\n"_s + cluster.id);
    for (const delivery::Unplaced& unplaced : reviewed.proposal.unplaced)
        add({.kind = LeftOutRow::Kind::Unplaced,
             .place = {.file = unplaced.path},
             .reason = unplaced.reason,
             .hint = unplaced.hint,
             .cluster = {}},
            u"unplaced\n"_s + unplaced.path);
    for (const delivery::Unreadable& file : reviewed.proposal.unreadable)
        add({.kind = LeftOutRow::Kind::Unreadable,
             .place = file.place,
             .reason = file.reason,
             .hint = tr("What it says does not count until it can be read."),
             .cluster = {}},
            u"unreadable\n"_s + file.place.file);
    replaceRows(rows, ids);
}

int LeftOutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LeftOutModel::text(const LeftOutRow& row, int column)
{
    if (column == PathColumn)
        return row.place.file.isEmpty() ? u"."_s : row.place.toString();
    return column == ReasonColumn ? row.reason : row.hint;
}

QVariant LeftOutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LeftOutRow& row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case KindRole:
        return QVariant::fromValue(row.kind);
    case PlaceRole:
        return QVariant::fromValue(row.place);
    case ClusterRole:
        return row.cluster;
    default:
        return {};
    }
}

QVariant LeftOutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == PathColumn)
        return tr("File or folder");
    return section == ReasonColumn ? tr("Reason") : tr("What to do");
}

QString LeftOutModel::textOf(const QList<int>& chosen) const
{
    QString all;
    for (const int row : chosen) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << text(rows().at(row), column);
        all += cells.join(u'\t') + u'\n';
    }
    return all;
}

} // namespace efa::itemmodels

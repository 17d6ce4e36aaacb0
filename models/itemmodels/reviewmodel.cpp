#include "itemmodels/reviewmodel.h"

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

using delivery::Confidence;
using delivery::Correction;

namespace {

constexpr char16_t afterAllLetters = 0xffff;

QString folderText(const QString& folder)
{
    return folder.isEmpty() ? u"."_s : folder;
}

} // namespace

QString ReviewModel::wordOf(fleet::Engine engine)
{
    switch (engine) {
    case fleet::Engine::Flux:
        return u"Flux"_s;
    case fleet::Engine::ArgoCd:
        return u"Argo CD"_s;
    case fleet::Engine::RancherFleet:
        return u"Rancher Fleet"_s;
    case fleet::Engine::None:
        break;
    }
    return tr("None");
}

QString ReviewModel::wordOf(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Certain:
        return tr("Certain");
    case Confidence::Likely:
        return tr("Likely");
    case Confidence::Guessed:
        break;
    }
    return tr("Guessed");
}

std::optional<Correction::Kind> ReviewModel::kindOf(int column)
{
    switch (column) {
    case NameColumn:
        return Correction::Kind::Rename;
    case RingColumn:
        return Correction::Kind::Ring;
    case SiteColumn:
        return Correction::Kind::Site;
    case RegionColumn:
        return Correction::Kind::Region;
    default:
        return std::nullopt;
    }
}

void ReviewModel::setValues(const delivery::Reviewed& reviewed)
{
    const std::vector<QStringList> rings = reviewed.rings();
    QList<ReviewRow> rows;
    QStringList ids;
    rows.reserve(qsizetype(reviewed.clusters.size()));
    ids.reserve(rows.capacity());
    for (const delivery::ReviewedCluster& cluster : reviewed.clusters) {
        rows.append({.reviewed = cluster,
                     .fleet = reviewed.proposal.fleets[cluster.fleet].name,
                     .ringOrder = int(rings[cluster.fleet].indexOf(cluster.cluster.ring)) + 1,
                     .rings = int(rings[cluster.fleet].size()),
                     .adopted = reviewed.isAdopted(cluster)});
        ids.append(cluster.id);
    }
    replaceRows(rows, ids);
}

int ReviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewModel::text(const ReviewRow& row, int column)
{
    const delivery::ProposedCluster& cluster = row.reviewed.cluster;
    switch (column) {
    case NameColumn:
        return cluster.name;
    case RingColumn:
        return cluster.ring;
    case SiteColumn:
        return cluster.site;
    case RegionColumn:
        return cluster.region;
    case EngineColumn:
        return wordOf(cluster.engine);
    case EntryColumn:
        if (cluster.isRemote())
            return tr("from %1", "folder of another cluster").arg(folderText(cluster.hub.first()));
        return cluster.entry ? folderText(*cluster.entry)
                             : tr("%n folder(s)", nullptr, int(cluster.folders.size()));
    case ConfidenceColumn:
        return wordOf(cluster.confidence);
    case FleetColumn:
        return row.fleet;
    default:
        break;
    }
    const auto reasons = row.reviewed.reasons();
    return reasons.empty() ? QString() : reasons.front().text;
}

/// Where the cluster itself is in no ring, those of its components.
QString ReviewModel::shown(const ReviewRow& row, int column)
{
    return column == RingColumn ? delivery::ringsOf(row.reviewed.cluster).join(u", "_s) : text(row, column);
}

QString ReviewModel::found(const ReviewRow& row, int column)
{
    switch (column) {
    case NameColumn:
        return row.reviewed.foundName;
    case RingColumn:
        return row.reviewed.foundRing;
    case SiteColumn:
        return row.reviewed.foundSite;
    case RegionColumn:
        return row.reviewed.foundRegion;
    default:
        return text(row, column);
    }
}

/// Rings in their order, the surest first; rows without a value come last.
QVariant ReviewModel::sortKey(const ReviewRow& row, int column)
{
    if (column == RingColumn)
        return row.ringOrder == 0 ? row.rings + 1 : row.ringOrder;
    if (column == ConfidenceColumn)
        return -int(row.reviewed.cluster.confidence);
    const QString words = text(row, column);
    return words.isEmpty() ? QString(QChar(afterAllLetters)) : words;
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ReviewRow& row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::EditRole:
        return text(row, index.column());
    case IdRole:
        return idAt(index.row());
    case CorrectedRole:
        return text(row, index.column()) != found(row, index.column());
    case FoundRole:
        return found(row, index.column());
    case ConfidenceRole:
        return QVariant::fromValue(row.reviewed.cluster.confidence);
    case RingOrderRole:
        return row.ringOrder;
    case RingsRole:
        return row.rings;
    case HubRole:
        return row.reviewed.cluster.isRemote() ? folderText(row.reviewed.cluster.hub.first()) : QString();
    case SortRole:
        return sortKey(row, index.column());
    case SearchRole: {
        QStringList words;
        for (int column = 0; column < ColumnCount; ++column)
            words << shown(row, column);
        return words.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Cluster");
    case RingColumn:
        return tr("Ring");
    case SiteColumn:
        return tr("Site");
    case RegionColumn:
        return tr("Region");
    case EngineColumn:
        return tr("Engine");
    case EntryColumn:
        return tr("Entry");
    case ConfidenceColumn:
        return tr("Sure");
    case FleetColumn:
        return tr("Fleet");
    default:
        return tr("Why");
    }
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = RowModel<ReviewRow>::flags(index);
    if (index.isValid() && kindOf(index.column()) && !m_fixed && !rows().at(index.row()).adopted)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ReviewModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto kind = kindOf(index.column());
    if (role != Qt::EditRole || !kind || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString words = value.toString().trimmed();
    if (words != text(rows().at(index.row()), index.column()))
        Q_EMIT correctionWished({.kind = *kind, .clusters = {idAt(index.row())}, .value = words});
    return true;
}

QString ReviewModel::textOf(const QList<int>& chosen) const
{
    QString all;
    for (const int row : chosen) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << shown(rows().at(row), column);
        all += cells.join(u'\t') + u'\n';
    }
    return all;
}

} // namespace efa::itemmodels

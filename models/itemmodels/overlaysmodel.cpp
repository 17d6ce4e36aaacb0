#include "itemmodels/overlaysmodel.h"

#include "itemmodels/filetreemodel.h"

namespace efa::itemmodels {

void OverlaysModel::setValues(const QList<workspace::Overlay>& overlays)
{
    QStringList ids;
    ids.reserve(overlays.size());
    for (const workspace::Overlay& overlay : overlays)
        ids.append(overlay.folder);
    replaceRows(overlays, ids);
}

void OverlaysModel::setReaching(const QSet<QString>& folders)
{
    if (folders == m_reaching)
        return;
    m_reaching = folders;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {ReachesRole});
}

int OverlaysModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant OverlaysModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const workspace::Overlay& overlay = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return overlay.name();
    case Qt::ToolTipRole:
    case FolderRole:
        return overlay.folder;
    case GroupRole:
        return QVariant::fromValue(overlay.group);
    case ReachesRole:
        return m_reaching.contains(overlay.folder);
    default:
        return {};
    }
}

} // namespace efa::itemmodels

#include "itemmodels/overlaysmodel.h"

#include "itemmodels/filetreemodel.h"

namespace efa::itemmodels {

namespace {

QString nameOf(workspace::OverlaySection section)
{
    switch (section) {
    case workspace::OverlaySection::Clusters:
        return groupName(fleet::FileGroup::Clusters);
    case workspace::OverlaySection::Rings:
        return groupName(fleet::FileGroup::Rings);
    case workspace::OverlaySection::Sites:
        return groupName(fleet::FileGroup::Sites);
    case workspace::OverlaySection::Inside:
        return OverlaysModel::tr("Inside of clusters");
    case workspace::OverlaySection::Others:
        break;
    case workspace::OverlaySection::Bases:
        return groupName(fleet::FileGroup::Base);
    case workspace::OverlaySection::Components:
        return groupName(fleet::FileGroup::Components);
    }
    return groupName(fleet::FileGroup::Other);
}

} // namespace

void OverlaysModel::setValues(const QList<workspace::Overlay>& overlays)
{
    QStringList ids;
    ids.reserve(overlays.size());
    for (const workspace::Overlay& overlay : overlays)
        ids.append(idOf(overlay.target()));
    replaceRows(overlays, ids);
}

/// Several clusters may begin with one folder. No path holds a line break.
QString OverlaysModel::idOf(const workspace::RenderTarget& target)
{
    return target.folder + u'\n' + target.cluster;
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
        return overlay.folder.isEmpty() ? QString(QChar(u'.')) : overlay.folder;
    case FolderRole:
        return overlay.folder;
    case ClusterRole:
        return overlay.cluster;
    case GroupRole:
        return QVariant::fromValue(overlay.group);
    case SectionRole:
        return index.row() > 0 && rows().at(index.row() - 1).section() == overlay.section()
                   ? QString()
                   : nameOf(overlay.section());
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(overlay.name(), nameOf(overlay.section()));
    case ReachesRole:
        return m_reaching.contains(overlay.folder);
    default:
        return {};
    }
}

} // namespace efa::itemmodels

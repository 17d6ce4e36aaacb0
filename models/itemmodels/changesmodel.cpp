#include "itemmodels/changesmodel.h"

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

namespace {

git::FileState stateOf(const ChangeRow& row)
{
    return row.part == ChangePart::ToCommit ? row.entry.staged : row.entry.unstaged;
}

bool hasBothParts(const git::StatusEntry& entry)
{
    return entry.staged != git::FileState::Unchanged && entry.unstaged != git::FileState::Unchanged;
}

QString folderName(const QString& path)
{
    return path.section(u'/', -2, -2);
}

} // namespace

void ChangesModel::setValues(const QList<git::StatusEntry>& status)
{
    QList<ChangeRow> changes;
    QStringList ids;
    for (const ChangePart part : {ChangePart::ToCommit, ChangePart::LeftOut}) {
        for (const git::StatusEntry& entry : status) {
            const ChangeRow row{part, entry};
            if (stateOf(row) == git::FileState::Unchanged)
                continue;
            changes.append(row);
            ids.append((part == ChangePart::ToCommit ? u"commit:"_s : u"left:"_s) + entry.path);
        }
    }
    replaceRows(changes, ids);
}

int ChangesModel::countOf(ChangePart part) const
{
    return int(std::ranges::count(rows(), part, &ChangeRow::part));
}

QStringList ChangesModel::pathsOf(ChangePart part) const
{
    QStringList paths;
    for (const ChangeRow& row : rows()) {
        if (row.part == part)
            paths.append(row.entry.path);
    }
    return paths;
}

int ChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ChangeRow& row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.entry.path.section(u'/', -1);
    case Qt::AccessibleTextRole:
    case PathRole:
        return row.entry.path;
    case IdRole:
        return idAt(index.row());
    case OldPathRole:
        return row.entry.oldPath;
    case FolderRole:
        return folderName(row.entry.path);
    case StateRole:
        return QVariant::fromValue(stateOf(row));
    case PartRole:
        return QVariant::fromValue(row.part);
    case Qt::CheckStateRole:
        return row.part == ChangePart::ToCommit ? Qt::Checked : Qt::Unchecked;
    case OtherPartRole:
        return hasBothParts(row.entry);
    default:
        return {};
    }
}

} // namespace efa::itemmodels

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
    return entry.staged != git::FileState::Unchanged && entry.unstaged != git::FileState::Unchanged &&
           entry.unstaged != git::FileState::Conflicted;
}

QString folderName(const QString& path)
{
    return path.section(u'/', -2, -2);
}

} // namespace

ChangesModel::ChangesModel(Of of, QObject* parent)
    : RowModel(parent), m_of(of)
{
}

QString ChangesModel::wordOf(git::FileState state)
{
    switch (state) {
    case git::FileState::Added:
        return tr("New file");
    case git::FileState::Modified:
        return tr("Changed");
    case git::FileState::Deleted:
        return tr("Deleted");
    case git::FileState::Renamed:
        return tr("Renamed");
    case git::FileState::TypeChanged:
        return tr("Became another kind of file");
    case git::FileState::Conflicted:
        return tr("In conflict");
    case git::FileState::Unchanged:
        break;
    }
    return {};
}

QString ChangesModel::spoken(const ChangeRow& row) const
{
    const QString word = wordOf(stateOf(row));
    if (m_of == Of::Commit)
        return tr("%1, %2").arg(row.entry.path, word);
    return row.part == ChangePart::ToCommit ? tr("%1, %2, to commit").arg(row.entry.path, word)
                                            : tr("%1, %2, left out").arg(row.entry.path, word);
}

void ChangesModel::setValues(const QList<git::StatusEntry>& status)
{
    QList<ChangeRow> changes;
    QStringList ids;
    for (const ChangePart part : {ChangePart::ToCommit, ChangePart::LeftOut}) {
        for (const git::StatusEntry& entry : status) {
            const ChangeRow row{part, entry};
            // A conflict is one thing to settle, and no part of it can be committed.
            const bool inConflict = stateOf(row) == git::FileState::Conflicted;
            if (stateOf(row) == git::FileState::Unchanged || (inConflict && part == ChangePart::ToCommit))
                continue;
            changes.append(row);
            ids.append((part == ChangePart::ToCommit ? u"commit:"_s : u"left:"_s) + entry.path);
        }
    }
    replaceRows(changes, ids);
}

QStringList ChangesModel::pathsOf(const git::StatusEntry& entry)
{
    QStringList paths = {entry.path};
    if (!entry.oldPath.isEmpty() && entry.oldPath != entry.path)
        paths.append(entry.oldPath);
    return paths;
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
            paths += pathsOf(row.entry);
    }
    return paths;
}

QStringList ChangesModel::settledPaths() const
{
    QStringList paths;
    for (const ChangeRow& row : rows()) {
        if (row.part == ChangePart::LeftOut && row.entry.unstaged != git::FileState::Conflicted)
            paths += pathsOf(row.entry);
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
        return spoken(row);
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

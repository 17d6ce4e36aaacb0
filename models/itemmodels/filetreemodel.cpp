#include "itemmodels/filetreemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

namespace {

/// Paths whose value differs between the two.
template <typename Map>
QStringList changedKeys(const Map& before, const Map& after)
{
    QStringList keys;
    for (auto at = before.cbegin(); at != before.cend(); ++at) {
        if (const auto now = after.constFind(at.key()); now == after.cend() || *now != *at)
            keys.append(at.key());
    }
    for (auto at = after.cbegin(); at != after.cend(); ++at) {
        if (!before.contains(at.key()))
            keys.append(at.key());
    }
    return keys;
}

} // namespace

QString groupName(fleet::FileGroup group)
{
    switch (group) {
    case fleet::FileGroup::Base:
        return FileTreeModel::tr("Base");
    case fleet::FileGroup::Components:
        return FileTreeModel::tr("Components");
    case fleet::FileGroup::Rings:
        return FileTreeModel::tr("Rings");
    case fleet::FileGroup::Sites:
        return FileTreeModel::tr("Sites");
    case fleet::FileGroup::Clusters:
        return FileTreeModel::tr("Clusters");
    case fleet::FileGroup::Other:
        break;
    }
    return FileTreeModel::tr("Other");
}

FileTreeModel::FileTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void FileTreeModel::addPaths(const QStringList& paths)
{
    FileNodes::Inserts inserts;
    for (const QString& path : paths) {
        if (m_nodes.file(path))
            continue;
        FileNode* node = m_nodes.add(path, inserts);
        if (const auto found = m_findings.constFind(path); found != m_findings.constEnd())
            node->addFindings(*found);
    }
    insertAll(inserts);
}

void FileTreeModel::insertAll(FileNodes::Inserts& inserts)
{
    for (auto& [parent, fresh] : inserts) {
        std::ranges::sort(fresh, [](const auto& a, const auto& b) { return FileNode::comesBefore(*a, *b); });
        for (const auto& child : fresh)
            child->attach();
        insertBelow(parent, fresh);
        if (parent->kind == NodeKind::Group && parent->parent)
            tell(parent, {CountRole});
        for (FileNode* at = parent; at->parent; at = at->parent)
            tell(at, {ErrorsRole, WarningsRole});
    }
}

/// One signal for each run of new children that stands together.
void FileTreeModel::insertBelow(FileNode* parent, std::vector<std::unique_ptr<FileNode>>& fresh)
{
    const auto before = [](const auto& a, const auto& b) { return FileNode::comesBefore(*a, *b); };
    auto& children = parent->children;
    for (size_t next = 0; next < fresh.size();) {
        const auto gap = std::ranges::upper_bound(children, fresh[next], before);
        size_t end = next + 1;
        while (end < fresh.size() && (gap == children.end() || before(fresh[end], *gap)))
            ++end;
        const auto row = int(gap - children.begin());
        beginInsertRows(indexOf(parent), row, row + int(end - next) - 1);
        children.insert(gap, std::move_iterator(fresh.begin() + qsizetype(next)),
                        std::move_iterator(fresh.begin() + qsizetype(end)));
        endInsertRows();
        next = end;
    }
}

void FileTreeModel::removePaths(const QStringList& paths)
{
    for (const QString& path : paths) {
        FileNode* node = m_nodes.file(path);
        if (!node)
            continue;
        if (const FindingCount findings = node->findings; findings != FindingCount{})
            node->addFindings({-findings.errors, -findings.warnings});
        // Folders live from their files, as in Git.
        while (node->parent != m_nodes.top() && node->parent->children.size() == 1)
            node = node->parent;
        removeNode(node);
    }
}

void FileTreeModel::removeNode(FileNode* node)
{
    FileNode* parent = node->parent;
    const int row = node->row();
    beginRemoveRows(indexOf(parent), row, row);
    m_nodes.remove(node);
    endRemoveRows();
    if (parent->kind == NodeKind::Group)
        tell(parent, {CountRole});
}

void FileTreeModel::clear()
{
    beginResetModel();
    m_nodes.clear();
    m_states.clear();
    m_unsaved.clear();
    m_findings.clear();
    endResetModel();
}

void FileTreeModel::setKnownFolders(const fleet::KnownFolders& folders)
{
    const QStringList moved = m_nodes.setKnownFolders(folders);
    removePaths(moved);
    addPaths(moved);
}

void FileTreeModel::setStates(const QHash<QString, git::FileState>& states)
{
    const QStringList changed = changedKeys(m_states, states);
    m_states = states;
    for (const QString& path : changed) {
        if (FileNode* node = m_nodes.file(path))
            tell(node, {StateRole});
    }
}

void FileTreeModel::setUnsaved(const QSet<QString>& paths)
{
    const QSet<QString> before = std::exchange(m_unsaved, paths);
    for (const QString& path : (before - paths) + (paths - before)) {
        if (FileNode* node = m_nodes.file(path))
            tell(node, {UnsavedRole});
    }
}

void FileTreeModel::setFindings(const QHash<QString, FindingCount>& findings)
{
    const QStringList changed = changedKeys(m_findings, findings);
    const QHash<QString, FindingCount> before = std::exchange(m_findings, findings);
    for (const QString& path : changed) {
        FileNode* node = m_nodes.file(path);
        if (!node)
            continue;
        const FindingCount was = before.value(path);
        const FindingCount now = findings.value(path);
        node->addFindings({now.errors - was.errors, now.warnings - was.warnings});
        for (FileNode* at = node; at->parent; at = at->parent)
            tell(at, {ErrorsRole, WarningsRole});
    }
}

void FileTreeModel::setRings(const QStringList& names)
{
    FileNode* rings = m_nodes.rings();
    if (!m_nodes.setRingNames(names) || !rings)
        return;
    const QPersistentModelIndex parent = indexOf(rings);
    Q_EMIT layoutAboutToBeChanged({parent}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    m_nodes.orderRings();
    for (const QModelIndex& index : before) {
        if (FileNode* node = nodeOf(index); node->parent == rings)
            changePersistentIndex(index, indexOf(node));
    }
    Q_EMIT layoutChanged({parent}, VerticalSortHint);
}

void FileTreeModel::tell(FileNode* node, const QList<int>& roles)
{
    if (!node->attached)
        return;
    const QModelIndex at = indexOf(node);
    Q_EMIT dataChanged(at, at, roles);
}

FileNode* FileTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<FileNode*>(index.internalPointer()) : m_nodes.top();
}

QModelIndex FileTreeModel::indexOf(FileNode* node) const
{
    return node == m_nodes.top() ? QModelIndex() : createIndex(node->row(), 0, node);
}

QModelIndex FileTreeModel::indexOf(const QString& path) const
{
    FileNode* node = m_nodes.at(path);
    return node ? indexOf(node) : QModelIndex();
}

QModelIndex FileTreeModel::indexOfId(const QString& id) const
{
    FileNode* node = m_nodes.withId(id);
    return node ? indexOf(node) : QModelIndex();
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const FileNode* node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= int(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[size_t(row)].get());
}

QModelIndex FileTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int FileTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int FileTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString FileTreeModel::textOf(const FileNode& node)
{
    return node.kind == NodeKind::Group ? groupName(node.group) : node.name;
}

QVariant FileTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FileNode& node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node);
    case IdRole:
        return node.id();
    case KindRole:
        return QVariant::fromValue(node.kind);
    case PathRole:
        return node.path;
    case GroupRole:
        return QVariant::fromValue(node.group);
    case StateRole:
        return QVariant::fromValue(m_states.value(node.path, git::FileState::Unchanged));
    case UnsavedRole:
        return m_unsaved.contains(node.path);
    case ErrorsRole:
        return node.findings.errors;
    case WarningsRole:
        return node.findings.warnings;
    case CountRole:
        return node.kind == NodeKind::Group ? int(node.children.size()) : -1;
    case RingRole:
        return node.ring;
    case RingsRole:
        return m_nodes.ringCount();
    default:
        return {};
    }
}

} // namespace efa::itemmodels

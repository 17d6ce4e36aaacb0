#include "itemmodels/filetreemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

struct FileTreeModel::Node
{
    Node* parent = nullptr;
    QString name;
    QString path;
    NodeKind kind = NodeKind::File;
    fleet::FileGroup group = fleet::FileGroup::Other;
    int ring = 0;          ///< place of a ring's folder in the order of rings, from 1
    bool attached = false; ///< views know it
    FindingCount findings; ///< of everything below
    std::vector<std::unique_ptr<Node>> children;
};

namespace {

QString lastName(const QString& path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

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
    : QAbstractItemModel(parent), m_top(std::make_unique<Node>())
{
    m_top->attached = true;
}

FileTreeModel::~FileTreeModel() = default;

QString FileTreeModel::idOf(fleet::FileGroup group, const QString& folder)
{
    return QString::number(int(group)) + u':' + folder;
}

/// Groups in their order, folders before files, rings in their order, then by name; the path makes it strict.
bool FileTreeModel::comesBefore(const Node& a, const Node& b)
{
    if (a.kind == NodeKind::Group && b.kind == NodeKind::Group)
        return a.group < b.group;
    if (a.kind != b.kind)
        return a.kind == NodeKind::Folder;
    if (a.ring != b.ring)
        return b.ring == 0 || (a.ring > 0 && a.ring < b.ring);
    if (const int order = QString::compare(a.name, b.name, Qt::CaseInsensitive); order != 0)
        return order < 0;
    return a.path < b.path;
}

void FileTreeModel::addPaths(const QStringList& paths)
{
    Inserts inserts;
    for (const QString& path : paths) {
        if (!m_files.contains(path))
            plan(path, inserts);
    }
    insertAll(inserts);
}

/// Makes the nodes of one path. What hangs below a node that views know goes to `inserts`, the rest grows
/// unseen.
void FileTreeModel::plan(const QString& path, Inserts& inserts)
{
    const fleet::FilePlace place = fleet::placeOf(path, m_known);
    Node* parent = folderFor(place.group, place.root, folderOf(path), inserts);
    auto file = std::make_unique<Node>();
    file->name = lastName(path);
    file->path = path;
    file->group = place.group;
    Node* node = adopt(std::move(file), parent, inserts);
    m_files.insert(path, node);
    if (const auto found = m_findings.constFind(path); found != m_findings.constEnd())
        addFindings(node, *found);
}

FileTreeModel::Node* FileTreeModel::folderFor(fleet::FileGroup group, const QString& root,
                                              const QString& folder, Inserts& inserts)
{
    const bool isGroup = folder == root;
    const QString id = idOf(group, isGroup ? QString() : folder);
    if (Node* known = m_folders.value(id))
        return known;
    auto made = std::make_unique<Node>();
    made->group = group;
    Node* parent = m_top.get();
    if (isGroup) {
        made->kind = NodeKind::Group;
    } else {
        made->kind = NodeKind::Folder;
        made->name = lastName(folder);
        made->path = folder;
        const QString above = folderOf(folder);
        parent = folderFor(group, above.size() < root.size() ? above : root, above, inserts);
        made->ring = ringOf(*made, *parent);
    }
    Node* node = adopt(std::move(made), parent, inserts);
    m_folders.insert(id, node);
    return node;
}

FileTreeModel::Node* FileTreeModel::adopt(std::unique_ptr<Node> child, Node* parent, Inserts& inserts)
{
    Node* node = child.get();
    node->parent = parent;
    if (parent->attached) {
        inserts[parent].push_back(std::move(child));
        return node;
    }
    auto& children = parent->children;
    const auto at = std::ranges::upper_bound(
        children, child, [](const auto& a, const auto& b) { return comesBefore(*a, *b); });
    children.insert(at, std::move(child));
    return node;
}

void FileTreeModel::insertAll(Inserts& inserts)
{
    for (auto& [parent, fresh] : inserts) {
        std::ranges::sort(fresh, [](const auto& a, const auto& b) { return comesBefore(*a, *b); });
        for (const auto& child : fresh)
            attach(*child);
        insertBelow(parent, fresh);
        if (parent->kind == NodeKind::Group && parent->parent)
            tell(parent, {CountRole});
        for (Node* at = parent; at->parent; at = at->parent)
            tell(at, {ErrorsRole, WarningsRole});
    }
}

void FileTreeModel::attach(Node& node)
{
    node.attached = true;
    for (const auto& child : node.children)
        attach(*child);
}

/// One signal for each run of new children that stands together.
void FileTreeModel::insertBelow(Node* parent, std::vector<std::unique_ptr<Node>>& fresh)
{
    const auto before = [](const auto& a, const auto& b) { return comesBefore(*a, *b); };
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
        Node* node = m_files.value(path);
        if (!node)
            continue;
        if (const FindingCount findings = node->findings; findings != FindingCount{})
            addFindings(node, {-findings.errors, -findings.warnings});
        // Folders live from their files, as in Git.
        while (node->parent != m_top.get() && node->parent->children.size() == 1)
            node = node->parent;
        removeNode(node);
    }
}

void FileTreeModel::removeNode(Node* node)
{
    Node* parent = node->parent;
    const int row = rowOf(node);
    beginRemoveRows(indexOf(parent), row, row);
    forget(node);
    parent->children.erase(parent->children.begin() + row);
    endRemoveRows();
    if (parent->kind == NodeKind::Group)
        tell(parent, {CountRole});
}

void FileTreeModel::forget(Node* node)
{
    if (node->kind == NodeKind::File)
        m_files.remove(node->path);
    else
        m_folders.remove(idOf(node->group, node->path));
    for (const auto& child : node->children)
        forget(child.get());
}

void FileTreeModel::clear()
{
    beginResetModel();
    m_top->children.clear();
    m_files.clear();
    m_folders.clear();
    m_known = {};
    m_states.clear();
    m_unsaved.clear();
    m_findings.clear();
    endResetModel();
}

void FileTreeModel::setKnownFolders(const fleet::KnownFolders& folders)
{
    if (folders == m_known)
        return;
    // Files of one folder belong together.
    QHash<QString, fleet::FileGroup> groups;
    QStringList moved;
    for (auto at = m_files.cbegin(); at != m_files.cend(); ++at) {
        const QString folder = folderOf(at.key());
        auto group = groups.constFind(folder);
        if (group == groups.cend())
            group = groups.insert(folder, fleet::placeOf(at.key(), folders).group);
        if (*group != (*at)->group)
            moved.append(at.key());
    }
    m_known = folders;
    removePaths(moved);
    addPaths(moved);
}

void FileTreeModel::setStates(const QHash<QString, git::FileState>& states)
{
    const QStringList changed = changedKeys(m_states, states);
    m_states = states;
    for (const QString& path : changed) {
        if (Node* node = m_files.value(path))
            tell(node, {StateRole});
    }
}

void FileTreeModel::setUnsaved(const QSet<QString>& paths)
{
    const QSet<QString> before = std::exchange(m_unsaved, paths);
    for (const QString& path : (before - paths) + (paths - before)) {
        if (Node* node = m_files.value(path))
            tell(node, {UnsavedRole});
    }
}

void FileTreeModel::setFindings(const QHash<QString, FindingCount>& findings)
{
    const QStringList changed = changedKeys(m_findings, findings);
    const QHash<QString, FindingCount> before = std::exchange(m_findings, findings);
    for (const QString& path : changed) {
        Node* node = m_files.value(path);
        if (!node)
            continue;
        const FindingCount was = before.value(path);
        const FindingCount now = findings.value(path);
        addFindings(node, {now.errors - was.errors, now.warnings - was.warnings});
        for (Node* at = node; at->parent; at = at->parent)
            tell(at, {ErrorsRole, WarningsRole});
    }
}

void FileTreeModel::addFindings(Node* file, const FindingCount& findings)
{
    for (Node* at = file; at; at = at->parent) {
        at->findings.errors += findings.errors;
        at->findings.warnings += findings.warnings;
    }
}

void FileTreeModel::setRings(const QStringList& names)
{
    if (names == m_rings)
        return;
    m_rings = names;
    Node* rings = m_folders.value(idOf(fleet::FileGroup::Rings, {}));
    if (!rings)
        return;
    const QPersistentModelIndex parent = indexOf(rings);
    Q_EMIT layoutAboutToBeChanged({parent}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    for (const auto& child : rings->children)
        child->ring = ringOf(*child, *rings);
    std::ranges::sort(rings->children, [](const auto& a, const auto& b) { return comesBefore(*a, *b); });
    for (const QModelIndex& index : before) {
        if (Node* node = nodeOf(index); node->parent == rings)
            changePersistentIndex(index, indexOf(node));
    }
    Q_EMIT layoutChanged({parent}, VerticalSortHint);
}

void FileTreeModel::tell(Node* node, const QList<int>& roles)
{
    if (!node->attached)
        return;
    const QModelIndex at = indexOf(node);
    Q_EMIT dataChanged(at, at, roles);
}

FileTreeModel::Node* FileTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_top.get();
}

int FileTreeModel::rowOf(const Node* node)
{
    const auto& siblings = node->parent->children;
    const auto at = std::ranges::lower_bound(siblings, *node, comesBefore,
                                             [](const auto& child) -> const Node& { return *child; });
    return int(at - siblings.begin());
}

QModelIndex FileTreeModel::indexOf(Node* node) const
{
    return node == m_top.get() ? QModelIndex() : createIndex(rowOf(node), 0, node);
}

QModelIndex FileTreeModel::indexOf(const QString& path) const
{
    if (Node* file = m_files.value(path))
        return indexOf(file);
    const fleet::FilePlace place = fleet::placeOf(path + u"/x"_s, m_known);
    return indexOfId(idOf(place.group, path == place.root ? QString() : path));
}

QModelIndex FileTreeModel::indexOfId(const QString& id) const
{
    if (Node* folder = m_folders.value(id))
        return indexOf(folder);
    Node* file = m_files.value(id);
    return file ? indexOf(file) : QModelIndex();
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const Node* node = nodeOf(parent);
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

QString FileTreeModel::textOf(const Node& node) const
{
    return node.kind == NodeKind::Group ? groupName(node.group) : node.name;
}

int FileTreeModel::ringOf(const Node& node, const Node& parent) const
{
    const bool candidate = node.kind == NodeKind::Folder && node.group == fleet::FileGroup::Rings &&
                           parent.kind == NodeKind::Group;
    return candidate ? int(m_rings.indexOf(node.name)) + 1 : 0;
}

QVariant FileTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node);
    case IdRole:
        return node.kind == NodeKind::File ? node.path : idOf(node.group, node.path);
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
        return int(m_rings.size());
    default:
        return {};
    }
}

} // namespace efa::itemmodels

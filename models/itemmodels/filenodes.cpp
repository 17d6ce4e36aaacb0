#include "itemmodels/filenodes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

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

} // namespace

bool FileNode::comesBefore(const FileNode& a, const FileNode& b)
{
    if (a.kind == FileNodeKind::Group && b.kind == FileNodeKind::Group)
        return a.group < b.group;
    if (a.kind != b.kind)
        return a.kind == FileNodeKind::Folder;
    if (a.ring != b.ring)
        return b.ring == 0 || (a.ring > 0 && a.ring < b.ring);
    if (const int order = QString::compare(a.name, b.name, Qt::CaseInsensitive); order != 0)
        return order < 0;
    return a.path < b.path;
}

QString FileNode::id() const
{
    return kind == FileNodeKind::File ? path : FileNodes::idOf(group, path);
}

int FileNode::row() const
{
    const auto& siblings = parent->children;
    const auto at = std::ranges::lower_bound(siblings, *this, comesBefore,
                                             [](const auto& child) -> const FileNode& { return *child; });
    return int(at - siblings.begin());
}

void FileNode::attach()
{
    attached = true;
    for (const auto& child : children)
        child->attach();
}

void FileNode::addFindings(const FindingCount& more)
{
    for (FileNode* at = this; at; at = at->parent) {
        at->findings.errors += more.errors;
        at->findings.warnings += more.warnings;
    }
}

FileNodes::FileNodes()
    : m_top(std::make_unique<FileNode>())
{
    m_top->attached = true;
}

QString FileNodes::idOf(fleet::FileGroup group, const QString& folder)
{
    return QString::number(int(group)) + u':' + folder;
}

FileNode* FileNodes::add(const QString& path, Inserts& inserts)
{
    const fleet::FilePlace place = fleet::placeOf(path, m_known);
    FileNode* parent = folderFor(place.group, place.root, folderOf(path), inserts);
    auto file = std::make_unique<FileNode>();
    file->name = lastName(path);
    file->path = path;
    file->group = place.group;
    FileNode* node = adopt(std::move(file), parent, inserts);
    m_files.insert(path, node);
    return node;
}

FileNode* FileNodes::folderFor(fleet::FileGroup group, const QString& root, const QString& folder,
                               Inserts& inserts)
{
    const bool isGroup = folder == root;
    const QString id = idOf(group, isGroup ? QString() : folder);
    if (FileNode* known = m_folders.value(id))
        return known;
    auto made = std::make_unique<FileNode>();
    made->group = group;
    FileNode* parent = m_top.get();
    if (isGroup) {
        made->kind = FileNodeKind::Group;
    } else {
        made->kind = FileNodeKind::Folder;
        made->name = lastName(folder);
        made->path = folder;
        const QString above = folderOf(folder);
        parent = folderFor(group, above.size() < root.size() ? above : root, above, inserts);
        made->ring = ringOf(*made, *parent);
    }
    FileNode* node = adopt(std::move(made), parent, inserts);
    m_folders.insert(id, node);
    return node;
}

FileNode* FileNodes::adopt(std::unique_ptr<FileNode> child, FileNode* parent, Inserts& inserts)
{
    FileNode* node = child.get();
    node->parent = parent;
    if (parent->attached) {
        inserts[parent].push_back(std::move(child));
        return node;
    }
    auto& children = parent->children;
    const auto at = std::ranges::upper_bound(
        children, child, [](const auto& a, const auto& b) { return FileNode::comesBefore(*a, *b); });
    children.insert(at, std::move(child));
    return node;
}

void FileNodes::remove(FileNode* node)
{
    auto& siblings = node->parent->children;
    const int row = node->row();
    forget(node);
    siblings.erase(siblings.begin() + row);
}

void FileNodes::forget(FileNode* node)
{
    if (node->kind == FileNodeKind::File)
        m_files.remove(node->path);
    else
        m_folders.remove(idOf(node->group, node->path));
    for (const auto& child : node->children)
        forget(child.get());
}

void FileNodes::clear()
{
    m_top->children.clear();
    m_files.clear();
    m_folders.clear();
    m_known = {};
}

QStringList FileNodes::setKnownFolders(const fleet::KnownFolders& folders)
{
    if (folders == m_known)
        return {};
    m_known = folders;
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
    return moved;
}

FileNode* FileNodes::at(const QString& path) const
{
    if (FileNode* node = file(path))
        return node;
    const fleet::FilePlace place = fleet::placeOf(path + u"/x"_s, m_known);
    return withId(idOf(place.group, path == place.root ? QString() : path));
}

FileNode* FileNodes::withId(const QString& id) const
{
    FileNode* folder = m_folders.value(id);
    return folder ? folder : file(id);
}

FileNode* FileNodes::rings() const
{
    return m_folders.value(idOf(fleet::FileGroup::Rings, {}));
}

bool FileNodes::setRingNames(const QStringList& names)
{
    if (names == m_rings)
        return false;
    m_rings = names;
    return true;
}

void FileNodes::orderRings()
{
    FileNode* all = rings();
    for (const auto& child : all->children)
        child->ring = ringOf(*child, *all);
    std::ranges::sort(all->children,
                      [](const auto& a, const auto& b) { return FileNode::comesBefore(*a, *b); });
}

int FileNodes::ringOf(const FileNode& node, const FileNode& parent) const
{
    const bool candidate = node.kind == FileNodeKind::Folder && node.group == fleet::FileGroup::Rings &&
                           parent.kind == FileNodeKind::Group;
    return candidate ? int(m_rings.indexOf(node.name)) + 1 : 0;
}

} // namespace efa::itemmodels

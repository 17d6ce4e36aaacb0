#include "delivery/overlaidtree.h"

#include "files/contentkey.h"

#include <algorithm>

namespace efa::delivery {

OverlaidTree::OverlaidTree(const files::FileTree& base, std::map<QString, QByteArray> files)
    : m_base(base), m_files(std::move(files))
{
}

bool OverlaidTree::isNewFolder(const QString& path) const
{
    const QString start = path.isEmpty() ? QString() : path + u'/';
    const auto first = m_files.lower_bound(start);
    return first != m_files.end() && first->first.startsWith(start);
}

Result<files::EntryKind> OverlaidTree::kind(const QString& path) const
{
    if (m_files.contains(path))
        return files::EntryKind::File;
    if (isNewFolder(path))
        return files::EntryKind::Folder;
    return m_base.kind(path);
}

Result<QByteArray> OverlaidTree::read(const QString& path) const
{
    const auto found = m_files.find(path);
    return found == m_files.end() ? m_base.read(path) : found->second;
}

Result<QList<files::Entry>> OverlaidTree::list(const QString& folder) const
{
    auto below = m_base.list(folder);
    if (!isNewFolder(folder))
        return below;
    QList<files::Entry> entries = below.value_or(QList<files::Entry>());
    const QString start = folder.isEmpty() ? QString() : folder + u'/';
    for (auto file = m_files.lower_bound(start); file != m_files.end() && file->first.startsWith(start);
         ++file) {
        const QString rest = file->first.mid(start.size());
        const bool isFolder = rest.contains(u'/');
        const QString name = rest.section(u'/', 0, 0);
        if (std::ranges::none_of(entries, [&](const files::Entry& entry) { return entry.name == name; }))
            entries.append({name, isFolder ? files::EntryKind::Folder : files::EntryKind::File});
    }
    std::ranges::sort(entries, {}, &files::Entry::name);
    return entries;
}

Result<QString> OverlaidTree::resolved(const QString& path) const
{
    return m_files.contains(path) || isNewFolder(path) ? path : m_base.resolved(path);
}

QByteArray OverlaidTree::contentKey(const QString& path) const
{
    const auto found = m_files.find(path);
    return found == m_files.end() ? m_base.contentKey(path) : files::contentKeyOf(found->second);
}

Result<files::KeyedContent> OverlaidTree::readKeyed(const QString& path) const
{
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return m_base.readKeyed(path);
    return files::KeyedContent{found->second, files::contentKeyOf(found->second)};
}

QString OverlaidTree::displayName(const QString& path) const
{
    return m_base.displayName(path);
}

} // namespace efa::delivery

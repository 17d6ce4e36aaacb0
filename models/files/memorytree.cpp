#include "files/memorytree.h"

#include "files/contentkey.h"
#include "files/treeerrors.h"

#include <algorithm>

namespace efa::files {

namespace {

// What sorts directly after everything below a folder: '0' follows '/'.
QString behind(const QString& folder)
{
    return folder + u'0';
}

} // namespace

MemoryTree::MemoryTree(std::map<QString, QByteArray> files)
    : m_files(std::move(files))
{
}

void MemoryTree::write(const QString& path, const QByteArray& content)
{
    Q_ASSERT(!path.isEmpty() && isCleanPath(path));
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1))
        m_files.erase(path.first(at));
    m_files.erase(m_files.lower_bound(path + u'/'), m_files.lower_bound(behind(path)));
    m_files.insert_or_assign(path, content);
}

void MemoryTree::remove(const QString& path)
{
    m_files.erase(path);
    m_files.erase(m_files.lower_bound(path + u'/'), m_files.lower_bound(behind(path)));
}

bool MemoryTree::isFolder(const QString& path) const
{
    if (path.isEmpty())
        return true;
    const auto below = m_files.lower_bound(path + u'/');
    return below != m_files.end() && below->first.startsWith(path + u'/');
}

Result<EntryKind> MemoryTree::kind(const QString& path) const
{
    if (m_files.contains(path))
        return EntryKind::File;
    if (isFolder(path))
        return EntryKind::Folder;
    return failure(noSuchFile(path));
}

Result<QByteArray> MemoryTree::read(const QString& path) const
{
    const auto file = m_files.find(path);
    if (file != m_files.end())
        return file->second;
    return failure(isFolder(path) ? isAFolder(path) : noSuchFile(path));
}

Result<QList<Entry>> MemoryTree::list(const QString& folder) const
{
    if (m_files.contains(folder))
        return failure(isAFile(folder));
    if (!isFolder(folder))
        return failure(noSuchFile(folder));
    const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
    QList<Entry> entries;
    for (auto file = m_files.lower_bound(prefix); file != m_files.end() && file->first.startsWith(prefix);) {
        const qsizetype slash = file->first.indexOf(u'/', prefix.size());
        if (slash < 0) {
            entries.append({file->first.sliced(prefix.size()), EntryKind::File});
            ++file;
        } else {
            entries.append({file->first.sliced(prefix.size(), slash - prefix.size()), EntryKind::Folder});
            file = m_files.lower_bound(behind(file->first.first(slash)));
        }
    }
    // The map sorts "a/" after "a.yaml", names alone do not.
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

Result<QString> MemoryTree::resolved(const QString& path) const
{
    if (m_files.contains(path) || isFolder(path))
        return path;
    return failure(noSuchFile(path));
}

QByteArray MemoryTree::contentKey(const QString& path) const
{
    const auto file = m_files.find(path);
    return file == m_files.end() ? QByteArray() : contentKeyOf(file->second);
}

} // namespace efa::files

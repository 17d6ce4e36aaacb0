#include "workspace/notedtree.h"

#include <utility>

namespace efa::workspace {

void NotedTree::note(const QString& path) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_paths.contains(path))
            return;
        m_paths.insert(path);
    }
    const auto target = m_tree.resolved(path);
    if (!target || *target == path)
        return;
    const std::scoped_lock lock(m_mutex);
    m_paths.insert(*target);
}

QSet<QString> NotedTree::takePaths()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_paths, {});
}

Result<files::EntryKind> NotedTree::kind(const QString& path) const
{
    note(path);
    return m_tree.kind(path);
}

Result<QByteArray> NotedTree::read(const QString& path) const
{
    note(path);
    return m_tree.read(path);
}

Result<QList<files::Entry>> NotedTree::list(const QString& folder) const
{
    note(folder);
    return m_tree.list(folder);
}

Result<QString> NotedTree::resolved(const QString& path) const
{
    note(path);
    return m_tree.resolved(path);
}

QByteArray NotedTree::contentKey(const QString& path) const
{
    note(path);
    return m_tree.contentKey(path);
}

Result<files::KeyedContent> NotedTree::readKeyed(const QString& path) const
{
    note(path);
    return m_tree.readKeyed(path);
}

} // namespace efa::workspace

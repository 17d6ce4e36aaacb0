#include "git/plannedtree_p.h"

namespace efa::git {

namespace {

QByteArray entryOf(const QByteArray& mode, const QByteArray& name, const git_oid& id)
{
    return mode + ' ' + name + '\0' + QByteArray(reinterpret_cast<const char*>(id.id), GIT_OID_RAWSZ);
}

} // namespace

void PlannedTree::write(const QByteArray& path, const QByteArray& content, const git_oid& id)
{
    m_changed = true;
    const qsizetype slash = path.indexOf('/');
    if (slash < 0) {
        m_folders.erase(path + '/');
        m_files.insert_or_assign(path, File{content, id});
        return;
    }
    m_files.erase(path.first(slash));
    auto& folder = m_folders[path.first(slash + 1)];
    if (!folder)
        folder = std::make_unique<PlannedTree>();
    folder->write(path.sliced(slash + 1), content, id);
}

bool PlannedTree::remove(const QByteArray& path)
{
    const qsizetype slash = path.indexOf('/');
    if (slash < 0) {
        const bool removed = m_files.erase(path) + m_folders.erase(path + '/') > 0;
        m_changed = m_changed || removed;
        return removed;
    }
    const auto folder = m_folders.find(path.first(slash + 1));
    if (folder == m_folders.end() || !folder->second->remove(path.sliced(slash + 1)))
        return false;
    if (folder->second->isEmpty())
        m_folders.erase(folder);
    m_changed = true;
    return true;
}

git_oid PlannedTree::save(PackWriter& pack)
{
    if (!m_changed)
        return m_id;
    std::map<QByteArray, QByteArray> entries; // sorted with the folders' '/'
    for (const auto& [name, folder] : m_folders)
        entries.emplace(name, entryOf("40000", name.chopped(1), folder->save(pack)));
    for (const auto& [name, file] : m_files)
        entries.emplace(name, entryOf("100644", name, file.id));
    QByteArray object;
    for (const auto& [name, entry] : entries)
        object += entry;
    m_id = pack.add(GIT_OBJECT_TREE, object);
    m_changed = false;
    return m_id;
}

std::pair<QByteArray, int> PlannedTree::cachedTree(const QByteArray& name) const
{
    Q_ASSERT(!m_changed);
    auto files = static_cast<int>(m_files.size());
    QByteArray below;
    for (const auto& [folder, tree] : m_folders) {
        const auto [bytes, count] = tree->cachedTree(folder.chopped(1));
        below += bytes;
        files += count;
    }
    QByteArray bytes = name + '\0' + QByteArray::number(files) + ' ' +
                       QByteArray::number(static_cast<qulonglong>(m_folders.size())) + '\n';
    bytes.append(reinterpret_cast<const char*>(m_id.id), GIT_OID_RAWSZ);
    return {bytes + below, files};
}

bool PlannedTree::forEachBelow(const QByteArray& prefix, const Visit& visit) const
{
    auto folder = m_folders.begin();
    auto file = m_files.begin();
    while (folder != m_folders.end() || file != m_files.end()) {
        const bool takeFolder =
            folder != m_folders.end() && (file == m_files.end() || folder->first < file->first);
        const bool goOn = takeFolder ? folder->second->forEachBelow(prefix + folder->first, visit)
                                     : visit(prefix + file->first, file->second.content, file->second.id);
        if (!goOn)
            return false;
        if (takeFolder)
            ++folder;
        else
            ++file;
    }
    return true;
}

} // namespace efa::git

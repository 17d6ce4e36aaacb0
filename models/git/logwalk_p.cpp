#include "git/logwalk_p.h"

#include "files/pathname.h"

#include <algorithm>
#include <iterator>

namespace efa::git {

namespace {

QByteArrayList bytesOf(const QStringList& paths)
{
    QByteArrayList bytes;
    std::ranges::transform(paths, std::back_inserter(bytes), &files::pathToBytes);
    return bytes;
}

Result<TreeHandle> treeOf(const git_commit* commit)
{
    TreeHandle tree;
    if (const int code = git_commit_tree(out(tree), commit); code != 0)
        return failure(unreadableCommit(code, *git_commit_id(commit)));
    return tree;
}

} // namespace

LogWalk::LogWalk(git_repository* repository, const QString& commonFolder, const QStringList& paths)
    : m_repository(repository)
    , m_followed(paths.size() == 1 ? files::pathToBytes(paths.constFirst()) : QByteArray())
    , m_paths(bytesOf(paths))
    , m_ends(commonFolder)
{
}

Result<void> LogWalk::reach(const git_oid& id)
{
    const QByteArray key(reinterpret_cast<const char*>(id.id), GIT_OID_RAWSZ);
    if (m_seen.contains(key))
        return {};
    m_seen.insert(key);
    CommitHandle commit;
    if (const int code = git_commit_lookup(out(commit), m_repository, &id); code != 0)
        return failure(unreadableCommit(code, id));
    const git_time_t time = git_commit_time(commit.get());
    m_reached.push_back({time, m_count++, std::move(commit)});
    std::ranges::push_heap(m_reached, Later());
    return {};
}

Result<void> LogWalk::reachParents(const git_commit* commit)
{
    if (m_ends.contains(*git_commit_id(commit)))
        return {};
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
        if (const auto reached = reach(*git_commit_parent_id(commit, i)); !reached)
            return reached;
    }
    return {};
}

CommitHandle LogWalk::takeYoungest()
{
    std::ranges::pop_heap(m_reached, Later());
    CommitHandle commit = std::move(m_reached.back().commit);
    m_reached.pop_back();
    return commit;
}

Result<bool> LogWalk::changes(const git_commit* commit) const
{
    const auto here = treeOf(commit);
    if (!here)
        return failure(here.error());
    const unsigned parents = m_ends.contains(*git_commit_id(commit)) ? 0 : git_commit_parentcount(commit);
    std::vector<TreeHandle> others;
    // Before the first commit there was nothing.
    others.resize(std::max(parents, 1U));
    for (unsigned i = 0; i < parents; ++i) {
        auto there = parentOf(commit, i).and_then([](const CommitHandle& one) { return treeOf(one.get()); });
        if (!there)
            return failure(there.error());
        others[i] = std::move(*there);
    }
    return m_paths.differ(here->get(), others);
}

Result<void> LogWalk::followRename(const git_commit* commit, const Progress& progress)
{
    if (git_commit_parentcount(commit) == 0 || m_ends.contains(*git_commit_id(commit)))
        return {};
    const auto parent = parentOf(commit, 0);
    if (!parent)
        return failure(parent.error());
    const auto there = entryAt(parent->get(), m_followed);
    if (!there)
        return failure(there.error());
    if (there->has_value())
        return {};
    const auto name = nameBefore(m_repository, parent->get(), commit, m_followed, progress);
    if (!name)
        return failure(name.error());
    if (name->isEmpty())
        return {};
    m_followed = *name;
    m_paths = PathSet({m_followed});
    return {};
}

Result<QList<Commit>> LogWalk::run(const git_oid& start, int limit, const Progress& progress)
{
    QList<Commit> found;
    auto reached = reach(start);
    while (reached && !m_reached.empty() && found.size() < limit) {
        if (progress.isCancelled())
            return failure(cancelled());
        const CommitHandle commit = takeYoungest();
        const Result<bool> wanted = m_paths.isEmpty() ? Result<bool>(true) : changes(commit.get());
        if (!wanted)
            return failure(wanted.error());
        if (*wanted)
            found.append(commitFrom(commit.get()));
        if (*wanted && !m_followed.isEmpty())
            reached = followRename(commit.get(), progress);
        if (reached && found.size() < limit)
            reached = reachParents(commit.get());
    }
    if (!reached)
        return failure(reached.error());
    return found;
}

} // namespace efa::git

#include "workspace/changedfiles.h"

#include "delivery/discovery.h"

#include <set>

namespace efa::workspace {

namespace {

using Paths = std::set<QString>;

/// What is in one tree and not, or not the same, in the other.
void addDifferences(const files::FileTree& from, const files::FileTree& to, const QStringList& paths,
                    Paths& different)
{
    for (const QString& path : paths) {
        if (from.contentKey(path) != to.contentKey(path))
            different.insert(path);
    }
}

Result<void> addCommitted(const git::Repository& repository, const CommitId& from, const CommitId& to,
                          Progress& progress, Paths& different)
{
    if (from == to)
        return {};
    const auto before = repository.tree(from);
    const auto after = repository.tree(to);
    if (!before || !after)
        return failure(before ? after.error() : before.error());
    const auto earlier = delivery::listFiles(**before, progress);
    const auto later = delivery::listFiles(**after, progress);
    if (!earlier || !later)
        return failure(earlier ? later.error() : earlier.error());
    addDifferences(**before, **after, earlier->paths, different);
    addDifferences(**before, **after, later->paths, different);
    return {};
}

Result<void> addUncommitted(const git::Repository& repository, const Progress& progress, Paths& different)
{
    const auto status = repository.status(progress);
    if (!status)
        return failure(status.error());
    for (const git::StatusEntry& entry : *status) {
        different.insert(entry.path);
        if (!entry.oldPath.isEmpty())
            different.insert(entry.oldPath);
    }
    return {};
}

} // namespace

Result<QStringList> changedFiles(const git::Repository& repository, const CommitId& from,
                                 const std::optional<CommitId>& to, Progress& progress)
{
    Paths different;
    const auto head = to ? Result<CommitId>(*to) : repository.resolve(QStringLiteral("HEAD"));
    if (!head)
        return failure(head.error());
    if (auto done = addCommitted(repository, from, *head, progress, different); !done)
        return failure(std::move(done).error());
    if (!to) {
        if (auto done = addUncommitted(repository, progress, different); !done)
            return failure(std::move(done).error());
    }
    return QStringList(different.begin(), different.end());
}

} // namespace efa::workspace

#include "git/reverting_p.h"

#include "files/pathname.h"
#include "git/objectbatch_p.h"
#include "git/staging_p.h"
#include "git/statusreader_p.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

using ConflictIterator =
    std::unique_ptr<git_index_conflict_iterator, Release<&git_index_conflict_iterator_free>>;

constexpr qsizetype namedFiles = 3;

Error cannotRevert(int code)
{
    return gitError(code, Text::tr("The commit could not be taken back"));
}

QString named(const QStringList& paths)
{
    const int others = int(paths.size() - namedFiles);
    const QString names = paths.first(std::min(paths.size(), namedFiles)).join(u", "_s);
    return others > 0 ? Text::tr("%1 and %n other file(s)", nullptr, others).arg(names) : names;
}

Error uncommitted(const QStringList& paths)
{
    return {.code = ErrorCode::Conflict,
            .message = Text::tr("%1: there are changes that are not committed").arg(named(paths)),
            .hint = Text::tr("Commit or discard them first.")};
}

Error changedSince(const QStringList& paths)
{
    return {.code = ErrorCode::Conflict,
            .message = Text::tr("Later commits changed what this one did: %1").arg(named(paths)),
            .hint = Text::tr("Take the later ones back first, or change the files by hand.")};
}

QStringList conflictsOf(git_index* index)
{
    QStringList paths;
    ConflictIterator iterator;
    if (git_index_conflict_iterator_new(out(iterator), index) != 0)
        return paths;
    const git_index_entry* ancestor = nullptr;
    const git_index_entry* ours = nullptr;
    const git_index_entry* theirs = nullptr;
    while (git_index_conflict_next(&ancestor, &ours, &theirs, iterator.get()) == 0) {
        for (const git_index_entry* entry : {ours, theirs, ancestor}) {
            if (entry) {
                paths << files::pathFromBytes(entry->path);
                break;
            }
        }
    }
    return paths;
}

Result<CommitHandle> commitOf(git_repository* repository, const CommitId& commit)
{
    const auto id = oidOf(commit);
    if (!id)
        return failure(id.error());
    CommitHandle handle;
    const int code = git_commit_lookup(out(handle), repository, &*id);
    if (code == 0)
        return handle;
    Error error = gitError(code, Text::tr("The commit %1 could not be read").arg(commit.text));
    error.code = code == GIT_ENOTFOUND ? ErrorCode::NotFound : error.code;
    return failure(std::move(error));
}

Result<TreeHandle> treeOf(const git_commit* commit)
{
    TreeHandle tree;
    const int code = git_commit_tree(out(tree), commit);
    return code == 0 ? Result<TreeHandle>(std::move(tree)) : failure(cannotRevert(code));
}

Result<QStringList> differing(git_repository* repository, git_tree* before, git_tree* after)
{
    DiffHandle diff;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    const int code = git_diff_tree_to_tree(out(diff), repository, before, after, &options);
    if (code != 0)
        return failure(cannotRevert(code));
    QStringList paths;
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i)
        paths << files::pathFromBytes(git_diff_get_delta(diff.get(), i)->new_file.path);
    return paths;
}

} // namespace

Result<void> Reverting::checkState() const
{
    if (git_repository_state(m_repository.raw()) == GIT_REPOSITORY_STATE_NONE)
        return {};
    return failure({.code = ErrorCode::Conflict,
                    .message = Text::tr("A merge, rebase or another step of Git is under way"),
                    .hint = Text::tr("Finish or abort it first; “git status” says how.")});
}

Result<void> Reverting::checkUnchanged(const QStringList& paths) const
{
    const auto status = StatusReader(m_repository.raw(), m_progress).read();
    if (!status)
        return failure(status.error());
    const QSet<QString> wanted(paths.begin(), paths.end());
    QStringList changed;
    for (const StatusEntry& entry : *status) {
        if (wanted.contains(entry.path) || wanted.contains(entry.oldPath))
            changed << entry.path;
    }
    return changed.isEmpty() ? Result<void>() : failure(uncommitted(changed));
}

// What Git does not follow is nobody's to overwrite either, ignored or not: nothing may stand where a file
// that is not in the index goes to, or in the place of one of its folders.
Result<void> Reverting::checkFree(const QStringList& paths) const
{
    const auto index = freshIndex(m_repository.raw());
    if (!index)
        return failure(index.error());
    const auto isFollowed = [&](const QByteArray& path) {
        return git_index_get_bypath(index->get(), path.constData(), 0) != nullptr;
    };
    const QByteArray workFolder = git_repository_workdir(m_repository.raw());
    QStringList inTheWay;
    for (const QString& name : paths) {
        const QByteArray path = files::pathToBytes(name);
        struct stat info = {};
        for (qsizetype end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            const QByteArray folder = path.first(end);
            if (lstat((workFolder + folder).constData(), &info) == 0 && !S_ISDIR(info.st_mode) &&
                !isFollowed(folder))
                inTheWay << files::pathFromBytes(folder);
        }
        if (!isFollowed(path) && lstat((workFolder + path).constData(), &info) == 0)
            inTheWay << name;
    }
    return inTheWay.isEmpty() ? Result<void>() : failure(uncommitted(inTheWay));
}

Result<void> Reverting::putBack(const QStringList& paths, TreeHandle tree) const
{
    Staging staging(m_repository);
    staging.checkFirst(
        [this, &paths] { return checkUnchanged(paths).and_then([&] { return checkFree(paths); }); });
    return staging.restore(paths, std::move(tree));
}

Result<void> Reverting::restore(const QStringList& paths, const CommitId& from)
{
    return checkState()
        .and_then([&] { return commitOf(m_repository.raw(), from); })
        .and_then([](const CommitHandle& commit) { return treeOf(commit.get()); })
        .and_then([&](TreeHandle&& tree) { return putBack(paths, std::move(tree)); });
}

Result<TreeHandle> Reverting::withoutChange(const git_commit* commit) const
{
    git_repository* repository = m_repository.raw();
    const auto head = headCommit(repository);
    if (!head)
        return failure(head.error());
    CommitHandle ours;
    IndexHandle index;
    const git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    git_oid id = {};
    int code = *head ? git_commit_lookup(out(ours), repository, &**head) : GIT_ENOTFOUND;
    if (code == 0)
        code = git_revert_commit(out(index), repository, const_cast<git_commit*>(commit), ours.get(), 0,
                                 &options);
    if (code != 0)
        return failure(cannotRevert(code));
    if (git_index_has_conflicts(index.get()) != 0)
        return failure(changedSince(conflictsOf(index.get())));
    auto objects = ObjectBatch::begin(repository);
    if (!objects)
        return failure(objects.error());
    TreeHandle tree;
    code = git_index_write_tree_to(&id, index.get(), repository);
    if (code == 0)
        code = git_tree_lookup(out(tree), repository, &id);
    if (code != 0)
        return failure(cannotRevert(code));
    if (const auto stored = objects->store(); !stored)
        return failure(stored.error());
    return tree;
}

Result<QStringList> Reverting::revert(const CommitId& commit)
{
    if (!git_repository_workdir(m_repository.raw()))
        return failure(noWorkingFolder());
    if (const auto checked = checkState(); !checked)
        return failure(checked.error());
    const auto handle = commitOf(m_repository.raw(), commit);
    if (!handle)
        return failure(handle.error());
    if (git_commit_parentcount(handle->get()) > 1)
        return failure(
            {.code = ErrorCode::Unsupported,
             .message = Text::tr("A merge cannot be taken back here"),
             .hint = Text::tr("Say which side is to stay: “git revert -m 1 %1”.").arg(commit.text.left(7))});
    auto tree = withoutChange(handle->get());
    if (!tree)
        return failure(tree.error());
    const auto head = headTree(m_repository.raw());
    if (!head)
        return failure(head.error());
    auto paths = differing(m_repository.raw(), head->get(), tree->get());
    if (!paths)
        return paths;
    if (paths->isEmpty())
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("Nothing of this commit is left to take back"),
                        .hint = Text::tr("A later commit did it already.")});
    return putBack(*paths, std::move(*tree)).map([&] { return *paths; });
}

} // namespace efa::git

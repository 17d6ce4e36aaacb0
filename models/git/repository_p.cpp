#include "git/repository_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

} // namespace

QString subjectOf(const QString& message)
{
    return message.section(u'\n', 0, 0).trimmed();
}

Signature signatureFrom(const git_signature& signature)
{
    return {.name = QString::fromUtf8(signature.name),
            .email = QString::fromUtf8(signature.email),
            .when = QDateTime::fromSecsSinceEpoch(signature.when.time, Qt::OffsetFromUTC,
                                                  signature.when.offset * 60)};
}

Result<std::optional<git_oid>> headCommit(git_repository* repository)
{
    git_oid id = {};
    const int code = git_reference_name_to_id(&id, repository, "HEAD");
    if (code == 0)
        return id;
    // A branch without a commit yet.
    if (code == GIT_ENOTFOUND && git_repository_head_unborn(repository) == 1)
        return std::nullopt;
    return failure(gitError(code, Text::tr("The current branch could not be read")));
}

Result<TreeHandle> headTree(git_repository* repository)
{
    const auto head = headCommit(repository);
    if (!head)
        return failure(head.error());
    TreeHandle tree;
    CommitHandle commit;
    if (!*head)
        return tree;
    int code = git_commit_lookup(out(commit), repository, &**head);
    if (code == 0)
        code = git_commit_tree(out(tree), commit.get());
    if (code != 0)
        return failure(gitError(code, Text::tr("The last commit could not be read")));
    return tree;
}

Error unreadableIndex(int code)
{
    Error error = gitError(code, Text::tr("Git's index could not be read"));
    if (error.detail.contains("extension"_L1)) {
        error.code = ErrorCode::Unsupported;
        error.hint =
            Text::tr("It is split or sparse. “git update-index --no-split-index” and “git sparse-checkout "
                     "reapply --no-sparse-index” make it a plain one.");
    }
    return error;
}

Result<IndexHandle> freshIndex(git_repository* repository)
{
    IndexHandle index;
    int code = git_repository_index(out(index), repository);
    if (code == 0)
        code = git_index_read(index.get(), 0);
    if (code != 0)
        return failure(unreadableIndex(code));
    return index;
}

FileState stateOf(git_delta_t status)
{
    switch (status) {
    case GIT_DELTA_ADDED:
    case GIT_DELTA_UNTRACKED:
    case GIT_DELTA_COPIED:
        return FileState::Added;
    case GIT_DELTA_DELETED:
        return FileState::Deleted;
    case GIT_DELTA_RENAMED:
        return FileState::Renamed;
    case GIT_DELTA_TYPECHANGE:
        return FileState::TypeChanged;
    case GIT_DELTA_CONFLICTED:
        return FileState::Conflicted;
    case GIT_DELTA_MODIFIED:
    case GIT_DELTA_UNREADABLE:
        return FileState::Modified;
    case GIT_DELTA_UNMODIFIED:
    case GIT_DELTA_IGNORED:
        break;
    }
    return FileState::Unchanged;
}

Error noWorkingFolder()
{
    return {.code = ErrorCode::Unsupported,
            .message = Text::tr("This repository has no working folder"),
            .hint = Text::tr("Clone it, then open the clone.")};
}

Error cancelled()
{
    return {.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")};
}

} // namespace efa::git

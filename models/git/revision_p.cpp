#include "git/revision_p.h"

#include "files/pathname.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

/// What a revision starts from: `main` of `main~3`.
QString startOf(const QString& revision)
{
    static const QRegularExpression step(u"[~^:]|@\\{"_s);
    return revision.left(revision.indexOf(step));
}

bool isThere(git_repository* repository, const QString& revision)
{
    ObjectHandle object;
    return git_revparse_single(out(object), repository, files::pathToBytes(revision).constData()) == 0;
}

bool isId(const QString& revision)
{
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(u"[0-9a-f]{7,40}"_s));
    return digits.match(revision).hasMatch();
}

/// The branch that HEAD names while nothing was committed to it; empty else.
QString unbornBranch(git_repository* repository)
{
    if (git_repository_head_unborn(repository) != 1)
        return {};
    ReferenceHandle head;
    if (git_reference_lookup(out(head), repository, "HEAD") != 0)
        return {};
    const char* target = git_reference_symbolic_target(head.get());
    return target ? files::pathFromBytes(target).section(u'/', 2) : QString();
}

Error failed(int code, const QString& message)
{
    Error error = gitError(code, message);
    error.code = code == GIT_ENOTFOUND ? ErrorCode::NotFound : ErrorCode::Invalid;
    error.hint = Text::tr("Use a branch, a tag or a commit's id; “git log” lists them.");
    return error;
}

Error noRevision(git_repository* repository, const QString& revision, int code)
{
    // Looking further overwrites what libgit2 says.
    Error error = failed(code, Text::tr("There is no revision “%1”").arg(revision));
    const QString start = startOf(revision);
    const QString unborn = start == "HEAD"_L1 || start == "@"_L1 ? unbornBranch(repository) : QString();
    if (!unborn.isEmpty()) {
        error.message = Text::tr("There is no commit yet on the branch %1").arg(unborn);
        error.hint = Text::tr("Commit first, or change to a branch that has commits.");
        error.detail.clear();
        return error;
    }
    if (code != GIT_ENOTFOUND || git_repository_is_shallow(repository) != 1)
        return error;
    if (isId(start) || (start != revision && isThere(repository, start))) {
        error.message =
            Text::tr("This clone is shallow: its history ends before the revision “%1”").arg(revision);
        error.hint = Text::tr("Get the rest of the history: git fetch --unshallow");
        error.detail.clear();
    } else {
        error.hint =
            Text::tr("This clone is shallow and may lack it. Get all branches and their history: git "
                     "remote set-branches origin '*' && git fetch --unshallow");
    }
    return error;
}

} // namespace

Result<CommitId> resolvedRevision(git_repository* repository, const QString& revision)
{
    ObjectHandle object;
    ObjectHandle commit;
    int code = git_revparse_single(out(object), repository, files::pathToBytes(revision).constData());
    if (code != 0)
        return failure(noRevision(repository, revision, code));
    code = git_object_peel(out(commit), object.get(), GIT_OBJECT_COMMIT);
    if (code != 0)
        return failure(failed(code, Text::tr("“%1” is not a commit").arg(revision)));
    return commitIdOf(*git_object_id(commit.get()));
}

} // namespace efa::git

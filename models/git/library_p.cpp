#include "git/library_p.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

struct Library
{
    Library()
    {
        git_libgit2_init();
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        // Formats that change nothing for what we do; config.worktree is read by Configuration.
        std::array<const char*, 3> extensions = {"worktreeconfig", "preciousobjects", "partialclone"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { git_libgit2_shutdown(); }
};

ErrorCode codeOf(int code, int category)
{
    switch (code) {
    case GIT_ENOTFOUND:
        return category == GIT_ERROR_ODB ? ErrorCode::Io : ErrorCode::NotFound;
    case GIT_EEXISTS:
    case GIT_ELOCKED:
    case GIT_EMODIFIED:
    case GIT_ECONFLICT:
    case GIT_EUNMERGED:
    case GIT_EUNCOMMITTED:
        return ErrorCode::Conflict;
    case GIT_EAMBIGUOUS:
    case GIT_EINVALIDSPEC:
    case GIT_EPEEL:
    case GIT_EINVALID:
        return ErrorCode::Invalid;
    case GIT_EBAREREPO:
    case GIT_EOWNER:
        return ErrorCode::Unsupported;
    case GIT_EUSER:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Io;
    }
}

// libgit2 keeps no errno, but its text ends with what the system said.
int systemCodeOf(const char* message)
{
    const QByteArrayView text(message);
    for (const int code : {ENOSPC, EDQUOT, EROFS, EACCES, EPERM}) {
        if (text.endsWith(std::strerror(code)))
            return code;
    }
    return 0;
}

QString hintOf(int code, int category, int systemCode)
{
    if (code == GIT_ELOCKED)
        return Text::tr(
            "Another Git is at work here. Wait until it is done, then try again. If none is running, "
            "remove the file that the detail names.");
    if (code == GIT_EMODIFIED)
        return Text::tr("Somebody else committed meanwhile. Look at the new state, then try again.");
    if ((systemCode == ENOSPC || systemCode == EDQUOT))
        return Text::tr("The disk is full. Free some space, then try again.");
    if (systemCode == EROFS)
        return Text::tr("The disk is read-only. Make it writable, then try again.");
    if ((systemCode == EACCES || systemCode == EPERM))
        return Text::tr("Check the permissions of the repository's files.");
    if (category == GIT_ERROR_ODB || category == GIT_ERROR_ZLIB)
        return Text::tr("An object of the repository is missing or damaged. “git fsck” says more; “git fetch "
                        "--refetch” gets it again.");
    return Text::tr(
        "“git status” in this folder says whether Git itself can work here; the detail names the cause.");
}

} // namespace

Error systemError(int code, const QString& message)
{
    git_error_set_str(GIT_ERROR_OS, std::strerror(code));
    return gitError(GIT_ERROR, message);
}

void ensureLibrary()
{
    static const Library library;
}

Error gitError(int code, const QString& message)
{
    const git_error* last = git_error_last();
    const int category = last ? last->klass : GIT_ERROR_NONE;
    const int systemCode = last ? systemCodeOf(last->message) : 0;
    // libgit2 calls a file locked that may not be read; a real lock has no word of the system.
    if (code == GIT_ELOCKED && systemCode != 0)
        code = GIT_ERROR;
    return {.code = codeOf(code, category),
            .message = message,
            .hint = hintOf(code, category, systemCode),
            .detail = last ? QString::fromUtf8(last->message) : QString()};
}

CommitId commitIdOf(const git_oid& id)
{
    std::array<char, GIT_OID_HEXSZ> digits = {};
    git_oid_fmt(digits.data(), &id);
    return {QString::fromLatin1(digits.data(), digits.size())};
}

Result<git_oid> oidOf(const CommitId& id)
{
    git_oid oid = {};
    if (id.text.size() == GIT_OID_HEXSZ && git_oid_fromstr(&oid, id.text.toLatin1().constData()) == 0)
        return oid;
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("“%1” is not a commit's id").arg(id.text),
                    .hint = Text::tr("An id has 40 digits from 0 to 9 and a to f.")});
}

} // namespace efa::git

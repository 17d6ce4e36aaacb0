#include "git/stagedpath_p.h"

#include "files/pathname.h"
#include "files/treeerrors.h"

#include <QCoreApplication>

#include <array>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error filtered(const QByteArray& path, const QString& what)
{
    return {.code = ErrorCode::Unsupported,
            .message = Text::tr("%1 goes through “%2” (.gitattributes), which is not run here")
                           .arg(files::pathFromBytes(path), what),
            .hint = Text::tr(
                "Use “git add” or “git restore” for this file, so that it is not stored without it."),
            .where = Place{.file = files::pathFromBytes(path)}};
}

} // namespace

Error otherRepository(const QByteArray& path)
{
    return {.code = ErrorCode::Unsupported,
            .message = Text::tr("%1 is a repository of its own").arg(files::pathFromBytes(path)),
            .hint = Text::tr("Open it by itself, or put its folder into .gitignore.")};
}

// Paths come from status(), where a link is a file of its own: nothing may be reached through one.
Result<void> checkStagedPath(const QByteArray& workFolder, const QByteArray& path)
{
    const QString name = files::pathFromBytes(path);
    if (path.endsWith('/'))
        return failure(otherRepository(path.chopped(1)));
    if (path.isEmpty() || !files::isCleanPath(name) || name == ".git"_L1 || name.startsWith(".git/"_L1))
        return failure(files::notATreePath(name));
    struct stat info = {};
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        const QByteArray folder = path.first(slash);
        if (lstat((workFolder + folder).constData(), &info) == 0 && S_ISLNK(info.st_mode))
            return failure({.code = ErrorCode::Conflict,
                            .message = Text::tr("%1 is a link now, %2 cannot be reached through it")
                                           .arg(files::pathFromBytes(folder), name),
                            .hint = Text::tr("Stage or discard the link first.")});
    }
    return {};
}

// What a filter would change (encrypt, upload) must not get into a commit, or out of one, as it is.
Result<void> checkFilter(const OpenRepository& repository, const QByteArray& path)
{
    std::array<const char*, 2> names = {"filter", "working-tree-encoding"};
    std::array<const char*, 2> values = {};
    const int code = git_attr_get_many(values.data(), repository.raw(), GIT_ATTR_CHECK_FILE_THEN_INDEX,
                                       path.constData(), names.size(), names.data());
    if (code != 0)
        return failure(gitError(
            code, Text::tr("The attributes of %1 could not be read").arg(files::pathFromBytes(path))));
    if (git_attr_value(values[0]) == GIT_ATTR_VALUE_STRING && repository.filters.contains(values[0]))
        return failure(filtered(path, u"filter=%1"_s.arg(QString::fromUtf8(values[0]))));
    if (git_attr_value(values[1]) == GIT_ATTR_VALUE_STRING && qstricmp(values[1], "utf-8") != 0)
        return failure(filtered(path, u"working-tree-encoding=%1"_s.arg(QString::fromUtf8(values[1]))));
    return {};
}

} // namespace efa::git

#include "git/discovery_p.h"

#include "files/pathname.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

constexpr qint64 smallFile = 1024LL * 1024;

bool lookAt(const QString& path, struct stat& info)
{
    return stat(files::pathToBytes(path).constData(), &info) == 0;
}

bool isFolder(const QString& path)
{
    struct stat info = {};
    return lookAt(path, info) && S_ISDIR(info.st_mode);
}

Error notOrdinary(const QString& path)
{
    return {.code = ErrorCode::Unsupported,
            .message = Text::tr("%1 is not an ordinary file").arg(path),
            .hint = Text::tr("This repository was made to be harmful or is damaged; do not work with it."),
            .where = Place{.file = path}};
}

QString below(const QString& folder, const QString& path)
{
    return QDir::cleanPath(QDir::isAbsolutePath(path) ? path : folder + u'/' + path);
}

Result<QString> commonFolderOf(const QString& gitFolder)
{
    return readSmallFile(gitFolder + u"/commondir"_s).map([&](const QByteArray& text) {
        return text.isEmpty() ? gitFolder : below(gitFolder, files::pathFromBytes(text));
    });
}

Result<void> onlyOrdinaryFiles(const RepositoryPlace& place)
{
    struct stat info = {};
    for (const QString& path : {place.gitFolder + u"/HEAD"_s, place.gitFolder + u"/index"_s,
                                place.gitFolder + u"/config.worktree"_s, place.commonFolder + u"/config"_s,
                                place.commonFolder + u"/packed-refs"_s}) {
        if (lookAt(path, info) && !S_ISREG(info.st_mode))
            return failure(notOrdinary(path));
    }
    return {};
}

// Whether a folder holds what makes a repository.
bool isGitFolder(const QString& folder)
{
    const auto common = commonFolderOf(folder);
    struct stat info = {};
    // HEAD may be a link, also one to a branch that does not exist yet.
    const bool head = lstat(files::pathToBytes(folder + u"/HEAD"_s).constData(), &info) == 0;
    return head && common && isFolder(*common + u"/objects"_s) && isFolder(*common + u"/refs"_s);
}

Result<RepositoryPlace> placeOf(const QString& gitFolder, const QString& workFolder)
{
    const auto common = commonFolderOf(gitFolder);
    if (!common)
        return failure(common.error());
    RepositoryPlace place{gitFolder, *common, workFolder};
    return onlyOrdinaryFiles(place).map([&] { return place; });
}

// `.git` as a file names the folder: submodules and linked worktrees.
Result<RepositoryPlace> behindLink(const QString& link, const QString& workFolder)
{
    const auto text = readSmallFile(link);
    if (!text)
        return failure(text.error());
    if (text->startsWith("gitdir:")) {
        const QString folder = below(workFolder, files::pathFromBytes(text->sliced(7).trimmed()));
        if (isGitFolder(folder))
            return placeOf(QFileInfo(folder).canonicalFilePath(), workFolder);
    }
    return failure(
        {.code = ErrorCode::NotFound,
         .message = Text::tr("%1 leads to a repository that is not there").arg(link),
         .hint = Text::tr("The worktree or submodule was moved; “git worktree repair” puts it right."),
         .detail = QString::fromUtf8(*text),
         .where = Place{.file = link}});
}

Result<RepositoryPlace> inFolder(const QString& folder)
{
    const QString dotGit = folder == "/"_L1 ? u"/.git"_s : folder + u"/.git"_s;
    struct stat info = {};
    if (lookAt(dotGit, info) && S_ISREG(info.st_mode))
        return behindLink(dotGit, folder);
    if (isGitFolder(dotGit))
        return placeOf(QFileInfo(dotGit).canonicalFilePath(), folder);
    if (!isGitFolder(folder))
        return failure({.code = ErrorCode::NotFound, .message = {}});
    const QFileInfo self(folder);
    return placeOf(folder, self.fileName() == ".git"_L1 ? self.path() : QString());
}

} // namespace

Result<QByteArray> readSmallFile(const QString& path)
{
    struct stat info = {};
    if (!lookAt(path, info))
        return QByteArray();
    if (!S_ISREG(info.st_mode) || info.st_size > smallFile)
        return failure(notOrdinary(path));
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.read(smallFile).trimmed();
    return failure({.code = ErrorCode::Io,
                    .message = Text::tr("%1 could not be read").arg(path),
                    .hint = Text::tr("Check the permissions of the repository's files."),
                    .detail = file.errorString(),
                    .where = Place{.file = path}});
}

Result<RepositoryPlace> discover(const QString& path)
{
    const QFileInfo start(path);
    QString folder =
        start.isDir() ? start.canonicalFilePath() : QFileInfo(start.absolutePath()).canonicalFilePath();
    struct stat first = {};
    struct stat here = {};
    if (!start.exists() || !lookAt(folder, first))
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("%1 does not exist").arg(path),
                        .hint = Text::tr("Check the path.")});
    // Like Git, not beyond the file system on which the search began.
    while (lookAt(folder, here) && here.st_dev == first.st_dev) {
        const auto place = inFolder(folder);
        if (place || !place.error().message.isEmpty())
            return place;
        if (folder == "/"_L1)
            break;
        folder = QFileInfo(folder).path();
    }
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("%1 is not in a Git repository").arg(path),
                    .hint = Text::tr("Open a folder that holds a repository, or make one with “git init”.")});
}

} // namespace efa::git

#include "app/cli/renderplace.h"

#include "files/pathname.h"
#include "files/workingfolder.h"
#include "git/repository.h"
#include "workspace/discoverfleet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::RenderPlace)
};

/// The nearest folder at or above `folder` that holds a `.git`; empty where there is none.
QString repositoryAbove(const QString& folder)
{
    QDir dir(folder);
    while (!QFileInfo::exists(dir.filePath(u".git"_s))) {
        if (!dir.cdUp())
            return {};
    }
    return dir.absolutePath();
}

/// `path` seen from `root`, both absolute; nothing when it does not lie below it.
std::optional<QString> below(const QString& root, const QString& path)
{
    if (path == root)
        return QString();
    const QString start = root.endsWith(u'/') ? root : root + u'/';
    return path.startsWith(start) ? std::optional(path.mid(start.size())) : std::nullopt;
}

/// Links resolved as far as the path exists, the rest kept.
QString canonicalStart(const QString& path)
{
    QString existing = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    QString rest;
    while (!QFileInfo::exists(existing) && existing != "/"_L1) {
        const qsizetype slash = existing.lastIndexOf(u'/');
        rest.prepend(existing.mid(slash));
        existing = slash == 0 ? u"/"_s : existing.left(slash);
    }
    const QString canonical = QFileInfo(existing).canonicalFilePath();
    return canonical == "/"_L1 && !rest.isEmpty() ? rest : canonical + rest;
}

/// That a folder which is there, or may be, can be entered.
Result<void> entered(const QString& folder)
{
    if (::faccessat(AT_FDCWD, files::pathToBytes(folder).constData(), X_OK, AT_EACCESS) == 0)
        return {};
    const QString reason = errno == EACCES ? qt_error_string(EACCES) : QString();
    if (reason.isEmpty() || QFileInfo(folder).isFile())
        return {};
    return failure({.code = ErrorCode::Io,
                    .message = Text::tr("The folder %1 may not be read").arg(folder),
                    .hint = Text::tr("Check the permissions of the folder and of those above it."),
                    .detail = reason});
}

} // namespace

QString RenderPlace::shownName(const QString& name) const
{
    // No path of a tree holds "//": the name belongs to another repository.
    if (isCommit || name.contains("://"_L1))
        return name;
    const QString absolute = name.startsWith(u'/')               ? name
                             : name.isEmpty() && !root.isEmpty() ? root
                                                                 : root + u'/' + name;
    return below(QDir::currentPath(), absolute).value_or(absolute);
}

QString RenderPlace::fleetName() const
{
    return workspace::fleetNameOf(root);
}

QString RenderPlace::shownFolder() const
{
    const QString shown = isCommit ? tree->displayName(folder) : shownName(folder);
    return shown.isEmpty() || shown.endsWith(u':') ? shown + u'.' : shown;
}

Error RenderPlace::shown(Error error) const
{
    if (error.where && !error.where->file.isEmpty())
        error.where->file = shownName(error.where->file);
    // The way to the fault: one kustomization a line.
    QStringList lines = error.detail.split(u'\n');
    for (QString& line : lines) {
        const QString file = line.section(u':', 0, 0);
        if (file.startsWith(u'/') || (!file.isEmpty() && tree->kind(file)))
            line = shownName(file) + line.mid(file.size());
    }
    error.detail = lines.join(u'\n');
    return error;
}

Result<RenderPlace> placeOnDisk(const QString& folder)
{
    if (auto done = entered(folder); !done)
        return failure(std::move(done).error());
    const QFileInfo info(folder);
    if (!info.exists())
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("There is no folder %1").arg(folder),
                        .hint = Text::tr("Check the name; --rev reads a folder of an earlier commit.")});
    if (!info.isDir())
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("%1 is not a folder").arg(folder),
                        .hint = Text::tr("Name the folder that holds the kustomization file.")});
    const QString path = info.canonicalFilePath();
    QString root = repositoryAbove(path);
    if (root.isEmpty())
        root = u"/"_s;
    return RenderPlace{.tree = std::make_shared<files::WorkingFolder>(root),
                       .folder = below(root, path).value_or(QString()),
                       .root = root == "/"_L1 ? QString() : root,
                       .repository = {}};
}

Result<void> holdsFiles(const QString& folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    if (!QFileInfo(path + u"/HEAD"_s).isFile() || !QFileInfo(path + u"/objects"_s).isDir())
        return {};
    if (QFileInfo(path).fileName() == ".git"_L1)
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("%1 is Git's own folder").arg(folder),
             .hint = Text::tr("Name the folder of the repository: %1").arg(QFileInfo(path).path())});
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("%1 is a repository without a working folder").arg(folder),
                    .hint = Text::tr("Read one of its commits: --rev HEAD")});
}

Result<RenderPlace> fleetOnDisk(const QString& folder)
{
    auto place = placeOnDisk(folder);
    if (place && !place->root.isEmpty())
        place->repository = workspace::homeRepositoryAt(place->root);
    if (!place || !place->root.isEmpty())
        return place;
    const QString root = QFileInfo(folder).canonicalFilePath();
    return RenderPlace{
        .tree = std::make_shared<files::WorkingFolder>(root), .folder = {}, .root = root, .repository = {}};
}

Result<RenderPlace> placeInCommit(const QString& folder, const QString& revision)
{
    if (auto done = entered(folder); !done)
        return failure(std::move(done).error());
    const QString path = canonicalStart(folder);
    QString existing = path;
    while (!QFileInfo(existing).isDir() && existing != "/"_L1)
        existing = QFileInfo(existing).path();
    auto repository = git::Repository::open(existing);
    if (!repository)
        return failure(std::move(repository.error()));
    const QString root = QFileInfo(repository->isBare() ? repository->gitFolder() : repository->workFolder())
                             .canonicalFilePath();
    const auto commit = repository->resolve(revision);
    if (!commit)
        return failure(commit.error());
    auto tree = repository->tree(*commit);
    if (!tree)
        return failure(std::move(tree.error()));
    RenderPlace place{.tree = *tree,
                      .folder = below(root, path).value_or(QString()),
                      .root = root,
                      .repository = workspace::homeRepository(*repository, revision),
                      .isCommit = true};
    const auto kind = place.tree->kind(place.folder);
    if (!kind || *kind != files::EntryKind::Folder)
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("%1 has no folder %2").arg(revision, place.folder),
                        .hint = Text::tr("Name a folder that this commit holds.")});
    return place;
}

} // namespace efa::app

#include "workspace/opened.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace)
};

Result<QString> readableFolder(const QString& path)
{
    const QFileInfo asked(path);
    if (!asked.exists())
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("There is no folder %1.").arg(QDir::toNativeSeparators(path)),
                        .hint = Text::tr("It may have been moved, or its drive is not connected.")});
    const QFileInfo folder(asked.isDir() ? asked.canonicalFilePath() : asked.canonicalPath());
    if (!folder.isReadable() || !folder.isExecutable())
        return failure(
            {.code = ErrorCode::Io,
             .message =
                 Text::tr("The folder %1 cannot be read.").arg(QDir::toNativeSeparators(folder.filePath())),
             .hint = Text::tr("Ask its owner for the right to read it.")});
    return folder.filePath();
}

Opened plainFolder(const QString& folder)
{
    return {.root = folder,
            .folder = {},
            .gitRoot = {},
            .kind = PlaceKind::PlainFolder,
            .head = {},
            .hasNoFiles = QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)};
}

Result<Opened> openedRepository(const git::Repository& repository, const QString& folder)
{
    if (repository.isBare())
        return failure({.code = ErrorCode::Unsupported,
                        .message = Text::tr("%1 is a bare repository: it has no files to edit.")
                                       .arg(QDir::toNativeSeparators(folder)),
                        .hint = Text::tr("Clone it with Git and open the clone.")});
    const Result<git::Head> head = repository.head();
    if (!head)
        return failure(head.error());
    const QString root = QFileInfo(repository.workFolder()).canonicalFilePath();
    const QString relative = QDir(root).relativeFilePath(folder);
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    return Opened{.root = root,
                  .folder = relative == u"."_s ? QString() : relative,
                  .gitRoot = repository.gitFolder(),
                  .kind = head->commit ? PlaceKind::Repository : PlaceKind::EmptyRepository,
                  .head = *head,
                  .hasNoFiles = QDir(root).entryList(all).size() <= 1};
}

} // namespace

QString Opened::name() const
{
    const QString last = QFileInfo(root).fileName();
    return last.isEmpty() ? root : last;
}

Result<Opened> inspectFolder(const QString& path, const Progress& progress)
{
    const Result<QString> folder = readableFolder(path);
    if (!folder)
        return failure(folder.error());
    if (progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Opening was cancelled.")});
    const Result<git::Repository> repository = git::Repository::open(*folder);
    if (repository)
        return openedRepository(*repository, *folder);
    if (repository.error().code == ErrorCode::NotFound)
        return plainFolder(*folder);
    return failure(repository.error());
}

} // namespace efa::workspace

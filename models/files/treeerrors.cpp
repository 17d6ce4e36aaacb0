#include "files/treeerrors.h"

#include <QCoreApplication>

namespace efa::files {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::FileTree)
};

Place placeOf(const QString& name)
{
    return {.file = name};
}

} // namespace

Error noSuchFile(const QString& name)
{
    return {.code = ErrorCode::NotFound,
            .message = Text::tr("%1 does not exist").arg(name),
            .hint = Text::tr("Check the spelling of the path, capitals included, or make the file."),
            .where = placeOf(name)};
}

Error isAFolder(const QString& name)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("%1 is a folder, not a file").arg(name),
            .hint = Text::tr("Name a file inside of it."),
            .where = placeOf(name)};
}

Error isAFile(const QString& name)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("%1 is a file, not a folder").arg(name),
            .hint = Text::tr("Name the folder that holds it."),
            .where = placeOf(name)};
}

Error notATreePath(const QString& path)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("“%1” is not a path inside the repository").arg(path),
            .hint = Text::tr("Use a path relative to the repository that does not lead out of it.")};
}

Error tooLarge(const QString& name, qint64 limit)
{
    constexpr qint64 megabyte = 1024LL * 1024;
    return {.code = ErrorCode::Invalid,
            .message =
                limit >= megabyte
                    ? Text::tr("%1 is larger than %2 MiB").arg(name).arg(limit / megabyte)
                    : Text::tr("%1 is larger than %n byte(s)", nullptr, static_cast<int>(limit)).arg(name),
            .hint = Text::tr("Files of this size are not read; keep large data outside of the repository."),
            .where = placeOf(name)};
}

Error notAnOrdinaryFile(const QString& name)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("%1 is a pipe, a socket or a device").arg(name),
            .hint = Text::tr("Only ordinary files, folders and links are read."),
            .where = placeOf(name)};
}

Error changesWhileRead(const QString& name)
{
    return {.code = ErrorCode::Io,
            .message = Text::tr("%1 changes while it is read").arg(name),
            .hint = Text::tr("Try again when whatever writes it is done."),
            .where = placeOf(name)};
}

Error linkLeavesTree(const QString& link, const QString& target)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("The link %1 leads out of the repository, to %2").arg(link, target),
            .hint = Text::tr("Replace the link by the file itself, or by a link inside the repository."),
            .where = placeOf(link)};
}

Error linkLoop(const QString& link)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("The link %1 leads in a circle").arg(link),
            .hint = Text::tr("Let one of the links lead to a file or folder."),
            .where = placeOf(link)};
}

Error linkLeadsNowhere(const QString& link, const QString& target)
{
    return {.code = ErrorCode::NotFound,
            .message = Text::tr("The link %1 leads to %2, which does not exist").arg(link, target),
            .hint = Text::tr("Make what it leads to, or let the link lead elsewhere."),
            .where = placeOf(link)};
}

} // namespace efa::files

#include "workspace/readtext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace)
};

/// The first part of a file that is too large, up to a line end.
Result<QByteArray> beginningOf(const QString& absolutePath)
{
    QFile file(absolutePath);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.code = ErrorCode::Io,
                        .message = Text::tr("%1 cannot be read.").arg(absolutePath),
                        .hint = Text::tr("Check the permissions of the file."),
                        .detail = file.errorString()});
    QByteArray bytes = file.read(OpenFiles::shownSize);
    if (const qsizetype lineEnd = bytes.lastIndexOf('\n'); lineEnd > 0)
        bytes.truncate(lineEnd + 1);
    return bytes;
}

} // namespace

bool isEditableText(const QByteArray& bytes)
{
    if (bytes.contains('\0'))
        return false;
    return bytes.isValidUtf8();
}

Result<OpenFile> readText(const QString& root, const QString& path)
{
    // The folder answers as a tree first: it refuses links that leave it.
    const files::WorkingFolder folder(root);
    const Result<files::EntryKind> kind = folder.kind(path);
    if (!kind)
        return failure(kind.error());
    const QString absolutePath = root + u'/' + path;
    const QFileInfo info(absolutePath);
    OpenFile file;
    file.path = path;
    file.sizeOnDisk = info.size();
    const bool tooLarge = *kind == files::EntryKind::File && info.size() > OpenFiles::editableSize;
    // The stamp comes first: a file that changes in between is then noticed when it is saved.
    const Result<files::Stamp> stamp = files::stampOf(absolutePath);
    if (!stamp)
        return failure(stamp.error());
    Result<QByteArray> bytes = tooLarge ? beginningOf(absolutePath) : folder.read(path);
    if (!bytes)
        return failure(bytes.error());
    file.saved = *bytes;
    file.text = *bytes;
    file.stamp = *stamp;
    if (tooLarge)
        file.limit = TextLimit::TooLarge;
    else if (!isEditableText(*bytes))
        file.limit = TextLimit::NotUtf8;
    else if (!info.isWritable())
        file.limit = TextLimit::NotWritable;
    return file;
}

} // namespace efa::workspace

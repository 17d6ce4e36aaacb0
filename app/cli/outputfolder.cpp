#include "app/cli/outputfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::OutputFolder)
};

/// QFile tells why only of a write that could write nothing at all.
bool writeAll(QFile& file, QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qint64 written = file.write(text.data(), text.size());
        if (written <= 0)
            return false;
        text = text.sliced(written);
    }
    return file.flush();
}

/// Beside the old text first: on a full disk that one stays, and no half text is taken for a cluster's.
Result<void> writeFile(const QString& path, const QByteArray& text)
{
    const QString fresh = path + u".new"_s;
    QFile file(fresh);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && writeAll(file, text);
    QString fault = file.errorString();
    file.close();
    if (written) {
        if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) == 0)
            return {};
        fault = qt_error_string();
    }
    QFile::remove(fresh);
    return failure({.code = ErrorCode::Io,
                    .message = Text::tr("%1 could not be written").arg(path),
                    .hint = Text::tr("Check free space and permissions."),
                    .detail = fault});
}

} // namespace

QString OutputFolder::fileOf(const QString& cluster) const
{
    return m_path + u'/' + cluster + u".yaml"_s;
}

Result<void> OutputFolder::make() const
{
    if (QDir().mkpath(m_path))
        return {};
    return failure({.code = ErrorCode::Io,
                    .message = Text::tr("The folder %1 could not be made").arg(m_path),
                    .hint = Text::tr("Check its name and permissions.")});
}

Result<void> OutputFolder::write(const QString& cluster, const QByteArray& text)
{
    if (auto written = writeFile(fileOf(cluster), text); !written)
        return written;
    const std::scoped_lock lock(m_mutex);
    m_written.insert(cluster);
    return {};
}

Result<QStringList> OutputFolder::removeOld(const QSet<QString>& clusters)
{
    const std::scoped_lock lock(m_mutex);
    QStringList removed;
    for (const QString& cluster : clusters) {
        QFile file(fileOf(cluster));
        if (m_written.contains(cluster) || !file.exists())
            continue;
        if (!file.remove())
            return failure(
                {.code = ErrorCode::Io,
                 .message = Text::tr("%1 of an earlier run could not be removed").arg(file.fileName()),
                 .hint = Text::tr("Remove it: its cluster could not be rendered now."),
                 .detail = file.errorString()});
        removed << file.fileName();
    }
    removed.sort();
    return removed;
}

} // namespace efa::app

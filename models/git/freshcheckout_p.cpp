#include "git/freshcheckout_p.h"

#include "files/pathname.h"
#include "git/repository_p.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

template <typename Number>
void append(QByteArray& bytes, Number number)
{
    const Number big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof(big));
}

// Git's index knows a file again by what the system says about it.
QByteArray indexEntry(const QByteArray& path, const struct stat& info, const git_oid& id)
{
    constexpr qsizetype longestName = 0xfff; // longer ones are found by their end
    QByteArray entry;
    for (const timespec& time : {info.st_ctim, info.st_mtim}) {
        append(entry, static_cast<quint32>(time.tv_sec));
        append(entry, static_cast<quint32>(time.tv_nsec));
    }
    append(entry, static_cast<quint32>(info.st_dev));
    append(entry, static_cast<quint32>(info.st_ino));
    append(entry, static_cast<quint32>(GIT_FILEMODE_BLOB));
    append(entry, static_cast<quint32>(info.st_uid));
    append(entry, static_cast<quint32>(info.st_gid));
    append(entry, static_cast<quint32>(info.st_size));
    entry.append(reinterpret_cast<const char*>(id.id), GIT_OID_RAWSZ);
    append(entry, static_cast<quint16>(std::min(path.size(), longestName)));
    entry += path;
    return entry + QByteArray(8 - entry.size() % 8, '\0');
}

} // namespace

Error writingFailed(const QString& path)
{
    return systemError(errno, Text::tr("%1 could not be written").arg(path));
}

FreshCheckout::FreshCheckout(const QString& folder, const timespec& changed)
    : m_name(folder)
    , m_root(open(files::pathToBytes(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    , m_changed(changed)
{
}

bool FreshCheckout::enter(const QByteArray& folder)
{
    if (m_folder.isOpen() && folder == m_folderPath)
        return true;
    for (qsizetype slash = folder.indexOf('/'); slash > 0; slash = folder.indexOf('/', slash + 1)) {
        if (mkdirat(m_root.fd(), folder.first(slash).constData(), 0777) != 0 && errno != EEXIST)
            return false;
    }
    m_folderPath = folder;
    m_folder = files::Descriptor(
        openat(m_root.fd(), folder.isEmpty() ? "." : folder.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    return m_folder.isOpen();
}

bool FreshCheckout::writeFile(const QByteArray& path, const QByteArray& content, const git_oid& id)
{
    const qsizetype name = path.lastIndexOf('/') + 1;
    if (!enter(path.first(name)))
        return false;
    const files::Descriptor file(openat(m_folder.fd(), path.constData() + name,
                                        O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0666));
    const std::array<timespec, 2> times = {m_changed, m_changed};
    struct stat info = {};
    if (!file.isOpen() || !files::writeAll(file.fd(), content) || futimens(file.fd(), times.data()) != 0 ||
        fstat(file.fd(), &info) != 0)
        return false;
    m_entries += indexEntry(path, info, id);
    ++m_count;
    return true;
}

Result<void> FreshCheckout::write(const PlannedTree& tree, Progress& progress)
{
    QByteArray at;
    const bool done = tree.forEach([&](const QByteArray& path, const QByteArray& content, const git_oid& id) {
        at = path;
        progress.report(m_count, 0, Text::tr("Writing files"));
        return !progress.isCancelled() && writeFile(path, content, id);
    });
    if (done)
        return {};
    return failure(progress.isCancelled() ? cancelled()
                                          : writingFailed(m_name + u'/' + files::pathFromBytes(at)));
}

Result<void> FreshCheckout::writeIndex(const QString& path, const PlannedTree& tree) const
{
    QByteArray bytes = "DIRC";
    append(bytes, quint32(2));
    append(bytes, m_count);
    bytes += m_entries;
    const QByteArray trees = tree.cachedTrees();
    bytes += "TREE";
    append(bytes, static_cast<quint32>(trees.size()));
    bytes += trees;
    bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    const files::Descriptor file(
        open(files::pathToBytes(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
    if (!file.isOpen() || !files::writeAll(file.fd(), bytes) || fsync(file.fd()) != 0)
        return failure(writingFailed(path));
    return {};
}

} // namespace efa::git

#include "files/replacement_p.h"

#include "files/treeerrors.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::files {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::AtomicWriter)
};

QString hintFor(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return Text::tr("The disk is full. Free some space, then save again.");
    case EROFS:
        return Text::tr("The disk is read-only. Save to another place, or make the disk writable.");
    case EACCES:
    case EPERM:
        return Text::tr("Check the permissions of the folder and of the file.");
    default:
        return Text::tr("Check that the disk is there and whole, then save again.");
    }
}

Error writeError(int code, const QString& path)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(code));
    if (code == ENOENT || code == ENOTDIR)
        return {.code = ErrorCode::NotFound,
                .message = Text::tr("%1 could not be saved: its folder does not exist any more").arg(path),
                .hint = Text::tr("Create the folder again, or save to another place."),
                .detail = detail};
    return {.code = ErrorCode::Io,
            .message = Text::tr("%1 could not be saved; what was there before is unchanged").arg(path),
            .hint = hintFor(code),
            .detail = detail};
}

Error conflict(const QString& path, const QString& message)
{
    return {.code = ErrorCode::Conflict,
            .message = message.arg(path),
            .hint = Text::tr("Compare the two versions, then reload the file or save yours over it."),
            .where = Place{.file = path}};
}

Error flushError(int code, const QString& path)
{
    return {.code = ErrorCode::Io,
            .message = Text::tr("%1 was saved, but it is not certain that it survives a power cut").arg(path),
            .hint = Text::tr("Check that the disk is there and whole, then save again."),
            .detail = QString::fromLocal8Bit(std::strerror(code))};
}

// Access lists and labels; what the system does not let us keep is no reason not to save.
void copyAttributes(int from, int to)
{
    QByteArray names(16LL * 1024, Qt::Uninitialized);
    names.truncate(std::max<ssize_t>(flistxattr(from, names.data(), static_cast<size_t>(names.size())), 0));
    for (const QByteArray& name : names.split('\0')) {
        QByteArray value(64LL * 1024, Qt::Uninitialized);
        const ssize_t size = name.isEmpty() ? -1
                                            : fgetxattr(from, name.constData(), value.data(),
                                                        static_cast<size_t>(value.size()));
        if (size >= 0)
            fsetxattr(to, name.constData(), value.constData(), static_cast<size_t>(size), 0);
    }
}

QByteArray temporaryName(const QByteArray& name)
{
    return name.left(200) + '.' + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + '~';
}

} // namespace

Error readError(int code, const QString& path)
{
    if (code == ENOENT || code == ENOTDIR)
        return noSuchFile(path);
    return {.code = ErrorCode::Io,
            .message = Text::tr("%1 could not be read").arg(path),
            .hint = Text::tr("Check the permissions of the file and of the folders above it."),
            .detail = QString::fromLocal8Bit(std::strerror(code))};
}

Stamp stampFrom(const struct stat& info, const QByteArray& content)
{
    return {.size = content.size(),
            .modifiedNs = static_cast<qint64>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec,
            .sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
}

Replacement::~Replacement()
{
    if (!m_temporary.isEmpty())
        unlinkat(m_folder.fd(), m_temporary.constData(), 0);
}

Result<void> Replacement::open()
{
    m_folder = Descriptor(::open(m_target.folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!m_folder.isOpen())
        return failure(writeError(errno, m_path));
    return {};
}

// Whether the file is still what the caller read.
Result<void> Replacement::compare(const std::optional<Stamp>& expected)
{
    m_old = Descriptor(openat(m_folder.fd(), m_target.name.constData(),
                              O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!m_old.isOpen() && errno == ENOENT) {
        if (expected)
            return failure(conflict(m_path, Text::tr("%1 was deleted since it was read")));
        return {};
    }
    if (!m_old.isOpen() || fstat(m_old.fd(), &m_oldInfo) != 0)
        return failure(readError(errno, m_path));
    if (!S_ISREG(m_oldInfo.st_mode))
        return failure(notAnOrdinaryFile(m_path));
    if (!expected)
        return failure(conflict(m_path, Text::tr("%1 exists already")));
    // The rename would get around a file's own write protection.
    if (faccessat(m_folder.fd(), m_target.name.constData(), W_OK, AT_EACCESS) != 0)
        return failure(writeError(errno, m_path));
    QByteArray content;
    if (m_oldInfo.st_size != expected->size ||
        !readAll(m_old.fd(), expected->size, expected->size, content) ||
        stampFrom(m_oldInfo, content).sha256 != expected->sha256)
        return failure(conflict(m_path, Text::tr("%1 was changed by somebody else since it was read")));
    return {};
}

// Not every file system has files without a name, and to give them one takes /proc.
bool Replacement::createNameless(mode_t mode)
{
    if (m_scratch == Scratch::Named || access("/proc/self/fd", X_OK) != 0)
        return false;
    m_new = Descriptor(openat(m_folder.fd(), ".", O_TMPFILE | O_RDWR | O_CLOEXEC, mode));
    return m_new.isOpen();
}

bool Replacement::create(mode_t mode)
{
    if (createNameless(mode))
        return true;
    const QByteArray temporary = temporaryName(m_target.name);
    m_new = Descriptor(openat(m_folder.fd(), temporary.constData(),
                              O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, mode));
    if (m_new.isOpen())
        m_temporary = temporary;
    return m_new.isOpen();
}

bool Replacement::keepProperties()
{
    if (!m_old.isOpen())
        return true;
    struct stat info = {};
    if (fstat(m_new.fd(), &info) != 0)
        return false;
    if (info.st_uid != m_oldInfo.st_uid || info.st_gid != m_oldInfo.st_gid) {
        // Somebody else's file in a shared folder: the group is what the others need.
        if (fchown(m_new.fd(), m_oldInfo.st_uid, m_oldInfo.st_gid) != 0)
            static_cast<void>(!fchown(m_new.fd(), static_cast<uid_t>(-1), m_oldInfo.st_gid));
    }
    copyAttributes(m_old.fd(), m_new.fd());
    return fchmod(m_new.fd(), m_oldInfo.st_mode & 07777) == 0;
}

Result<void> Replacement::write(const QByteArray& content)
{
    // A new file gets what the umask leaves; a replaced one is private until it has the old one's mode.
    if (!create(m_old.isOpen() ? 0600 : 0666) || !writeAll(m_new.fd(), content) || !keepProperties() ||
        fsync(m_new.fd()) != 0)
        return failure(writeError(errno, m_path));
    return {};
}

bool Replacement::name()
{
    if (!m_temporary.isEmpty())
        return true;
    const QByteArray self = "/proc/self/fd/" + QByteArray::number(m_new.fd());
    const QByteArray temporary = temporaryName(m_target.name);
    if (linkat(AT_FDCWD, self.constData(), m_folder.fd(), temporary.constData(), AT_SYMLINK_FOLLOW) != 0)
        return false;
    m_temporary = temporary;
    return true;
}

Result<Stamp> Replacement::put(const QByteArray& content)
{
    const unsigned flags = m_old.isOpen() ? 0 : RENAME_NOREPLACE;
    if (!name() || renameat2(m_folder.fd(), m_temporary.constData(), m_folder.fd(), m_target.name.constData(),
                             flags) != 0) {
        if (errno == EEXIST)
            return failure(conflict(m_path, Text::tr("%1 exists already")));
        return failure(writeError(errno, m_path));
    }
    m_temporary.clear();
    struct stat info = {};
    // Some network file systems cannot flush a folder and say EINVAL.
    if ((fsync(m_folder.fd()) != 0 && errno != EINVAL) || fstat(m_new.fd(), &info) != 0)
        return failure(flushError(errno, m_path));
    return stampFrom(info, content);
}

} // namespace efa::files

#include "files/descriptor.h"

#include <QList>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace efa::files {

namespace {

int openInOneCall(int folder, const QByteArray& path, int flags)
{
    open_how how = {};
    how.flags = static_cast<unsigned>(flags | O_CLOEXEC);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    int fd = -1;
    // EAGAIN: something was renamed on the way while the kernel looked.
    for (int attempt = 0; attempt < 100; ++attempt) {
        fd = static_cast<int>(syscall(SYS_openat2, folder, path.constData(), &how, sizeof(how)));
        if (fd >= 0 || (errno != EAGAIN && errno != EINTR))
            break;
    }
    return fd;
}

int openNameByName(int folder, const QByteArray& path, int flags)
{
    Descriptor parent;
    qsizetype from = 0;
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
        const QByteArray name = path.sliced(from, slash - from);
        Descriptor next(openat(parent.isOpen() ? parent.fd() : folder, name.constData(),
                               O_PATH | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC));
        if (!next.isOpen()) {
            // A link on the way is "no folder" for the kernel; say which of the two it was.
            char target = 0;
            const bool link = errno == ENOTDIR && readlinkat(parent.isOpen() ? parent.fd() : folder,
                                                             name.constData(), &target, 1) >= 0;
            errno = link ? ELOOP : errno == EINVAL ? ENOTDIR : errno;
            return -1;
        }
        parent = std::move(next);
        from = slash + 1;
    }
    Descriptor last(openat(parent.isOpen() ? parent.fd() : folder, path.constData() + from,
                           flags | O_NOFOLLOW | O_CLOEXEC));
    struct stat info = {};
    if (last.isOpen() && (flags & O_NOFOLLOW) == 0 && fstat(last.fd(), &info) == 0 && S_ISLNK(info.st_mode)) {
        errno = ELOOP; // O_PATH opens the link itself
        return -1;
    }
    return last.release();
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_fd >= 0) {
        const int before = errno;
        close(m_fd);
        errno = before;
    }
}

Descriptor openBeneath(int folder, const QByteArray& path, int flags, Descent descent)
{
    const QByteArray name = path.isEmpty() ? QByteArrayLiteral(".") : path;
    if (descent == Descent::OneCall) {
        Descriptor opened(openInOneCall(folder, name, flags));
        // Kernels before 5.6 do not know the call; some sandboxes forbid what they do not know.
        if (opened.isOpen() || (errno != ENOSYS && errno != EPERM))
            return opened;
    }
    return Descriptor(openNameByName(folder, name, flags));
}

bool readAll(int fd, qint64 expected, qint64 limit, QByteArray& content)
{
    constexpr qint64 step = 64LL * 1024;
    content = QByteArray(std::clamp<qint64>(expected, 0, limit) + 1, Qt::Uninitialized);
    qint64 done = 0;
    while (true) {
        if (done == content.size())
            content.resize(std::min(std::max(content.size() + step, 2 * content.size()), limit + 1));
        const ssize_t count = read(fd, content.data() + done, static_cast<size_t>(content.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            content.truncate(done);
            return count == 0;
        }
        done += count;
        if (done > limit) {
            errno = EFBIG;
            return false;
        }
    }
}

bool writeAll(int fd, const QByteArray& content)
{
    qint64 done = 0;
    while (done < content.size()) {
        const ssize_t count =
            write(fd, content.constData() + done, static_cast<size_t>(content.size() - done));
        if (count < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(count, 0);
    }
    return true;
}

} // namespace efa::files

#include "tests/support/smalldisk.h"

#include <QFile>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::test {

SmallDisk::SmallDisk(const QString& folder, int megabytes)
    : m_folder(folder)
{
    const QByteArray options = "size=" + QByteArray::number(megabytes) + "m,mode=0777";
    m_mounted = mount("tmpfs", qPrintable(folder), "tmpfs", 0, options.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        umount2(qPrintable(m_folder), MNT_DETACH);
}

bool SmallDisk::fill(qint64 free)
{
    empty();
    struct statvfs facts = {};
    if (!m_mounted || statvfs(qPrintable(m_folder), &facts) != 0)
        return false;
    const auto available = static_cast<qint64>(facts.f_bavail) * static_cast<qint64>(facts.f_frsize);
    const int fd = open(qPrintable(m_folder + u"/filler"_s), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    const bool done = fd >= 0 && (available <= free || posix_fallocate(fd, 0, available - free) == 0);
    close(fd);
    return done;
}

void SmallDisk::empty()
{
    QFile::remove(m_folder + u"/filler"_s);
}

bool SmallDisk::setReadOnly(bool readOnly)
{
    return m_mounted && mount("tmpfs", qPrintable(m_folder), "tmpfs", MS_REMOUNT | (readOnly ? MS_RDONLY : 0),
                              nullptr) == 0;
}

} // namespace efa::test

#include "tests/support/flushes.h"

#include <QFile>
#include <QFileInfo>

#include <mutex>

#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

struct Notes
{
    std::mutex mutex;
    bool taken = false;
    QString watchedFile;
    QList<efa::test::Flushes::Flush> all;
};

Notes& notes()
{
    static Notes one;
    return one;
}

void note(int fd)
{
    const std::scoped_lock lock(notes().mutex);
    if (!notes().taken)
        return;
    QFile watched(notes().watchedFile);
    const QString path = QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(fd));
    notes().all << efa::test::Flushes::Flush{.path = path,
                                             .folder = QFileInfo(path).isDir(),
                                             .watched = watched.open(QIODevice::ReadOnly) ? watched.readAll()
                                                                                          : QByteArray()};
}

} // namespace

// Stands in the program itself, so every library calls this one.
extern "C" int fsync(int fd)
{
    note(fd);
    return static_cast<int>(syscall(SYS_fsync, fd));
}

namespace efa::test {

Flushes::Flushes(const QString& watchedFile)
{
    const std::scoped_lock lock(notes().mutex);
    Q_ASSERT(!notes().taken);
    notes().taken = true;
    notes().watchedFile = watchedFile;
    notes().all.clear();
}

Flushes::~Flushes()
{
    const std::scoped_lock lock(notes().mutex);
    notes().taken = false;
}

QList<Flushes::Flush> Flushes::all() const
{
    const std::scoped_lock lock(notes().mutex);
    return notes().all;
}

QList<Flushes::Flush> Flushes::below(const QString& start) const
{
    QList<Flush> found = all();
    found.removeIf([&](const Flush& flush) { return !flush.path.startsWith(start); });
    return found;
}

} // namespace efa::test

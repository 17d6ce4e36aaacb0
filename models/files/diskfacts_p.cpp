#include "files/diskfacts_p.h"

#include "files/treeerrors.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>

namespace efa::files {

namespace {

struct Text
{
    // The texts are those of the working folder, and stay with it in the catalogue.
    Q_DECLARE_TR_FUNCTIONS(efa::WorkingFolder)
};

constexpr qint64 second = 1'000'000'000;

qint64 nanoseconds(const timespec& time)
{
    return static_cast<qint64>(time.tv_sec) * second + time.tv_nsec;
}

} // namespace

Error systemError(int code, const QString& path)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
        return noSuchFile(path);
    case ENXIO: // a socket
    case ENODEV:
        return notAnOrdinaryFile(path);
    case EACCES:
    case EPERM:
        return {.code = ErrorCode::Io,
                .message = Text::tr("%1 may not be read").arg(path),
                .hint = Text::tr("Check the permissions of the file and of the folders above it."),
                .detail = detail,
                .where = Place{.file = path}};
    default:
        return {.code = ErrorCode::Io,
                .message = Text::tr("%1 could not be read").arg(path),
                .hint = Text::tr("Check that the disk is there and whole, then try again."),
                .detail = detail,
                .where = Place{.file = path}};
    }
}

Step::Kind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return Step::Kind::File;
    if (S_ISDIR(mode))
        return Step::Kind::Folder;
    return S_ISLNK(mode) ? Step::Kind::Link : Step::Kind::Special;
}

bool isTooYoung(const struct stat& info)
{
    timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    const bool coarse = info.st_mtim.tv_nsec == 0 && info.st_ctim.tv_nsec == 0;
    const qint64 tick = coarse ? 5 * second / 2 : second / 10;
    return nanoseconds(now) - std::max(nanoseconds(info.st_mtim), nanoseconds(info.st_ctim)) < tick;
}

QByteArray keyOf(const struct stat& info)
{
    const std::array<quint64, 5> facts = {info.st_dev, info.st_ino, static_cast<quint64>(info.st_size),
                                          static_cast<quint64>(nanoseconds(info.st_mtim)),
                                          static_cast<quint64>(nanoseconds(info.st_ctim))};
    QByteArray key(1 + sizeof(facts), 's');
    std::memcpy(key.data() + 1, facts.data(), sizeof(facts));
    return key;
}

} // namespace efa::files

#include "workspace/disksweep.h"

#include "workspace/diskwatch.h"
#include "workspace/jobs.h"
#include "workspace/whendone.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

/// Of the time between two looks, at most one part in so many is spent looking.
constexpr qint64 restShare = 25;

void addFacts(QCryptographicHash& hash, const struct stat& info)
{
    const std::array<qint64, 6> facts = {qint64(info.st_ino),          qint64(info.st_mode),
                                         qint64(info.st_size),         qint64(info.st_mtim.tv_sec),
                                         qint64(info.st_mtim.tv_nsec), qint64(info.st_ctim.tv_sec)};
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(facts.data()), sizeof(facts)));
}

/// In the order of the folder itself, which stays while nothing changes.
void sweep(const QByteArray& folder, QCryptographicHash& hash, QList<QByteArray>& folders)
{
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.constData()), &::closedir);
    if (!stream)
        return;
    while (const dirent* entry = ::readdir(stream.get())) {
        const QByteArrayView name(entry->d_name);
        if (name == "." || name == ".." || name == ".git")
            continue;
        struct stat info = {};
        if (::fstatat(::dirfd(stream.get()), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        hash.addData(name);
        if (S_ISDIR(info.st_mode))
            folders.append(folder + '/' + name.toByteArray());
        else
            addFacts(hash, info);
    }
}

QByteArray sweptGit(const QString& gitRoot)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    const QStringList paths = gitStatePaths(gitRoot);
    for (const QString& path : paths) {
        struct stat info = {};
        // The folder itself changes with every lock that comes and goes.
        if (::stat(QFile::encodeName(path).constData(), &info) != 0 || path == gitRoot)
            continue;
        hash.addData(path.toUtf8());
        addFacts(hash, info);
    }
    return hash.result();
}

} // namespace

Result<QByteArray> sweptFolder(const QString& root, const Progress& progress)
{
    struct stat info = {};
    const QByteArray top = QFile::encodeName(root);
    if (::stat(top.constData(), &info) != 0)
        return failure({.code = ErrorCode::NotFound,
                        .message = DiskSweep::tr("%1 is not there.").arg(root),
                        .hint = DiskSweep::tr("Bring the folder back, or open the fleet where it is now.")});
    QCryptographicHash hash(QCryptographicHash::Md5);
    QList<QByteArray> folders = {top};
    while (!folders.isEmpty()) {
        if (progress.isCancelled())
            return failure(
                {.code = ErrorCode::Cancelled, .message = DiskSweep::tr("The look was cancelled.")});
        sweep(folders.takeLast(), hash, folders);
    }
    return hash.result();
}

DiskSweep::DiskSweep(const QString& root, const QString& gitRoot, Jobs& jobs, int shortestMs, QObject* parent)
    : QObject(parent), m_root(root), m_gitRoot(gitRoot), m_jobs(jobs), m_shortestMs(shortestMs)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DiskSweep::look);
    m_next.start(m_shortestMs);
}

void DiskSweep::look()
{
    QElapsedTimer spent;
    spent.start();
    const auto future =
        m_jobs.run<Look>({.title = tr("Look for changes by other programs"),
                          .lane = Lane::Discovery,
                          .listing = Listing::Slow},
                         [root = m_root, gitRoot = m_gitRoot](Progress& progress) -> Result<Look> {
                             const Result<QByteArray> files = sweptFolder(root, progress);
                             if (!files && files.error().code == ErrorCode::Cancelled)
                                 return failure(files.error());
                             // A folder that is gone is a change too.
                             return Look{.files = files.value_or(QByteArray("gone")),
                                         .git = gitRoot.isEmpty() ? QByteArray() : sweptGit(gitRoot)};
                         });
    whenDone(
        future, this, [this, spent](const Result<Look>& look) { take(look, spent.elapsed()); },
        [this] { m_next.start(m_shortestMs); });
}

void DiskSweep::take(const Result<Look>& look, qint64 tookMs)
{
    m_next.start(int(std::max<qint64>(m_shortestMs, tookMs * restShare)));
    if (!look)
        return;
    const Look before = std::exchange(m_last, *look);
    const bool isFirst = before.files.isEmpty();
    if (!isFirst && before.git != look->git)
        Q_EMIT gitChanged();
    if (!isFirst && before.files != look->files)
        Q_EMIT filesChanged();
    Q_EMIT looked();
}

} // namespace efa::workspace

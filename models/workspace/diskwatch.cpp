#include "workspace/diskwatch.h"

#include "workspace/jobs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

constexpr int settleMs = 60;
/// Folders of branches; with more of them the rest is seen when the window comes to the front.
constexpr int mostRefFolders = 64;

/// A linked worktree keeps its refs in the repository that it belongs to.
QString commonGitRoot(const QString& gitRoot)
{
    QFile file(gitRoot + u"/commondir"_s);
    if (!file.open(QIODevice::ReadOnly))
        return gitRoot;
    return QDir::cleanPath(QDir(gitRoot).absoluteFilePath(QString::fromUtf8(file.readAll().trimmed())));
}

} // namespace

QStringList gitStatePaths(const QString& gitRoot)
{
    const QString common = commonGitRoot(gitRoot);
    QStringList paths = {gitRoot,
                         gitRoot + u"/HEAD"_s,
                         gitRoot + u"/index"_s,
                         common,
                         common + u"/packed-refs"_s,
                         common + u"/refs"_s,
                         common + u"/refs/heads"_s};
    QDirIterator folders(common + u"/refs/heads"_s, QDir::Dirs | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    for (int i = 0; i < mostRefFolders && folders.hasNext(); ++i)
        paths.append(folders.next());
    paths.removeDuplicates();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

DiskWatch::DiskWatch(const QString& root, const QString& gitRoot, Jobs& jobs, QObject* parent)
    : QObject(parent), m_root(root), m_gitRoot(gitRoot), m_jobs(jobs), m_sweep(root, gitRoot, jobs)
{
    connect(&m_sweep, &DiskSweep::gitChanged, this, &DiskWatch::gitChanged);
    connect(&m_sweep, &DiskSweep::filesChanged, this, &DiskWatch::foldersChanged);
    for (QTimer* timer : {&m_gitSoon, &m_foldersSoon}) {
        timer->setSingleShot(true);
        timer->setInterval(settleMs);
    }
    connect(&m_gitSoon, &QTimer::timeout, this, [this] {
        watchGit();
        Q_EMIT gitChanged();
    });
    connect(&m_foldersSoon, &QTimer::timeout, this, &DiskWatch::foldersChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &DiskWatch::noteChange);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &DiskWatch::noteChange);
    watchGit();
}

/// Git replaces its files by renaming, which ends a watch on the old one: watch again after each change.
void DiskWatch::watchGit()
{
    if (m_gitRoot.isEmpty())
        return;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList missing = gitStatePaths(m_gitRoot);
    missing.removeIf([&](const QString& path) { return watched.contains(path); });
    watch(missing);
}

void DiskWatch::watchFiles(const QStringList& paths)
{
    QSet<QString> folders;
    for (const QString& path : paths)
        folders.insert(QFileInfo(m_root + u'/' + path).path());
    const QSet<QString> gone = m_folders - folders;
    const QSet<QString> fresh = folders - m_folders;
    if (!gone.isEmpty())
        m_watcher.removePaths(QStringList(gone.begin(), gone.end()));
    m_folders = folders;
    watch(QStringList(fresh.begin(), fresh.end()));
}

void DiskWatch::watch(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    QStringList refused = m_watcher.addPaths(paths);
    // What went away in the meantime is no limit.
    refused.removeIf([](const QString& path) { return !QFileInfo(path).isReadable(); });
    if (!refused.isEmpty() && !std::exchange(m_limited, true))
        tellLimit();
}

void DiskWatch::tellLimit()
{
    m_jobs.run<void>({.title = tr("Watch the folders of open files")}, [](Progress&) -> Result<void> {
        return failure(
            {.code = ErrorCode::Io,
             .message = tr("Changes by other programs are noticed a few seconds late."),
             .hint = tr("The system allows no more watches on files. Raise fs.inotify.max_user_watches, then "
                        "open the fleet again.")});
    });
}

void DiskWatch::noteChange(const QString& path)
{
    QTimer& soon = m_folders.contains(path) ? m_foldersSoon : m_gitSoon;
    if (!soon.isActive())
        soon.start();
}

} // namespace efa::workspace

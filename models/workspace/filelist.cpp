#include "workspace/filelist.h"

#include "workspace/jobs.h"
#include "workspace/listfiles.h"
#include "workspace/whendone.h"

namespace efa::workspace {

FileList::FileList(const QString& root, Jobs& jobs, QObject* parent)
    : QObject(parent), m_root(root), m_jobs(jobs)
{
}

void FileList::refresh()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    m_seen.clear();
    const auto give = [this](const QStringList& paths) {
        // The pieces travel ahead of the job's end in the same event queue, so finish() sees all of them.
        QMetaObject::invokeMethod(this, [this, paths] { take(paths); }, Qt::QueuedConnection);
    };
    const auto future = m_jobs.run<void>(
        {.title = tr("List the files"), .listing = Listing::Slow},
        [root = m_root, give](Progress& progress) { return listFiles(root, progress, give); });
    whenDone(
        future, this,
        [this](const Result<void>& result) {
            finish(result ? std::nullopt : std::optional<Error>(result.error()));
        },
        [this] { m_running = false; });
}

void FileList::take(const QStringList& paths)
{
    QStringList fresh;
    for (const QString& path : paths) {
        m_seen.insert(path);
        if (!m_paths.contains(path)) {
            m_paths.insert(path);
            fresh.append(path);
        }
    }
    if (!fresh.isEmpty())
        Q_EMIT added(fresh);
}

void FileList::finish(const std::optional<Error>& error)
{
    m_running = false;
    m_error = error;
    QStringList gone;
    for (const QString& path : std::as_const(m_paths)) {
        if (!m_seen.contains(path))
            gone.append(path);
    }
    for (const QString& path : gone)
        m_paths.remove(path);
    m_seen.clear();
    m_complete = true;
    if (!gone.isEmpty())
        Q_EMIT removed(gone);
    Q_EMIT listed();
    if (m_again)
        refresh();
}

void FileList::noteAdded(const QString& path)
{
    m_seen.insert(path);
    if (m_paths.contains(path))
        return;
    m_paths.insert(path);
    Q_EMIT added({path});
}

void FileList::noteRemoved(const QString& path)
{
    m_seen.remove(path);
    if (m_paths.remove(path))
        Q_EMIT removed({path});
}

} // namespace efa::workspace

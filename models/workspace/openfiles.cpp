#include "workspace/openfiles.h"

#include "workspace/insideroot.h"
#include "workspace/jobs.h"
#include "workspace/readtext.h"
#include "workspace/recovery.h"
#include "workspace/whendone.h"

#include <QFileInfo>

namespace efa::workspace {

OpenFiles::OpenFiles(const QString& root, RecoveryCopies& recovery, Jobs& jobs, QObject* parent)
    : QObject(parent), m_root(root), m_recovery(recovery), m_jobs(jobs)
{
}

QString OpenFiles::absolute(const QString& path) const
{
    return m_root + u'/' + path;
}

const OpenFile* OpenFiles::find(const QString& path) const
{
    const auto at = m_files.constFind(path);
    return at == m_files.constEnd() ? nullptr : &*at;
}

QStringList OpenFiles::paths() const
{
    QStringList paths = m_files.keys();
    paths.sort();
    return paths;
}

QStringList OpenFiles::unsavedPaths() const
{
    QStringList paths;
    for (const OpenFile& file : m_files) {
        if (file.unsaved)
            paths.append(file.path);
    }
    paths.sort();
    return paths;
}

QFuture<Result<OpenFile>> OpenFiles::open(const QString& path)
{
    const auto work = [root = m_root, path, copies = m_recovery.folder()](Progress&) -> Result<OpenFile> {
        const auto left = copies->read(path);
        Result<OpenFile> file = readText(root, path);
        // A file that was never saved, or is gone since, is whatever was typed.
        if (!file && file.error().code == ErrorCode::NotFound && left)
            file = OpenFile{.path = path, .saved = {}, .text = {}, .stamp = {}};
        if (file && left && file->limit == TextLimit::None && (!file->stamp || *left != file->saved)) {
            file->text = *left;
            file->unsaved = true;
            file->recovered = true;
        }
        return file;
    };
    const auto future = m_jobs.run<OpenFile>(
        {.title = tr("Open %1").arg(path), .lane = Lane::Preview, .listing = Listing::Slow}, work);
    whenDone(future, this, [this, path](const Result<OpenFile>& file) {
        if (!file || m_files.contains(path))
            return;
        m_files.insert(path, *file);
        refreshBuffer(*file);
        // Its copy belongs to a session that ended; from now on it is ours to keep.
        if (file->recovered)
            m_recovery.keep(path, file->text);
        Q_EMIT opened(path);
    });
    return future;
}

void OpenFiles::close(const QString& path)
{
    const auto at = m_files.constFind(path);
    if (at == m_files.constEnd())
        return;
    if (at->unsaved)
        m_recovery.forget(path);
    m_files.erase(at);
    if (m_buffers.remove(path) > 0)
        ++m_generation;
    Q_EMIT closed(path);
}

void OpenFiles::edit(const QString& path, const QByteArray& text, quint64 version)
{
    const auto at = m_files.find(path);
    if (at == m_files.end() || at->limit != TextLimit::None)
        return;
    at->version = version;
    if (at->text == text)
        return;
    at->text = text;
    const bool unsaved = !at->stamp || at->text != at->saved;
    const bool turned = std::exchange(at->unsaved, unsaved) != unsaved || at->recovered;
    at->recovered = at->recovered && unsaved;
    if (unsaved)
        m_recovery.keep(path, text);
    else
        m_recovery.forget(path);
    refreshBuffer(*at);
    if (turned)
        Q_EMIT stateChanged(path);
    Q_EMIT edited(path);
}

/// Only texts that differ from the disk hide it, so that an unchanged open file still follows the disk.
void OpenFiles::refreshBuffer(const OpenFile& file)
{
    if (file.unsaved)
        m_buffers.insert(file.path, file.text);
    else
        m_buffers.remove(file.path);
    ++m_generation;
}

QFuture<Result<void>> OpenFiles::save(const QString& path)
{
    const OpenFile* file = find(path);
    const QByteArray text = file ? file->text : QByteArray();
    const std::optional<files::Stamp> stamp = file ? file->stamp : std::nullopt;
    const bool allowed = file && file->limit == TextLimit::None;
    const auto written = m_jobs.run<files::Stamp>(
        {.title = tr("Save %1").arg(path), .lane = Lane::Git, .atClose = AtClose::Finish},
        [root = m_root, text, stamp, allowed, path](Progress&) -> Result<files::Stamp> {
            if (!allowed)
                return failure({.code = ErrorCode::Unsupported,
                                .message = tr("%1 is shown for reading only.").arg(path),
                                .hint = tr("It is too large or no text; change it with another program.")});
            // A folder may have become a link since the file was opened.
            if (const Result<void> inside = checkInside(root, path); !inside)
                return failure(inside.error());
            return files::writeAtomically(root + u'/' + path, text, stamp);
        });
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(
        written, this,
        [this, path, text, promise](const Result<files::Stamp>& result) {
            finishSave(path, text, result);
            promise->addResult(result ? Result<void>() : Result<void>(failure(result.error())));
            promise->finish();
        },
        [promise] {
            promise->future().cancel();
            promise->finish();
        });
    return promise->future();
}

void OpenFiles::finishSave(const QString& path, const QByteArray& text, const Result<files::Stamp>& stamp)
{
    const auto at = m_files.find(path);
    if (at == m_files.end())
        return;
    if (!stamp) {
        if (stamp.error().code == ErrorCode::Conflict) {
            at->outside = QFileInfo::exists(absolute(path)) ? OutsideChange::Changed : OutsideChange::Removed;
            Q_EMIT stateChanged(path);
        }
        return;
    }
    at->stamp = *stamp;
    at->saved = text;
    at->sizeOnDisk = text.size();
    at->outside = OutsideChange::None;
    at->recovered = false;
    // Typing goes on while a save runs.
    at->unsaved = at->text != at->saved;
    if (!at->unsaved)
        m_recovery.forget(path);
    refreshBuffer(*at);
    Q_EMIT stateChanged(path);
    Q_EMIT saved(path);
}

void OpenFiles::keepMine(const QString& path)
{
    const auto work = [absolutePath = absolute(path)](Progress&) -> Result<std::optional<files::Stamp>> {
        const Result<files::Stamp> now = files::stampOf(absolutePath);
        if (now)
            return std::optional(*now);
        if (now.error().code == ErrorCode::NotFound)
            return std::optional<files::Stamp>();
        return failure(now.error());
    };
    const auto future = m_jobs.run<std::optional<files::Stamp>>({.title = tr("Look at %1").arg(path)}, work);
    whenDone(future, this, [this, path](const Result<std::optional<files::Stamp>>& stamp) {
        const auto at = m_files.find(path);
        if (at == m_files.end() || !stamp)
            return;
        at->stamp = *stamp;
        at->outside = OutsideChange::None;
        at->unsaved = true;
        refreshBuffer(*at);
        Q_EMIT stateChanged(path);
    });
}

QFuture<Result<OpenFile>> OpenFiles::readTheirs(const QString& path)
{
    return m_jobs.run<OpenFile>(
        {.title = tr("Read %1 again").arg(path)},
        [root = m_root, path](Progress&) -> Result<OpenFile> { return readText(root, path); });
}

void OpenFiles::takeMerged(const OpenFile& theirs, const QByteArray& text)
{
    const auto at = m_files.find(theirs.path);
    if (at == m_files.end())
        return;
    const quint64 version = at->version;
    *at = theirs;
    at->version = version + 1;
    at->text = text;
    at->unsaved = text != theirs.saved;
    if (at->unsaved)
        m_recovery.keep(theirs.path, text);
    else
        m_recovery.forget(theirs.path);
    refreshBuffer(*at);
    Q_EMIT stateChanged(theirs.path);
    Q_EMIT reloaded(theirs.path);
}

void OpenFiles::takeTheirs(const QString& path)
{
    whenDone(readTheirs(path), this, [this, path](const Result<OpenFile>& disk) {
        if (disk)
            applyDisk(*disk);
        else if (disk.error().code == ErrorCode::NotFound)
            close(path);
    });
}

void OpenFiles::applyDisk(const OpenFile& disk)
{
    const auto at = m_files.find(disk.path);
    if (at == m_files.end())
        return;
    const bool otherText = at->text != disk.text;
    const quint64 version = at->version;
    *at = disk;
    at->version = version + 1;
    m_recovery.forget(disk.path);
    refreshBuffer(*at);
    Q_EMIT stateChanged(disk.path);
    if (otherText)
        Q_EMIT reloaded(disk.path);
}

void OpenFiles::compareWithDisk()
{
    for (const OpenFile& file : std::as_const(m_files))
        compareWithDisk(file);
}

/// Reads only what the size and time of the file say has changed.
void OpenFiles::compareWithDisk(const OpenFile& file)
{
    if (!file.stamp)
        return;
    struct Look
    {
        bool gone = false;
        std::optional<OpenFile> changed;
    };
    const auto work = [root = m_root, path = file.path, stamp = *file.stamp](Progress&) -> Result<Look> {
        const QFileInfo info(root + u'/' + path);
        if (!info.exists())
            return Look{.gone = true, .changed = {}};
        const Result<files::Stamp> now = files::stampOf(info.filePath());
        if (!now)
            return failure(now.error());
        if (*now == stamp)
            return Look{};
        Result<OpenFile> disk = readText(root, path);
        if (!disk)
            return failure(disk.error());
        return Look{.gone = false, .changed = std::move(*disk)};
    };
    const auto future =
        m_jobs.run<Look>({.title = tr("Look at %1").arg(file.path), .listing = Listing::Slow}, work);
    whenDone(future, this, [this, path = file.path, known = *file.stamp](const Result<Look>& look) {
        const auto at = m_files.find(path);
        // A save of our own in the meantime makes this look an old one.
        if (at == m_files.end() || !look || at->stamp != known)
            return;
        if (look->changed && look->changed->saved == at->saved)
            at->stamp = look->changed->stamp;
        else if (look->changed && !at->unsaved)
            applyDisk(*look->changed);
        else if (look->changed)
            setOutside(*at, OutsideChange::Changed);
        else if (look->gone)
            setOutside(*at, OutsideChange::Removed);
        else
            setOutside(*at, OutsideChange::None);
    });
}

void OpenFiles::setOutside(OpenFile& file, OutsideChange outside)
{
    if (file.outside == outside)
        return;
    file.outside = outside;
    ++m_generation;
    Q_EMIT stateChanged(file.path);
}

void OpenFiles::moved(const QString& from, const QString& to)
{
    if (!m_files.contains(from) || m_files.contains(to))
        return;
    OpenFile file = m_files.take(from);
    m_buffers.remove(from);
    if (file.unsaved) {
        m_recovery.forget(from);
        m_recovery.keep(to, file.text);
    }
    file.path = to;
    m_files.insert(to, file);
    refreshBuffer(file);
    Q_EMIT renamed(from, to);
}

} // namespace efa::workspace

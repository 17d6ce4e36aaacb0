#include "workspace/fileactions.h"

#include "files/workingfolder.h"
#include "workspace/filelist.h"
#include "workspace/insideroot.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <climits>

#include <unistd.h>

namespace efa::workspace {

namespace {

using Void = Result<void>;

QString permissionsHint()
{
    return FileActions::tr("Check the permissions of the folder and the space on the disk.");
}

Error notPossible(ErrorCode code, const QString& message, const QString& hint, const QString& detail = {})
{
    return {.code = code, .message = message, .hint = hint, .detail = detail};
}

bool isGitFolder(const QString& name)
{
    return name.compare(u".git", Qt::CaseInsensitive) == 0;
}

Result<QString> absoluteInside(const QString& root, const QString& path)
{
    const Result<QString> clean = files::cleanPath({}, path);
    const QStringList names = path.split(u'/');
    if (!clean || clean->isEmpty() || *clean != path || std::ranges::any_of(names, isGitFolder))
        return failure(notPossible(ErrorCode::Invalid,
                                   FileActions::tr("%1 is no name for a file of this folder.").arg(path),
                                   FileActions::tr("Use names without .. and outside .git.")));
    if (const Void inside = checkInside(root, path.section(u'/', 0, -2)); !inside)
        return failure(inside.error());
    return root + u'/' + path;
}

/// Where a link leads, as it is written; empty for what is no link.
QByteArray linkTextOf(const QString& path)
{
    QByteArray text(PATH_MAX, Qt::Uninitialized);
    const ssize_t size =
        ::readlink(QFile::encodeName(path).constData(), text.data(), static_cast<size_t>(text.size()));
    text.truncate(std::max<ssize_t>(size, 0));
    return text;
}

Void moveFile(const QString& from, const QString& to)
{
    if (!QFileInfo::exists(from))
        return failure(
            notPossible(ErrorCode::NotFound, FileActions::tr("There is no file %1.").arg(from),
                        FileActions::tr("Another program may have moved it; the list follows the disk.")));
    if (QFileInfo::exists(to))
        return failure(notPossible(ErrorCode::Conflict,
                                   FileActions::tr("There is a file %1 already.").arg(to),
                                   FileActions::tr("Choose another name.")));
    QFile file(from);
    if (!QDir().mkpath(QFileInfo(to).path()) || !file.rename(to))
        return failure(notPossible(ErrorCode::Io, FileActions::tr("%1 could not be renamed.").arg(from),
                                   permissionsHint(), file.errorString()));
    return {};
}

Void deleteFile(const QString& path)
{
    QFile file(path);
    if (!file.remove())
        return failure(notPossible(ErrorCode::Io, FileActions::tr("%1 could not be deleted.").arg(path),
                                   permissionsHint(), file.errorString()));
    return {};
}

Void makeLink(const QString& path, const QByteArray& text)
{
    if (::symlink(text.constData(), QFile::encodeName(path).constData()) == 0)
        return {};
    const int code = errno;
    if (code == EEXIST)
        return failure(notPossible(ErrorCode::Conflict,
                                   FileActions::tr("There is a file %1 already.").arg(path),
                                   FileActions::tr("Choose another name.")));
    return failure(notPossible(ErrorCode::Io, FileActions::tr("%1 could not be made.").arg(path),
                               permissionsHint(), qt_error_string(code)));
}

} // namespace

FileActions::FileActions(const QString& root, FileList& files, OpenFiles& open, Jobs& jobs, QObject* parent)
    : QObject(parent), m_root(root), m_files(files), m_open(open), m_jobs(jobs)
{
}

QFuture<Void> FileActions::perform(const QString& title, std::function<Result<Step>()> work,
                                   const std::optional<Step>& takenBack)
{
    const auto future = m_jobs.run<Step>({.title = title, .lane = Lane::Git, .atClose = AtClose::Finish},
                                         [work = std::move(work)](Progress&) { return work(); });
    auto promise = std::make_shared<QPromise<Void>>();
    promise->start();
    whenDone(
        future, this,
        [this, promise, takenBack](const Result<Step>& step) {
            // What took a step back is no step of its own; a refused undo may be tried again.
            if (step && !takenBack)
                m_done.append(*step);
            else if (!step && takenBack)
                m_done.append(*takenBack);
            if (step)
                applied(*step);
            Q_EMIT undoChanged();
            promise->addResult(step ? Void() : Void(failure(step.error())));
            promise->finish();
        },
        [promise] {
            promise->future().cancel();
            promise->finish();
        });
    return promise->future();
}

void FileActions::applied(const Step& step)
{
    switch (step.kind) {
    case Step::Kind::Created:
        m_files.noteAdded(step.path);
        break;
    case Step::Kind::Renamed:
        m_files.noteRemoved(step.path);
        m_files.noteAdded(step.to);
        m_open.moved(step.path, step.to);
        break;
    case Step::Kind::Removed:
        m_files.noteRemoved(step.path);
        m_open.close(step.path);
        break;
    case Step::Kind::Adopted:
        for (const QString& path : step.adopted.paths)
            m_files.noteAdded(path);
        break;
    case Step::Kind::TakenBack:
        for (const QString& path : step.adopted.paths) {
            m_files.noteRemoved(path);
            m_open.close(path);
        }
        break;
    }
    Q_EMIT changed();
}

QFuture<Void> FileActions::create(const QString& path)
{
    return perform(tr("Make %1").arg(path), [root = m_root, path]() -> Result<Step> {
        const Result<QString> file = absoluteInside(root, path);
        if (!file)
            return failure(file.error());
        if (QFileInfo::exists(*file))
            return failure(notPossible(ErrorCode::Conflict, tr("There is a file %1 already.").arg(path),
                                       tr("Choose another name.")));
        if (!QDir().mkpath(QFileInfo(*file).path()))
            return failure(notPossible(ErrorCode::Io, tr("The folder of %1 could not be made.").arg(path),
                                       permissionsHint()));
        const Result<files::Stamp> stamp = files::writeAtomically(*file, {}, std::nullopt);
        if (!stamp)
            return failure(stamp.error());
        return Step{.kind = Step::Kind::Created,
                    .path = path,
                    .to = {},
                    .content = {},
                    .link = {},
                    .permissions = {},
                    .stamp = *stamp};
    });
}

QFuture<Void> FileActions::rename(const QString& from, const QString& to)
{
    return perform(tr("Rename %1").arg(from), [root = m_root, from, to]() -> Result<Step> {
        const Result<QString> source = absoluteInside(root, from);
        const Result<QString> target = absoluteInside(root, to);
        if (!source || !target)
            return failure(source ? target.error() : source.error());
        if (const Void moved = moveFile(*source, *target); !moved)
            return failure(moved.error());
        return Step{.kind = Step::Kind::Renamed,
                    .path = from,
                    .to = to,
                    .content = {},
                    .link = {},
                    .permissions = {},
                    .stamp = {}};
    });
}

QFuture<Void> FileActions::remove(const QString& path)
{
    return perform(tr("Delete %1").arg(path), [root = m_root, path]() -> Result<Step> {
        const Result<QString> file = absoluteInside(root, path);
        if (!file)
            return failure(file.error());
        const Result<QByteArray> content = files::WorkingFolder(root).read(path);
        if (!content)
            return failure(content.error());
        const QFile::Permissions permissions = QFile::permissions(*file);
        const QByteArray link = linkTextOf(*file);
        if (const Void gone = deleteFile(*file); !gone)
            return failure(gone.error());
        return Step{.kind = Step::Kind::Removed,
                    .path = path,
                    .to = {},
                    .content = *content,
                    .link = link,
                    .permissions = permissions,
                    .stamp = {}};
    });
}

QFuture<Void> FileActions::adopt(const std::map<QString, QByteArray>& files)
{
    return perform(tr("Write the topology"), [root = m_root, files]() -> Result<Step> {
        Result<Adopted> adopted = writeAdopted(root, files);
        if (!adopted)
            return failure(adopted.error());
        Step step;
        step.kind = Step::Kind::Adopted;
        step.adopted = std::move(*adopted);
        return step;
    });
}

bool FileActions::canUndoAdoption() const
{
    return !m_done.isEmpty() && m_done.constLast().kind == Step::Kind::Adopted;
}

/// Taking an adoption back closes its files.
Void FileActions::checkUnsaved(const Step& step) const
{
    const QStringList unsaved = m_open.unsavedPaths();
    for (const QString& path : step.adopted.paths) {
        if (unsaved.contains(path))
            return failure(notPossible(ErrorCode::Conflict,
                                       tr("%1 has changes that are not saved.").arg(path),
                                       tr("Save or close it first.")));
    }
    return {};
}

QString FileActions::undoText() const
{
    if (m_done.isEmpty())
        return {};
    const Step& step = m_done.constLast();
    switch (step.kind) {
    case Step::Kind::Created:
        return tr("Undo making %1").arg(step.path);
    case Step::Kind::Renamed:
        return tr("Undo renaming %1").arg(step.path);
    case Step::Kind::Removed:
        return tr("Undo deleting %1").arg(step.path);
    case Step::Kind::Adopted:
        return tr("Undo writing the topology");
    case Step::Kind::TakenBack:
        break;
    }
    return {};
}

Result<FileActions::Step> FileActions::undone(const QString& root, const Step& step)
{
    const QString file = root + u'/' + step.path;
    Step inverse;
    inverse.path = step.path;
    switch (step.kind) {
    case Step::Kind::Created: {
        const Result<files::Stamp> now = files::stampOf(file);
        if (!now)
            return failure(now.error());
        if (now->sha256 != step.stamp.sha256)
            return failure(notPossible(ErrorCode::Conflict,
                                       tr("%1 was changed since it was made.").arg(step.path),
                                       tr("Delete it from the tree if it is to go.")));
        inverse.kind = Step::Kind::Removed;
        const Void gone = deleteFile(file);
        return gone ? Result<Step>(inverse) : failure(gone.error());
    }
    case Step::Kind::Renamed: {
        inverse.kind = Step::Kind::Renamed;
        inverse.path = step.to;
        inverse.to = step.path;
        const Void moved = moveFile(root + u'/' + step.to, file);
        return moved ? Result<Step>(inverse) : failure(moved.error());
    }
    case Step::Kind::Adopted: {
        inverse.kind = Step::Kind::TakenBack;
        inverse.adopted = step.adopted;
        const Void gone = takeBackAdopted(root, step.adopted);
        return gone ? Result<Step>(inverse) : failure(gone.error());
    }
    case Step::Kind::Removed:
    case Step::Kind::TakenBack: // leaves no step behind
        break;
    }
    if (!QDir().mkpath(QFileInfo(file).path()))
        return failure(notPossible(ErrorCode::Io, tr("The folder of %1 could not be made.").arg(step.path),
                                   permissionsHint()));
    inverse.kind = Step::Kind::Created;
    if (!step.link.isEmpty()) {
        const Void made = makeLink(file, step.link);
        return made ? Result<Step>(inverse) : failure(made.error());
    }
    const Result<files::Stamp> stamp = files::writeAtomically(file, step.content, std::nullopt);
    if (!stamp)
        return failure(stamp.error());
    QFile::setPermissions(file, step.permissions);
    return inverse;
}

QFuture<Void> FileActions::undo()
{
    if (m_done.isEmpty()) {
        return perform(tr("Undo"), []() -> Result<Step> {
            return failure(
                notPossible(ErrorCode::NotFound, tr("There is nothing to undo."),
                            tr("Only what was done to files since this fleet was opened can be undone.")));
        });
    }
    const QString title = undoText();
    const Step step = m_done.takeLast();
    if (const Void saved = checkUnsaved(step); !saved)
        return perform(title, [error = saved.error()]() -> Result<Step> { return failure(error); }, step);
    return perform(title, [root = m_root, step] { return undone(root, step); }, step);
}

} // namespace efa::workspace

#include "git/staging_p.h"

#include "files/pathname.h"
#include "files/treeerrors.h"
#include "git/conflictmarkers_p.h"
#include "git/objectbatch_p.h"
#include "git/stagedpath_p.h"

#include <QCoreApplication>

#include <cerrno>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error cannotStage(int code, const QByteArray& path)
{
    return gitError(code, Text::tr("%1 could not be staged").arg(files::pathFromBytes(path)));
}

QString discardFailed(const QByteArray& path)
{
    return Text::tr("The changes of %1 could not be discarded").arg(files::pathFromBytes(path));
}

Error unsettled(const QList<Place>& places)
{
    const Place& first = places.constFirst();
    const int others = int(places.size()) - 1;
    const QString named = others > 0 ? Text::tr("%1 (line %2) and %n other file(s) still hold both versions "
                                                "of a merge, between conflict markers",
                                                nullptr, others)
                                     : Text::tr("%1 (line %2) still holds both versions of a merge, between "
                                                "conflict markers");
    return {.code = ErrorCode::Conflict,
            .message = named.arg(first.file, QString::number(first.line)),
            .hint = Text::tr("Settle it and add it again, or add it as it is if these lines belong there."),
            .where = first};
}

} // namespace

Result<void> Staging::change(const QStringList& paths, Change one)
{
    const char* folder = git_repository_workdir(m_repository.raw());
    if (!folder)
        return failure(noWorkingFolder());
    m_workFolder = folder;
    if (!m_source) {
        auto head = headTree(m_repository.raw());
        if (!head)
            return failure(head.error());
        m_source = std::move(*head);
    }
    auto edit = IndexEdit::begin(m_repository.raw());
    if (!edit)
        return failure(edit.error());
    if (const auto checked = m_check ? m_check() : Result<void>(); !checked)
        return checked;
    auto objects = ObjectBatch::begin(m_repository.raw());
    if (!objects)
        return failure(objects.error());
    for (const QString& path : paths) {
        const QByteArray bytes = files::pathToBytes(path);
        const auto changed =
            checkStagedPath(m_workFolder, bytes).and_then([&] { return (this->*one)(edit->index(), bytes); });
        if (!changed)
            return changed;
    }
    if (!m_unsettled.isEmpty())
        return failure(unsettled(m_unsettled));
    return removeFiles()
        .and_then([this] { return checkOut(); })
        .and_then([&] { return objects->store(); })
        .and_then([&] { return edit->finish(); });
}

Result<void> Staging::stageOne(git_index* index, const QByteArray& path)
{
    struct stat info = {};
    if (lstat((m_workFolder + path).constData(), &info) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
        const int code = git_index_remove_bypath(index, path.constData());
        return code == 0 || code == GIT_ENOTFOUND ? Result<void>{} : failure(cannotStage(code, path));
    }
    if (!S_ISDIR(info.st_mode) && !S_ISREG(info.st_mode) && !S_ISLNK(info.st_mode))
        return failure(files::notAnOrdinaryFile(files::pathFromBytes(path)));
    if (S_ISREG(info.st_mode)) {
        if (const auto checked = checkFilter(m_repository, path); !checked)
            return checked;
        const int marker =
            m_markers == ConflictMarkers::Refuse ? firstConflictMarker(m_workFolder + path) : 0;
        if (marker > 0) {
            m_unsettled.append({.file = files::pathFromBytes(path), .line = marker});
            return {};
        }
    }
    // A file in the place of a folder, or the other way round, is taken care of by the index.
    const int code = git_index_add_bypath(index, path.constData());
    return code == 0 ? Result<void>{} : failure(cannotStage(code, path));
}

Result<void> Staging::unstageOne(git_index* index, const QByteArray& path)
{
    TreeEntryHandle old;
    int code = m_source ? git_tree_entry_bypath(out(old), m_source.get(), path.constData()) : GIT_ENOTFOUND;
    if (code != 0 && code != GIT_ENOTFOUND)
        return failure(cannotStage(code, path));
    git_index_conflict_remove(index, path.constData());
    if (code == GIT_ENOTFOUND || git_tree_entry_type(old.get()) == GIT_OBJECT_TREE) {
        code = git_index_remove(index, path.constData(), 0);
        return code == 0 || code == GIT_ENOTFOUND ? Result<void>{} : failure(cannotStage(code, path));
    }
    const git_index_entry* now = git_index_get_bypath(index, path.constData(), 0);
    if (now && git_oid_equal(&now->id, git_tree_entry_id(old.get())) != 0 &&
        now->mode == git_tree_entry_filemode_raw(old.get()) &&
        (now->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) == 0)
        return {};
    git_index_entry entry = {};
    entry.path = path.constData();
    entry.mode = git_tree_entry_filemode(old.get());
    entry.id = *git_tree_entry_id(old.get());
    code = git_index_add(index, &entry);
    return code == 0 ? Result<void>{} : failure(cannotStage(code, path));
}

Result<void> Staging::discardOne(git_index* index, const QByteArray& path)
{
    TreeEntryHandle old;
    const int code =
        m_source ? git_tree_entry_bypath(out(old), m_source.get(), path.constData()) : GIT_ENOTFOUND;
    if (code != 0 && code != GIT_ENOTFOUND)
        return failure(gitError(code, discardFailed(path)));
    git_index_conflict_remove(index, path.constData());
    if (code == 0 && git_tree_entry_type(old.get()) == GIT_OBJECT_COMMIT)
        return failure(otherRepository(path));
    if (code == 0 && git_tree_entry_type(old.get()) == GIT_OBJECT_BLOB)
        return checkFilter(m_repository, path).map([&] { m_checkOut << path; });
    git_index_remove(index, path.constData(), 0);
    m_remove << path;
    return {};
}

// Once every path was looked at, so that what is refused leaves all as it was.
Result<void> Staging::removeFiles()
{
    for (const QByteArray& path : m_remove) {
        if (const auto removed = removeFile(path); !removed)
            return removed;
    }
    return {};
}

// Git knows no folders: those that become empty go too.
Result<void> Staging::removeFile(const QByteArray& path)
{
    QByteArray absolute = m_workFolder + path;
    if (unlink(absolute.constData()) != 0 && errno != ENOENT && errno != ENOTDIR) {
        return failure(errno == EISDIR ? otherRepository(path) : systemError(errno, discardFailed(path)));
    }
    do
        absolute.truncate(absolute.lastIndexOf('/'));
    while (absolute.size() >= m_workFolder.size() && rmdir(absolute.constData()) == 0);
    return {};
}

// All at once: each checkout goes through the whole index.
Result<void> Staging::checkOut()
{
    if (m_checkOut.isEmpty())
        return {};
    std::vector<char*> names;
    for (QByteArray& path : m_checkOut)
        names.push_back(path.data());
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy =
        GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH | GIT_CHECKOUT_DONT_WRITE_INDEX;
    options.paths = {names.data(), names.size()};
    const int code =
        git_checkout_tree(m_repository.raw(), reinterpret_cast<git_object*>(m_source.get()), &options);
    return code == 0 ? Result<void>{} : failure(gitError(code, discardFailed(m_checkOut.first())));
}

Result<void> Staging::stage(const QStringList& paths, ConflictMarkers markers)
{
    m_markers = markers;
    return change(paths, &Staging::stageOne);
}

Result<void> Staging::unstage(const QStringList& paths)
{
    return change(paths, &Staging::unstageOne);
}

Result<void> Staging::restore(const QStringList& paths, TreeHandle from)
{
    m_source = std::move(from);
    return discard(paths);
}

Result<void> Staging::discard(const QStringList& paths)
{
    return change(paths, &Staging::discardOne);
}

} // namespace efa::git

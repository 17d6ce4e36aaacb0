#include "git/submodules_p.h"

#include "files/pathname.h"

#include <QFileInfo>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

using ConfigIterator = std::unique_ptr<git_config_iterator, Release<&git_config_iterator_free>>;

constexpr qint64 largestSettings = 1024 * 1024LL;

template <typename Take>
void forEach(const git_config* config, Take take)
{
    ConfigIterator iterator;
    int code = git_config_iterator_new(out(iterator), config);
    git_config_entry* entry = nullptr;
    while (code == 0 && (code = git_config_next(&entry, iterator.get())) == 0)
        take(*entry);
}

} // namespace

Submodules::Submodules(git_repository* repository, git_index* index, const Progress& progress)
    : m_repository(repository), m_index(index), m_progress(progress)
{
}

// `submodule.<name>.path` and `.ignore`.
void Submodules::take(const git_config_entry& entry)
{
    const QByteArray key(entry.name);
    const qsizetype last = key.lastIndexOf('.');
    if (!key.startsWith("submodule.") || last < 11 || entry.include_depth > 0)
        return;
    const QByteArray name = key.sliced(10, last - 10);
    const QByteArray value(entry.value);
    if (key.endsWith(".path"))
        m_names.insert(value, name);
    else if (key.endsWith(".ignore"))
        m_ignores.insert(name, value == "all"         ? Ignore::All
                               : value == "dirty"     ? Ignore::Dirty
                               : value == "untracked" ? Ignore::Untracked
                                                      : Ignore::None);
}

void Submodules::readSettings()
{
    const QByteArray file = QByteArray(git_repository_workdir(m_repository)) + ".gitmodules";
    struct stat info = {};
    ConfigHandle shared;
    if (lstat(file.constData(), &info) == 0 && S_ISREG(info.st_mode) && info.st_size < largestSettings &&
        git_config_open_ondisk(out(shared), file.constData()) != 0)
        return;
    if (shared)
        forEach(shared.get(), [this](const git_config_entry& entry) { take(entry); });
    ConfigHandle own; // decides over the shared one
    if (git_repository_config(out(own), m_repository) != 0)
        return;
    forEach(own.get(), [this](const git_config_entry& entry) { take(entry); });
}

Result<bool> Submodules::hasChanges(const Repository& repository, Ignore ignore)
{
    if (ignore == Ignore::Dirty)
        return false;
    return repository.status(m_progress).map([&](const QList<StatusEntry>& entries) {
        return std::ranges::any_of(entries, [&](const StatusEntry& entry) {
            const bool untracked = entry.staged == FileState::Unchanged && entry.unstaged == FileState::Added;
            return !untracked || ignore != Ignore::Untracked;
        });
    });
}

Result<FileState> Submodules::stateOf(const QByteArray& path, const git_oid& recorded)
{
    const Ignore ignore = m_ignores.value(m_names.value(path), Ignore::None);
    const QByteArray folder = git_repository_workdir(m_repository) + path;
    struct stat info = {};
    if (ignore == Ignore::All)
        return FileState::Unchanged;
    if (lstat(folder.constData(), &info) != 0)
        return FileState::Deleted;
    if (!S_ISDIR(info.st_mode))
        return FileState::TypeChanged;
    // Not checked out: an empty folder.
    if (lstat((folder + "/.git").constData(), &info) != 0)
        return FileState::Unchanged;
    // One that is broken is not what was recorded; the others still count.
    const auto repository = Repository::open(files::pathFromBytes(folder));
    if (!repository)
        return FileState::Modified;
    const auto head = repository->head();
    if (!head)
        return failure(head.error());
    if (!head->commit || *head->commit != commitIdOf(recorded))
        return FileState::Modified;
    return hasChanges(*repository, ignore).map([](bool changes) {
        return changes ? FileState::Modified : FileState::Unchanged;
    });
}

Result<QList<StatusEntry>> Submodules::changed()
{
    QList<StatusEntry> found;
    bool settingsRead = false;
    for (size_t i = 0; i < git_index_entrycount(m_index); ++i) {
        const git_index_entry* entry = git_index_get_byindex(m_index, i);
        if (entry->mode != GIT_FILEMODE_COMMIT || git_index_entry_stage(entry) != 0)
            continue;
        if (m_progress.isCancelled())
            return failure(cancelled());
        if (!settingsRead)
            readSettings();
        settingsRead = true;
        const auto state = stateOf(entry->path, entry->id);
        if (!state)
            return failure(state.error());
        if (*state != FileState::Unchanged)
            found.append({.path = files::pathFromBytes(entry->path),
                          .oldPath = {},
                          .staged = FileState::Unchanged,
                          .unstaged = *state});
    }
    return found;
}

} // namespace efa::git

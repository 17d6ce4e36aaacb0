#include "git/statusreader_p.h"

#include "files/pathname.h"
#include "git/submodules_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

int stopWhenCancelled(const git_diff* /*diff*/, const char* /*oldPath*/, const char* /*newPath*/,
                      void* progress)
{
    return static_cast<const Progress*>(progress)->isCancelled() ? GIT_EUSER : 0;
}

QString pathOf(const git_diff_delta& delta)
{
    return files::pathFromBytes(delta.new_file.path ? delta.new_file.path : delta.old_file.path);
}

// `git add -N` leaves an entry that is in the index by name only.
bool isOnlyIntended(git_index* index, const char* path)
{
    const git_index_entry* entry = git_index_get_bypath(index, path, 0);
    return entry && (entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0;
}

// A sparse checkout leaves files out on purpose.
bool isLeftOut(git_index* index, const char* path)
{
    const git_index_entry* entry = git_index_get_bypath(index, path, 0);
    return entry && (entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0;
}

} // namespace

git_diff_options StatusReader::options() const
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE;
    options.progress_cb = &stopWhenCancelled;
    options.payload = const_cast<Progress*>(&m_progress); // libgit2 has no const payload; only read
    return options;
}

Result<void> StatusReader::collect(int code, git_diff* diff, void (StatusReader::*add)(const git_diff_delta&))
{
    if (code == GIT_EUSER || m_progress.isCancelled())
        return failure(cancelled());
    if (code != 0)
        return failure(gitError(code, Text::tr("The changed files could not be found")));
    for (size_t i = 0; i < git_diff_num_deltas(diff); ++i)
        (this->*add)(*git_diff_get_delta(diff, i));
    return {};
}

void StatusReader::addStaged(const git_diff_delta& delta)
{
    const QString path = pathOf(delta);
    if (delta.status == GIT_DELTA_ADDED && isOnlyIntended(m_index.get(), delta.new_file.path))
        return;
    StatusEntry& entry = m_found[path];
    entry.path = path;
    entry.staged = stateOf(delta.status);
    if (delta.status == GIT_DELTA_RENAMED)
        entry.oldPath = files::pathFromBytes(delta.old_file.path);
}

void StatusReader::addUnstaged(const git_diff_delta& delta)
{
    if (delta.status == GIT_DELTA_DELETED && isLeftOut(m_index.get(), delta.old_file.path))
        return;
    const QString path = pathOf(delta);
    StatusEntry& entry = m_found[path];
    entry.path = path;
    entry.unstaged =
        isOnlyIntended(m_index.get(), delta.old_file.path) ? FileState::Added : stateOf(delta.status);
    if (delta.status == GIT_DELTA_CONFLICTED)
        entry.staged = FileState::Conflicted;
}

Result<void> StatusReader::readStaged()
{
    const auto head = headTree(m_repository);
    if (!head)
        return failure(head.error());
    git_diff_options how = options();
    DiffHandle diff;
    int code = git_diff_tree_to_index(out(diff), m_repository, head->get(), m_index.get(), &how);
    if (code == 0) {
        git_diff_find_options renames = GIT_DIFF_FIND_OPTIONS_INIT;
        renames.flags = GIT_DIFF_FIND_RENAMES;
        code = git_diff_find_similar(diff.get(), &renames);
    }
    return collect(code, diff.get(), &StatusReader::addStaged);
}

Result<void> StatusReader::readUnstaged()
{
    if (git_repository_is_bare(m_repository) == 1)
        return {};
    git_diff_options how = options();
    how.flags |= GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_IGNORE_SUBMODULES;
    DiffHandle diff;
    const int code = git_diff_index_to_workdir(out(diff), m_repository, m_index.get(), &how);
    return collect(code, diff.get(), &StatusReader::addUnstaged).and_then([this] {
        return readSubmodules();
    });
}

Result<void> StatusReader::readSubmodules()
{
    return Submodules(m_repository, m_index.get(), m_progress).changed().map([this](const auto& changed) {
        for (const StatusEntry& submodule : changed) {
            StatusEntry& entry = m_found[submodule.path];
            entry.path = submodule.path;
            entry.unstaged = submodule.unstaged;
        }
    });
}

Result<QList<StatusEntry>> StatusReader::read()
{
    auto index = freshIndex(m_repository);
    if (!index)
        return failure(index.error());
    m_index = std::move(*index);
    return readStaged().and_then([this] { return readUnstaged(); }).map([this] { return m_found.values(); });
}

} // namespace efa::git

#include "git/handlepool_p.h"

#include "files/pathname.h"

#include <git2/sys/repository.h>

#include <map>
#include <mutex>
#include <vector>

namespace efa::git {

namespace {

constexpr size_t enough = 4; // jobs at once in one repository

struct Idle
{
    std::mutex mutex;
    std::map<QString, std::vector<RepositoryHandle>> handles; // by Git folder
};

Idle& idle()
{
    ensureLibrary(); // ends after the handles
    static Idle handles;
    return handles;
}

bool isExtended(git_repository* repository)
{
    ConfigHandle config;
    int version = 0;
    const int code = git_repository_config_snapshot(out(config), repository);
    return code == 0 && git_config_get_int32(&version, config.get(), "core.repositoryformatversion") == 0 &&
           version > 0;
}

} // namespace

int takeHandle(const QString& gitFolder, RepositoryHandle& handle)
{
    {
        const std::scoped_lock lock(idle().mutex);
        auto& handles = idle().handles[gitFolder];
        if (!handles.empty()) {
            handle = std::move(handles.back());
            handles.pop_back();
        }
    }
    if (handle)
        return git_repository__cleanup(handle.get()); // as good as new
    return git_repository_open_ext(out(handle), files::pathToBytes(gitFolder).constData(),
                                   GIT_REPOSITORY_OPEN_BARE | GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
}

void giveHandle(const QString& gitFolder, RepositoryHandle handle)
{
    if (!isExtended(handle.get()))
        return;
    const std::scoped_lock lock(idle().mutex);
    auto& handles = idle().handles[gitFolder];
    if (handles.size() < enough)
        handles.push_back(std::move(handle));
}

} // namespace efa::git

#include "git/memoryconfig_p.h"

#include <git2/sys/config.h>

#include <utility>

namespace efa::git {

namespace {

using Shared = std::shared_ptr<const MemoryConfig::Settings>;

// The parent comes first, so that libgit2's pointer is ours too.
struct Backend
{
    git_config_backend parent;
    Shared settings;
};

struct Entry
{
    git_config_entry parent;
    Shared settings; // keeps the texts
};

struct Iterator
{
    git_config_iterator parent;
    Shared settings;
    size_t next = 0;
    git_config_entry entry;
};

void fill(git_config_entry& entry, const MemoryConfig::Setting& setting)
{
    entry = {};
    entry.name = setting.name.constData();
    entry.value = setting.hasValue ? setting.value.constData() : nullptr;
    entry.level = GIT_CONFIG_LEVEL_LOCAL;
}

Backend* own(git_config_backend* backend)
{
    return reinterpret_cast<Backend*>(backend);
}

int openBackend(git_config_backend* /*backend*/, git_config_level_t /*level*/,
                const git_repository* /*repository*/)
{
    return 0;
}

int getEntry(git_config_backend* backend, const char* key, git_config_entry** out)
{
    const Shared& settings = own(backend)->settings;
    for (auto setting = settings->rbegin(); setting != settings->rend(); ++setting) {
        if (setting->name != key)
            continue;
        auto* entry = new Entry{{}, settings};
        fill(entry->parent, *setting);
        entry->parent.free = [](git_config_entry* done) { delete reinterpret_cast<Entry*>(done); };
        *out = &entry->parent;
        return 0;
    }
    return GIT_ENOTFOUND;
}

int refuse()
{
    git_error_set_str(GIT_ERROR_CONFIG, "this configuration is read-only");
    return GIT_ERROR;
}

int iterate(git_config_iterator** out, git_config_backend* backend)
{
    auto* iterator = new Iterator{{}, own(backend)->settings, 0, {}};
    iterator->parent.backend = backend;
    iterator->parent.next = [](git_config_entry** entry, git_config_iterator* base) {
        auto* self = reinterpret_cast<Iterator*>(base);
        if (self->next >= self->settings->size())
            return static_cast<int>(GIT_ITEROVER);
        fill(self->entry, self->settings->at(self->next++));
        *entry = &self->entry;
        return 0;
    };
    iterator->parent.free = [](git_config_iterator* base) { delete reinterpret_cast<Iterator*>(base); };
    *out = &iterator->parent;
    return 0;
}

git_config_backend* makeBackend(Shared settings)
{
    auto* backend = new Backend{{}, std::move(settings)};
    git_config_backend& parent = backend->parent;
    git_config_init_backend(&parent, GIT_CONFIG_BACKEND_VERSION);
    parent.readonly = 1;
    parent.open = &openBackend;
    parent.get = &getEntry;
    parent.set = [](git_config_backend*, const char*, const char*) { return refuse(); };
    parent.set_multivar = [](git_config_backend*, const char*, const char*, const char*) { return refuse(); };
    parent.del = [](git_config_backend*, const char*) { return refuse(); };
    parent.del_multivar = [](git_config_backend*, const char*, const char*) { return refuse(); };
    parent.iterator = &iterate;
    parent.snapshot = [](git_config_backend** out, git_config_backend* source) {
        *out = makeBackend(own(source)->settings);
        return 0;
    };
    parent.lock = [](git_config_backend*) { return refuse(); };
    parent.unlock = [](git_config_backend*, int) { return refuse(); };
    parent.free = [](git_config_backend* done) { delete own(done); };
    return &parent;
}

} // namespace

int MemoryConfig::addTo(git_config* config, const git_repository* repository, Settings settings)
{
    git_config_backend* backend = makeBackend(std::make_shared<const Settings>(std::move(settings)));
    const int code = git_config_add_backend(config, backend, GIT_CONFIG_LEVEL_LOCAL, repository, 1);
    if (code < 0)
        backend->free(backend);
    return code;
}

} // namespace efa::git

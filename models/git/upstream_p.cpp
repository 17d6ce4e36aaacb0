#include "git/upstream_p.h"

#include "files/pathname.h"

namespace efa::git {

namespace {

using IteratorHandle = std::unique_ptr<git_config_iterator, Release<&git_config_iterator_free>>;
using RefspecHandle = std::unique_ptr<git_refspec, Release<&git_refspec_free>>;

QByteArray setting(git_config* config, const QByteArray& key)
{
    Buffer text;
    return git_config_get_string_buf(text.raw(), config, key.constData()) == 0 ? text.bytes() : QByteArray();
}

// Where a fetch by this rule leaves the remote's reference; empty where the rule is not about it.
QByteArray mapped(const char* rule, const QByteArray& reference)
{
    RefspecHandle refspec;
    if (git_refspec_parse(out(refspec), rule, 1) != 0)
        return {};
    Buffer name;
    if (git_refspec_src_matches(refspec.get(), reference.constData()) != 1 ||
        git_refspec_transform(name.raw(), refspec.get(), reference.constData()) != 0)
        return {};
    return name.bytes();
}

} // namespace

QByteArray upstreamName(git_repository* repository, const QString& branch)
{
    ConfigHandle config;
    if (branch.isEmpty() || git_repository_config_snapshot(out(config), repository) != 0)
        return {};
    const QByteArray section = "branch." + files::pathToBytes(branch);
    const QByteArray remote = setting(config.get(), section + ".remote");
    const QByteArray merge = setting(config.get(), section + ".merge");
    if (remote.isEmpty() || merge.isEmpty() || remote == ".")
        return remote == "." ? merge : QByteArray();

    IteratorHandle iterator;
    const QByteArray key = "remote." + remote + ".fetch";
    QByteArray name;
    git_config_entry* entry = nullptr;
    if (git_config_multivar_iterator_new(out(iterator), config.get(), key.constData(), nullptr) == 0) {
        while (name.isEmpty() && git_config_next(&entry, iterator.get()) == 0)
            name = mapped(entry->value, merge);
    }
    return name;
}

QStringList remoteUrls(git_repository* repository)
{
    ConfigHandle config;
    if (git_repository_config_snapshot(out(config), repository) != 0)
        return {};
    IteratorHandle iterator;
    if (git_config_iterator_new(out(iterator), config.get()) != 0)
        return {};
    QStringList urls;
    git_config_entry* entry = nullptr;
    while (git_config_next(&entry, iterator.get()) == 0) {
        const QByteArrayView key(entry->name);
        if (key.startsWith("remote.") && key.endsWith(".url"))
            urls << files::pathFromBytes(entry->value);
    }
    return urls;
}

QString defaultBranch(git_repository* repository)
{
    constexpr const char* head = "refs/remotes/origin/HEAD";
    constexpr QByteArrayView folder("refs/remotes/origin/");
    ReferenceHandle found;
    if (git_reference_lookup(out(found), repository, head) != 0 ||
        git_reference_type(found.get()) != GIT_REFERENCE_SYMBOLIC)
        return {};
    const QByteArray target(git_reference_symbolic_target(found.get()));
    return target.startsWith(folder) ? files::pathFromBytes(target.mid(folder.size())) : QString();
}

} // namespace efa::git

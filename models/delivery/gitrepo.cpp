#include "delivery/gitrepo.h"

#include "delivery/objectfields.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

bool GitRepo::is(const kustomize::Resource& object)
{
    return object.kind() == "GitRepo" && object.gvk().group == "fleet.cattle.io";
}

Result<GitRepo> GitRepo::read(const kustomize::Resource& object)
{
    const Value& value = object.value();
    GitRepo repository;
    repository.name = QString::fromStdString(object.name());
    repository.nspace = object.nspace();
    // As Fleet's cloner reads them: a branch before a revision, and `master` without either.
    const QString branch = shownAt(value, {"spec", "branch"});
    const QString revision = shownAt(value, {"spec", "revision"});
    const QString pinned = revision.isEmpty() ? u"master"_s : revision;
    repository.source = {SourceKind::Git, shownAt(value, {"spec", "repo"}),
                         branch.isEmpty() ? pinned : branch};
    for (const std::string& path : textsAt(value, {"spec", "paths"}))
        repository.paths << QString::fromStdString(path);
    for (const Value& bundle : itemsAt(value, {"spec", "bundles"}))
        repository.folders.push_back({shownAt(bundle, {"base"}), shownAt(bundle, {"options"})});
    // Where it names bundles the paths are not looked at.
    if (!repository.folders.empty())
        repository.paths.clear();
    else if (repository.paths.isEmpty())
        repository.paths << QString();
    auto targets = RancherTarget::readList(value, {"spec", "targets"}, {});
    if (!targets)
        return failure(std::move(targets).error());
    repository.targets = std::move(*targets);
    if (repository.targets.empty())
        repository.targets.push_back(RancherTarget::defaultGroup());
    for (const auto& [key, text] : mapAt(value, {"metadata", "labels"}))
        repository.labels.insert(QString::fromStdString(key), QString::fromStdString(text));
    repository.labels.insert(u"fleet.cattle.io/repo-name"_s, repository.name);
    repository.targetNamespace = textAt(value, {"spec", "targetNamespace"});
    repository.isPaused = isTrueAt(value, {"spec", "paused"});
    return repository;
}

GitRepo GitRepo::forEntry(const Cluster& cluster, const QString& folder)
{
    GitRepo repository;
    repository.name = cluster.name.text;
    repository.paths << folder;
    repository.targets.push_back(RancherTarget::everyCluster());
    return repository;
}

} // namespace efa::delivery

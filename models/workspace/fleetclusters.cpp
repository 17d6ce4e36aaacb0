#include "workspace/fleetclusters.h"

#include "kustomize/setting.h"
#include "workspace/clusterfolders.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::FleetClusters)
};

constexpr qsizetype shownNames = 8;

struct Topology
{
    std::optional<fleet::Engine> engine;
    QStringList homeUrls;
};

QString joined(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

std::optional<fleet::Engine> engineNamed(const std::string& name)
{
    if (name == "flux")
        return fleet::Engine::Flux;
    if (name == "argocd" || name == "argo-cd")
        return fleet::Engine::ArgoCd;
    if (name == "fleet" || name == "rancher-fleet")
        return fleet::Engine::RancherFleet;
    return name == "none" ? std::optional(fleet::Engine::None) : std::nullopt;
}

std::string textOf(const kustomize::Setting* map, std::string_view field)
{
    const kustomize::Setting* found = map ? map->find(field) : nullptr;
    return found ? found->text : std::string();
}

Topology readTopology(const files::FileTree& tree, const QString& fleet)
{
    Topology topology;
    const auto text = tree.read(joined(fleet, u"topology/topology.yaml"_s));
    const auto read = text ? kustomize::readSetting(yaml::Source(*text, {}), yaml::RepeatedKeys::Kept)
                           : Result<kustomize::Setting>(kustomize::Setting());
    const kustomize::Setting* spec = read ? read->find("spec") : nullptr;
    topology.engine = engineNamed(textOf(spec, "engine"));
    const kustomize::Setting* repositories = spec ? spec->find("repositories") : nullptr;
    if (!repositories)
        return topology;
    for (const kustomize::Setting& repository : repositories->items) {
        if (textOf(&repository, "name") == "home")
            topology.homeUrls << QString::fromStdString(textOf(&repository, "url"));
    }
    return topology;
}

/// Whose objects a text holds.
std::optional<fleet::Engine> engineIn(const QByteArray& text)
{
    constexpr std::array<std::pair<QByteArrayView, fleet::Engine>, 4> marks = {
        {{"kustomize.toolkit.fluxcd.io/", fleet::Engine::Flux},
         {"helm.toolkit.fluxcd.io/", fleet::Engine::Flux},
         {"argoproj.io/", fleet::Engine::ArgoCd},
         {"fleet.cattle.io/", fleet::Engine::RancherFleet}}};
    for (const auto& [mark, engine] : marks) {
        if (text.contains(mark))
            return engine;
    }
    return std::nullopt;
}

std::optional<fleet::Engine> engineBelow(const files::FileTree& tree, const QString& folder)
{
    for (const files::Entry& entry : tree.list(folder).value_or(QList<files::Entry>())) {
        const QString path = joined(folder, entry.name);
        std::optional<fleet::Engine> engine;
        if (entry.kind == files::EntryKind::Folder)
            engine = engineBelow(tree, path);
        else if (entry.name == "fleet.yaml"_L1)
            engine = fleet::Engine::RancherFleet;
        else if (entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1))
            engine = engineIn(tree.read(path).value_or(QByteArray()));
        if (engine)
            return engine;
    }
    return std::nullopt;
}

} // namespace

Result<FleetClusters> fleetClusters(const files::FileTree& tree, const QString& fleet)
{
    const auto folders = clusterFolders(tree, fleet);
    if (!folders)
        return failure(folders.error());
    const Topology topology = readTopology(tree, fleet);
    FleetClusters found;
    found.homeUrls = topology.homeUrls;
    for (const QString& folder : *folders) {
        delivery::Cluster cluster;
        cluster.name = ClusterName{folder.section(u'/', -1)};
        cluster.entry = folder;
        cluster.engine =
            topology.engine ? *topology.engine : engineBelow(tree, folder).value_or(fleet::Engine::None);
        found.clusters.push_back(std::move(cluster));
    }
    return found;
}

Result<delivery::Cluster> clusterNamed(const FleetClusters& fleet, const QString& name)
{
    const auto found = std::ranges::find_if(
        fleet.clusters, [&](const delivery::Cluster& cluster) { return cluster.name.text == name; });
    if (found != fleet.clusters.end())
        return *found;
    QStringList names;
    for (const delivery::Cluster& cluster : fleet.clusters)
        names << cluster.name.text;
    const bool more = names.size() > shownNames;
    const QString list = names.mid(0, shownNames).join(u", "_s) + (more ? u", …"_s : QString());
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("There is no cluster %1.").arg(name),
                    .hint = Text::tr("The clusters are %1.").arg(list)});
}

} // namespace efa::workspace

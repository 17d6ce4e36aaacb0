#include "workspace/faulttracer.h"

#include "delivery/discovery.h"
#include "kustomize/documentreader.h"
#include "workspace/delivering.h"
#include "workspace/deliveryfindings.h"

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

/// So many files of one unit are looked through for an object that no kustomization lists.
constexpr int mostFiles = 2000;

void listBelow(const files::FileTree& tree, const QString& folder, QStringList& paths)
{
    for (const files::Entry& entry : tree.list(folder).value_or(QList<files::Entry>())) {
        const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
        if (paths.size() >= mostFiles)
            return;
        if (entry.kind == files::EntryKind::File)
            paths << path;
        else if (tree.resolved(path).value_or(QString()) == path)
            listBelow(tree, path, paths);
    }
}

} // namespace

FaultTracer::FaultTracer(const files::FileTree& tree, const FleetClusters& fleet,
                         const kustomize::Options& plain, std::shared_ptr<const files::RemoteSource> remotes,
                         std::shared_ptr<kustomize::Memory> memory, const delivery::Cluster& cluster,
                         Progress& progress)
    : m_entry(entryPlace(tree, cluster.entry))
{
    const Delivering delivering(tree, fleet.home, plain, remotes, memory);
    const auto delivery = delivering.deliver(cluster, progress);
    if (!delivery)
        return;
    const kustomize::Engine engine(std::move(memory), std::move(remotes));
    for (const delivery::Unit& unit : delivery->units) {
        if (unit.order.source.kind == delivery::SourceKind::Home && !unit.built.resources.empty())
            noteUnit(tree, engine, unit, progress);
    }
}

FaultTracer::FaultTracer(const LooseManifests& manifests)
{
    for (const LooseManifests::Object& object : manifests.objects)
        m_read.emplace(Name(object.resource->kind(), object.resource->name()), object.spot);
}

void FaultTracer::note(const kustomize::Trace& trace)
{
    for (size_t i = 0; i < trace.rendering.resources.size(); ++i) {
        const kustomize::Resource& resource = *trace.rendering.resources[i];
        m_traced.insert_or_assign(validation::idOf(resource), trace.provenance[i]);
        m_tracedByName.insert_or_assign(Name(resource.kind(), resource.name()), trace.provenance[i]);
    }
}

void FaultTracer::noteUnit(const files::FileTree& tree, const kustomize::Engine& engine,
                           const delivery::Unit& unit, Progress& progress)
{
    // Agents let a kustomization read any file of the repository.
    const kustomize::Options options{.loadRestrictor = kustomize::LoadRestrictor::None};
    if (const auto trace = engine.trace(tree, unit.order.path, options, progress))
        note(*trace);
    else
        noteFiles(tree, unit.order.path);
}

// Argo CD's plain folders, Flux's without a kustomization and bundles of Rancher Fleet.
void FaultTracer::noteFiles(const files::FileTree& tree, const QString& folder)
{
    QStringList paths;
    listBelow(tree, folder, paths);
    for (const QString& path : paths) {
        if (delivery::isYamlPath(path))
            noteFile(tree, path);
    }
}

void FaultTracer::noteFile(const files::FileTree& tree, const QString& path)
{
    const auto text = tree.read(path);
    if (!text)
        return;
    const yaml::Source source(*text, tree.displayName(path));
    const auto objects = kustomize::readObjects(source);
    if (!objects)
        return;
    for (size_t i = 0; i < objects->size(); ++i) {
        const kustomize::Resource resource((*objects)[i]);
        m_read.emplace(Name(resource.kind(), resource.name()),
                       kustomize::Spot{.source = source, .object = static_cast<uint32_t>(i)});
    }
}

Place FaultTracer::placeOf(const validation::ObjectId& object, const kustomize::FieldPath& path)
{
    const Name name(object.kind, object.name);
    if (const auto traced = m_traced.find(object); traced != m_traced.end())
        return traced->second->of(path).origin.place;
    if (const auto traced = m_tracedByName.find(name); traced != m_tracedByName.end())
        return traced->second->of(path).origin.place;
    if (const auto read = m_read.find(name); read != m_read.end())
        return m_finder.find(read->second.below(path)).place;
    return m_entry;
}

} // namespace efa::workspace

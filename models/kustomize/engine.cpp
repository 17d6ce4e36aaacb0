#include "kustomize/engine.h"

#include "files/pathname.h"
#include "kustomize/faultplace.h"
#include "kustomize/finishing.h"
#include "kustomize/keydomains.h"
#include "kustomize/provenance.h"
#include "kustomize/session.h"
#include "kustomize/steadytree.h"

#include <numeric>

namespace efa::kustomize {

namespace {

constexpr qsizetype separatorSize = 4;

Result<AccumulatedPtr> accumulatedIn(Session& session, const QString& folder, const Options& options,
                                     const Progress& progress)
{
    const Result<std::string> root = session.reader().folder(files::pathToBytes(folder).toStdString());
    if (!root)
        return failure(root.error());
    AccumulationRequest request{*root, options.loadRestrictor, {}, std::nullopt, true};
    request.leavesOut = options.notAtHand == NotAtHand::LeftOut;
    return session.accumulate(request, nullptr, progress);
}

ContentKey renderingKey(const ContentKey& accumulated, const Options& options)
{
    return KeyMaker(domain::rendering)
        .add(accumulated)
        .add(static_cast<uint64_t>(options.order))
        .add(static_cast<uint64_t>(options.texts))
        .key();
}

/// What nobody else has of it is counted in full.
size_t bytesOf(const KeptRendering& rendering)
{
    size_t bytes = sizeof(KeptRendering) + rendering.resources.size() * 64;
    for (const ResourcePtr& resource : rendering.resources)
        bytes += resource.use_count() == 1 ? sizeof(Resource) + 512 : 0;
    for (const auto& text : rendering.texts)
        bytes += text.use_count() == 1 ? static_cast<size_t>(text->size()) : 0;
    return bytes;
}

/// Findings are remembered by paths of their tree, but for those of other repositories.
Rendering shownIn(const files::FileTree& tree, Rendering rendering)
{
    for (Diagnostic& finding : rendering.findings) {
        if (!finding.place.file.isEmpty() && tree.kind(finding.place.file))
            finding.place.file = tree.displayName(finding.place.file);
    }
    return rendering;
}

Result<KeptRendering> renderedAnew(Session& session, const Accumulated& accumulated, const Options& options,
                                   const Progress& progress)
{
    const ContentKey earlier =
        accumulated.amendment ? renderingKey(accumulated.amendment->content, options) : ContentKey();
    const auto before = accumulated.amendment ? session.memory().find<KeptRendering>(earlier) : nullptr;
    if (before) {
        Result<std::optional<KeptRendering>> changed =
            amended(session, accumulated, *before, options.texts, progress);
        if (!changed)
            return failure(std::move(changed).error());
        if (*changed) {
            // The next amendment starts from this one.
            session.memory().insert(earlier, before, bytesOf(*before));
            return std::move(**changed);
        }
    }
    const auto settling = settled(session, accumulated, options.order, progress);
    if (!settling)
        return failure(settling.error());
    return finished(session, accumulated, *settling, options.texts, progress);
}

} // namespace

SteadyTree::SteadyTree(const files::FileTree& tree)
    : m_tree(tree)
{
}

SteadyTree::~SteadyTree() = default;

Engine::Engine(std::shared_ptr<Memory> memory, std::shared_ptr<const files::RemoteSource> remotes)
    : m_memory(std::move(memory)), m_remotes(std::move(remotes))
{
}

Engine::~Engine() = default;

std::shared_ptr<Session> Engine::sessionFor(const files::FileTree& tree) const
{
    const auto* steady = dynamic_cast<const SteadyTree*>(&tree);
    if (!steady)
        return std::make_shared<Session>(tree, m_memory, m_remotes);
    const std::scoped_lock lock(steady->m_mutex);
    if (!steady->m_session || !steady->m_session->uses(*m_memory))
        steady->m_session = std::make_shared<Session>(steady->m_tree, m_memory, m_remotes);
    return steady->m_session;
}

Result<Rendering> Engine::render(const files::FileTree& tree, const QString& folder, const Options& options,
                                 Progress& progress) const
{
    const std::shared_ptr<Session> session = sessionFor(tree);
    const Result<AccumulatedPtr> accumulated = accumulatedIn(*session, folder, options, progress);
    if (!accumulated)
        return failure(accumulated.error());
    const ContentKey key = renderingKey((*accumulated)->content, options);
    if (const auto known = m_memory->find<KeptRendering>(key))
        return shownIn(tree, *known);
    Result<KeptRendering> rendering = renderedAnew(*session, **accumulated, options, progress);
    if (!rendering && !rendering.error().where && rendering.error().code != ErrorCode::Cancelled)
        return failure(placedInText(std::move(rendering).error(), tree, folder, options, progress));
    if (!rendering)
        return failure(std::move(rendering).error());
    const size_t bytes = bytesOf(*rendering);
    m_memory->insert(key, std::make_shared<const KeptRendering>(*rendering), bytes, Stay::Long);
    return shownIn(tree, std::move(*rendering));
}

/// What cannot be settled or printed is known by its id alone; where it was read, a traced rendering tells.
Error Engine::placedInText(Error error, const files::FileTree& tree, const QString& folder,
                           const Options& options, Progress& progress) const
{
    Session session(tree, m_memory, m_remotes, Tracing::On);
    const Result<AccumulatedPtr> accumulated = accumulatedIn(session, folder, options, progress);
    if (!accumulated)
        return error;
    const auto settling = settled(session, **accumulated, options.order, progress);
    if (!settling)
        return settling.error();
    for (const ResourcePtr& resource : settling->resources) {
        if (finished(session, **accumulated, {{resource}, settling->places}, Texts::Made, progress))
            continue;
        return placedFault(std::move(error), *resource);
    }
    return error;
}

Result<Trace> Engine::trace(const files::FileTree& tree, const QString& folder, const Options& options,
                            Progress& progress) const
{
    Session session(tree, m_memory, m_remotes, Tracing::On);
    const Result<AccumulatedPtr> accumulated = accumulatedIn(session, folder, options, progress);
    if (!accumulated)
        return failure(accumulated.error());
    const auto settling = settled(session, **accumulated, options.order, progress);
    if (!settling)
        return failure(settling.error());
    const std::vector<ResourcePtr>& resources = settling->resources;
    Result<KeptRendering> rendering = finished(session, **accumulated, *settling, Texts::Made, progress);
    if (!rendering)
        return failure(std::move(rendering).error());
    Trace trace{shownIn(tree, std::move(*rendering)), {}};
    trace.provenance.reserve(resources.size());
    const auto finder = makeProvenanceFinder();
    for (size_t i = 0; i < resources.size(); ++i) {
        trace.provenance.push_back(
            std::make_shared<const Provenance>(resources[i], trace.rendering.resources[i]->value(), finder));
    }
    return trace;
}

qsizetype Rendering::size() const
{
    qsizetype bytes = texts.empty() ? 0 : static_cast<qsizetype>(texts.size() - 1) * separatorSize;
    for (const auto& text : texts)
        bytes += text->size();
    return bytes;
}

QByteArray toYaml(const Rendering& rendering)
{
    QByteArray output;
    output.reserve(rendering.size());
    for (const auto& text : rendering.texts) {
        if (!output.isEmpty())
            output += "---\n";
        output += *text;
    }
    return output;
}

QByteArray referenceVersion()
{
    return "5.6.0";
}

} // namespace efa::kustomize

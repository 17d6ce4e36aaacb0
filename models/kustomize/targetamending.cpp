#include "kustomize/amendment.h"
#include "kustomize/session.h"
#include "kustomize/target.h"

#include <iterator>

// A kustomization of which nothing changed but resources of its bases: only these go through its steps again.
namespace efa::kustomize {

namespace {

std::optional<Changes> changesOf(const Accumulated& before, const std::vector<AccumulatedPtr>& bases)
{
    Changes changes;
    for (size_t i = 0; i < bases.size(); ++i) {
        const UsedBase& base = before.bases[i];
        if (base.content == bases[i]->content)
            continue;
        std::optional<Changes> more;
        if (i < before.ownBases)
            more = changesBetween(*base.made, *bases[i]);
        if (!more)
            return std::nullopt;
        std::ranges::move(*more, std::back_inserter(changes));
    }
    return changes;
}

} // namespace

Result<AccumulatedPtr> Target::amended(Session& session, const AccumulationRequest& request,
                                       const Loader* referrer, const Accumulated& before,
                                       const std::vector<AccumulatedPtr>& bases, const Progress& progress)
{
    if (session.isTraced() || request.schema.isSet || request.origin || !before.vars.empty() ||
        before.schema.isSet || before.config->key != defaultConfig()->key)
        return AccumulatedPtr();
    std::optional<Changes> changes = changesOf(before, bases);
    if (!changes)
        return AccumulatedPtr();
    Accumulator scratch;
    scratch.config = defaultConfig();
    scratch.schema = request.schema;
    scratch.repository = request.repository;
    Target target(session, request, referrer, scratch, progress);
    if (!target.open(KustomizationKind::Kustomization))
        return AccumulatedPtr();
    const Result<bool> done = target.amend(*changes);
    if (!done)
        return failure(done.error());
    const std::shared_ptr<Accumulated> result =
        *done ? kustomize::amended(before, *changes) : std::shared_ptr<Accumulated>();
    if (!result)
        return AccumulatedPtr();
    for (size_t i = 0; i < bases.size(); ++i) {
        result->bases[i].content = bases[i]->content;
        result->bases[i].made = bases[i];
    }
    return AccumulatedPtr(result);
}

// Whatever is unusual is left to the complete way, faults included.
Result<bool> Target::amend(Changes& changes)
{
    if (auto done = checkCancelled(); !done)
        return failure(std::move(done).error());
    if (!isAmendable(m_file->content, changes))
        return false;
    for (const Entry& entry : m_file->content.components) {
        const Result<std::string> folder = m_loader.folder(entry.text);
        if (!folder)
            return false;
        const AccumulationRequest request = requestFor(*folder, entry); // which the target refers to
        Target component(m_session, request, &m_loader, m_into, m_progress);
        if (!component.open(KustomizationKind::Component))
            return false;
        Result<bool> done = component.amend(changes);
        if (!done || !*done)
            return done;
    }
    const SourceReader readFile = [this](const std::string& path) { return m_loader.source(path); };
    TransformerPlan plan(m_file->content, *m_into.config, m_into.schema, readFile,
                         TransformerPlan::Patches::OnDemand);
    const Result<std::vector<PlannedTransformer>> planned = plan.make();
    if (!planned)
        return false;
    TransformerRun run{m_session, m_into.resources, m_into.schema.schema.get(), m_progress, m_into.findings};
    for (const PlannedTransformer& next : *planned) {
        if (!next.transformer->amend(run, changes))
            return false;
    }
    return true;
}

} // namespace efa::kustomize

#include "kustomize/transformer.h"

#include "kustomize/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Transformer)
};

} // namespace

Result<ResourcePtr> TransformerRun::applied(const Step& step, const ResourcePtr& resource)
{
    if (progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
    Result<ResourcePtr> after = session.after(step, resource, schema);
    if (after && cause) {
        const bool isSame = *after && (*after)->contentKey() == resource->contentKey();
        return isSame ? resource : noted(resource, *after, step.note(cause));
    }
    if (after || after.error().code == ErrorCode::Cancelled)
        return after;
    return failure(std::move(after).error().withContext(
        Text::tr("%1 cannot be changed").arg(QString::fromStdString(resource->id().text()))));
}

Result<void> TransformerRun::applyToAll(const Step& step)
{
    hasChanged = false;
    std::vector<bool> dropped;
    for (size_t i = 0; i < resources.size(); ++i) {
        const ResourcePtr& resource = resources.at(i);
        if (step.passesBy(*resource))
            continue;
        Result<ResourcePtr> result = applied(step, resource);
        if (!result)
            return failure(std::move(result).error());
        if (*result && (*result)->contentKey() == resource->contentKey())
            continue;
        hasChanged = true;
        if (*result) {
            resources.replace(i, std::move(*result));
            continue;
        }
        dropped.resize(resources.size());
        dropped[i] = true;
    }
    if (!dropped.empty())
        resources.remove(dropped);
    return {};
}

bool TransformerRun::amend(const Step& step, Change& change)
{
    for (ResourcePtr* resource : {&change.before, &change.after}) {
        if (step.passesBy(**resource))
            continue;
        Result<ResourcePtr> result = applied(step, *resource);
        if (!result || !*result)
            return false;
        *resource = std::move(*result);
    }
    return areSeenAlike(*change.before, *change.after);
}

bool StepTransformer::amend(TransformerRun& run, Changes& changes) const
{
    const bool counts =
        m_step->mergesByType() || (m_remark && m_remark->when == Remark::When::NothingConcerned);
    for (Change& change : changes) {
        const Change old = change;
        if (!run.amend(*m_step, change))
            return false;
        // That it is about none may only be true now, or no longer.
        const auto concerned = [&](const ResourcePtr& was, const ResourcePtr& is) {
            return was->contentKey() != is->contentKey() || m_step->concerns(*was);
        };
        if (counts && concerned(old.before, change.before) != concerned(old.after, change.after))
            return false;
    }
    return true;
}

bool StepTransformer::concernsAny(const TransformerRun& run) const
{
    // What changed something was about something, too.
    return run.hasChanged || std::ranges::any_of(run.resources.items(), [this](const ResourcePtr& resource) {
               return m_step->concerns(*resource);
           });
}

bool StepTransformer::isWorthARemark(const TransformerRun& run) const
{
    if (!m_remark || m_remark->when == Remark::When::Always)
        return m_remark.has_value();
    return !concernsAny(run);
}

Result<void> StepTransformer::run(TransformerRun& run) const
{
    if (auto done = run.applyToAll(*m_step); !done)
        return done;
    run.hasMerged = run.hasMerged || (m_step->mergesByType() && concernsAny(run));
    if (isWorthARemark(run))
        run.findings.append(m_remark->finding);
    return m_afterwards == Afterwards::UniqueIds ? run.resources.checkUnique() : Result<void>();
}

} // namespace efa::kustomize

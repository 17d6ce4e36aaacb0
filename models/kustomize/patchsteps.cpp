#include "kustomize/patchsteps.h"

#include "kustomize/buildannotations.h"
#include "kustomize/fields.h"
#include "kustomize/generatormerge.h"
#include "kustomize/keydomains.h"
#include "kustomize/strategicmerge.h"

namespace efa::kustomize {

namespace {

bool isInternal(std::string_view annotation)
{
    return annotation.starts_with("internal.config.kubernetes.io/") ||
           annotation == "config.kubernetes.io/path" || annotation == "config.kubernetes.io/index" ||
           annotation == "config.k8s.io/id";
}

TextMap internalAnnotations(const Value& object)
{
    TextMap annotations = metadataMap(object, "annotations");
    std::erase_if(annotations, [](const auto& entry) { return !isInternal(entry.first); });
    return annotations;
}

} // namespace

Spot PatchText::spot(const Cause& cause) const
{
    Spot spot{.source = source};
    if (isInPlace)
        spot.holder = std::make_shared<const Spot>(cause.at);
    return spot;
}

CausePtr PatchText::narrowed(const CausePtr& cause) const
{
    if (!entryAt || !cause->at.at)
        return cause;
    Cause own = *cause;
    own.at.at = entryAt;
    return std::make_shared<const Cause>(std::move(own));
}

MergePatchStep::MergePatchStep(Value patch, Fitting fitting, std::shared_ptr<const ResourceSelector> selector,
                               const Schema& schema, const ContentKey& schemaKey, PatchText text)
    : m_patch(std::move(patch))
    , m_fitting(fitting)
    , m_selector(std::move(selector))
    , m_schema(schema)
    , m_text(std::move(text))
{
    KeyMaker maker(domain::steps);
    maker.add("merge patch").add(m_patch.contentKey()).add(static_cast<uint64_t>(fitting)).add(schemaKey);
    if (m_selector)
        maker.add(m_selector->key());
    m_key = maker.key();
}

Value MergePatchStep::fitted(const Resource& target) const
{
    const Value* kind = m_patch.find("kind");
    const Value normal = replacing(m_patch, m_patch);
    return withKind(withApiVersion(normal, target.gvk().apiVersion()),
                    kind ? kind->text() : std::string_view());
}

bool MergePatchStep::concerns(const Resource& resource) const
{
    return !m_selector || m_selector->matches(resource).value_or(true);
}

Result<Value> MergePatchStep::apply(const Resource& resource) const
{
    if (m_selector) {
        const Result<bool> meant = m_selector->matches(resource);
        if (!meant)
            return failure(meant.error());
        if (!*meant)
            return resource.value();
    }
    const Value patch = m_fitting == Fitting::ToTarget ? fitted(resource) : m_patch;
    const bool changesName = hasFlag(patch, annotation::allowNameChange);
    const bool changesKind = hasFlag(patch, annotation::allowKindChange);
    const Value target = changesName || changesKind ? withFormerId(resource) : resource.value();
    Result<Value> merged = strategicallyMerged(target, patch, m_schema);
    if (!merged || merged->isNilOrEmpty())
        return merged;
    Value result = std::move(*merged);
    if (!changesKind)
        result = withKind(result, resource.kind());
    if (!changesName)
        result = withName(result, resource.name());
    return withNamespace(result, resource.nspace());
}

Note MergePatchStep::note(const CausePtr& cause) const
{
    CausePtr own = m_text.narrowed(cause);
    Spot spot = m_text.spot(*own);
    spot.object = m_text.object;
    return {std::move(own), {Giver::MergePatch{std::move(spot), m_patch}}};
}

JsonPatchStep::JsonPatchStep(JsonPatch patch, const ContentKey& patchKey,
                             std::shared_ptr<const ResourceSelector> selector, FormerId formerId,
                             PatchText text)
    : m_patch(std::move(patch))
    , m_selector(std::move(selector))
    , m_formerId(formerId)
    , m_text(std::move(text))
{
    m_key = KeyMaker(domain::steps)
                .add("JSON patch")
                .add(patchKey)
                .add(m_selector->key())
                .add(static_cast<uint64_t>(formerId))
                .key();
}

bool JsonPatchStep::concerns(const Resource& resource) const
{
    return m_selector->matches(resource).value_or(true);
}

Note JsonPatchStep::note(const CausePtr& cause) const
{
    return {cause, {Giver::Operations{m_text.spot(*cause), m_patch.operations()}}};
}

Result<Value> JsonPatchStep::apply(const Resource& resource) const
{
    const Result<bool> meant = m_selector->matches(resource);
    if (!meant)
        return failure(meant.error());
    if (!*meant)
        return resource.value();
    const Value before = m_formerId == FormerId::Kept ? withFormerId(resource) : resource.value();
    Result<Value> patched = m_patch.applied(before);
    if (!patched)
        return patched;
    TextMap annotations = metadataMap(*patched, "annotations");
    for (const auto& [name, text] : internalAnnotations(before))
        annotations[name] = text;
    return withMetadataMap(*patched, "annotations", annotations);
}

} // namespace efa::kustomize

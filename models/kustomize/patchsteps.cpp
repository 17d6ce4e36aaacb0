#include "kustomize/patchsteps.h"

#include "kustomize/buildannotations.h"
#include "kustomize/fields.h"
#include "kustomize/strategicmerge.h"

#include <algorithm>
#include <array>

namespace efa::kustomize {

namespace {

constexpr uint64_t mergeDomain = 0x6d657267;
constexpr uint64_t jsonDomain = 0x6a736f6e;

constexpr std::string_view internalPrefix = "internal.config.kubernetes.io/";
constexpr std::array<std::string_view, 3> legacyInternals = {
    "config.kubernetes.io/path", "config.kubernetes.io/index", "config.k8s.io/id"};

std::string_view textOf(const Value* value)
{
    return value == nullptr || value->isNilOrEmpty() ? std::string_view{} : value->text();
}

} // namespace

MergePatchStep::MergePatchStep(Value patch, Fit fit, std::shared_ptr<const Schema> schema,
                               const ContentKey& schemaKey)
    : m_patch(std::move(patch))
    , m_fit(fit)
    , m_schema(std::move(schema))
    , m_key(KeyMaker(mergeDomain)
                .add(m_patch.contentKey())
                .add(static_cast<uint64_t>(fit))
                .add(schemaKey)
                .key())
{
}

Value MergePatchStep::fitted(const Resource& resource) const
{
    // Labels and annotations become texts on the way, a null among them the text "null".
    Value patch = withMetadataMap(m_patch, "labels", metadataMap(m_patch, "labels"));
    patch = withMetadataMap(patch, "annotations", metadataMap(patch, "annotations"));
    const std::string name(textOf(m_patch.at({"metadata", "name"})));
    const std::string nspace(textOf(m_patch.at({"metadata", "namespace"})));
    const Value* kind = m_patch.find("kind");
    patch = withNamespace(withName(patch, name), nspace);
    patch = withApiVersion(patch, resource.gvk().apiVersion());
    return withKind(patch, kind != nullptr ? kind->text() : std::string_view{});
}

Result<Value> MergePatchStep::apply(const Resource& resource) const
{
    const Value patch = m_fit == Fit::ToTarget ? fitted(resource) : m_patch;
    const bool mayRename = hasFlag(patch, annotation::allowNameChange);
    const bool mayChangeKind = hasFlag(patch, annotation::allowKindChange);
    const Value target = mayRename || mayChangeKind ? withFormerId(resource) : resource.value();
    Result<Value> merged = strategicallyMerged(target, patch, m_schema ? *m_schema : *Schema::builtin());
    if (!merged || merged->isNilOrEmpty())
        return merged ? Result<Value>(Value()) : merged;
    Value result = *std::move(merged);
    if (!mayChangeKind)
        result = withKind(result, resource.kind());
    if (!mayRename)
        result = withName(result, resource.name());
    return withNamespace(result, resource.nspace());
}

JsonPatchStep::JsonPatchStep(JsonPatch patch, std::string_view text, FormerName formerName)
    : m_patch(std::move(patch))
    , m_formerName(formerName)
    , m_key(KeyMaker(jsonDomain).add(text).add(static_cast<uint64_t>(formerName)).key())
{
}

Result<Value> JsonPatchStep::apply(const Resource& resource) const
{
    const Value noted = m_formerName == FormerName::Noted ? withFormerId(resource) : resource.value();
    Result<Value> patched = m_patch.applied(noted);
    if (!patched)
        return patched;
    TextMap annotations = metadataMap(*patched, "annotations");
    for (const auto& [key, text] : metadataMap(noted, "annotations")) {
        if (key.starts_with(internalPrefix) ||
            std::ranges::find(legacyInternals, key) != legacyInternals.end())
            annotations[key] = text;
    }
    return withMetadataMap(*patched, "annotations", annotations);
}

} // namespace efa::kustomize

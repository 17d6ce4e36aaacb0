#pragma once

#include "kustomize/jsonpatch.h"
#include "kustomize/resourceselector.h"
#include "kustomize/schema.h"
#include "kustomize/step.h"

#include <memory>
#include <optional>

namespace efa::kustomize {

/// Where a patch stands, for who asks where a field comes from.
struct PatchText
{
    yaml::Source source;
    bool isInPlace = false;
    uint32_t object = 0; ///< which of its objects; of no meaning for JSON patches
    /// The entry that lists it, where it shares a transformer with others.
    std::optional<uint32_t> entryAt = {};

    Spot spot(const Cause& cause) const;
    /// The same step, asked for by the entry that lists this patch.
    CausePtr narrowed(const CausePtr& cause) const;
};

/// Merges one strategic merge patch into the resources it is about.
class MergePatchStep final : public Step
{
  public:
    /// Whether the patch is first given labels and annotations as plain strings and the target's type, as the
    /// reference does where it applies a patch to a selection.
    enum class Fitting : uint8_t { AsGiven, ToTarget };

    /// Without a selector it is about every resource it is given.
    MergePatchStep(Value patch, Fitting fitting, std::shared_ptr<const ResourceSelector> selector,
                   const Schema& schema, const ContentKey& schemaKey, PatchText text);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;
    bool passesBy(const Resource& resource) const override { return !concerns(resource); }
    bool concerns(const Resource& resource) const override;
    bool mergesByType() const override { return true; }
    Note note(const CausePtr& cause) const override;

  private:
    Value fitted(const Resource& target) const;

    Value m_patch;
    Fitting m_fitting;
    std::shared_ptr<const ResourceSelector> m_selector;
    const Schema& m_schema;
    ContentKey m_key;
    PatchText m_text;
};

/// Applies a JSON patch to the resources that a selector picks.
class JsonPatchStep final : public Step
{
  public:
    /// Whether the id before the patch stays known for references.
    enum class FormerId : uint8_t { Kept, NotKept };

    JsonPatchStep(JsonPatch patch, const ContentKey& patchKey,
                  std::shared_ptr<const ResourceSelector> selector, FormerId formerId, PatchText text);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;
    bool passesBy(const Resource& resource) const override { return !concerns(resource); }
    bool concerns(const Resource& resource) const override;
    Note note(const CausePtr& cause) const override;

  private:
    JsonPatch m_patch;
    std::shared_ptr<const ResourceSelector> m_selector;
    FormerId m_formerId;
    ContentKey m_key;
    PatchText m_text;
};

} // namespace efa::kustomize

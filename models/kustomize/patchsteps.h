#pragma once

#include "kustomize/jsonpatch.h"
#include "kustomize/resourceselector.h"
#include "kustomize/schema.h"
#include "kustomize/step.h"

#include <memory>
#include <optional>

namespace efa::kustomize {

/// Merges one strategic merge patch into the resources it is about.
class MergePatchStep final : public Step
{
  public:
    /// Whether the patch is first given labels and annotations as plain strings and the target's type, as the
    /// reference does where it applies a patch to a selection.
    enum class Fitting : uint8_t { AsGiven, ToTarget };

    /// Without a selector it is about every resource it is given.
    MergePatchStep(Value patch, Fitting fitting, std::shared_ptr<const ResourceSelector> selector,
                   const Schema& schema, const ContentKey& schemaKey);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;
    bool concerns(const Resource& resource) const override;

  private:
    Value fitted(const Resource& target) const;

    Value m_patch;
    Fitting m_fitting;
    std::shared_ptr<const ResourceSelector> m_selector;
    const Schema& m_schema;
    ContentKey m_key;
};

/// Applies a JSON patch to the resources that a selector picks.
class JsonPatchStep final : public Step
{
  public:
    /// Whether the id before the patch stays known for references.
    enum class History : uint8_t { Kept, NotKept };

    JsonPatchStep(JsonPatch patch, const ContentKey& patchKey,
                  std::shared_ptr<const ResourceSelector> selector, History history);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;
    bool concerns(const Resource& resource) const override;

  private:
    JsonPatch m_patch;
    std::shared_ptr<const ResourceSelector> m_selector;
    History m_history;
    ContentKey m_key;
};

} // namespace efa::kustomize

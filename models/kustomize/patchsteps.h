#pragma once

#include "kustomize/jsonpatch.h"
#include "kustomize/schema.h"
#include "kustomize/step.h"

#include <memory>

namespace efa::kustomize {

/// A strategic merge patch for one resource, whose name, kind and namespace it changes only where it is
/// allowed to (annotations of the patch say so).
class MergePatchStep final : public Step
{
  public:
    /// ToTarget: the patch was written for another object, so its type and metadata are made to fit first.
    enum class Fit { AsWritten, ToTarget };

    /// `schema` with its key; nullptr: what is on board.
    MergePatchStep(Value patch, Fit fit, std::shared_ptr<const Schema> schema, const ContentKey& schemaKey);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;

  private:
    Value fitted(const Resource& resource) const;

    Value m_patch;
    Fit m_fit;
    std::shared_ptr<const Schema> m_schema;
    ContentKey m_key;
};

/// A JSON patch for one resource. What the build notes in annotations survives it.
class JsonPatchStep final : public Step
{
  public:
    /// Whether the present name is noted as a former one (`patches` does, `patchesJson6902` does not).
    enum class FormerName { Noted, NotNoted };

    /// `text` is the patch as written.
    JsonPatchStep(JsonPatch patch, std::string_view text, FormerName formerName);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;

  private:
    JsonPatch m_patch;
    FormerName m_formerName;
    ContentKey m_key;
};

} // namespace efa::kustomize

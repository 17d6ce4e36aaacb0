#pragma once

#include "base/result.h"
#include "kustomize/contentkey.h"
#include "kustomize/history.h"
#include "kustomize/resource.h"
#include "kustomize/value.h"

namespace efa::kustomize {

/// Something done to each resource on its own, without a look at the others: its answer depends on nothing
/// but the step's parameters and the resource's value, so it is remembered under both keys. Immutable, safe
/// to use from several threads.
class Step
{
  public:
    Step() = default;
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;
    virtual ~Step() = default;

    /// Name and all parameters.
    virtual ContentKey key() const = 0;
    /// The resource's new value: the very same where nothing changed, nil where the resource is dropped.
    [[nodiscard]] virtual Result<Value> apply(const Resource& resource) const = 0;
    /// Whether it is known at a glance that apply() leaves the resource as it is; then nothing is tried and
    /// nothing remembered.
    virtual bool passesBy(const Resource& /*resource*/) const { return false; }
    /// Whether it is about this resource; what is about none at all is worth a remark.
    virtual bool concerns(const Resource& /*resource*/) const { return true; }
    /// Whether it looks up how the lists of a type merge.
    virtual bool mergesByType() const { return false; }
    /// What a traced rendering notes of it; `cause` is who runs it.
    virtual Note note(const CausePtr& cause) const { return {cause}; }
};

} // namespace efa::kustomize

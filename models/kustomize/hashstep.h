#pragma once

#include "kustomize/step.h"

namespace efa::kustomize {

/// Appends the hash of its content to the name of a resource that asks for it.
class HashStep final : public Step
{
  public:
    ContentKey key() const override;
    Result<Value> apply(const Resource& resource) const override;
    bool passesBy(const Resource& resource) const override;
};

} // namespace efa::kustomize

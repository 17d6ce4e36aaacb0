#pragma once

#include "kustomize/fieldspec.h"
#include "kustomize/kustomization.h"
#include "kustomize/step.h"

namespace efa::kustomize {

/// One entry of `replicas`: sets how many copies the objects of a name run, whatever they were called before.
class ReplicaStep final : public Step
{
  public:
    ReplicaStep(ReplicaEntry replica, FieldSpecs fields);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;
    bool passesBy(const Resource& resource) const override { return !matches(resource); }
    /// Whether the entry is about this object; one that is about none is an error of the kustomization.
    bool matches(const Resource& resource) const;

  private:
    bool matches(const Resource& resource, const FieldSpec& field) const;

    ReplicaEntry m_replica;
    FieldSpecs m_fields;
    ContentKey m_key;
};

} // namespace efa::kustomize

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/delivered.h"
#include "delivery/gotemplate.h"
#include "delivery/resourcesetinputs.h"

#include <set>
#include <string>

namespace efa::delivery {

/// Makes the objects of a ResourceSet as Flux's operator does: each of `resources` as YAML filled once for
/// each input, then `resourcesTemplate`; the first of those with one id counts. Of a ConfigMap that copies
/// another one the data are there where that is delivered.
class ResourceSetBuild
{
  public:
    ResourceSetBuild(const kustomize::Resource& set, const Delivered& delivered, Progress& progress);

    /// What is wrong with the set breaks it. Errors: Cancelled.
    [[nodiscard]] Result<Built> build();

  private:
    using Value = kustomize::Value;

    [[nodiscard]] Result<void> addAll(const ResourceSetInputs& inputs);
    [[nodiscard]] Result<void> addOf(const Value& part, const ResourceSetInputs& inputs);
    [[nodiscard]] Result<void> addFilled(const std::string& text, const Value& input, bool isAlways);
    [[nodiscard]] Result<void> add(const Value& object, bool isAlways);
    Value finished(Value object);
    void addHole(const QString& what);
    Value withCopied(const Value& object);

    const kustomize::Resource& m_set;
    const Delivered& m_delivered;
    Progress& m_progress;
    Built m_built;
    std::set<std::string> m_ids;
};

} // namespace efa::delivery

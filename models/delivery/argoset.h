#pragma once

#include "delivery/argogenerators.h"
#include "delivery/argotemplate.h"
#include "delivery/delivered.h"
#include "delivery/workshop.h"

#include <set>

namespace efa::delivery {

/// Builds the Applications that an ApplicationSet generates. Generators whose parameters are not known make
/// the unit opaque; those of the others are there all the same.
class ArgoSet
{
  public:
    ArgoSet(const kustomize::Resource& set, const Delivered& delivered, const Workshop& workshop,
            Progress& progress);

    /// Errors: Cancelled, Io.
    [[nodiscard]] Result<Built> build();

  private:
    [[nodiscard]] Result<void> add(const kustomize::Value& generator);
    void addGap(const kustomize::Value& generator, const ArgoGap& gap);
    void addApplication(const kustomize::Value& pattern, const kustomize::Value& parameters);
    [[nodiscard]] Result<kustomize::Value> application(const kustomize::Value& pattern,
                                                       const kustomize::Value& parameters);
    [[nodiscard]] Result<kustomize::Value> patched(const kustomize::Value& application,
                                                   const kustomize::Value& parameters);
    void addFinding(const QString& rule, const QString& text, const QString& hint,
                    const QString& application = {});

    const kustomize::Resource& m_set;
    kustomize::Value m_spec;
    Progress& m_progress;
    ArgoTemplate m_texts;
    Built m_built;
    ArgoGenerators m_generators;
    std::set<std::string> m_names;
    std::set<QString> m_faults; ///< each said once
};

/// A patch laid over an object as Kubernetes merges it strategically where no lists have merge keys: null
/// takes away, lists are replaced, but finalizers are joined.
kustomize::Value withTemplatePatch(const kustomize::Value& object, const kustomize::Value& patch);

} // namespace efa::delivery

#pragma once

#include "delivery/argogap.h"
#include "delivery/argotemplate.h"
#include "delivery/delivered.h"
#include "delivery/workshop.h"
#include "kustomize/value.h"

#include <vector>

namespace efa::delivery {

/// One set of parameters after the other, as mappings.
using ParameterSets = std::vector<kustomize::Value>;

/// Works out the parameters of an ApplicationSet's generators. Those that ask a server stay unknown, with the
/// reason.
class ArgoGenerators
{
  public:
    /// For one ApplicationSet; a matrix of more is refused before it is made.
    static constexpr size_t maxSets = 10'000;
    /// matrix and merge may hold one another, as Argo CD allows it.
    static constexpr int maxNesting = 2;

    /// `used` gets what was read from the delivered set.
    ArgoGenerators(ArgoTemplate& texts, const Delivered& delivered, const Workshop& workshop,
                   Progress& progress, std::vector<kustomize::ResourcePtr>& used);

    /// Of one generator, its selector applied. `outer`: those of the first generator of a matrix, which the
    /// second may use; nullptr: none.
    Known<ParameterSets> parameters(const kustomize::Value& generator,
                                    const kustomize::Value* outer = nullptr, int nesting = 0);

  private:
    Known<ParameterSets> generated(const kustomize::Value& generator, int nesting);
    Known<ParameterSets> list(const kustomize::Value& generator);
    Known<ParameterSets> matrix(const kustomize::Value& generator, int nesting);
    Known<ParameterSets> merge(const kustomize::Value& generator, int nesting);
    Known<void> lay(ParameterSets& base, const ParameterSets& over, const std::vector<std::string>& keys);
    Known<kustomize::Value> combined(const kustomize::Value& first, const kustomize::Value& second) const;
    Known<void> count(size_t sets);

    ArgoTemplate& m_texts;
    const Delivered& m_delivered;
    const Workshop& m_workshop;
    Progress& m_progress;
    std::vector<kustomize::ResourcePtr>& m_used;
};

/// The name of a generator's kind: its member other than `selector`; empty where there is none.
std::string generatorKind(const kustomize::Value& generator);

} // namespace efa::delivery

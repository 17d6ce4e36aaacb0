#pragma once

#include "delivery/unit.h"
#include "kustomize/value.h"

#include <string>
#include <vector>

namespace efa::delivery {

/// A chart that is to be installed, whichever engine does it.
struct HelmRelease
{
    std::string chart;
    std::string version; ///< as written, a range too
    std::string repository;
    std::string release;
    std::string nspace;
    kustomize::Value values = kustomize::Value::mapping({}); ///< merged
    std::vector<Fact> more;                                  ///< what else counts, in order
};

/// The opaque unit of a chart: what it is rendered from, as facts that are compared one by one. Empty ones
/// are left out.
Opaque helmUnit(const HelmRelease& release);

} // namespace efa::delivery

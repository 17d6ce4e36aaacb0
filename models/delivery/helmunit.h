#pragma once

#include "delivery/unit.h"
#include "kustomize/value.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace efa::delivery {

/// By path below the chart's folder; a packed chart is one file.
using ChartFiles = std::map<QString, QByteArray>;

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
    /// Where they are at hand and somebody is to render them.
    std::shared_ptr<const ChartFiles> files = {};
};

/// The opaque unit of a chart: what it is rendered from, as facts that are compared one by one. Empty ones
/// are left out.
Opaque helmUnit(const HelmRelease& release);

} // namespace efa::delivery

#pragma once

#include "delivery/delivered.h"
#include "delivery/unit.h"
#include "kustomize/value.h"

namespace efa::delivery {

/// The values of a HelmRelease: those of `valuesFrom` in order, then its own over them. What is not known
/// becomes a hole of `built`, what cannot be read a finding.
kustomize::Value helmValuesFrom(const kustomize::Resource& release, const Delivered& delivered, Built& built);

} // namespace efa::delivery

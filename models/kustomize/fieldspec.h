#pragma once

#include "kustomize/resid.h"

#include <string>
#include <vector>

namespace efa::kustomize {

/// Names fields of some kinds of object: which objects (empty parts match all), which path (`spec/template`,
/// `[]` after names of lists), and whether the path is made where it is missing.
struct FieldSpec
{
    Gvk gvk;
    std::string path;
    bool create = false;
};

using FieldSpecs = std::vector<FieldSpec>;

} // namespace efa::kustomize

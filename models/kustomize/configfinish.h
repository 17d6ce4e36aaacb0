#pragma once

#include "kustomize/transformerconfig.h"

namespace efa::kustomize {

/// Sorts the fields, computes the key and shares the config.
TransformerConfigPtr finished(TransformerConfig config);

} // namespace efa::kustomize

#pragma once

#include "delivery/argoapplication.h"
#include "delivery/unit.h"
#include "delivery/workshop.h"

namespace efa::delivery {

/// Where an Argo CD source comes from: the open repository, another one, an OCI or Helm repository.
Source originOf(const ArgoSource& source, const Workshop& workshop);

} // namespace efa::delivery

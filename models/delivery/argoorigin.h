#pragma once

#include "delivery/argoapplication.h"
#include "delivery/unit.h"
#include "delivery/workshop.h"

namespace efa::delivery {

/// Where an Argo CD source comes from: the open repository, another one, an OCI or Helm repository. The open
/// one keeps its revision.
Source originOf(const ArgoSource& source, const Workshop& workshop);
/// The same as Git is asked for it, whichever repository it is.
Source gitSourceOf(const ArgoSource& source);

} // namespace efa::delivery

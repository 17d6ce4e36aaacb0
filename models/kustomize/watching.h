#pragma once

#include "kustomize/resourcelist.h"

namespace efa::kustomize {

/// The reference compares what a validator leaves with what it got by the lines, too, on which values stand:
/// one that writes again what is there changes it, unless a step had written it before. So a validator is
/// given watched values, which are equal to no value that a step writes.
ResourceList watched(const ResourceList& resources, const Schema* schema);
/// As they were before.
ResourceList unwatched(const ResourceList& resources, const Schema* schema);

} // namespace efa::kustomize

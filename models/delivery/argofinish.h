#pragma once

#include "delivery/delivered.h"
#include "delivery/unit.h"

#include <string>

namespace efa::delivery {

/// What Argo CD does at the sync with what a source gave: namespaced objects without a namespace get
/// `nspace`, those outside of namespaces lose theirs; hooks and waves order them (before the sync, in it,
/// after it); what is applied only when a sync fails or never is left out with a finding. Gives each resource
/// its text. Where only the cluster knows whether a kind stands in namespaces, that is a hole.
void finishArgo(Built& built, const std::string& nspace, const Delivered& delivered);

/// The sync wave of an object: its annotation, 0 where there is none.
int syncWave(const kustomize::Resource& resource);

} // namespace efa::delivery

#pragma once

#include "kustomize/value.h"

namespace efa::delivery {

/// A value as Kubernetes, Helm and Argo CD read YAML, by the rules of version 1.1: plain `y`, `yes`, `on`,
/// `n`, `no` and `off` are booleans, where kustomize takes them for texts. A key of that kind becomes `true`
/// or `false`.
kustomize::Value asKubernetesReads(const kustomize::Value& value);

} // namespace efa::delivery

#pragma once

#include "kustomize/value.h"
#include "schema/catalog.h"
#include "schema/kubernetesversion.h"
#include "schema/violation.h"

namespace efa::schema {

/// Whether an object fits its type as the API server of that version takes it, unknown fields refused. A
/// version that is not on board is judged by the nearest one (nearestKnown()). Objects that SOPS encrypted
/// are checked but for the encrypted values. Violations stand in the order of the fields; a fault in one
/// place does not hide those below other ones. Pure; safe to use from several threads.
Verdict check(const kustomize::Value& object, const Catalog& catalog, KubernetesVersion version);

/// The same with a type that apiVersion and kind do not name, such as that of a kustomization, which may
/// leave both out. None known by these names: one UnknownType.
Verdict checkAs(const kustomize::Value& object, const TypeName& type, const Catalog& catalog,
                KubernetesVersion version);

} // namespace efa::schema

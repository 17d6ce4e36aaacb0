#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"
#include "schema/imported.h"

#include <QString>

namespace efa::schema {

/// Types of JSON Schema files in the layouts that kubeconform reads:
/// `[version-standalone[-strict]/]kind-group- version.json` for one version of Kubernetes,
/// `group/kind_version.json` for custom resources. Fields that a schema does not name are refused, whatever
/// it says of them. Files that are no schemas are faults. Errors: NotFound, Invalid (no schema in it at all),
/// Io, Cancelled.
[[nodiscard]] Result<Imported> importSchemaFolder(const files::FileTree& tree, const QString& folder,
                                                  Progress& progress);

/// Types of what `kubectl get --raw /openapi/v3/...` (a file for each group and version) or `/openapi/v2`
/// printed: one file, or a folder of them. Errors: as above; Invalid also for the list of `/openapi/v3`
/// itself, which has no types in it.
[[nodiscard]] Result<Imported> importOpenApi(const files::FileTree& tree, const QString& path,
                                             Progress& progress);

} // namespace efa::schema

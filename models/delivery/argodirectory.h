#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/unit.h"
#include "files/filetree.h"
#include "kustomize/value.h"

namespace efa::delivery {

/// The objects of a folder's files as Argo CD collects them with the options `directory:` (recurse, include,
/// exclude). Files that are Jsonnet make the unit opaque, the others are in it. Errors: Cancelled, Io; a file
/// that cannot be read as objects makes the unit broken.
[[nodiscard]] Result<Built> argoDirectory(const files::FileTree& tree, const QString& folder,
                                          const kustomize::Value& options, Progress& progress);

} // namespace efa::delivery

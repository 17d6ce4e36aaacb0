#pragma once

#include "base/result.h"
#include "files/filetree.h"

#include <QStringList>

namespace efa::workspace {

/// The folders directly below `clusters/` of the fleet in `fleet`, sorted, as paths of the tree. Errors: Io.
[[nodiscard]] Result<QStringList> clusterFolders(const files::FileTree& tree, const QString& fleet);

} // namespace efa::workspace

#pragma once

#include "delivery/helmunit.h"
#include "files/filetree.h"

namespace efa::delivery {

/// The files of a chart: a folder, or a packed one (`.tgz`) under its own name. nullptr where there is none,
/// and for one that is larger than any chart is.
std::shared_ptr<const ChartFiles> chartFiles(const files::FileTree& tree, const QString& path);

} // namespace efa::delivery

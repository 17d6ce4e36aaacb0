#pragma once

#include "files/filetree.h"

#include <string>

namespace efa::delivery {

/// A hash of all files below a folder, names included: a fact that differs where any of them does. Empty
/// where there is no such folder.
std::string folderContent(const files::FileTree& tree, const QString& folder);

} // namespace efa::delivery

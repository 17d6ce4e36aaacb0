#pragma once

#include "files/filetree.h"
#include "validation/finding.h"

#include <vector>

namespace efa::workspace {

/// Notes what stands on the lines of findings that nothing but their place tells apart. Places are paths from
/// the tree's root.
void noteLines(const files::FileTree& tree, std::vector<validation::Finding>& findings);

} // namespace efa::workspace

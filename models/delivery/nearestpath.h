#pragma once

#include "files/filetree.h"

#include <QString>

namespace efa::delivery {

/// The folder that was probably meant by one that is not there: the most similar name beside it, else the
/// deepest one on the way to it that exists. Empty where that is the root.
QString nearestFolder(const files::FileTree& tree, const QString& missing);

} // namespace efa::delivery

#pragma once

#include "base/progress.h"
#include "files/filetree.h"

#include <QString>
#include <QStringList>

#include <string>

namespace efa::delivery {

/// The folders at and below one that `fleet apply` makes bundles of: every one with a fleet.yaml, and the top
/// one where YAML files stand in it or below that no fleet.yaml claims. Errors: Cancelled, Io, NotFound.
[[nodiscard]] Result<QStringList> bundleFolders(const files::FileTree& tree, const QString& top,
                                                const Progress& progress);

/// The name of a bundle without one of its own, from those of its GitRepo and folder: valid as the name of a
/// Helm release, and different for different texts.
std::string bundleName(const QString& repository, const QString& folder);

} // namespace efa::delivery

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace efa::delivery {

/// What somebody applies of a folder that no kustomization holds together.
struct PlainFolder
{
    QStringList kustomizations; ///< the outermost folders that have one, as paths of the tree
    QStringList manifests;      ///< files with objects beside these, seen from the folder

    /// A kustomization of the manifests.
    QByteArray text() const;
};

/// All below a folder; not hidden ones, links, charts and components. Errors: Cancelled, Io.
[[nodiscard]] Result<PlainFolder> plainFolder(const files::FileTree& tree, const QString& folder,
                                              const Progress& progress);

} // namespace efa::delivery

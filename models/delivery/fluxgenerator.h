#pragma once

#include "delivery/fluxkustomization.h"
#include "files/filetree.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace efa::delivery {

/// The kustomization file that Flux builds a folder with: the folder's own, completed by the object's fields,
/// or one that lists the folder's manifests.
struct FluxFile
{
    QString path;
    QByteArray text;
};

/// Nothing where the folder's own file is used as it is. Errors: Invalid (a component's path, a file that is
/// no mapping), NotFound, Io.
[[nodiscard]] Result<std::optional<FluxFile>> fluxFile(const files::FileTree& tree, const QString& folder,
                                                       const FluxKustomization& kustomization);

} // namespace efa::delivery

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/unit.h"
#include "files/filetree.h"
#include "workspace/faulttracer.h"

#include <QStringList>

namespace efa::workspace {

/// What a folder holds that is no fleet: kustomizations that no other one there builds on, and the manifests
/// that none of them has in its folder.
struct FolderManifests
{
    QStringList kustomizations; ///< folders
    LooseManifests loose;

    /// The loose ones as somebody would apply them.
    delivery::Delivery delivery() const;
};

/// All files below a folder by path; links to folders are not followed. Errors: Cancelled, NotFound, Io.
[[nodiscard]] Result<QStringList> filesBelow(const files::FileTree& tree, const QString& folder,
                                             Progress& progress);

/// A folder that holds a kustomization itself is that one alone. Files that are no manifests, templates of
/// charts among them, are left out. Errors: Cancelled, Io.
[[nodiscard]] Result<FolderManifests> manifestsIn(const files::FileTree& tree, const QString& folder,
                                                  const QStringList& files, Progress& progress);

/// Whether a text is a template rather than YAML: Helm, Go or Jinja fill it in before it is read.
bool isTemplate(const QByteArray& text);

} // namespace efa::workspace

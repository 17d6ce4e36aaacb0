#pragma once

#include "fleet/filegroup.h"

#include <QList>
#include <QString>

namespace efa::workspace {

/// A folder with a kustomization file, as something that can be rendered.
struct Overlay
{
    QString folder; ///< relative to the root; empty for the root itself
    fleet::FileGroup group = fleet::FileGroup::Other;
    bool component = false; ///< kind Component: renders on its own only by chance, its users are meant

    /// What the chooser shows: the folder's own name for a cluster or ring, the path for others.
    QString name() const;
    friend bool operator==(const Overlay&, const Overlay&) = default;
};

/// Clusters first, then rings, what uses sites, everything else, Components last; by name inside each.
void sortForChoosing(QList<Overlay>& overlays);

} // namespace efa::workspace

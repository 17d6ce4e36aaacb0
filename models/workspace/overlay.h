#pragma once

#include "fleet/filegroup.h"

#include <QList>
#include <QString>

namespace efa::workspace {

/// The parts of the list from which one is chosen, in their order. Inside: what stands deeper in a cluster's
/// folder.
enum class OverlaySection : uint8_t { Clusters, Rings, Sites, Inside, Others, Bases, Components };

/// A folder with a kustomization file, as something that can be rendered.
struct Overlay
{
    QString folder; ///< relative to the root; empty for the root itself
    fleet::FileGroup group = fleet::FileGroup::Other;
    bool component = false; ///< kind Component: renders on its own only by chance, its users are meant

    /// What the chooser shows: the folder's own name for a cluster or ring, the path for others.
    QString name() const;
    OverlaySection section() const;
    friend bool operator==(const Overlay&, const Overlay&) = default;
};

/// Section after section, by path inside each.
void sortForChoosing(QList<Overlay>& overlays);

} // namespace efa::workspace

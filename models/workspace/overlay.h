#pragma once

#include "fleet/filegroup.h"
#include "fleet/fleetmap.h"

#include <QList>
#include <QString>

namespace efa::workspace {

/// The parts of the list from which one is chosen, in their order. Inside: what stands deeper in a cluster's
/// folder.
enum class OverlaySection : uint8_t { Clusters, Rings, Sites, Inside, Others, Bases, Components };

/// What is rendered: a folder as kustomize builds it, or what a cluster gets.
struct RenderTarget
{
    QString folder;       ///< relative to the root, empty for the root itself; of a cluster its entry point
    QString cluster = {}; ///< empty: the folder

    friend bool operator==(const RenderTarget&, const RenderTarget&) = default;
};

/// A folder with a kustomization file, or a cluster, as something that can be rendered.
struct Overlay
{
    QString folder; ///< relative to the root; empty for the root itself
    fleet::FileGroup group = fleet::FileGroup::Other;
    bool component = false; ///< kind Component: renders on its own only by chance, its users are meant
    QString cluster = {};   ///< what this cluster gets is meant, and the folder is its entry point

    RenderTarget target() const { return {folder, cluster}; }
    /// What the chooser shows: the name of a cluster, the folder's own name for what is laid out as cluster
    /// or ring, the path for others.
    QString name() const;
    OverlaySection section() const;
    friend bool operator==(const Overlay&, const Overlay&) = default;
};

/// Section after section, by path inside each.
void sortForChoosing(QList<Overlay>& overlays);

/// The folders, and in the place of those that are entry points their clusters: what the agents make of a
/// folder is what a cluster gets.
QList<Overlay> withClusters(const QList<Overlay>& folders, const fleet::FleetMap& map);

} // namespace efa::workspace

#pragma once

#include "delivery/agent.h"
#include "delivery/artifacttree.h"
#include "delivery/fluxkustomization.h"

#include <optional>

namespace efa::delivery {

/// Where a Kustomization's folder stands, after its source object was asked.
struct FluxSource
{
    Source source;
    QString path;                 ///< clean, below the source's root
    ArtifactTree::Choice choice;  ///< what the source object takes of the repository
    std::optional<Opaque> opaque; ///< why its files are not known
    QList<Diagnostic> findings;
};

/// Follows `sourceRef` and `include`. A repository is the home one by its URL, or because the cluster's entry
/// point is taken from it, be it packed as an artifact; so is one whose object nobody delivers, which is then
/// said.
FluxSource fluxSource(const FluxKustomization& kustomization, const Delivered& delivered,
                      const Cluster& cluster, const Workshop& workshop);

/// The files that the source-controller packs. Errors: as Workshop::tree().
[[nodiscard]] Result<std::shared_ptr<const files::FileTree>> fluxTree(const FluxSource& source,
                                                                      const Workshop& workshop);

/// What an object of this kind is: GitRepository where it is none of the others.
SourceKind fluxSourceKind(std::string_view kind);

/// Parts that lead above the root are dropped, as Flux does.
QString pathInside(const QString& path);

} // namespace efa::delivery

#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "files/filetree.h"
#include "fleet/fleet.h"
#include "fleet/region.h"

#include <QList>

namespace efa::fleet {

/// The fleet as its files under topology/ describe it.
struct Topology
{
    Fleet fleet;
    std::vector<Region> regions; ///< by the names of their files
    /// What is wrong with the files or not understood: `yaml-syntax`, `topology-*`. What could be read is
    /// above.
    QList<Diagnostic> findings;

    /// Of the findings those for which a part of the fleet could not be read: there may be more than is
    /// above.
    QList<Diagnostic> losses() const;
    qsizetype clusterCount() const;
    qsizetype siteCount() const;
};

/// Whether a folder holds a topology of ours.
bool hasTopology(const files::FileTree& tree, const QString& folder = {});

/// Reads topology/topology.yaml and topology/regions/*.yaml below a folder. Errors: NotFound (no topology),
/// Io, Invalid (a link out of the tree). What is wrong inside of the files is a finding.
[[nodiscard]] Result<Topology> readTopology(const files::FileTree& tree, const QString& folder = {});

} // namespace efa::fleet

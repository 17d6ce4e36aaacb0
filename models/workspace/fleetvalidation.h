#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/remotesource.h"
#include "kustomize/engine.h"
#include "validation/finding.h"
#include "workspace/fleetclusters.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace efa::workspace {

struct ValidationOptions
{
    kustomize::Options plain = {}; ///< for clusters without an agent
    int workers = 1;
    std::shared_ptr<const files::RemoteSource> remotes = nullptr;
    QString kubernetesVersion; ///< of all clusters, instead of their own; empty: their own
    QDate today;               ///< by which waivers end
};

struct FleetValidation
{
    std::vector<validation::Finding> findings; ///< sorted; places as paths from the tree's root
    qint64 clusters = 0;                       ///< 0 for a folder that is no fleet
    qint64 objects = 0;                        ///< of all clusters together
    qint64 files = 0;                          ///< YAML files read strictly
    qint64 waived = 0;
    qint64 opaqueUnits = 0; ///< units whose resources are not known
};

/// Judges what each cluster gets, and every YAML file below `folder`. Without a fleet it is the kustomization
/// of the folder, or what lies in it. A cluster that cannot be built is a finding, the others are judged.
/// Errors: Cancelled, Io.
[[nodiscard]] Result<FleetValidation> validateFleet(const files::FileTree& tree, const QString& folder,
                                                    const std::optional<FleetClusters>& fleet,
                                                    const ValidationOptions& options, Progress& progress);

} // namespace efa::workspace

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/remotesource.h"
#include "kustomize/engine.h"
#include "validation/finding.h"
#include "workspace/fleetclusters.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace efa::workspace {

class ValidationMemory;

enum class WhenBroken : uint8_t { TellWhatIs, KeepTheLast };

struct ValidationOptions
{
    kustomize::Options plain = {}; ///< for clusters without an agent
    int workers = 1;
    std::shared_ptr<const files::RemoteSource> remotes = nullptr;
    QString kubernetesVersion; ///< of all clusters, instead of their own; empty: their own
    QDate today;               ///< by which waivers end
    /// Called from the workers with how many clusters are judged, and how many there are.
    std::function<void(qint64 done, qint64 total)> judged = {};
    /// What earlier rounds found out; the caller began this round in it. nullptr: this is the only one.
    std::shared_ptr<ValidationMemory> memory = nullptr;
    /// A cluster that cannot be built now keeps what was found when it last could: somebody is typing.
    WhenBroken whenBroken = WhenBroken::TellWhatIs;
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

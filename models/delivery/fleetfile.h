#pragma once

#include "delivery/rancheroptions.h"
#include "delivery/ranchertarget.h"
#include "files/filetree.h"

#include <optional>
#include <string>
#include <vector>

namespace efa::delivery {

/// What a bundle's fleet.yaml says. A bundle without one has all fields empty.
struct FleetFile
{
    /// How the bundle differs on some clusters.
    struct Customization
    {
        RancherTarget target;
        RancherOptions options;
        bool isNotDeployed = false;
    };

    /// A bundle that has to be there first, by name or by its labels.
    struct Dependency
    {
        std::string name;
        std::optional<LabelQuery> selector;
    };

    QString path; ///< empty where there is none
    std::string name;
    LabelMap labels;
    RancherOptions options;
    std::vector<Customization> customizations; ///< `targets` and `targetCustomizations`, in order
    bool takesAllMatches = false;              ///< every customization that matches counts, not the first
    std::optional<std::vector<RancherTarget>> overrideTargets;
    std::vector<Dependency> dependsOn;
    bool isPaused = false;

    /// From a bundle's folder; `options` names another file than fleet.yaml or fleet.yml there. Errors:
    /// Invalid (with the place), NotFound (no such options), Io.
    [[nodiscard]] static Result<FleetFile> read(const files::FileTree& tree, const QString& folder,
                                                const QString& options = {});
    /// Whether a folder has one.
    static bool isIn(const files::FileTree& tree, const QString& folder);
};

} // namespace efa::delivery

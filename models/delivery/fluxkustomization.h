#pragma once

#include "base/result.h"
#include "delivery/unit.h"
#include "kustomize/setting.h"

#include <map>
#include <string>
#include <vector>

namespace efa::delivery {

/// Where variables come from, in the object's own namespace.
struct SubstituteFrom
{
    std::string kind;
    std::string name;
    bool optional = false;
};

/// What a Flux `Kustomization` says, as far as it decides what is built.
struct FluxKustomization
{
    std::string nspace;
    std::string name;
    QString path; ///< as written
    std::string sourceKind;
    std::string sourceNamespace;
    std::string sourceName;
    QList<AgentObject> dependsOn;
    bool suspended = false;
    bool prune = false;

    /// The fields that become part of the kustomization file, as JSON reads them.
    kustomize::Setting build;
    bool hasBuildFields = false;

    std::map<std::string, std::string> labels; ///< commonMetadata
    std::map<std::string, std::string> annotations;
    bool substitutes = false; ///< has `postBuild`
    bool substitutesAlways = false;
    std::map<std::string, std::string> substitute;
    std::vector<SubstituteFrom> substituteFrom;
    bool decrypts = false;
};

/// Whether an object is a Flux Kustomization; kustomize's own has another group.
bool isFluxKustomization(const kustomize::Resource& object);

/// Errors: Invalid (values of a wrong type, which the cluster refuses as well).
[[nodiscard]] Result<FluxKustomization> readFluxKustomization(const kustomize::Resource& object);

} // namespace efa::delivery

#pragma once

#include "kustomize/kustomization.h"
#include "kustomize/settingdecoder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

/// A target of a ValueAddTransformer.
struct ValueAddTarget
{
    std::optional<Selector> selector;
    std::string fieldPath;
    int64_t filePathPosition = 0;
};

/// All fields that configurations of built-in transformers may have; each kind looks at its own.
struct PluginSettings
{
    std::string nspace; ///< metadata.namespace
    std::optional<FieldSpecs> fieldSpecs;
    std::string prefix;
    std::string suffix;
    StringMap labels;
    StringMap annotations;
    ImageEntry imageTag;
    ReplicaEntry replica;
    bool unsetOnly = false;
    std::string setRoleBindingSubjects;
    PatchEntry patch; ///< path, patch, target and options
    std::string jsonOp;
    std::vector<Entry> paths;
    std::string patches;
    std::vector<ReplacementEntry> replacements;
    std::string value;
    std::vector<ValueAddTarget> targets;
    std::string targetFilePath;
};

/// Fields that the kind of transformer does not know are not looked at. Errors: Invalid.
[[nodiscard]] Result<PluginSettings> readPluginSettings(std::string_view kind, const Setting& setting,
                                                        const yaml::Source& source);

} // namespace efa::kustomize

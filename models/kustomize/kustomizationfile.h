#pragma once

#include "base/result.h"
#include "kustomize/kustomization.h"
#include "kustomize/settingdecoder.h"
#include "yaml/source.h"

#include <memory>
#include <vector>

namespace efa::kustomize {

/// A kustomization file that was read: what it says, and the text to find places in. It is remembered beyond
/// its tree: the text goes by a name that another one may have given it.
struct KustomizationFile
{
    yaml::Source source;
    Kustomization content;

    /// Where an entry with this text stands, or else the text itself.
    uint32_t offsetOf(std::string_view text) const;
};

/// Reads a kustomization file as kustomize does: unknown fields, wrong types, wrong kinds and an empty file
/// are refused. Errors: Invalid, with the place.
[[nodiscard]] Result<std::shared_ptr<const KustomizationFile>> readKustomization(const yaml::Source& source);

/// Parts that stand in configuration files of their own, too.
void readSelector(SettingDecoder& decoder, const Setting& setting, Selector& into);
void readFieldSpec(SettingDecoder& decoder, const Setting& setting, FieldSpec& into);
void readReplacement(SettingDecoder& decoder, const Setting& setting, Replacement& into);
void readGenerator(SettingDecoder& decoder, const Setting& setting, GeneratorEntry& into);
/// As readGenerator(), for what has no type.
void readConfigMap(SettingDecoder& decoder, const Setting& setting, GeneratorEntry& into);
void readImage(SettingDecoder& decoder, const Setting& setting, ImageEntry& into);
void readReplica(SettingDecoder& decoder, const Setting& setting, ReplicaEntry& into);
void readGeneratorOptions(SettingDecoder& decoder, const Setting& setting, GeneratorOptions& into);

} // namespace efa::kustomize

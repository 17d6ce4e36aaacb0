#include "kustomize/pluginsettings.h"

#include "kustomize/kustomizationfile.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace efa::kustomize {

namespace {

template <auto member, typename T>
void plain(SettingDecoder& decoder, const Setting& setting, T& into)
{
    decoder.read(setting, into.*member);
}

template <auto member, typename T>
void selector(SettingDecoder& decoder, const Setting& setting, T& into)
{
    if (setting.type != Setting::Type::Null)
        readSelector(decoder, setting, (into.*member).emplace());
}

constexpr std::array<SettingField<PluginSettings>, 1> metadataFields = {{
    {"namespace", plain<&PluginSettings::nspace>},
}};

constexpr std::array<SettingField<ValueAddTarget>, 3> targetFields = {{
    {"selector", selector<&ValueAddTarget::selector>},
    {"fieldPath", plain<&ValueAddTarget::fieldPath>},
    {"filePathPosition", plain<&ValueAddTarget::filePathPosition>},
}};

void metadata(SettingDecoder& decoder, const Setting& setting, PluginSettings& into)
{
    decoder.readFields<PluginSettings>(setting, metadataFields, into);
}

void fieldSpecs(SettingDecoder& decoder, const Setting& setting, PluginSettings& into)
{
    if (setting.type != Setting::Type::Null)
        decoder.readItems<FieldSpec>(setting, readFieldSpec, into.fieldSpecs.emplace());
}

void image(SettingDecoder& decoder, const Setting& setting, PluginSettings& into)
{
    readImage(decoder, setting, into.imageTag);
}

void replica(SettingDecoder& decoder, const Setting& setting, PluginSettings& into)
{
    readReplica(decoder, setting, into.replica);
}

void patchTarget(SettingDecoder& decoder, const Setting& setting, PluginSettings& into)
{
    selector<&PatchEntry::target>(decoder, setting, into.patch);
}

void path(SettingDecoder& decoder, const Setting& setting, Entry& into)
{
    into.at = setting.at;
    decoder.read(setting, into.text);
}

void paths(SettingDecoder& decoder, const Setting& setting, PluginSettings& into)
{
    decoder.readItems<Entry>(setting, path, into.paths);
}

void replacement(SettingDecoder& decoder, const Setting& setting, ReplacementEntry& into)
{
    decoder.readEmbedded([&] { readReplacement(decoder, setting, into.replacement); });
    if (const Setting* file = setting.find("path"))
        decoder.read(*file, into.path);
}

void replacements(SettingDecoder& decoder, const Setting& setting, PluginSettings& into)
{
    decoder.readItems<ReplacementEntry>(setting, replacement, into.replacements);
}

void valueAddTarget(SettingDecoder& decoder, const Setting& setting, ValueAddTarget& into)
{
    decoder.readFields<ValueAddTarget>(setting, targetFields, into);
}

void targets(SettingDecoder& decoder, const Setting& setting, PluginSettings& into)
{
    decoder.readItems<ValueAddTarget>(setting, valueAddTarget, into.targets);
}

constexpr std::array<SettingField<PluginSettings>, 21> fields = {{
    {"metadata", metadata},
    {"fieldSpecs", fieldSpecs},
    {"prefix", plain<&PluginSettings::prefix>},
    {"suffix", plain<&PluginSettings::suffix>},
    {"labels", plain<&PluginSettings::labels>},
    {"annotations", plain<&PluginSettings::annotations>},
    {"imageTag", image},
    {"replica", replica},
    {"unsetOnly", plain<&PluginSettings::unsetOnly>},
    {"setRoleBindingSubjects", plain<&PluginSettings::setRoleBindingSubjects>},
    {"path", [](SettingDecoder& d, const Setting& s, PluginSettings& into) { d.read(s, into.patch.path); }},
    {"patch", [](SettingDecoder& d, const Setting& s, PluginSettings& into) { d.read(s, into.patch.patch); }},
    {"target", patchTarget},
    {"options",
     [](SettingDecoder& d, const Setting& s, PluginSettings& into) { d.read(s, into.patch.options); }},
    {"jsonOp", plain<&PluginSettings::jsonOp>},
    {"paths", paths},
    {"patches", plain<&PluginSettings::patches>},
    {"replacements", replacements},
    {"value", plain<&PluginSettings::value>},
    {"targets", targets},
    {"targetFilePath", plain<&PluginSettings::targetFilePath>},
}};

/// Which of the fields a kind of transformer looks at.
struct KindFields
{
    std::string_view kind;
    std::array<std::string_view, 4> names;
};

constexpr std::array<KindFields, 13> fieldsOfKinds = {{
    {"AnnotationsTransformer", {"annotations", "fieldSpecs"}},
    {"ImageTagTransformer", {"imageTag", "fieldSpecs"}},
    {"LabelTransformer", {"labels", "fieldSpecs"}},
    {"NamespaceTransformer", {"metadata", "fieldSpecs", "unsetOnly", "setRoleBindingSubjects"}},
    {"PatchJson6902Transformer", {"target", "path", "jsonOp"}},
    {"PatchStrategicMergeTransformer", {"paths", "patches"}},
    {"PatchTransformer", {"path", "patch", "target", "options"}},
    {"PrefixSuffixTransformer", {"prefix", "suffix", "fieldSpecs"}},
    {"PrefixTransformer", {"prefix", "fieldSpecs"}},
    {"ReplacementTransformer", {"replacements"}},
    {"ReplicaCountTransformer", {"replica", "fieldSpecs"}},
    {"SuffixTransformer", {"suffix", "fieldSpecs"}},
    {"ValueAddTransformer", {"value", "targets", "targetFilePath"}},
}};

std::vector<SettingField<PluginSettings>> fieldsOf(std::string_view kind)
{
    std::vector<SettingField<PluginSettings>> result;
    const auto own = std::ranges::find(fieldsOfKinds, kind, &KindFields::kind);
    if (own == fieldsOfKinds.end())
        return result;
    std::ranges::copy_if(fields, std::back_inserter(result), [own](const auto& field) {
        return std::ranges::find(own->names, field.name) != own->names.end();
    });
    return result;
}

} // namespace

Result<PluginSettings> readPluginSettings(std::string_view kind, const Setting& setting,
                                          const yaml::Source& source)
{
    SettingDecoder decoder(source, UnknownFields::Ignored, Scalars::AsText);
    PluginSettings settings;
    decoder.readFields<PluginSettings>(setting, fieldsOf(kind), settings);
    if (decoder.fault())
        return failure(*decoder.fault());
    return settings;
}

} // namespace efa::kustomize

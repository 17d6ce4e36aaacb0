#include "kustomize/kustomizationfile.h"

#include <array>

namespace efa::kustomize {

namespace {

template <auto member, typename T>
void plain(SettingDecoder& decoder, const Setting& setting, T& into)
{
    decoder.read(setting, into.*member);
}

template <auto member>
void embedded(SettingDecoder& decoder, const Setting& setting, Selector& into)
{
    decoder.readEmbedded([&] { decoder.read(setting, into.*member); });
}

void entry(SettingDecoder& decoder, const Setting& setting, Entry& into)
{
    into.at = setting.at;
    decoder.read(setting, into.text);
}

template <auto member, typename T>
void entries(SettingDecoder& decoder, const Setting& setting, T& into)
{
    decoder.readItems<Entry>(setting, entry, into.*member);
}

template <auto part, typename T>
void gvkPart(SettingDecoder& decoder, const Setting& setting, T& into)
{
    decoder.readEmbedded([&] { decoder.read(setting, into.gvk.*part); });
}

template <auto part>
void idGvkPart(SettingDecoder& decoder, const Setting& setting, ReplacementSource& into)
{
    decoder.readEmbedded([&] { decoder.read(setting, into.id.gvk.*part); });
}

template <auto part>
void idPart(SettingDecoder& decoder, const Setting& setting, ReplacementSource& into)
{
    decoder.readEmbedded([&] { decoder.read(setting, into.id.*part); });
}

constexpr std::array<SettingField<FieldOptions>, 4> fieldOptionFields = {{
    {"delimiter", plain<&FieldOptions::delimiter>},
    {"index", plain<&FieldOptions::index>},
    {"encoding", plain<&FieldOptions::encoding>},
    {"create", plain<&FieldOptions::create>},
}};

template <typename T>
void fieldOptions(SettingDecoder& decoder, const Setting& setting, T& into)
{
    if (setting.type != Setting::Type::Null)
        decoder.readFields<FieldOptions>(setting, fieldOptionFields, into.options.emplace());
}

constexpr std::array<SettingField<ReplacementSource>, 7> sourceFields = {{
    {"group", idGvkPart<&Gvk::group>},
    {"version", idGvkPart<&Gvk::version>},
    {"kind", idGvkPart<&Gvk::kind>},
    {"name", idPart<&ResId::name>},
    {"namespace", idPart<&ResId::nspace>},
    {"fieldPath", plain<&ReplacementSource::fieldPath>},
    {"options", fieldOptions<ReplacementSource>},
}};

void optionalSelector(SettingDecoder& decoder, const Setting& setting, std::optional<Selector>& into)
{
    if (setting.type != Setting::Type::Null)
        readSelector(decoder, setting, into.emplace());
}

constexpr std::array<SettingField<ReplacementTarget>, 4> targetFields = {{
    {"select", [](SettingDecoder& decoder, const Setting& setting,
                  ReplacementTarget& into) { optionalSelector(decoder, setting, into.select); }},
    {"reject",
     [](SettingDecoder& decoder, const Setting& setting, ReplacementTarget& into) {
         decoder.readItems<std::optional<Selector>>(setting, optionalSelector, into.reject);
     }},
    {"fieldPaths", plain<&ReplacementTarget::fieldPaths>},
    {"options", fieldOptions<ReplacementTarget>},
}};

void optionalTarget(SettingDecoder& decoder, const Setting& setting, std::optional<ReplacementTarget>& into)
{
    if (setting.type != Setting::Type::Null)
        decoder.readFields<ReplacementTarget>(setting, targetFields, into.emplace());
}

constexpr std::array<SettingField<Replacement>, 2> replacementFields = {{
    {"source",
     [](SettingDecoder& decoder, const Setting& setting, Replacement& into) {
         if (setting.type != Setting::Type::Null)
             decoder.readFields<ReplacementSource>(setting, sourceFields, into.source.emplace());
     }},
    {"targets",
     [](SettingDecoder& decoder, const Setting& setting, Replacement& into) {
         into.hasTargets = into.hasTargets || setting.type != Setting::Type::Null;
         decoder.readItems<std::optional<ReplacementTarget>>(setting, optionalTarget, into.targets);
     }},
}};

constexpr std::array<SettingField<Selector>, 7> selectorFields = {{
    {"group", embedded<&Selector::group>},
    {"version", embedded<&Selector::version>},
    {"kind", embedded<&Selector::kind>},
    {"name", embedded<&Selector::name>},
    {"namespace", embedded<&Selector::nspace>},
    {"annotationSelector", plain<&Selector::annotationSelector>},
    {"labelSelector", plain<&Selector::labelSelector>},
}};

constexpr std::array<SettingField<FieldSpec>, 5> fieldSpecFields = {{
    {"group", gvkPart<&Gvk::group>},
    {"version", gvkPart<&Gvk::version>},
    {"kind", gvkPart<&Gvk::kind>},
    {"path", plain<&FieldSpec::path>},
    {"create", plain<&FieldSpec::create>},
}};

constexpr std::array<SettingField<ImageEntry>, 5> imageFields = {{
    {"name", plain<&ImageEntry::name>},
    {"newName", plain<&ImageEntry::newName>},
    {"tagSuffix", plain<&ImageEntry::tagSuffix>},
    {"newTag", plain<&ImageEntry::newTag>},
    {"digest", plain<&ImageEntry::digest>},
}};

constexpr std::array<SettingField<ReplicaEntry>, 2> replicaFields = {{
    {"name", plain<&ReplicaEntry::name>},
    {"count", plain<&ReplicaEntry::count>},
}};

constexpr std::array<SettingField<GeneratorOptions>, 4> generatorOptionFields = {{
    {"labels", plain<&GeneratorOptions::labels>},
    {"annotations", plain<&GeneratorOptions::annotations>},
    {"disableNameSuffixHash", plain<&GeneratorOptions::disableNameSuffixHash>},
    {"immutable", plain<&GeneratorOptions::immutable>},
}};

// The single form is added after the others, and in a kustomization alone.
void singleEnv(SettingDecoder& decoder, const Setting& setting, GeneratorEntry& into)
{
    entry(decoder, setting, into.singleEnv);
}

constexpr std::array<SettingField<GeneratorEntry>, 9> generatorFields = {{
    {"name", plain<&GeneratorEntry::name>},
    {"namespace", plain<&GeneratorEntry::nspace>},
    {"behavior", plain<&GeneratorEntry::behavior>},
    {"literals", entries<&GeneratorEntry::literals>},
    {"files", entries<&GeneratorEntry::files>},
    {"envs", entries<&GeneratorEntry::envs>},
    {"env", singleEnv},
    {"options",
     [](SettingDecoder& decoder, const Setting& setting, GeneratorEntry& into) {
         if (setting.type != Setting::Type::Null)
             readGeneratorOptions(decoder, setting, into.options.emplace());
     }},
    {"type", plain<&GeneratorEntry::type>}, // of Secrets only, see readConfigMap()
}};

void readGeneratorFields(SettingDecoder& decoder, const Setting& setting,
                         std::span<const SettingField<GeneratorEntry>> fields, GeneratorEntry& into)
{
    into.at = setting.at;
    decoder.readFields<GeneratorEntry>(setting, fields, into);
}

} // namespace

void readSelector(SettingDecoder& decoder, const Setting& setting, Selector& into)
{
    decoder.readFields<Selector>(setting, selectorFields, into);
}

void readFieldSpec(SettingDecoder& decoder, const Setting& setting, FieldSpec& into)
{
    decoder.readFields<FieldSpec>(setting, fieldSpecFields, into);
}

void readReplacement(SettingDecoder& decoder, const Setting& setting, Replacement& into)
{
    into.at = setting.at;
    decoder.readFields<Replacement>(setting, replacementFields, into);
}

void readGenerator(SettingDecoder& decoder, const Setting& setting, GeneratorEntry& into)
{
    readGeneratorFields(decoder, setting, generatorFields, into);
}

void readConfigMap(SettingDecoder& decoder, const Setting& setting, GeneratorEntry& into)
{
    readGeneratorFields(decoder, setting, std::span(generatorFields).first(generatorFields.size() - 1), into);
}

void readImage(SettingDecoder& decoder, const Setting& setting, ImageEntry& into)
{
    into.at = setting.at;
    decoder.readFields<ImageEntry>(setting, imageFields, into);
}

void readReplica(SettingDecoder& decoder, const Setting& setting, ReplicaEntry& into)
{
    into.at = setting.at;
    decoder.readFields<ReplicaEntry>(setting, replicaFields, into);
}

void readGeneratorOptions(SettingDecoder& decoder, const Setting& setting, GeneratorOptions& into)
{
    decoder.readFields<GeneratorOptions>(setting, generatorOptionFields, into);
}

} // namespace efa::kustomize

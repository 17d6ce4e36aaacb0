#include "kustomize/kustomizationfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::KustomizationFile)
};

/// What is being read, and what has to be looked at when all is.
struct Draft
{
    Kustomization content;
    std::string kind;
    std::string apiVersion;
    uint32_t kindAt = 0;
    uint32_t apiVersionAt = 0;
    std::vector<Entry> bases;
    std::vector<ImageEntry> imageTags;
    bool empty = true;
};

void noteValue(Draft& draft, const Setting& setting)
{
    if (setting.type != Setting::Type::Null)
        draft.empty = false;
}

void entry(SettingDecoder& decoder, const Setting& setting, Entry& into)
{
    into.at = setting.at;
    decoder.read(setting, into.text);
}

template <auto member>
void one(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    entry(decoder, setting, draft.content.*member);
    if (!(draft.content.*member).text.empty())
        draft.empty = false;
}

template <auto member>
void plain(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    noteValue(draft, setting);
    decoder.read(setting, draft.content.*member);
}

template <auto member, auto at>
void placed(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    draft.content.*at = setting.at;
    plain<member>(decoder, setting, draft);
}

template <auto member>
void entries(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    noteValue(draft, setting);
    decoder.readItems<Entry>(setting, entry, draft.content.*member);
}

template <auto member, typename T, void (*read)(SettingDecoder&, const Setting&, T&)>
void items(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    noteValue(draft, setting);
    decoder.readItems<T>(setting, read, draft.content.*member);
}

struct ObjectMeta
{
    std::string name;
    std::string nspace;
    StringMap labels;
    StringMap annotations;
};

constexpr std::array<SettingField<ObjectMeta>, 4> metadataFields = {{
    {"name", [](SettingDecoder& d, const Setting& s, ObjectMeta& into) { d.read(s, into.name); }},
    {"namespace", [](SettingDecoder& d, const Setting& s, ObjectMeta& into) { d.read(s, into.nspace); }},
    {"labels", [](SettingDecoder& d, const Setting& s, ObjectMeta& into) { d.read(s, into.labels); }},
    {"annotations",
     [](SettingDecoder& d, const Setting& s, ObjectMeta& into) { d.read(s, into.annotations); }},
}};

void metadata(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    noteValue(draft, setting);
    ObjectMeta ignored;
    decoder.readFields<ObjectMeta>(setting, metadataFields, ignored);
}

constexpr std::array<SettingField<PatchEntry>, 4> patchFields = {{
    {"path", [](SettingDecoder& d, const Setting& s, PatchEntry& into) { d.read(s, into.path); }},
    {"patch", [](SettingDecoder& d, const Setting& s, PatchEntry& into) { d.read(s, into.patch); }},
    {"target",
     [](SettingDecoder& d, const Setting& s, PatchEntry& into) {
         if (s.type != Setting::Type::Null)
             readSelector(d, s, into.target.emplace());
     }},
    {"options", [](SettingDecoder& d, const Setting& s, PatchEntry& into) { d.read(s, into.options); }},
}};

void patch(SettingDecoder& decoder, const Setting& setting, PatchEntry& into)
{
    into.at = setting.at;
    decoder.readFields<PatchEntry>(setting, patchFields, into);
}

constexpr std::array<SettingField<LabelEntry>, 4> labelFields = {{
    {"pairs", [](SettingDecoder& d, const Setting& s, LabelEntry& into) { d.read(s, into.pairs); }},
    {"includeSelectors",
     [](SettingDecoder& d, const Setting& s, LabelEntry& into) { d.read(s, into.includeSelectors); }},
    {"includeTemplates",
     [](SettingDecoder& d, const Setting& s, LabelEntry& into) { d.read(s, into.includeTemplates); }},
    {"fields", [](SettingDecoder& d, const Setting& s,
                  LabelEntry& into) { d.readItems<FieldSpec>(s, readFieldSpec, into.fields); }},
}};

void label(SettingDecoder& decoder, const Setting& setting, LabelEntry& into)
{
    into.at = setting.at;
    decoder.readFields<LabelEntry>(setting, labelFields, into);
}

// `path` stands beside `source` and `targets`.
void replacement(SettingDecoder& decoder, const Setting& setting, ReplacementEntry& into)
{
    into.at = setting.at;
    Setting inner = setting;
    std::erase_if(inner.members, [](const SettingMember& member) { return member.key == "path"; });
    readReplacement(decoder, inner, into.replacement);
    into.replacement.hasTargets = !into.replacement.targets.empty();
    if (const Setting* path = setting.find("path"))
        decoder.read(*path, into.path);
}

constexpr std::array<SettingField<VarEntry>, 6> varTargetFields = {{
    {"apiVersion", [](SettingDecoder& d, const Setting& s, VarEntry& into) { d.read(s, into.apiVersion); }},
    {"group", [](SettingDecoder& d, const Setting& s, VarEntry& into) { d.read(s, into.gvk.group); }},
    {"version", [](SettingDecoder& d, const Setting& s, VarEntry& into) { d.read(s, into.gvk.version); }},
    {"kind", [](SettingDecoder& d, const Setting& s, VarEntry& into) { d.read(s, into.gvk.kind); }},
    {"name", [](SettingDecoder& d, const Setting& s, VarEntry& into) { d.read(s, into.objectName); }},
    {"namespace",
     [](SettingDecoder& d, const Setting& s, VarEntry& into) { d.read(s, into.objectNamespace); }},
}};

constexpr std::array<SettingField<VarEntry>, 1> varFieldFields = {{
    {"fieldPath", [](SettingDecoder& d, const Setting& s, VarEntry& into) { d.read(s, into.fieldPath); }},
}};

constexpr std::array<SettingField<VarEntry>, 3> varFields = {{
    {"name", [](SettingDecoder& d, const Setting& s, VarEntry& into) { d.read(s, into.name); }},
    {"objref", [](SettingDecoder& d, const Setting& s,
                  VarEntry& into) { d.readFields<VarEntry>(s, varTargetFields, into); }},
    {"fieldref", [](SettingDecoder& d, const Setting& s,
                    VarEntry& into) { d.readFields<VarEntry>(s, varFieldFields, into); }},
}};

void var(SettingDecoder& decoder, const Setting& setting, VarEntry& into)
{
    into.at = setting.at;
    decoder.readFields<VarEntry>(setting, varFields, into);
}

constexpr std::array<SettingField<SortOptions>, 2> legacyFields = {{
    {"orderFirst", [](SettingDecoder& d, const Setting& s, SortOptions& into) { d.read(s, into.first); }},
    {"orderLast", [](SettingDecoder& d, const Setting& s, SortOptions& into) { d.read(s, into.last); }},
}};

constexpr std::array<SettingField<SortOptions>, 2> sortFields = {{
    {"order", [](SettingDecoder& d, const Setting& s, SortOptions& into) { d.read(s, into.order); }},
    {"legacySortOptions",
     [](SettingDecoder& d, const Setting& s, SortOptions& into) {
         into.hasLegacy = s.type != Setting::Type::Null;
         d.readFields<SortOptions>(s, legacyFields, into);
     }},
}};

void sortOptions(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    if (setting.type == Setting::Type::Null)
        return;
    draft.empty = false;
    SortOptions& options = draft.content.sortOptions.emplace();
    options.at = setting.at;
    decoder.readFields<SortOptions>(setting, sortFields, options);
}

void generatorOptions(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    if (setting.type == Setting::Type::Null)
        return;
    draft.empty = false;
    draft.content.generatorOptionsAt = setting.at;
    readGeneratorOptions(decoder, setting, draft.content.generatorOptions.emplace());
}

void kind(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    draft.kindAt = setting.at;
    decoder.read(setting, draft.kind);
}

void apiVersion(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    draft.apiVersionAt = setting.at;
    decoder.read(setting, draft.apiVersion);
}

void bases(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    decoder.readItems<Entry>(setting, entry, draft.bases);
}

void imageTags(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    decoder.readItems<ImageEntry>(setting, readImage, draft.imageTags);
}

struct HelmGlobals
{
    std::string chartHome;
    std::string configHome;
};

constexpr std::array<SettingField<HelmGlobals>, 2> helmGlobalFields = {{
    {"chartHome", [](SettingDecoder& d, const Setting& s, HelmGlobals& into) { d.read(s, into.chartHome); }},
    {"configHome",
     [](SettingDecoder& d, const Setting& s, HelmGlobals& into) { d.read(s, into.configHome); }},
}};

void helmGlobals(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    noteValue(draft, setting);
    HelmGlobals ignored;
    decoder.readFields<HelmGlobals>(setting, helmGlobalFields, ignored);
}

// Charts are refused by name when they are to be rendered; what else they say is not looked at.
void helmCharts(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    for (const Setting& chart : decoder.items(setting)) {
        Entry& added = draft.content.helmCharts.emplace_back();
        added.at = chart.at;
        for (const char* field : {"name", "chartName"}) {
            if (const Setting* name = chart.find(field))
                decoder.read(*name, added.text);
        }
    }
}

void listedHelmCharts(SettingDecoder& decoder, const Setting& setting, Draft& draft)
{
    noteValue(draft, setting);
    helmCharts(decoder, setting, draft);
}

constexpr std::array<SettingField<Draft>, 34> fields = {{
    {"apiVersion", apiVersion},
    {"kind", kind},
    {"metadata", metadata},
    {"openapi", placed<&Kustomization::openapi, &Kustomization::openapiAt>},
    {"namePrefix", one<&Kustomization::namePrefix>},
    {"nameSuffix", one<&Kustomization::nameSuffix>},
    {"namespace", one<&Kustomization::nspace>},
    {"commonLabels", placed<&Kustomization::commonLabels, &Kustomization::commonLabelsAt>},
    {"labels", items<&Kustomization::labels, LabelEntry, label>},
    {"commonAnnotations", placed<&Kustomization::commonAnnotations, &Kustomization::commonAnnotationsAt>},
    {"patchesStrategicMerge", entries<&Kustomization::patchesStrategicMerge>},
    {"patchesJson6902", items<&Kustomization::patchesJson6902, PatchEntry, patch>},
    {"patches", items<&Kustomization::patches, PatchEntry, patch>},
    {"images", items<&Kustomization::images, ImageEntry, readImage>},
    {"imageTags", imageTags},
    {"replacements", items<&Kustomization::replacements, ReplacementEntry, replacement>},
    {"replicas", items<&Kustomization::replicas, ReplicaEntry, readReplica>},
    {"vars", items<&Kustomization::vars, VarEntry, var>},
    {"sortOptions", sortOptions},
    {"resources", entries<&Kustomization::resources>},
    {"components", entries<&Kustomization::components>},
    {"crds", entries<&Kustomization::crds>},
    {"bases", bases},
    {"configMapGenerator", items<&Kustomization::configMaps, GeneratorEntry, readConfigMap>},
    {"secretGenerator", items<&Kustomization::secrets, GeneratorEntry, readGenerator>},
    {"helmGlobals", helmGlobals},
    {"helmCharts", listedHelmCharts},
    {"helmChartInflationGenerator", helmCharts},
    {"generatorOptions", generatorOptions},
    {"configurations", entries<&Kustomization::configurations>},
    {"generators", entries<&Kustomization::generators>},
    {"transformers", entries<&Kustomization::transformers>},
    {"validators", entries<&Kustomization::validators>},
    {"buildMetadata", placed<&Kustomization::buildMetadata, &Kustomization::buildMetadataAt>},
}};

void checkType(SettingDecoder& decoder, const Draft& draft)
{
    const bool component = draft.kind == "Component";
    if (!draft.kind.empty() && !component && draft.kind != "Kustomization") {
        decoder.fail(
            draft.kindAt,
            Text::tr("The kind is \"%1\", but a kustomization file has kind Kustomization or Component.")
                .arg(QString::fromStdString(draft.kind)),
            Text::tr("Write one of the two, or remove the kind."));
    }
    const char* wanted = component ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1";
    if (!draft.apiVersion.empty() && draft.apiVersion != wanted) {
        decoder.fail(draft.apiVersionAt,
                     Text::tr("The apiVersion is \"%1\", but it must be \"%2\".")
                         .arg(QString::fromStdString(draft.apiVersion), QString::fromLatin1(wanted)),
                     Text::tr("Write this one, or remove the apiVersion."));
    }
}

} // namespace

bool Kustomization::wants(std::string_view metadataOption) const
{
    return std::ranges::find(buildMetadata, metadataOption) != buildMetadata.end();
}

uint32_t KustomizationFile::offsetOf(std::string_view text) const
{
    for (const auto* entries : {&content.resources, &content.components}) {
        if (const auto found = std::ranges::find(*entries, text, &Entry::text); found != entries->end())
            return found->at;
    }
    const QByteArray& bytes = source.bytes();
    const qsizetype at = bytes.indexOf(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return at < 0 ? 0 : static_cast<uint32_t>(at);
}

Result<std::shared_ptr<const KustomizationFile>> readKustomization(const yaml::Source& source)
{
    const Result<Setting> setting = readSetting(source, yaml::RepeatedKeys::Kept);
    if (!setting)
        return failure(setting.error());
    SettingDecoder decoder(source, UnknownFields::Refused, Scalars::Strict);
    Draft draft;
    decoder.readFields<Draft>(*setting, fields, draft);
    Kustomization& content = draft.content;
    content.resources.insert(content.resources.end(), draft.bases.begin(), draft.bases.end());
    content.images.insert(content.images.end(), draft.imageTags.begin(), draft.imageTags.end());
    for (auto* generators : {&content.configMaps, &content.secrets}) {
        for (GeneratorEntry& entry : *generators) {
            if (!entry.singleEnv.text.empty())
                entry.envs.push_back(entry.singleEnv);
        }
    }
    if (draft.empty && draft.bases.empty() && draft.imageTags.empty() && content.helmCharts.empty())
        decoder.fail(0, Text::tr("The kustomization file is empty."),
                     Text::tr("List files below `resources:`."));
    checkType(decoder, draft);
    if (decoder.fault())
        return failure(*decoder.fault());
    if (draft.kind == "Component")
        content.kind = KustomizationKind::Component;
    auto file = std::make_shared<KustomizationFile>();
    file->source = source;
    file->content = std::move(content);
    return file;
}

} // namespace efa::kustomize

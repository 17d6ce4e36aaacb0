#include "kustomize/transformerconfig.h"

#include "kustomize/configfinish.h"
#include "kustomize/keydomains.h"
#include "kustomize/kustomizationfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::TransformerConfig)
};

constexpr std::array<FieldSpecs TransformerConfig::*, 10> fieldLists = {
    &TransformerConfig::namePrefix,
    &TransformerConfig::nameSuffix,
    &TransformerConfig::nspace,
    &TransformerConfig::commonLabels,
    &TransformerConfig::labels,
    &TransformerConfig::templateLabels,
    &TransformerConfig::commonAnnotations,
    &TransformerConfig::varReferences,
    &TransformerConfig::images,
    &TransformerConfig::replicas,
};

std::string sortText(const Gvk& gvk)
{
    const auto orElse = [](const std::string& part, const char* otherwise) {
        return part.empty() ? std::string(otherwise) : part;
    };
    return orElse(gvk.group, "~G") + "_" + orElse(gvk.version, "~V") + "_" + orElse(gvk.kind, "~K");
}

bool isBefore(const Gvk& a, const Gvk& b)
{
    const int rankA = kindRank(a.kind);
    const int rankB = kindRank(b.kind);
    return rankA != rankB ? rankA < rankB : sortText(a) < sortText(b);
}

void addToKey(KeyMaker& maker, const Gvk& gvk)
{
    maker.add(gvk.group).add(gvk.version).add(gvk.kind);
}

void addToKey(KeyMaker& maker, const FieldSpecs& fields)
{
    maker.add(fields.size());
    for (const FieldSpec& field : fields) {
        addToKey(maker, field.gvk);
        maker.add(field.path).add(field.create ? 1 : 0);
    }
}

template <auto member>
void fieldList(SettingDecoder& decoder, const Setting& setting, TransformerConfig& into)
{
    decoder.readItems<FieldSpec>(setting, readFieldSpec, into.*member);
}

template <auto part>
void targetPart(SettingDecoder& decoder, const Setting& setting, NameReference& into)
{
    decoder.readEmbedded([&] { decoder.read(setting, into.target.*part); });
}

constexpr std::array<SettingField<NameReference>, 4> referenceFields = {{
    {"group", targetPart<&Gvk::group>},
    {"version", targetPart<&Gvk::version>},
    {"kind", targetPart<&Gvk::kind>},
    {"fieldSpecs", [](SettingDecoder& d, const Setting& s,
                      NameReference& into) { d.readItems<FieldSpec>(s, readFieldSpec, into.referrers); }},
}};

void reference(SettingDecoder& decoder, const Setting& setting, NameReference& into)
{
    decoder.readFields<NameReference>(setting, referenceFields, into);
}

constexpr std::array<SettingField<TransformerConfig>, 11> configFields = {{
    {"namePrefix", fieldList<&TransformerConfig::namePrefix>},
    {"nameSuffix", fieldList<&TransformerConfig::nameSuffix>},
    {"namespace", fieldList<&TransformerConfig::nspace>},
    {"commonLabels", fieldList<&TransformerConfig::commonLabels>},
    {"labels", fieldList<&TransformerConfig::labels>},
    {"templateLabels", fieldList<&TransformerConfig::templateLabels>},
    {"commonAnnotations", fieldList<&TransformerConfig::commonAnnotations>},
    {"nameReference",
     [](SettingDecoder& decoder, const Setting& setting, TransformerConfig& into) {
         decoder.readItems<NameReference>(setting, reference, into.nameReferences);
     }},
    {"varReference", fieldList<&TransformerConfig::varReferences>},
    {"images", fieldList<&TransformerConfig::images>},
    {"replicas", fieldList<&TransformerConfig::replicas>},
}};

} // namespace

TransformerConfigPtr finished(TransformerConfig config)
{
    KeyMaker maker(domain::config);
    for (const auto list : fieldLists) {
        std::ranges::stable_sort(config.*list, isBefore, &FieldSpec::gvk);
        addToKey(maker, config.*list);
    }
    std::ranges::stable_sort(config.nameReferences, isBefore, &NameReference::target);
    for (const NameReference& nameReference : config.nameReferences) {
        addToKey(maker, nameReference.target);
        addToKey(maker, nameReference.referrers);
    }
    config.key = maker.key();
    return std::make_shared<const TransformerConfig>(std::move(config));
}

const TransformerConfigPtr& emptyConfig()
{
    static const TransformerConfigPtr config = finished({});
    return config;
}

Result<void> mergeField(FieldSpecs& into, const FieldSpec& field)
{
    for (const FieldSpec& there : into) {
        if (there.path != field.path || !there.gvk.isSelectedBy(field.gvk))
            continue;
        if (there.create == field.create)
            return {};
        return failure(
            {.code = ErrorCode::Conflict,
             .message =
                 Text::tr("The field %1 of %2 is configured twice, with and without `create`.")
                     .arg(QString::fromStdString(field.path), QString::fromStdString(field.gvk.text())),
             .hint = Text::tr("Give both entries the same `create`.")});
    }
    into.push_back(field);
    return {};
}

Result<void> mergeFields(FieldSpecs& into, const FieldSpecs& fields)
{
    for (const FieldSpec& field : fields) {
        if (auto done = mergeField(into, field); !done)
            return done;
    }
    return {};
}

Result<void> mergeReference(std::vector<NameReference>& into, const NameReference& added)
{
    const auto same = std::ranges::find(into, added.target, &NameReference::target);
    if (same != into.end())
        return mergeFields(same->referrers, added.referrers);
    into.push_back(added);
    return {};
}

Result<TransformerConfigPtr> merged(const TransformerConfigPtr& first, const TransformerConfigPtr& second)
{
    if (first == second || (first->hasDefaults && second == defaultConfig()) || second == emptyConfig())
        return first;
    // Merged into nothing, only what is on board stays as it is: a field without a kind gives way to one that
    // names a kind and was sorted before it.
    if (first == emptyConfig() && second == defaultConfig())
        return second;
    TransformerConfig config = *first;
    for (const auto list : fieldLists) {
        if (auto done = mergeFields(config.*list, (*second).*list); !done)
            return failure(std::move(done).error());
    }
    for (const NameReference& added : second->nameReferences) {
        if (auto done = mergeReference(config.nameReferences, added); !done)
            return failure(std::move(done).error());
    }
    config.hasDefaults = first->hasDefaults || second->hasDefaults;
    return finished(std::move(config));
}

Result<TransformerConfigPtr> readConfig(const yaml::Source& source)
{
    const Result<Setting> setting = readSetting(source, yaml::RepeatedKeys::Refused);
    if (!setting)
        return failure(setting.error());
    SettingDecoder decoder(source, UnknownFields::Refused, Scalars::AsText);
    TransformerConfig config;
    decoder.readFields<TransformerConfig>(*setting, configFields, config);
    if (decoder.fault())
        return failure(*decoder.fault());
    // As the reference merges a file into an empty configuration first, repeated fields fall away.
    return merged(finished({}), finished(std::move(config)));
}

} // namespace efa::kustomize

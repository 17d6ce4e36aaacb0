#include "delivery/fluxkustomization.h"

#include "delivery/objectfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

using kustomize::Setting;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FluxKustomization)
};

constexpr std::string_view group = "kustomize.toolkit.fluxcd.io";

constexpr std::array<std::string_view, 8> buildFields = {
    "targetNamespace", "namePrefix", "nameSuffix",    "patches",
    "components",      "images",     "buildMetadata", "ignoreMissingComponents"};

Error wrongType(const FluxKustomization& object, const QString& field, const QString& wanted)
{
    return {
        .code = ErrorCode::Invalid,
        .message = Text::tr("`%1` of the Kustomization %2 is no %3.").arg(field, shown(object.name), wanted),
        .hint =
            Text::tr("The cluster refuses the object; quote numbers and booleans that are meant as text.")};
}

Result<void> readSubstitute(const kustomize::Value& object, FluxKustomization& into)
{
    const kustomize::Value* map = object.at({"spec", "postBuild", "substitute"});
    if (!map || map->isNilOrNull())
        return {};
    const Result<Setting> read = kustomize::settingFrom(*map);
    if (!read)
        return failure(read.error());
    for (const kustomize::SettingMember& member : read->members) {
        if (member.value.type != Setting::Type::String)
            return failure(
                wrongType(into, "spec.postBuild.substitute."_L1 + shown(member.key), Text::tr("text")));
        into.substitute.insert_or_assign(member.key, member.value.text);
    }
    return {};
}

void readDependencies(const kustomize::Value& object, FluxKustomization& into)
{
    for (const kustomize::Value& item : itemsAt(object, {"spec", "dependsOn"})) {
        const std::string nspace = textAt(item, {"namespace"});
        into.dependsOn.append({.engine = fleet::Engine::Flux,
                               .apiVersion = std::string(group) + "/v1",
                               .kind = "Kustomization",
                               .nspace = nspace.empty() ? into.nspace : nspace,
                               .name = textAt(item, {"name"})});
    }
}

Result<void> readBuildFields(const kustomize::Value& object, FluxKustomization& into)
{
    into.build.type = Setting::Type::Map;
    const kustomize::Value* spec = object.find("spec");
    for (const std::string_view field : buildFields) {
        const kustomize::Value* value = spec ? spec->find(field) : nullptr;
        if (!value || value->isNilOrEmpty())
            continue;
        Result<Setting> read = kustomize::settingFrom(*value);
        if (!read)
            return failure(std::move(read).error());
        const bool isList = field == "patches" || field == "components" || field == "images";
        if (isList && read->type != Setting::Type::List)
            return failure(wrongType(into, "spec."_L1 + shown(field), Text::tr("list")));
        into.hasBuildFields = into.hasBuildFields || field != "ignoreMissingComponents";
        into.build.members.push_back({std::string(field), 0, std::move(*read)});
    }
    return {};
}

} // namespace

bool isFluxKustomization(const kustomize::Resource& object)
{
    return object.kind() == "Kustomization" && object.gvk().group == group;
}

Result<FluxKustomization> readFluxKustomization(const kustomize::Resource& object)
{
    const kustomize::Value& value = object.value();
    FluxKustomization read;
    read.nspace = object.nspace();
    read.name = object.name();
    read.path = shownAt(value, {"spec", "path"});
    read.sourceKind = textAt(value, {"spec", "sourceRef", "kind"});
    read.sourceName = textAt(value, {"spec", "sourceRef", "name"});
    read.sourceNamespace = textAt(value, {"spec", "sourceRef", "namespace"});
    if (read.sourceNamespace.empty())
        read.sourceNamespace = read.nspace;
    readDependencies(value, read);
    read.suspended = isTrueAt(value, {"spec", "suspend"});
    read.prune = isTrueAt(value, {"spec", "prune"});
    read.labels = mapAt(value, {"spec", "commonMetadata", "labels"});
    read.annotations = mapAt(value, {"spec", "commonMetadata", "annotations"});
    const kustomize::Value* postBuild = value.at({"spec", "postBuild"});
    read.substitutes = postBuild && !postBuild->isNilOrNull();
    read.substitutesAlways = textAt(value, {"spec", "postBuild", "substituteStrategy"}) == "Always";
    for (const kustomize::Value& item : itemsAt(value, {"spec", "postBuild", "substituteFrom"}))
        read.substituteFrom.push_back(
            {textAt(item, {"kind"}), textAt(item, {"name"}), isTrueAt(item, {"optional"})});
    read.decrypts = textAt(value, {"spec", "decryption", "provider"}) == "sops";
    if (auto done = readSubstitute(value, read); !done)
        return failure(std::move(done).error());
    if (auto done = readBuildFields(value, read); !done)
        return failure(std::move(done).error());
    return read;
}

} // namespace efa::delivery

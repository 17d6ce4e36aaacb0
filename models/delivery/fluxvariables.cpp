#include "delivery/fluxvariables.h"

#include "delivery/fluxkustomization.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FluxVariables)
};

std::string onOneLine(std::string_view text)
{
    std::string line(text);
    std::erase(line, '\n');
    return line;
}

bool isLetter(char c)
{
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isName(std::string_view name)
{
    const auto goesOn = [](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
    return !name.empty() && isLetter(name.front()) && std::ranges::all_of(name, goesOn);
}

void noteUnknown(const SubstituteFrom& from, const std::string& nspace, FluxVariables& into)
{
    into.unknown.push_back({.engine = fleet::Engine::Flux,
                            .apiVersion = "v1",
                            .kind = from.kind,
                            .nspace = nspace,
                            .name = from.name});
}

void addConfigMap(const kustomize::ResourcePtr& map, FluxVariables& into)
{
    into.used.push_back(map);
    const kustomize::Value* data = map->value().find("data");
    if (!data)
        return;
    for (const kustomize::Member& member : data->members()) {
        into.values.insert_or_assign(std::string(member.key.text()), onOneLine(member.value.text()));
        into.unknownNames.erase(std::string(member.key.text()));
    }
}

// A Secret that stands in the repository tells its names, encrypted or not; its values are nobody's business.
void addSecret(const kustomize::ResourcePtr& secret, FluxVariables& into)
{
    into.used.push_back(secret);
    for (const std::string_view field : {"data", "stringData"}) {
        const kustomize::Value* data = secret->value().find(field);
        if (!data)
            continue;
        for (const kustomize::Member& member : data->members()) {
            into.unknownNames.emplace(member.key.text());
            into.values.erase(std::string(member.key.text()));
        }
    }
}

void addFrom(const SubstituteFrom& from, const std::string& nspace, const Delivered& delivered,
             FluxVariables& into)
{
    const kustomize::ResourcePtr object = delivered.find({}, from.kind, nspace, from.name);
    if (object && from.kind == "ConfigMap") {
        addConfigMap(object, into);
        return;
    }
    if (!object && from.optional)
        return;
    noteUnknown(from, nspace, into);
    if (object)
        addSecret(object, into);
    else
        into.anyNameUnknown = true;
}

} // namespace

bool FluxVariables::mayBeUnknown(std::string_view name) const
{
    return unknownNames.contains(name) || (anyNameUnknown && !values.contains(name));
}

Result<FluxVariables> fluxVariables(const FluxKustomization& kustomization, const Delivered& delivered)
{
    FluxVariables variables;
    for (const SubstituteFrom& from : kustomization.substituteFrom) {
        if (from.kind == "ConfigMap" || from.kind == "Secret")
            addFrom(from, kustomization.nspace, delivered, variables);
    }
    for (const auto& [name, value] : kustomization.substitute) {
        variables.values.insert_or_assign(name, onOneLine(value));
        variables.unknownNames.erase(name);
    }
    for (const auto& [name, value] : variables.values) {
        if (!isName(name))
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("\"%1\" is no name of a variable.").arg(QString::fromStdString(name)),
                 .hint = Text::tr("Use letters, digits and underscores only, and begin with no digit.")});
    }
    return variables;
}

} // namespace efa::delivery

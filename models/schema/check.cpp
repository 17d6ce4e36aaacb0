#include "schema/check.h"

#include "schema/objectcheck.h"

#include <optional>
#include <string>

namespace efa::schema {

namespace {

std::string nameText(const TypeName& name)
{
    return name.kind.empty() ? std::string() : name.apiVersion() + ' ' + name.kind;
}

std::string versionText(unsigned minor)
{
    return "1." + std::to_string(minor);
}

kustomize::FieldPath pathOf(std::string_view key)
{
    return {kustomize::PathPart::ofKey(key)};
}

Violation unknownType(const TypeName& name, const Catalog& catalog, KubernetesVersion version)
{
    Violation violation{ViolationKind::UnknownType, pathOf("kind"), {}, nameText(name), {}, {}};
    const FoundType similar = catalog.similar(name, version);
    if (!similar)
        return violation;
    const TypeName& meant = similar.type->name;
    if (meant.kind == name.kind) {
        violation.path = pathOf("apiVersion");
        violation.suggestion = meant.apiVersion();
    } else {
        violation.suggestion = meant.kind;
    }
    return violation;
}

/// What is to say of the version of a type; nothing where it is served and stays.
std::optional<Violation> ofLife(const ObjectType& type, uint8_t minor)
{
    const bool isServed = type.served.has(minor) && type.shape != noShape;
    if (isServed && (type.deprecatedIn == 0 || minor < type.deprecatedIn))
        return std::nullopt;
    Violation violation{ViolationKind::DeprecatedVersion,
                        pathOf("apiVersion"),
                        versionText(type.deprecatedIn),
                        nameText(type.name),
                        {},
                        nameText(type.replacement)};
    if (type.deprecatedIn == alwaysDeprecated)
        violation.expected.clear();
    if (isServed)
        return violation;
    if (minor < type.served.since) {
        violation.kind = ViolationKind::UnknownType;
        violation.expected = versionText(type.served.since);
    } else {
        violation.kind = ViolationKind::RemovedVersion;
        violation.expected = versionText(type.removedIn != 0 ? type.removedIn : type.served.until + 1U);
    }
    return violation;
}

} // namespace

Verdict checkAs(const kustomize::Value& object, const TypeName& type, const Catalog& catalog,
                KubernetesVersion version)
{
    const auto minor = static_cast<uint8_t>(nearestKnown(version).minor);
    const FoundType found = catalog.find(type, version);
    if (!found)
        return {{unknownType(type, catalog, version)}, {}};
    const std::optional<Violation> life = ofLife(*found.type, minor);
    if (life && life->kind != ViolationKind::DeprecatedVersion)
        return {{*life}, {}};
    ObjectCheck check(catalog, minor, object);
    check.checkObject(found);
    Verdict verdict = check.takeVerdict();
    if (life)
        verdict.violations.insert(verdict.violations.begin(), *life);
    return verdict;
}

Verdict check(const kustomize::Value& object, const Catalog& catalog, KubernetesVersion version)
{
    if (!object.isMapping())
        return {{{ViolationKind::WrongType,
                  {},
                  "object",
                  std::string(jsonKindName(JsonView(object, {}).kind())),
                  {},
                  {}}},
                {}};
    Verdict verdict;
    std::string_view texts[2];
    for (int at = 0; at < 2; ++at) {
        const std::string_view key = at == 0 ? "apiVersion" : "kind";
        const kustomize::Value* value = object.find(key);
        if (value == nullptr || value->isNilOrNull() || value->text().empty())
            verdict.violations.push_back({ViolationKind::MissingRequired, pathOf(key), "string", {}, {}, {}});
        else
            texts[at] = value->text();
    }
    if (!verdict.violations.empty())
        return verdict;
    return checkAs(object, TypeName::of(texts[0], texts[1]), catalog, version);
}

} // namespace efa::schema

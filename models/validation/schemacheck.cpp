#include "validation/schemacheck.h"

#include "schema/check.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::validation {

using schema::Violation;
using schema::ViolationKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::Schemas)
};

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

/// Groups that Kubernetes itself serves; those with `.k8s.io` are told without it.
bool isBuiltIn(std::string_view group)
{
    constexpr std::array<std::string_view, 17> groups = {"admissionregistration",
                                                         "apiextensions",
                                                         "apiregistration",
                                                         "authentication",
                                                         "authorization",
                                                         "certificates",
                                                         "coordination",
                                                         "discovery",
                                                         "events",
                                                         "flowcontrol.apiserver",
                                                         "internal.apiserver",
                                                         "networking",
                                                         "node",
                                                         "rbac.authorization",
                                                         "resource",
                                                         "scheduling",
                                                         "storage"};
    constexpr std::string_view suffix = ".k8s.io";
    if (group.find('.') == std::string_view::npos)
        return true;
    return group.ends_with(suffix) &&
           std::ranges::find(groups, group.substr(0, group.size() - suffix.size())) != groups.end();
}

/// What an agent fills in before it applies is no fault yet.
bool isFilledInLater(const kustomize::Value& object, const kustomize::FieldPath& path)
{
    const kustomize::Value* value = &object;
    for (const kustomize::PathPart& part : path) {
        if (part.index)
            value = *part.index < value->items().size() ? &value->items()[*part.index] : nullptr;
        else
            value = value->find(part.key);
        if (!value)
            return false;
    }
    return value->text().find("${") != std::string_view::npos;
}

/// The last key on the way, as people call a field.
QString fieldOf(const Violation& violation)
{
    for (auto part = violation.path.rbegin(); part != violation.path.rend(); ++part) {
        if (!part->index)
            return shown(part->key);
    }
    return {};
}

QString valueText(const Violation& violation)
{
    const QString field = fieldOf(violation);
    const QString expected = shown(violation.expected);
    const QString found = shown(violation.found);
    switch (violation.kind) {
    case ViolationKind::WrongType:
        return Text::tr("%1 has to be of type %2, not %3").arg(field, expected, found);
    case ViolationKind::BadEnum:
        return Text::tr("'%1' is no value of %2: it is one of %3").arg(found, field, expected);
    case ViolationKind::BadFormat:
        return Text::tr("'%1' is not in the form of %2").arg(found, expected);
    case ViolationKind::BadPattern:
        return Text::tr("'%1' does not match the pattern %2").arg(found, expected);
    case ViolationKind::OutOfRange:
        return Text::tr("%1 has to be %2, and is %3").arg(field, expected, found);
    case ViolationKind::DuplicateListKey:
        return Text::tr("'%1' stands twice in a list whose items have to differ").arg(found);
    default:
        return Text::tr("%1 fits none of the forms that the type offers, or several at once").arg(field);
    }
}

QString textOf(const Violation& violation, const kustomize::Resource& resource)
{
    const QString type = shown(resource.gvk().apiVersion() + ' ' + resource.kind());
    switch (violation.kind) {
    case ViolationKind::UnknownField:
        return Text::tr("%1 has no field %2 here").arg(shown(resource.kind()), fieldOf(violation));
    case ViolationKind::MissingRequired:
        return Text::tr("The field %1 is missing").arg(fieldOf(violation));
    case ViolationKind::RemovedVersion:
        return Text::tr("%1 was removed in Kubernetes %2").arg(type, shown(violation.expected));
    case ViolationKind::DeprecatedVersion:
        return isBuiltIn(resource.gvk().group)
                   ? Text::tr("%1 is deprecated since Kubernetes %2").arg(type, shown(violation.expected))
                   : Text::tr("%1 is deprecated").arg(type);
    case ViolationKind::UnknownType:
        return Text::tr("There is no type %1").arg(type);
    case ViolationKind::TooComplex:
        return Text::tr(
            "The type asks for more checks than are made of one object; the rest was not checked");
    default:
        return valueText(violation);
    }
}

QString hintOf(const Violation& violation)
{
    if (!violation.replacement.empty())
        return Text::tr("Write %1.").arg(shown(violation.replacement));
    if (!violation.suggestion.empty())
        return Text::tr("Did you mean %1?").arg(shown(violation.suggestion));
    switch (violation.kind) {
    case ViolationKind::UnknownField:
        return Text::tr(
            "The API server refuses it or drops it silently: take it out, or put it where it belongs.");
    case ViolationKind::MissingRequired:
        return Text::tr("Add it; the API server refuses the object without it.");
    case ViolationKind::TooComplex:
        return {};
    default:
        return Text::tr("The API server refuses the object until it is corrected.");
    }
}

/// The version to write in the place of one that goes: only where the object fits it as it stands.
Correction newerVersion(const Violation& violation, const kustomize::Resource& resource,
                        const schema::Catalog& catalog, schema::KubernetesVersion version)
{
    const std::string& now = violation.replacement;
    const size_t space = now.find(' ');
    if (space == std::string::npos || now.substr(space + 1) != resource.kind())
        return {};
    const std::string apiVersion = now.substr(0, space);
    const auto newer = schema::TypeName::of(apiVersion, resource.kind());
    if (!schema::checkAs(resource.value(), newer, catalog, version).violations.empty())
        return {};
    return {.from = shown(resource.gvk().apiVersion()), .to = shown(apiVersion)};
}

Correction correctionOf(const Violation& violation, const kustomize::Resource& resource,
                        const schema::Catalog& catalog, schema::KubernetesVersion version)
{
    switch (violation.kind) {
    case ViolationKind::UnknownField:
        return violation.path.empty()
                   ? Correction()
                   : Correction{.from = shown(violation.path.back().key), .to = shown(violation.suggestion)};
    case ViolationKind::BadEnum:
        return {.from = shown(violation.found), .to = shown(violation.suggestion)};
    case ViolationKind::RemovedVersion:
    case ViolationKind::DeprecatedVersion:
        return newerVersion(violation, resource, catalog, version);
    default:
        return {};
    }
}

/// Whether a cluster of that version still has what is told to be gone: it is judged by a newer one.
bool isStillServed(const Violation& violation, schema::KubernetesVersion version)
{
    if (violation.kind != ViolationKind::RemovedVersion && violation.kind != ViolationKind::DeprecatedVersion)
        return false;
    const auto since = schema::KubernetesVersion::fromText(shown(violation.expected));
    return since && *since > version;
}

Severity severityOf(ViolationKind kind)
{
    if (kind == ViolationKind::TooComplex)
        return Severity::Hint;
    return kind == ViolationKind::DeprecatedVersion ? Severity::Warning : Severity::Error;
}

} // namespace

std::vector<Fault> schemaFaults(const kustomize::Resource& resource, const schema::Catalog& catalog,
                                const QString& version)
{
    std::vector<Fault> faults;
    const auto judgedBy = schema::KubernetesVersion::fromText(version).value_or(schema::latestVersion);
    for (const Violation& violation : schema::check(resource.value(), catalog, judgedBy).violations) {
        // The version of an operator decides which versions of its types there are.
        if (violation.kind == ViolationKind::UnknownType && !isBuiltIn(resource.gvk().group))
            continue;
        if (isFilledInLater(resource.value(), violation.path) || isStillServed(violation, judgedBy))
            continue;
        faults.push_back({.rule = QString::fromStdString(std::string(schema::violationId(violation.kind))),
                          .severity = severityOf(violation.kind),
                          .text = textOf(violation, resource),
                          .hint = hintOf(violation),
                          .path = violation.path,
                          .subject = shown(violation.found),
                          .correction = correctionOf(violation, resource, catalog, judgedBy)});
    }
    return faults;
}

} // namespace efa::validation

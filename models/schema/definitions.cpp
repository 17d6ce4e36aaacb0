#include "schema/definitions.h"

#include "schema/schemareader.h"

#include <QCoreApplication>

#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::schema {

namespace {

using kustomize::Value;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::schema)
};

std::string_view textAt(const Value& value, std::initializer_list<std::string_view> path)
{
    const Value* found = value.at(path);
    return found == nullptr ? std::string_view() : found->text();
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString nameOf(const Definition& definition)
{
    return toQString(textAt(definition.object, {"metadata", "name"}));
}

Diagnostic unusable(const Definition& definition)
{
    return {.severity = Severity::Error,
            .rule = u"schema-unreadable"_s,
            .text =
                Text::tr(
                    "The custom resource definition %1 cannot be used: it lacks a group, a kind or versions.")
                    .arg(nameOf(definition)),
            .place = definition.place};
}

Diagnostic incomplete(const Definition& definition, std::string_view version, const std::string& complaint)
{
    return {
        .severity = Severity::Warning,
        .rule = u"schema-incomplete"_s,
        .text =
            Text::tr(
                "The schema of %1 in the custom resource definition %2 is not understood in full (%3): what "
                "is not understood is not checked.")
                .arg(toQString(version), nameOf(definition), QString::fromStdString(complaint)),
        .place = definition.place};
}

Diagnostic ambiguous(const Definition& definition, const Definition& other)
{
    return {.severity = Severity::Hint,
            .rule = u"schema-ambiguous"_s,
            .text = Text::tr("The custom resource definition %1 stands in two forms, here and in %2: its "
                             "objects are checked against neither.")
                        .arg(nameOf(definition), other.place.toString()),
            .place = definition.place,
            .hint = Text::tr("Keep one of them for all clusters where that is meant.")};
}

Scope scopeOf(const Value& definition)
{
    const std::string_view scope = textAt(definition, {"spec", "scope"});
    return scope == "Namespaced" ? Scope::Namespaced : scope == "Cluster" ? Scope::Cluster : Scope::Unknown;
}

/// What to write instead of a version that is out of date: the one that is stored, if it is not, too.
std::string_view currentVersion(const Value& versions)
{
    std::string_view current;
    for (const Value& version : versions.items()) {
        if (textAt(version, {"deprecated"}) == "true" || textAt(version, {"served"}) == "false")
            continue;
        if (current.empty() || textAt(version, {"storage"}) == "true")
            current = textAt(version, {"name"});
    }
    return current;
}

void addVersion(TableBuilder& builder, const Definition& source, const Value& version,
                QList<Diagnostic>& faults)
{
    const Value& definition = source.object;
    const Value* schema = version.at({"schema", "openAPIV3Schema"});
    ObjectType type;
    type.name = {std::string(textAt(definition, {"spec", "group"})), std::string(textAt(version, {"name"})),
                 std::string(textAt(definition, {"spec", "names", "kind"}))};
    type.scope = scopeOf(definition);
    SchemaReader reader(builder, Dialect::CustomResource, nullptr);
    type.shape = reader.readRoot(schema == nullptr ? Value::mapping({}) : *schema);
    if (textAt(version, {"deprecated"}) == "true") {
        type.deprecatedIn = alwaysDeprecated;
        type.replacement = {type.name.group,
                            std::string(currentVersion(*definition.at({"spec", "versions"}))),
                            type.name.kind};
        if (type.replacement.version.empty())
            type.replacement = {};
    }
    if (!reader.complaint().empty() || schema == nullptr)
        faults << incomplete(source, type.name.version,
                             schema == nullptr ? "openAPIV3Schema" : reader.complaint());
    if (type.shape != noShape)
        builder.addType(std::move(type));
}

/// Group and kind.
using Defined = std::pair<std::string_view, std::string_view>;

Defined definedBy(const Value& definition)
{
    return {textAt(definition, {"spec", "group"}), textAt(definition, {"spec", "names", "kind"})};
}

bool isUsable(const Value& definition)
{
    const Value* versions = definition.at({"spec", "versions"});
    const auto [group, kind] = definedBy(definition);
    return versions != nullptr && versions->size() > 0 && !group.empty() && !kind.empty();
}

/// Labels and the way to convert between versions do not matter.
bool defineAlike(const Value& a, const Value& b)
{
    return scopeOf(a) == scopeOf(b) && *a.at({"spec", "versions"}) == *b.at({"spec", "versions"});
}

/// One definition of each type that has just one.
std::map<Defined, const Definition*> chosen(std::span<const Definition> definitions,
                                            QList<Diagnostic>& faults)
{
    std::map<Defined, const Definition*> found;
    std::set<Defined> inSeveralForms;
    for (const Definition& definition : definitions) {
        if (!isDefinition(definition.object))
            continue;
        if (!isUsable(definition.object)) {
            faults << unusable(definition);
            continue;
        }
        const auto [at, isFirst] = found.emplace(definedBy(definition.object), &definition);
        if (isFirst || defineAlike(at->second->object, definition.object))
            continue;
        if (inSeveralForms.insert(at->first).second)
            faults << ambiguous(definition, *at->second);
    }
    std::erase_if(found, [&](const auto& entry) { return inSeveralForms.contains(entry.first); });
    return found;
}

} // namespace

bool isDefinition(const Value& object)
{
    return textAt(object, {"kind"}) == "CustomResourceDefinition" &&
           textAt(object, {"apiVersion"}) == "apiextensions.k8s.io/v1";
}

bool isWholeDefinition(const Value& object)
{
    return isDefinition(object) && isUsable(object);
}

Imported importDefinitions(std::span<const Definition> definitions)
{
    Imported imported;
    TableBuilder builder;
    for (const auto& [name, definition] : chosen(definitions, imported.faults)) {
        for (const Value& version : definition->object.at({"spec", "versions"})->items()) {
            if (textAt(version, {"served"}) != "false")
                addVersion(builder, *definition, version, imported.faults);
        }
    }
    imported.table = builder.take();
    return imported;
}

} // namespace efa::schema

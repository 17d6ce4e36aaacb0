#include "schema/definitions.h"

#include "schema/schemareader.h"

#include <QCoreApplication>

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

Diagnostic unusable(const Value& definition)
{
    return {.severity = Severity::Error,
            .rule = u"schema-unreadable"_s,
            .text =
                Text::tr(
                    "The custom resource definition %1 cannot be used: it lacks a group, a kind or versions.")
                    .arg(toQString(textAt(definition, {"metadata", "name"})))};
}

Diagnostic incomplete(const Value& definition, std::string_view version, const std::string& complaint)
{
    return {
        .severity = Severity::Warning,
        .rule = u"schema-incomplete"_s,
        .text =
            Text::tr(
                "The schema of %1 in the custom resource definition %2 is not understood in full (%3): what "
                "is not understood is not checked.")
                .arg(toQString(version), toQString(textAt(definition, {"metadata", "name"})),
                     QString::fromStdString(complaint))};
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

void addVersion(TableBuilder& builder, const Value& definition, const Value& version,
                QList<Diagnostic>& faults)
{
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
        faults << incomplete(definition, type.name.version,
                             schema == nullptr ? "openAPIV3Schema" : reader.complaint());
    if (type.shape != noShape)
        builder.addType(std::move(type));
}

} // namespace

bool isDefinition(const Value& object)
{
    return textAt(object, {"kind"}) == "CustomResourceDefinition" &&
           textAt(object, {"apiVersion"}) == "apiextensions.k8s.io/v1";
}

Imported importDefinitions(std::span<const Value> definitions)
{
    Imported imported;
    TableBuilder builder;
    for (const Value& definition : definitions) {
        if (!isDefinition(definition))
            continue;
        const Value* versions = definition.at({"spec", "versions"});
        if (versions == nullptr || versions->size() == 0 || textAt(definition, {"spec", "group"}).empty() ||
            textAt(definition, {"spec", "names", "kind"}).empty()) {
            imported.faults << unusable(definition);
            continue;
        }
        for (const Value& version : versions->items()) {
            if (textAt(version, {"served"}) != "false")
                addVersion(builder, definition, version, imported.faults);
        }
    }
    imported.table = builder.take();
    return imported;
}

} // namespace efa::schema

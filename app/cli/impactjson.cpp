#include "app/cli/impactreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

using impact::Change;

QJsonValue valueOf(const std::optional<std::string>& text)
{
    return text ? QJsonValue(QString::fromStdString(*text)) : QJsonValue(QJsonValue::Null);
}

QString word(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Added:
        return u"added"_s;
    case Change::Kind::Removed:
        return u"removed"_s;
    case Change::Kind::Changed:
        break;
    }
    return u"changed"_s;
}

QJsonObject objectOf(const impact::ObjectName& name)
{
    return {{u"group"_s, QString::fromStdString(name.group)},
            {u"kind"_s, QString::fromStdString(name.kind)},
            {u"namespace"_s, QString::fromStdString(name.nspace)},
            {u"name"_s, QString::fromStdString(name.name)}};
}

QJsonObject objectOf(const Place& place)
{
    return {{u"file"_s, place.file}, {u"line"_s, place.line}, {u"column"_s, place.column}};
}

QJsonObject objectOf(const Change& change)
{
    QJsonArray fields;
    for (const impact::FieldChange& field : change.fields)
        fields.append(QJsonObject{{u"path"_s, QString::fromStdString(field.path)},
                                  {u"before"_s, valueOf(field.before)},
                                  {u"after"_s, valueOf(field.after)}});
    QJsonArray refused;
    for (const std::string& path : change.consequences.refused)
        refused.append(QString::fromStdString(path));
    QJsonObject object{{u"object"_s, objectOf(change.object)},
                       {u"change"_s, word(change.kind)},
                       {u"of"_s, change.of == Change::Of::Resource ? u"resource"_s : u"opaque-unit"_s},
                       {u"fields"_s, fields},
                       {u"restarts"_s, change.consequences.restarts},
                       {u"losesData"_s, change.consequences.losesData},
                       {u"staysBehind"_s, change.consequences.staysBehind},
                       {u"refused"_s, refused}};
    if (!change.formerName.empty())
        object.insert(u"formerName"_s, QString::fromStdString(change.formerName));
    return object;
}

QJsonArray namesOf(const std::vector<ClusterName>& clusters)
{
    QJsonArray names;
    for (const ClusterName& cluster : clusters)
        names.append(cluster.text);
    return names;
}

QJsonObject clusterObject(const ClusterName& name, const ImpactReport& report)
{
    const auto found = report.places.find(name);
    const fleet::ClusterPlace place = found == report.places.end() ? fleet::ClusterPlace() : found->second;
    return {{u"name"_s, name.text},
            {u"ring"_s, place.ring.text},
            {u"site"_s, place.site.text},
            {u"region"_s, place.region}};
}

QJsonObject unknownObject(const impact::Unknown& unknown)
{
    return {{u"cluster"_s, unknown.cluster.text},
            {u"side"_s, unknown.side == impact::Side::Before ? u"before"_s : u"after"_s},
            {u"message"_s, unknown.error.message},
            {u"place"_s, objectOf(unknown.error.where.value_or(Place()))}};
}

QJsonArray findingsOf(const ImpactReport& report)
{
    if (!report.bypass)
        return {};
    return {QJsonObject{{u"rule"_s, report.bypass->rule},
                        {u"text"_s, report.bypass->text},
                        {u"hint"_s, report.bypass->hint},
                        {u"place"_s, objectOf(report.bypass->place)}}};
}

} // namespace

QByteArray impactJson(const ImpactReport& report)
{
    QJsonArray clusters;
    QJsonArray groups;
    for (const impact::Group& group : report.impact.groups) {
        QJsonArray changes;
        for (const impact::ChangePtr& change : group.difference.changes)
            changes.append(objectOf(*change));
        for (const ClusterName& name : group.clusters) {
            QJsonObject cluster = clusterObject(name, report);
            cluster.insert(u"group"_s, groups.size());
            clusters.append(cluster);
        }
        groups.append(QJsonObject{{u"clusters"_s, namesOf(group.clusters)}, {u"changes"_s, changes}});
    }
    QJsonArray unknown;
    for (const impact::Unknown& one : report.impact.unknown)
        unknown.append(unknownObject(one));
    const QJsonObject object{{u"schema"_s, u"fleet-architect/impact/v1"_s},
                             {u"from"_s, report.from},
                             {u"to"_s, report.to},
                             {u"files"_s, QJsonArray::fromStringList(report.files)},
                             {u"clusters"_s, clusters},
                             {u"groups"_s, groups},
                             {u"added"_s, namesOf(report.impact.added)},
                             {u"removed"_s, namesOf(report.impact.removed)},
                             {u"unknown"_s, unknown},
                             {u"unchanged"_s, report.impact.unchanged},
                             {u"held"_s, report.impact.held},
                             {u"partly"_s, report.impact.partly},
                             {u"hidden"_s, report.impact.hidden},
                             {u"findings"_s, findingsOf(report)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace efa::app

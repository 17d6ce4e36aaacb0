#include "app/cli/validatereport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

using validation::Finding;

QString levelOf(Severity severity)
{
    return severity == Severity::Hint ? u"note"_s : validation::severityId(severity);
}

QJsonObject placeOf(const Place& place)
{
    const QString uri = QString::fromLatin1(QUrl::toPercentEncoding(place.file, "/"));
    QJsonObject object{
        {u"artifactLocation"_s, QJsonObject{{u"uri"_s, uri}, {u"uriBaseId"_s, u"%SRCROOT%"_s}}}};
    if (place.line > 0) {
        QJsonObject region{{u"startLine"_s, place.line}};
        if (place.column > 0)
            region.insert(u"startColumn"_s, place.column);
        object.insert(u"region"_s, region);
    }
    return object;
}

QJsonObject locationOf(const Finding& finding)
{
    QJsonObject location;
    if (!finding.place.file.isEmpty())
        location.insert(u"physicalLocation"_s, placeOf(finding.place));
    if (!finding.object.isEmpty())
        location.insert(
            u"logicalLocations"_s,
            QJsonArray{QJsonObject{{u"name"_s, finding.object},
                                   {u"fullyQualifiedName"_s, finding.path.isEmpty()
                                                                 ? finding.object
                                                                 : finding.object + u"/"_s + finding.path}}});
    return location;
}

QJsonObject resultOf(const Finding& finding, int ruleIndex)
{
    QString text = finding.text;
    if (!finding.hint.isEmpty())
        text += u"\n"_s + finding.hint;
    QJsonArray clusters;
    for (const ClusterName& cluster : finding.clusters)
        clusters.append(cluster.text);
    QJsonObject result{{u"ruleId"_s, finding.rule},
                       {u"ruleIndex"_s, ruleIndex},
                       {u"level"_s, levelOf(finding.severity)},
                       {u"message"_s, QJsonObject{{u"text"_s, text}}},
                       {u"partialFingerprints"_s, QJsonObject{{u"identity/v1"_s, finding.identity()}}},
                       {u"occurrenceCount"_s, std::max<qint64>(1, finding.count)},
                       {u"properties"_s, QJsonObject{{u"clusters"_s, clusters}}}};
    if (const QJsonObject location = locationOf(finding); !location.isEmpty())
        result.insert(u"locations"_s, QJsonArray{location});
    return result;
}

} // namespace

QByteArray validateSarif(const ValidateReport& report)
{
    std::map<QString, int> rules;
    for (const Finding& finding : report.validation.findings)
        rules.emplace(finding.rule, 0);
    QJsonArray descriptions;
    for (auto& [id, index] : rules) {
        index = static_cast<int>(descriptions.size());
        descriptions.append(QJsonObject{{u"id"_s, id}});
    }
    QJsonArray results;
    for (const Finding& finding : report.validation.findings)
        results.append(resultOf(finding, rules.at(finding.rule)));
    const QJsonObject driver{{u"name"_s, u"fleet-architect"_s},
                             {u"version"_s, QCoreApplication::applicationVersion()},
                             {u"rules"_s, descriptions}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"unicodeCodePoints"_s},
                          {u"results"_s, results}};
    const QJsonObject log{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                          {u"version"_s, u"2.1.0"_s},
                          {u"runs"_s, QJsonArray{run}}};
    return QJsonDocument(log).toJson(QJsonDocument::Indented);
}

} // namespace efa::app

#include "app/cli/validatereport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

using validation::Finding;

QJsonObject objectOf(const Finding& finding)
{
    QJsonArray clusters;
    for (const ClusterName& cluster : finding.clusters)
        clusters.append(cluster.text);
    return {{u"id"_s, finding.rule},
            {u"severity"_s, validation::severityId(finding.severity)},
            {u"text"_s, finding.text},
            {u"hint"_s, finding.hint},
            {u"place"_s, QJsonObject{{u"file"_s, finding.place.file},
                                     {u"line"_s, finding.place.line},
                                     {u"column"_s, finding.place.column}}},
            {u"object"_s, finding.object},
            {u"path"_s, finding.path},
            {u"subject"_s, finding.subject},
            {u"clusters"_s, clusters},
            {u"count"_s, finding.count},
            {u"identity"_s, finding.identity()}};
}

} // namespace

QByteArray validateJson(const ValidateReport& report)
{
    QJsonArray findings;
    for (const Finding& finding : report.validation.findings)
        findings.append(objectOf(finding));
    const auto [errors, warnings, infos] = report.counts();
    const QJsonObject object{{u"schema"_s, u"fleet-architect/findings/v1"_s},
                             {u"findings"_s, findings},
                             {u"errors"_s, errors},
                             {u"warnings"_s, warnings},
                             {u"infos"_s, infos},
                             {u"clusters"_s, report.validation.clusters},
                             {u"objects"_s, report.validation.objects},
                             {u"files"_s, report.validation.files},
                             {u"opaqueUnits"_s, report.validation.opaqueUnits},
                             {u"waived"_s, report.validation.waived},
                             {u"known"_s, report.known}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace efa::app

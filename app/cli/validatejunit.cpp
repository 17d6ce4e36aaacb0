#include "app/cli/console.h"
#include "app/cli/validatereport.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

using validation::Finding;

/// XML has no way to write most control characters.
QString writable(const QString& text)
{
    return plainText(text);
}

/// Every case has a name, or readers of the file take them for one.
QString nameOf(const Finding& finding)
{
    QStringList parts{finding.place.toString(), finding.object,
                      finding.object.isEmpty() ? finding.subject : QString()};
    parts.removeAll(QString());
    return parts.isEmpty() ? finding.text : parts.join(u' ');
}

void writeCase(QXmlStreamWriter& xml, const Finding& finding)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, finding.rule);
    xml.writeAttribute(u"name"_s, writable(nameOf(finding)));
    if (!finding.place.file.isEmpty())
        xml.writeAttribute(u"file"_s, writable(finding.place.file));
    if (finding.place.line > 0)
        xml.writeAttribute(u"line"_s, QString::number(finding.place.line));
    QStringList clusters;
    for (const ClusterName& cluster : finding.clusters)
        clusters << cluster.text;
    const QString details =
        QStringList{finding.text, finding.hint, finding.path, clusters.join(u' ')}.join(u'\n');
    // What is only said does not fail a run.
    if (finding.severity == Severity::Hint) {
        xml.writeTextElement(u"system-out"_s, writable(details));
    } else {
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"type"_s, validation::severityId(finding.severity));
        xml.writeAttribute(u"message"_s, writable(finding.text));
        xml.writeCharacters(writable(details));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

qsizetype failuresOf(const std::vector<const Finding*>& findings)
{
    return std::ranges::count_if(findings,
                                 [](const Finding* finding) { return finding->severity != Severity::Hint; });
}

} // namespace

QByteArray validateJunit(const ValidateReport& report)
{
    std::map<QString, std::vector<const Finding*>> suites;
    for (const Finding& finding : report.validation.findings)
        suites[finding.rule].push_back(&finding);
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, u"fleet-architect validate"_s);
    for (const auto& [rule, findings] : suites) {
        xml.writeStartElement(u"testsuite"_s);
        xml.writeAttribute(u"name"_s, rule);
        xml.writeAttribute(u"tests"_s, QString::number(findings.size()));
        xml.writeAttribute(u"failures"_s, QString::number(failuresOf(findings)));
        for (const Finding* finding : findings)
            writeCase(xml, *finding);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

} // namespace efa::app

#include "app/cli/validatereport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::ValidateText)
};

using validation::Finding;

constexpr qsizetype shownClusters = 5;

QString clustersText(const std::vector<ClusterName>& clusters)
{
    QStringList names;
    for (const ClusterName& cluster : clusters) {
        if (names.size() == shownClusters)
            break;
        names << cluster.text;
    }
    const QString list = names.join(u", "_s) + (clusters.size() > shownClusters ? u", …"_s : QString());
    return Text::tr("in %n cluster(s): %1", nullptr, static_cast<int>(clusters.size())).arg(list);
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Text::tr("error");
    case Severity::Warning:
        return Text::tr("warning");
    case Severity::Hint:
        break;
    }
    return Text::tr("info");
}

QString lineOf(const Finding& finding)
{
    QString line = finding.place.toString();
    line += (line.isEmpty() ? QString() : u": "_s) + severityText(finding.severity) + u": "_s + finding.text +
            u" ["_s + finding.rule + u"]\n"_s;
    if (!finding.object.isEmpty())
        line += u"    "_s + finding.object + (finding.path.isEmpty() ? QString() : u": "_s + finding.path) +
                u'\n';
    if (!finding.clusters.empty())
        line += u"    "_s + clustersText(finding.clusters) + u'\n';
    if (!finding.hint.isEmpty())
        line += u"    "_s + finding.hint + u'\n';
    return line;
}

QString unknownUnits(int count, bool isFleet)
{
    return isFleet ? Text::tr("; %n unit(s) not known (render --cluster NAME lists them)", nullptr, count)
                   : Text::tr("; %n unit(s) not known", nullptr, count);
}

QString summary(const ValidateReport& report)
{
    const auto [errors, warnings, infos] = report.counts();
    const workspace::FleetValidation& done = report.validation;
    QString text = Text::tr("%1 errors, %2 warnings, %3 infos").arg(errors).arg(warnings).arg(infos);
    text += report.isFleet ? Text::tr("; %1 clusters, %2 objects, %3 files")
                                 .arg(done.clusters)
                                 .arg(done.objects)
                                 .arg(done.files)
                           : Text::tr("; %1 objects, %2 files").arg(done.objects).arg(done.files);
    if (done.opaqueUnits > 0)
        text += unknownUnits(static_cast<int>(done.opaqueUnits), report.isFleet);
    if (done.waived > 0)
        text += Text::tr("; %1 waived").arg(done.waived);
    if (report.known > 0)
        text += Text::tr("; %1 known from the baseline").arg(report.known);
    return text + u'\n';
}

} // namespace

std::array<qsizetype, 3> ValidateReport::counts() const
{
    std::array<qsizetype, 3> counts = {};
    for (const Finding& finding : validation.findings)
        ++counts[finding.severity == Severity::Error ? 0 : finding.severity == Severity::Warning ? 1 : 2];
    return counts;
}

QString validateText(const ValidateReport& report)
{
    QString text;
    for (const Finding& finding : report.validation.findings)
        text += lineOf(finding);
    return text + summary(report);
}

} // namespace efa::app

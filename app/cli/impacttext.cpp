#include "app/cli/impactreport.h"

#include "impact/reach.h"
#include "impact/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::ImpactText)
};

constexpr size_t shownClusters = 8;
constexpr size_t shownFields = 6;

QString names(const std::vector<ClusterName>& clusters, size_t most)
{
    QStringList list;
    for (const ClusterName& cluster : clusters) {
        if (list.size() == static_cast<qsizetype>(most))
            break;
        list << cluster.text;
    }
    const size_t left = clusters.size() - static_cast<size_t>(list.size());
    return left == 0 ? list.join(u", "_s)
                     : Text::tr("%1 and %n more", nullptr, static_cast<int>(left)).arg(list.join(u", "_s));
}

QString groupTitle(const impact::Group& group, const ImpactReport& report)
{
    return impact::groupTitle(group, report.places, report.rings);
}

QString changeTitle(const impact::Change& change)
{
    const QString title = impact::signOf(change) + u' ' + impact::objectTitle(change);
    const QStringList words = impact::consequenceWords(change.consequences);
    return words.isEmpty() ? title : title + u": "_s + words.join(u"; "_s);
}

QStringList changeLines(const impact::Change& change)
{
    QStringList lines = {changeTitle(change)};
    for (const impact::FieldChange& field : change.fields) {
        if (lines.size() > static_cast<qsizetype>(shownFields))
            break;
        lines << u"    "_s + impact::fieldLine(field);
    }
    const auto left = static_cast<qsizetype>(change.fields.size()) - (lines.size() - 1);
    if (left > 0)
        lines << u"    "_s + Text::tr("and %n more field(s)", nullptr, static_cast<int>(left));
    return lines;
}

QString summary(const ImpactReport& report)
{
    return impact::sentence(report.files.size(), impact::reachOf(report.impact, report.places));
}

/// What is to be said beside the groups.
QStringList remarks(const ImpactReport& report)
{
    const impact::Impact& impact = report.impact;
    QStringList lines;
    if (!impact.added.empty())
        lines << Text::tr("New: %1").arg(names(impact.added, shownClusters));
    if (!impact.removed.empty())
        lines << Text::tr("No longer there: %1").arg(names(impact.removed, shownClusters));
    if (impact.held > 0)
        lines << impact::heldWords(impact.held);
    if (impact.partly > 0)
        lines << impact::partlyWords(impact.partly);
    if (impact.hidden > 0)
        lines << impact::hiddenWords(impact.hidden);
    if (!impact.unknown.empty()) {
        std::vector<ClusterName> clusters;
        clusters.reserve(impact.unknown.size());
        for (const impact::Unknown& unknown : impact.unknown)
            clusters.push_back(unknown.cluster);
        lines << Text::tr("Not known, they cannot be rendered: %1").arg(names(clusters, shownClusters));
    }
    return lines;
}

} // namespace

QString impactText(const ImpactReport& report)
{
    QStringList lines = {summary(report)};
    lines << remarks(report);
    for (const impact::Group& group : report.impact.groups) {
        lines << QString() << groupTitle(group, report);
        for (const impact::ChangePtr& change : impact::dangerousFirst(group.difference)) {
            for (const QString& line : changeLines(*change))
                lines << u"  "_s + line;
        }
        lines << u"  "_s + names(group.clusters, shownClusters);
    }
    return lines.join(u'\n') + u'\n';
}

QString impactMarkdown(const ImpactReport& report)
{
    QStringList lines = {u"**"_s + summary(report) + u"**"_s, QString()};
    if (report.bypass)
        lines << u"> "_s + report.bypass->text << QString();
    for (const QString& remark : remarks(report))
        lines << u"- "_s + remark;
    for (const impact::Group& group : report.impact.groups) {
        lines << u"<details><summary>"_s + groupTitle(group, report).toHtmlEscaped() + u"</summary>"_s
              << QString() << u"```diff"_s;
        for (const impact::ChangePtr& change : impact::dangerousFirst(group.difference))
            lines << changeLines(*change);
        lines << u"```"_s << QString() << names(group.clusters, group.clusters.size()).toHtmlEscaped()
              << u"</details>"_s << QString();
    }
    return lines.join(u'\n').trimmed() + u'\n';
}

} // namespace efa::app

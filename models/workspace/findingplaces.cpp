#include "workspace/findingplaces.h"

#include "workspace/inparallel.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace efa::workspace {

using validation::Finding;

namespace {

/// Clusters of a group that are traced first.
constexpr size_t probes = 3;
/// Clusters that are traced where the first ones disagree.
constexpr size_t mostTraced = 200;

std::vector<uint32_t> probesOf(const std::vector<uint32_t>& clusters)
{
    std::vector<uint32_t> chosen;
    for (size_t i = 0; i < std::min(probes, clusters.size()); ++i) {
        const size_t last = clusters.size() - 1;
        chosen.push_back(clusters[probes > 1 && clusters.size() > probes ? i * last / (probes - 1) : i]);
    }
    return chosen;
}

bool agree(const auto& traced)
{
    return std::ranges::all_of(traced, [&](const auto& one) { return one.place == traced.front().place; });
}

/// Equal causes told in equal words.
void join(std::vector<Finding>& findings)
{
    std::map<std::tuple<QString, QString, int, int, QString>, Finding> joined;
    for (Finding& finding : findings) {
        const auto key = std::tuple(finding.rule, finding.place.file, finding.place.line,
                                    finding.place.column, finding.text);
        auto [at, isNew] = joined.try_emplace(key, finding);
        if (isNew)
            continue;
        Finding& known = at->second;
        known.severity = std::max(known.severity, finding.severity);
        known.count += finding.count;
        known.clusters.insert(known.clusters.end(), finding.clusters.begin(), finding.clusters.end());
    }
    findings.clear();
    for (auto& [key, finding] : joined) {
        std::ranges::sort(finding.clusters);
        const auto rest = std::ranges::unique(finding.clusters);
        finding.clusters.erase(rest.begin(), rest.end());
        findings.push_back(std::move(finding));
    }
}

} // namespace

void FindingPlaces::trace(const std::vector<Group>& groups, Wanted& wanted)
{
    struct Question
    {
        size_t group = 0;
        Traced* answer = nullptr;
    };
    std::map<uint32_t, std::vector<Question>> byCluster;
    for (size_t i = 0; i < groups.size(); ++i) {
        for (Traced& traced : wanted[i])
            byCluster[traced.cluster].push_back({i, &traced});
    }
    std::vector<std::pair<uint32_t, std::vector<Question>>> work(byCluster.begin(), byCluster.end());
    inParallel(work.size(), m_workers, [&](size_t at) {
        const PlaceOf placeOf = m_makePlaceOf(work[at].first);
        for (const Question& question : work[at].second)
            question.answer->place = placeOf(groups[question.group].object, *groups[question.group].fault);
        return !m_progress.isCancelled();
    });
}

void FindingPlaces::add(const Group& group, const Place& place, const std::vector<uint32_t>& clusters,
                        qint64 count)
{
    Finding finding;
    finding.place = place;
    finding.count = count;
    for (const uint32_t cluster : clusters) {
        if (!m_names[cluster].isEmpty())
            finding.clusters.push_back(m_names[cluster]);
    }
    if (group.known) {
        finding.rule = group.known->rule;
        finding.severity = group.known->severity;
        finding.text = group.known->text;
        finding.hint = group.known->hint;
        finding.subject = group.known->subject;
    } else {
        const validation::Fault& fault = *group.fault;
        finding.rule = fault.rule;
        finding.severity = fault.severity;
        finding.text = fault.text;
        finding.hint = fault.hint;
        finding.object = group.object.shown();
        finding.path = QString::fromStdString(kustomize::pathText(fault.path));
        finding.subject = fault.subject;
        finding.correction = fault.correction;
    }
    m_findings.push_back(std::move(finding));
}

void FindingPlaces::addTraced(const Group& group, const std::vector<Traced>& traced)
{
    if (agree(traced)) {
        add(group, traced.front().place, group.clusters, group.count);
        return;
    }
    std::map<std::pair<QString, int>, std::pair<Place, std::vector<uint32_t>>> causes;
    for (const Traced& one : traced) {
        auto& [place, clusters] = causes[{one.place.file, one.place.line}];
        place = one.place;
        clusters.push_back(one.cluster);
    }
    // Beyond the limit nobody looked: they are told with the first cause.
    auto& first = causes.begin()->second.second;
    first.insert(first.end(), group.clusters.begin() + static_cast<std::ptrdiff_t>(traced.size()),
                 group.clusters.end());
    for (const auto& [key, cause] : causes)
        add(group, cause.first, cause.second, static_cast<qint64>(cause.second.size()));
}

std::vector<Finding> FindingPlaces::findings(std::vector<Group> groups)
{
    Wanted wanted(groups.size());
    for (size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].known)
            continue;
        for (const uint32_t cluster : probesOf(groups[i].clusters))
            wanted[i].push_back({cluster, {}});
    }
    trace(groups, wanted);
    Wanted further(groups.size());
    for (size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].known || agree(wanted[i]) || groups[i].clusters.size() == wanted[i].size())
            continue;
        for (size_t k = 0; k < std::min(mostTraced, groups[i].clusters.size()); ++k)
            further[i].push_back({groups[i].clusters[k], {}});
    }
    trace(groups, further);
    for (size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].known)
            add(groups[i], groups[i].known->place, groups[i].clusters, groups[i].count);
        else
            addTraced(groups[i], further[i].empty() ? wanted[i] : further[i]);
    }
    join(m_findings);
    return std::move(m_findings);
}

} // namespace efa::workspace

#include "workspace/validationmemory.h"

#include "fleet/topology.h"
#include "validation/clusterversions.h"
#include "workspace/checkfiles.h"
#include "workspace/filereach.h"
#include "workspace/foldermanifests.h"
#include "workspace/inparallel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

bool isInFolder(const QString& file, QLatin1StringView folder)
{
    return (u'/' + file).contains(u'/' + folder + u'/');
}

/// Whether two settings let the same be found; what is waived or told otherwise is decided afterwards.
bool judgeAlike(const validation::Settings& a, const validation::Settings& b)
{
    const auto parameters = [](const validation::Settings& settings) {
        std::map<QString, QMap<QString, QString>> set;
        for (const auto& [rule, setting] : settings.rules)
            set.emplace(rule, setting.parameters);
        return set;
    };
    return parameters(a) == parameters(b) &&
           std::ranges::equal(a.provided, b.provided, {}, &validation::Provided::object,
                              &validation::Provided::object);
}

/// Whether agents see the same cluster.
bool isSame(const delivery::Cluster& a, const delivery::Cluster& b)
{
    return a.engine == b.engine && a.labels == b.labels && a.groups == b.groups &&
           a.furtherEntries == b.furtherEntries && a.access == b.access;
}

struct ReadFile
{
    QList<Diagnostic> problems;
    validation::RepositoryTypes::Definitions definitions;
};

ReadFile readFile(const files::FileTree& tree, const QString& path)
{
    ReadFile read;
    const auto text = tree.read(path);
    if (!text)
        return read;
    const QString name = tree.displayName(path);
    read.problems = checkText(name, *text);
    // A template is YAML only once it was filled in.
    if (!read.problems.isEmpty() && isTemplate(*text))
        read.problems.clear();
    else if (read.problems.isEmpty())
        read.definitions = validation::RepositoryTypes::definitionsIn(yaml::Source(*text, name));
    return read;
}

std::map<ClusterName, Place> placesOf(const fleet::Topology& topology)
{
    std::map<ClusterName, Place> places;
    for (const fleet::Region& region : topology.regions) {
        for (const fleet::Site& site : region.sites) {
            for (const fleet::Cluster& cluster : site.clusters)
                places.emplace(cluster.name, cluster.place);
        }
    }
    return places;
}

bool lists(const QSet<QString>& paths, const QString& file)
{
    const qsizetype slash = file.lastIndexOf(u'/');
    return paths.contains(file) || paths.contains(slash < 0 ? QString() : file.left(slash));
}

} // namespace

ValidationMemory::ValidationMemory(std::shared_ptr<kustomize::Memory> rendering)
    : m_rendering(std::move(rendering))
{
}

void ValidationMemory::begin(const std::optional<QStringList>& changed, const Survey& survey)
{
    ++m_work.rounds;
    if (changed)
        return forget(*changed, survey);
    m_policiesChanged = true;
    m_rules.reset();
    m_files.reset();
    m_checked.clear();
    m_yaml.clear();
    m_traced.clear();
    m_types.forgetAll();
    for (auto& [id, known] : m_known)
        known.isFresh = false;
}

void ValidationMemory::forget(const QStringList& changed, const Survey& survey)
{
    if (changed.isEmpty())
        return;
    m_types.forget(changed);
    for (const QString& file : changed) {
        m_checked.remove(file);
        m_yaml.remove(file);
        if (isInFolder(file, "policies"_L1))
            m_policiesChanged = true;
        if (isInFolder(file, "topology"_L1) || m_policiesChanged)
            m_rules.reset();
        if (m_files && !std::ranges::binary_search(*m_files, file))
            m_files.reset();
    }
    for (auto& [id, traced] : m_traced) {
        if (std::ranges::any_of(changed, [&](const QString& file) { return lists(traced.paths, file); }))
            traced.isFresh = false;
    }
    const FileReach reach(changed, survey);
    const auto isBelowNobody = [&](const QString& file) {
        return isYamlFile(file) && !isInFolder(file, "topology"_L1) &&
               std::ranges::none_of(m_known, [&](const auto& entry) {
                   const ClusterVerdictPtr& verdict = entry.second.verdict;
                   return verdict && std::ranges::any_of(verdict->folders, [&](const QString& folder) {
                              return liesBelow(file, folder);
                          });
               });
    };
    const bool all = reach.concernsAll() || std::ranges::any_of(reach.readByNobody(), isBelowNobody);
    for (auto& [id, known] : m_known) {
        if (all || !known.verdict || reach.reachesOneOf(known.verdict->folders))
            known.isFresh = false;
    }
}

Result<const ValidationRules*> ValidationMemory::rules(const files::FileTree& tree, const QString& folder,
                                                       Progress& progress)
{
    if (m_rules && !m_types.isStale())
        return &*m_rules;
    // Types that were read may not be answered by rules from before.
    m_rules.reset();
    auto read = readRules(tree, folder, progress);
    if (!read)
        return failure(std::move(read).error());
    m_rules = std::move(*read);
    m_lastJudging = m_rules->judging;
    m_policiesChanged = false;
    return &*m_rules;
}

Result<ValidationRules> ValidationMemory::readRules(const files::FileTree& tree, const QString& folder,
                                                    Progress& progress)
{
    ValidationRules rules;
    auto settings = validation::readSettings(tree, folder);
    if (!settings)
        return failure(std::move(settings).error());
    rules.settings = *settings;
    const auto catalog = m_types.catalog(tree, folder, settings->schemas, progress);
    if (!catalog)
        return failure(catalog.error());
    rules.judging = m_lastJudging;
    if (!rules.judging || m_policiesChanged || rules.judging->catalog != *catalog ||
        !judgeAlike(rules.judging->settings, *settings)) {
        auto policies = validation::readPolicies(tree, folder);
        if (!policies)
            return failure(std::move(policies).error());
        rules.judging = std::make_shared<Judging>(*catalog, std::move(*policies), std::move(*settings));
    }
    rules.findings = rules.settings.findings + rules.judging->policies.findings + m_types.findings();
    if (!fleet::hasTopology(tree, folder))
        return rules;
    const auto topology = fleet::readTopology(tree, folder);
    if (!topology)
        return failure(topology.error());
    rules.facts = validation::factsOf(*topology);
    rules.places = placesOf(*topology);
    rules.versions = validation::versionsNotOnBoard(*topology);
    rules.findings += topology->findings;
    return rules;
}

Result<QStringList> ValidationMemory::files(const files::FileTree& tree, const QString& folder,
                                            Progress& progress)
{
    if (m_files)
        return *m_files;
    auto listed = filesBelow(tree, folder, progress);
    if (!listed)
        return listed;
    std::ranges::sort(*listed);
    m_files = *listed;
    return listed;
}

QHash<QString, QList<Diagnostic>> ValidationMemory::yamlProblems(const files::FileTree& tree,
                                                                 const QStringList& paths, int workers,
                                                                 Progress& progress)
{
    QStringList fresh;
    for (const QString& path : paths) {
        if (isYamlFile(path) && !m_checked.contains(path))
            fresh << path;
    }
    std::vector<std::optional<ReadFile>> read(static_cast<size_t>(fresh.size()));
    inParallel(read.size(), workers, [&](size_t at) {
        read[at] = readFile(tree, fresh.at(static_cast<qsizetype>(at)));
        return !progress.isCancelled();
    });
    for (size_t at = 0; at < read.size(); ++at) {
        const QString& path = fresh.at(static_cast<qsizetype>(at));
        if (!read[at])
            continue;
        ++m_work.files;
        m_checked.insert(path);
        if (!read[at]->problems.isEmpty())
            m_yaml.insert(path, read[at]->problems);
        m_types.set(path, std::move(read[at]->definitions));
    }
    m_types.keepOnly(paths);
    return m_yaml;
}

ValidationMemory::ClusterId ValidationMemory::idOf(const delivery::Cluster& cluster)
{
    return {cluster.name.text, cluster.entry};
}

ClusterVerdictPtr ValidationMemory::verdict(const Question& question) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_known.find(idOf(question.cluster));
    if (found == m_known.end())
        return nullptr;
    const Known& known = found->second;
    const bool holds = known.isFresh && known.judging == question.judging && known.scope == question.scope &&
                       isSame(known.cluster, question.cluster) && known.facts == question.facts;
    return holds ? known.verdict : nullptr;
}

void ValidationMemory::note(const Question& question, const ClusterVerdictPtr& verdict)
{
    ++m_work.clusters;
    const std::scoped_lock lock(m_mutex);
    Known& known = m_known[idOf(question.cluster)];
    known.cluster = question.cluster;
    known.facts = question.facts;
    known.scope = question.scope;
    known.judging = question.judging;
    known.verdict = verdict;
    if (verdict->isWhole)
        known.whole = verdict;
    known.isFresh = true;
}

ClusterVerdictPtr ValidationMemory::lastWhole(const delivery::Cluster& cluster) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_known.find(idOf(cluster));
    return found == m_known.end() ? nullptr : found->second.whole;
}

std::optional<Place> ValidationMemory::place(const delivery::Cluster& cluster,
                                             const kustomize::ContentKey& fault, Age age) const
{
    const std::scoped_lock lock(m_mutex);
    const auto traced = m_traced.find(idOf(cluster));
    if (traced == m_traced.end() || (age == Age::Now && !traced->second.isFresh))
        return std::nullopt;
    const auto found = traced->second.places.find(fault);
    return found == traced->second.places.end() ? std::nullopt : std::optional(found->second);
}

void ValidationMemory::notePlace(const delivery::Cluster& cluster, const kustomize::ContentKey& fault,
                                 const Place& place)
{
    const std::scoped_lock lock(m_mutex);
    m_traced[idOf(cluster)].places.insert_or_assign(fault, place);
}

void ValidationMemory::notePaths(const delivery::Cluster& cluster, const QSet<QString>& paths)
{
    ++m_work.traced;
    const std::scoped_lock lock(m_mutex);
    Traced& traced = m_traced[idOf(cluster)];
    if (!traced.isFresh)
        traced = {};
    traced.paths += paths;
}

} // namespace efa::workspace

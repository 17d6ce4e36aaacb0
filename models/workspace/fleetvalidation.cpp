#include "workspace/fleetvalidation.h"

#include "fleet/topology.h"
#include "validation/clusterjudge.h"
#include "workspace/checkfiles.h"
#include "workspace/delivering.h"
#include "workspace/findingplaces.h"
#include "workspace/foldermanifests.h"
#include "workspace/inparallel.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace efa::workspace {

using validation::Finding;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::FleetValidation)
};

// As for rendering: every cluster is delivered once, and what they share is far less than this.
constexpr size_t memoryLimit = size_t{192} * 1024 * 1024;

Diagnostic diagnosticOf(const Error& error, const QString& rule)
{
    return {.severity = Severity::Error,
            .rule = rule,
            .text = error.message,
            .place = error.where.value_or(Place()),
            .hint = error.hint};
}

/// What the workers share.
class Work
{
  public:
    Work(const files::FileTree& tree, const QString& folder, const ValidationOptions& options,
         Progress& progress)
        : m_tree(tree)
        , m_folder(folder)
        , m_options(options)
        , m_memory(std::make_shared<kustomize::Memory>(memoryLimit))
        , m_progress(progress)
    {
    }

    Result<FleetValidation> run(const std::optional<FleetClusters>& fleet)
    {
        const auto inside = filesBelow(m_tree, m_folder, m_progress);
        if (!inside)
            return failure(inside.error());
        if (auto read = readRules(); !read)
            return failure(std::move(read).error());
        checkYaml(*inside);
        if (fleet)
            m_fleet = *fleet;
        else if (auto found = addFolder(*inside); !found)
            return failure(std::move(found).error());
        for (const delivery::Cluster& cluster : m_fleet.clusters)
            m_names.push_back(cluster.name);
        m_scope = fleet ? validation::Scope::Cluster : validation::Scope::Part;
        m_result.clusters = fleet ? static_cast<qint64>(m_fleet.clusters.size()) : 0;
        judgeAll();
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        finish();
        return std::move(m_result);
    }

  private:
    Result<void> readRules()
    {
        auto settings = validation::readSettings(m_tree, m_folder);
        if (!settings)
            return failure(std::move(settings).error());
        m_settings = std::move(*settings);
        auto policies = validation::readPolicies(m_tree, m_folder);
        if (!policies)
            return failure(std::move(policies).error());
        m_policies = std::move(*policies);
        auto catalog = schema::Catalog::onBoard();
        if (!catalog)
            return failure(std::move(catalog).error());
        m_catalog = std::move(*catalog);
        for (const Diagnostic& finding : m_settings.findings + m_policies.findings)
            addKnown(finding);
        if (!fleet::hasTopology(m_tree, m_folder))
            return {};
        const auto topology = fleet::readTopology(m_tree, m_folder);
        if (!topology)
            return failure(topology.error());
        m_facts = validation::factsOf(*topology);
        for (const Diagnostic& finding : topology->findings)
            addKnown(finding);
        return {};
    }

    /// A file of the topology is read twice: what is wrong with it is told once.
    void addKnown(const Diagnostic& known)
    {
        const bool isKnown = std::ranges::any_of(m_known, [&](const Finding& other) {
            return other.rule == known.rule && other.place == known.place && other.text == known.text;
        });
        if (isKnown)
            return;
        m_known.push_back({.rule = known.rule,
                           .severity = known.severity,
                           .text = known.text,
                           .hint = known.hint,
                           .place = known.place});
    }

    void checkYaml(const QStringList& files)
    {
        QStringList yaml;
        for (const QString& path : files) {
            if (isYamlFile(path))
                yaml << path;
        }
        std::vector<QList<Diagnostic>> problems(static_cast<size_t>(yaml.size()));
        inParallel(problems.size(), m_options.workers, [&](size_t at) {
            const QString& path = yaml.at(static_cast<qsizetype>(at));
            const auto text = m_tree.read(path);
            // A template is YAML only once it was filled in.
            if (text) {
                QList<Diagnostic> found = checkText(m_tree.displayName(path), *text);
                if (found.isEmpty() || !isTemplate(*text))
                    problems[at] = std::move(found);
            }
            return !m_progress.isCancelled();
        });
        m_result.files = yaml.size();
        for (const QList<Diagnostic>& found : problems) {
            for (const Diagnostic& problem : found)
                addKnown(problem);
        }
    }

    /// The folder is taken for clusters without names: each root of a kustomization, and all that lies loose.
    Result<void> addFolder(const QStringList& files)
    {
        auto found = manifestsIn(m_tree, m_folder, files, m_progress);
        if (!found)
            return failure(std::move(found).error());
        m_manifests = std::move(*found);
        for (const QString& folder : m_manifests.kustomizations) {
            delivery::Cluster cluster;
            cluster.entry = folder;
            cluster.engine = fleet::Engine::None;
            m_fleet.clusters.push_back(std::move(cluster));
        }
        return {};
    }

    const validation::ClusterFacts& factsOf(const delivery::Cluster& cluster)
    {
        static const validation::ClusterFacts none;
        if (!m_options.kubernetesVersion.isEmpty())
            m_facts[cluster.name]["version"] = {m_options.kubernetesVersion.toStdString()};
        const auto found = m_facts.find(cluster.name);
        return found == m_facts.end() ? none : found->second;
    }

    void judgeAll()
    {
        const Delivering delivering(m_tree, m_fleet.homeUrls, m_options.plain, m_options.remotes, m_memory);
        m_judge.emplace(m_catalog, m_policies.all, m_settings);
        std::vector<const validation::ClusterFacts*> facts;
        for (const delivery::Cluster& cluster : m_fleet.clusters)
            facts.push_back(&factsOf(cluster));
        inParallel(m_fleet.clusters.size(), m_options.workers, [&](size_t at) {
            const delivery::Cluster& cluster = m_fleet.clusters[at];
            const auto delivery = delivering.deliver(cluster, m_progress);
            const auto number = static_cast<uint32_t>(at);
            if (delivery)
                judge(number, *delivery, *facts[at], scopeOf(cluster));
            else
                note(number, diagnosticOf(delivery.error(), u"render"_s));
            m_progress.report(++m_done, static_cast<qint64>(m_fleet.clusters.size()),
                              Text::tr("Judging clusters"));
            return !m_progress.isCancelled();
        });
        if (m_manifests.loose.objects.empty())
            return;
        m_names.emplace_back();
        judge(static_cast<uint32_t>(m_names.size() - 1), m_manifests.delivery(), factsOf({}), m_scope);
    }

    /// Without an agent nobody says that the folder is all that the cluster gets.
    validation::Scope scopeOf(const delivery::Cluster& cluster) const
    {
        return cluster.engine == fleet::Engine::None ? validation::Scope::Part : m_scope;
    }

    void note(uint32_t cluster, const Diagnostic& finding)
    {
        const std::scoped_lock lock(m_mutex);
        m_groups.add(cluster, finding);
    }

    void judge(uint32_t cluster, const delivery::Delivery& delivery, const validation::ClusterFacts& facts,
               validation::Scope scope)
    {
        std::vector<std::pair<validation::ObjectId, validation::FaultPtr>> faults;
        m_judge->judge(delivery, facts, scope,
                       [&](const validation::ObjectId& object, const validation::FaultPtr& fault) {
                           faults.emplace_back(object, fault);
                       });
        const std::scoped_lock lock(m_mutex);
        for (const auto& [object, fault] : faults)
            m_groups.add(cluster, object, fault);
        for (const delivery::Unit& unit : delivery.units) {
            m_result.objects += static_cast<qint64>(unit.built.resources.size());
            m_result.opaqueUnits += unit.built.opaque ? 1 : 0;
            for (const Diagnostic& finding : unit.built.findings)
                addOf(cluster, unit, finding);
        }
        for (const Diagnostic& finding : delivery.findings)
            m_groups.add(cluster, finding);
    }

    /// What was found while a unit was built; without a place it is about the object that orders the unit.
    void addOf(uint32_t cluster, const delivery::Unit& unit, Diagnostic finding)
    {
        const bool isFault = unit.built.fault() && unit.built.fault()->text == finding.text;
        const bool isElsewhere = finding.text.contains("://"_L1);
        // That something lies on another machine, or is a program, is no fault of the files; and that an
        // agent adds to every folder what only some need is how it is used.
        if ((isFault && (isElsewhere || finding.severity != Severity::Error)) ||
            (!isFault && unit.order.object && finding.severity == Severity::Warning))
            finding.severity = Severity::Hint;
        if (!finding.place.file.isEmpty() || !unit.order.object) {
            m_groups.add(cluster, finding);
            return;
        }
        m_groups.add(cluster, validation::idOf(*unit.order.object),
                     std::make_shared<const validation::Fault>(validation::Fault{.rule = finding.rule,
                                                                                 .severity = finding.severity,
                                                                                 .text = finding.text,
                                                                                 .hint = finding.hint}));
    }

    std::unique_ptr<FaultTracer> tracerOf(uint32_t cluster)
    {
        if (cluster >= m_fleet.clusters.size())
            return std::make_unique<FaultTracer>(m_manifests.loose);
        return std::make_unique<FaultTracer>(m_tree, m_fleet, m_options.plain, m_options.remotes, m_memory,
                                             m_fleet.clusters[cluster], m_progress);
    }

    void finish()
    {
        FindingPlaces places(
            m_names, [this](uint32_t cluster) { return tracerOf(cluster); }, m_options.workers, m_progress);
        m_result.findings = places.findings(m_groups.take());
        joinKnown();
        const QString prefix = m_tree.displayName({});
        for (Finding& finding : m_result.findings) {
            if (finding.place.file.startsWith(prefix))
                finding.place.file.remove(0, prefix.size());
        }
        validation::applyRules(m_result.findings, m_settings);
        m_result.waived = validation::applyWaivers(m_result.findings, m_settings, m_options.today);
        validation::sortFindings(m_result.findings);
    }

    /// What keeps a file from being read keeps clusters from being built: that is told once, with them.
    void joinKnown()
    {
        std::map<std::pair<QString, int>, Finding*> byPlace;
        for (Finding& known : m_known)
            byPlace.emplace(std::pair(known.place.file, known.place.line), &known);
        std::erase_if(m_result.findings, [&](Finding& finding) {
            if (!finding.object.isEmpty())
                return false;
            const auto found = byPlace.find({finding.place.file, finding.place.line});
            if (found == byPlace.end() || finding.place.file.isEmpty())
                return false;
            auto& clusters = found->second->clusters;
            std::vector<ClusterName> all;
            std::ranges::set_union(clusters, finding.clusters, std::back_inserter(all));
            clusters = std::move(all);
            return true;
        });
        m_result.findings.insert(m_result.findings.end(), m_known.begin(), m_known.end());
    }

    const files::FileTree& m_tree;
    QString m_folder;
    const ValidationOptions& m_options;
    std::shared_ptr<kustomize::Memory> m_memory;
    Progress& m_progress;
    FleetClusters m_fleet;
    FolderManifests m_manifests;
    validation::Scope m_scope = validation::Scope::Cluster;
    std::vector<ClusterName> m_names;
    validation::Settings m_settings;
    validation::Policies m_policies;
    schema::CatalogPtr m_catalog;
    std::map<ClusterName, validation::ClusterFacts> m_facts;
    std::optional<validation::ClusterJudge> m_judge;
    std::vector<Finding> m_known; ///< whose place needs no tracing, of no cluster yet
    std::atomic<qint64> m_done = 0;
    std::mutex m_mutex; // guards the two below
    validation::FaultGroups m_groups;
    FleetValidation m_result;
};

} // namespace

Result<FleetValidation> validateFleet(const files::FileTree& tree, const QString& folder,
                                      const std::optional<FleetClusters>& fleet,
                                      const ValidationOptions& options, Progress& progress)
{
    return Work(tree, folder, options, progress).run(fleet);
}

} // namespace efa::workspace

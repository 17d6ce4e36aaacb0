#include "workspace/fleetvalidation.h"

#include "validation/faultgroups.h"
#include "workspace/checkfiles.h"
#include "workspace/delivering.h"
#include "workspace/deliveryfindings.h"
#include "workspace/findinglines.h"
#include "workspace/findingplaces.h"
#include "workspace/foldermanifests.h"
#include "workspace/inparallel.h"
#include "workspace/notedtree.h"
#include "workspace/validationmemory.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>

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

std::shared_ptr<ValidationMemory> memoryOf(const ValidationOptions& options)
{
    if (options.memory)
        return options.memory;
    auto memory = std::make_shared<ValidationMemory>(std::make_shared<kustomize::Memory>(memoryLimit));
    memory->begin(std::nullopt, Survey());
    return memory;
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
        , m_memory(memoryOf(options))
        , m_progress(progress)
    {
    }

    Result<FleetValidation> run(const std::optional<FleetClusters>& fleet)
    {
        const auto inside = m_memory->files(m_tree, m_folder, m_progress);
        if (!inside)
            return failure(inside.error());
        checkYaml(*inside);
        if (auto read = readRules(); !read)
            return failure(std::move(read).error());
        if (fleet)
            takeFleet(*fleet);
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
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        return std::move(m_result);
    }

  private:
    void takeFleet(const FleetClusters& fleet)
    {
        m_fleet = fleet;
        for (const Diagnostic& finding : fleet.leftOut)
            addKnown(finding);
    }

    Result<void> readRules()
    {
        auto rules = m_memory->rules(m_tree, m_folder, m_progress);
        if (!rules)
            return failure(std::move(rules).error());
        m_rules = *rules;
        for (const Diagnostic& finding : m_rules->findings)
            addKnown(finding);
        if (m_options.kubernetesVersion.isEmpty()) {
            m_known.insert(m_known.end(), m_rules->versions.begin(), m_rules->versions.end());
            return {};
        }
        m_overridden = m_rules->facts;
        for (auto& [cluster, facts] : m_overridden)
            facts["version"] = {m_options.kubernetesVersion.toStdString()};
        m_unknownFacts["version"] = {m_options.kubernetesVersion.toStdString()};
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
                           .place = known.place,
                           .subject = known.subject});
    }

    void checkYaml(const QStringList& files)
    {
        const auto problems = m_memory->yamlProblems(m_tree, files, m_options.workers, m_progress);
        for (const QString& path : files) {
            if (!isYamlFile(path))
                continue;
            ++m_result.files;
            for (const Diagnostic& problem : problems.value(path))
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

    const validation::ClusterFacts& factsOf(const delivery::Cluster& cluster) const
    {
        const auto& all = m_options.kubernetesVersion.isEmpty() ? m_rules->facts : m_overridden;
        const auto found = all.find(cluster.name);
        return found == all.end() ? m_unknownFacts : found->second;
    }

    void judgeAll()
    {
        const Delivering delivering(m_tree, m_fleet.home, m_options.plain, m_options.remotes,
                                    m_memory->rendering());
        std::vector<ClusterVerdictPtr>& verdicts = m_verdicts;
        verdicts.resize(m_fleet.clusters.size());
        inParallel(verdicts.size(), m_options.workers, [&](size_t at) {
            verdicts[at] = verdictOf(m_fleet.clusters[at], delivering);
            const qint64 done = ++m_done;
            const auto total = static_cast<qint64>(verdicts.size());
            m_progress.report(done, total, Text::tr("Judging clusters"));
            if (m_options.judged)
                m_options.judged(done, total);
            return !m_progress.isCancelled();
        });
        for (size_t at = 0; at < verdicts.size(); ++at) {
            if (verdicts[at])
                add(static_cast<uint32_t>(at), *verdicts[at]);
        }
        if (m_manifests.loose.objects.empty())
            return;
        m_names.emplace_back();
        ClusterVerdict loose;
        judge(m_manifests.delivery(), m_folder, m_unknownFacts, m_scope, loose);
        add(static_cast<uint32_t>(m_names.size() - 1), loose);
    }

    ClusterVerdictPtr verdictOf(const delivery::Cluster& cluster, const Delivering& delivering)
    {
        const std::shared_ptr<const Judging> judging = m_rules->judging;
        const ValidationMemory::Question question{cluster, factsOf(cluster), scopeOf(cluster), judging};
        if (auto known = m_memory->verdict(question))
            return known;
        auto verdict = std::make_shared<ClusterVerdict>();
        verdict->folders.insert(cluster.entry);
        if (const auto delivery = delivering.deliver(cluster, m_progress)) {
            judge(*delivery, cluster.entry, question.facts, question.scope, *verdict);
        } else {
            verdict->isWhole = false;
            verdict->known.append(diagnosticOf(delivery.error(), u"render"_s));
        }
        if (m_progress.isCancelled())
            return nullptr;
        ClusterVerdictPtr kept = verdict;
        if (!verdict->isWhole && m_options.whenBroken == WhenBroken::KeepTheLast) {
            if (const auto whole = m_memory->lastWhole(cluster))
                kept = keptWhileBroken(*whole, *verdict);
        }
        m_memory->note(question, kept);
        return kept;
    }

    /// Without an agent nobody says that the folder is all that the cluster gets.
    validation::Scope scopeOf(const delivery::Cluster& cluster) const
    {
        return cluster.engine == fleet::Engine::None ? validation::Scope::Part : m_scope;
    }

    void add(uint32_t cluster, const ClusterVerdict& verdict)
    {
        for (const ClusterVerdict::Found& found : verdict.faults)
            m_groups.add(cluster, found.key, found.object, found.fault);
        for (const Diagnostic& finding : verdict.known)
            m_groups.add(cluster, finding);
        m_result.objects += verdict.objects;
        m_result.opaqueUnits += verdict.opaqueUnits;
    }

    void judge(const delivery::Delivery& delivery, const QString& entry,
               const validation::ClusterFacts& facts, validation::Scope scope, ClusterVerdict& verdict)
    {
        m_rules->judging->judge.judge(delivery, facts, scope,
                                      [&](const validation::ObjectId& object,
                                          const validation::FaultPtr& fault) { verdict.add(object, fault); });
        for (const delivery::Unit& unit : delivery.units) {
            verdict.folders.insert(unit.order.path);
            verdict.isWhole = verdict.isWhole && !unit.built.fault();
            verdict.objects += static_cast<qint64>(unit.built.resources.size());
            verdict.opaqueUnits += unit.built.opaque ? 1 : 0;
        }
        addDeliveryFindings(delivery, m_tree, entry, verdict);
    }

    /// Who answers where the fields of what a cluster gets come from; it is traced when first asked for
    /// something that is not remembered.
    FindingPlaces::PlaceOf placesOf(uint32_t number)
    {
        if (number >= m_fleet.clusters.size())
            return [tracer = std::make_shared<FaultTracer>(m_manifests.loose)](
                       const validation::ObjectId& object, const validation::Fault& fault) {
                return tracer->placeOf(object, fault.path);
            };
        const delivery::Cluster& cluster = m_fleet.clusters[number];
        // What cannot be built cannot be traced: what was found before stands where it stood.
        const bool isKept = !m_verdicts[number]->isWhole && m_options.whenBroken == WhenBroken::KeepTheLast;
        return [this, &cluster, isKept, tracer = std::shared_ptr<FaultTracer>()](
                   const validation::ObjectId& object, const validation::Fault& fault) mutable {
            const auto key = validation::FaultGroups::keyOf(object, fault);
            using Age = ValidationMemory::Age;
            if (const auto known = m_memory->place(cluster, key, isKept ? Age::AlsoBefore : Age::Now))
                return *known;
            if (!tracer)
                tracer = isKept ? tracerOver(m_tree, cluster) : traced(cluster);
            const Place place = tracer->placeOf(object, fault.path);
            if (!isKept && !m_progress.isCancelled())
                m_memory->notePlace(cluster, key, place);
            return place;
        };
    }

    std::shared_ptr<FaultTracer> tracerOver(const files::FileTree& tree, const delivery::Cluster& cluster)
    {
        return std::make_shared<FaultTracer>(tree, m_fleet, m_options.plain, m_options.remotes,
                                             m_memory->rendering(), cluster, m_progress);
    }

    std::shared_ptr<FaultTracer> traced(const delivery::Cluster& cluster)
    {
        NotedTree noted(m_tree);
        auto tracer = tracerOver(noted, cluster);
        m_memory->notePaths(cluster, noted.takePaths());
        return tracer;
    }

    void finish()
    {
        FindingPlaces places(
            m_names, [this](uint32_t cluster) { return placesOf(cluster); }, m_options.workers, m_progress);
        m_result.findings = places.findings(m_groups.take());
        joinKnown();
        placeClusters();
        const QString prefix = m_tree.displayName({});
        for (Finding& finding : m_result.findings) {
            if (finding.place.file.startsWith(prefix))
                finding.place.file.remove(0, prefix.size());
        }
        noteLines(m_tree, m_result.findings);
        validation::applyRules(m_result.findings, m_rules->settings);
        m_result.waived = validation::applyWaivers(m_result.findings, m_rules->settings, m_options.today);
        validation::sortFindings(m_result.findings);
    }

    /// What is known of a cluster alone stands where the topology describes it.
    void placeClusters()
    {
        for (Finding& finding : m_result.findings) {
            if (!finding.place.file.isEmpty() || finding.clusters.empty())
                continue;
            const ClusterName& cluster = finding.clusters.front();
            if (const auto found = m_rules->places.find(cluster); found != m_rules->places.end())
                finding.place = found->second;
            if (finding.object.isEmpty() && finding.subject.isEmpty())
                finding.subject = cluster.text;
        }
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
    std::shared_ptr<ValidationMemory> m_memory;
    Progress& m_progress;
    const ValidationRules* m_rules = nullptr;
    FleetClusters m_fleet;
    FolderManifests m_manifests;
    validation::Scope m_scope = validation::Scope::Cluster;
    std::vector<ClusterName> m_names;
    std::vector<ClusterVerdictPtr> m_verdicts;
    std::map<ClusterName, validation::ClusterFacts> m_overridden; ///< facts with another version
    validation::ClusterFacts m_unknownFacts;                      ///< of a cluster that nobody describes
    std::vector<Finding> m_known; ///< whose place needs no tracing, of no cluster yet
    std::atomic<qint64> m_done = 0;
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

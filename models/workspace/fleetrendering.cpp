#include "workspace/fleetrendering.h"

#include "workspace/delivering.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <tuple>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::FleetRendering)
};

constexpr qint64 separatorSize = 4;

// Every cluster is rendered once: what only one of them has is of no use to the next, and what they share is
// far less than this.
constexpr size_t memoryLimit = size_t{192} * 1024 * 1024;

/// File, line, column and text.
using FindingKey = std::tuple<QString, int, int, QString>;

/// What the workers share.
class Work
{
  public:
    Work(const files::FileTree& tree, FleetClusters fleet, const kustomize::Options& options,
         std::shared_ptr<const files::RemoteSource> remotes,
         std::shared_ptr<const delivery::ChartRenderer> charts, std::shared_ptr<kustomize::Memory> memory,
         const ClusterSink& sink, Progress& progress)
        : m_delivering(tree, fleet.home, options, std::move(remotes), std::move(memory), std::move(charts))
        , m_clusters(std::move(fleet.clusters))
        , m_sink(sink)
        , m_progress(progress)
    {
    }

    void run(int workers)
    {
        std::vector<std::jthread> threads;
        for (int i = 1; i < workers; ++i)
            threads.emplace_back([this] { takeClusters(); });
        takeClusters();
    }

    Result<FleetRendering> result()
    {
        if (m_end)
            return failure(std::move(*m_end));
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        std::ranges::sort(m_result.failures, {}, &FleetRendering::Failure::cluster);
        for (auto& [key, finding] : m_findings)
            m_result.findings.push_back(std::move(finding));
        std::ranges::stable_partition(m_result.findings, [](const FleetRendering::Finding& found) {
            return found.finding.severity == Severity::Error;
        });
        return std::move(m_result);
    }

  private:
    void takeClusters()
    {
        for (size_t i = m_next++; i < m_clusters.size() && !m_progress.isCancelled() && !m_ended;
             i = m_next++) {
            renderCluster(m_clusters[i]);
            m_progress.report(++m_done, static_cast<qint64>(m_clusters.size()),
                              Text::tr("Rendering clusters"));
        }
    }

    void renderCluster(const delivery::Cluster& cluster)
    {
        const QString& name = cluster.name.text;
        const auto delivery = m_delivering.deliver(cluster, m_progress);
        if (!delivery) {
            const std::scoped_lock lock(m_mutex);
            m_result.failures.push_back({name, delivery.error()});
            return;
        }
        const bool isKnown = !delivery->lacksEntry();
        const Result<void> taken =
            m_sink && isKnown ? m_sink(name, deliveredText(*delivery)) : Result<void>();
        const std::scoped_lock lock(m_mutex);
        if (!taken) {
            m_end = taken.error();
            m_ended = true;
            return;
        }
        m_result.clusters += isKnown ? 1 : 0;
        count(name, *delivery);
        note(*delivery);
    }

    void note(const delivery::Delivery& delivery)
    {
        std::set<FindingKey> here; // one cluster counts once
        for (const delivery::Unit& unit : delivery.units) {
            if (!unit.built.fault())
                note(unit.built.findings, here);
        }
        note(delivery.findings, here);
    }

    void note(const QList<Diagnostic>& findings, std::set<FindingKey>& here)
    {
        for (const Diagnostic& finding : findings) {
            const FindingKey key(finding.place.file, finding.place.line, finding.place.column, finding.text);
            auto& known = m_findings[key];
            known.finding = finding;
            known.clusters += here.insert(key).second ? 1 : 0;
        }
    }

    void count(const QString& cluster, const delivery::Delivery& delivery)
    {
        qint64 texts = 0;
        for (const delivery::Unit& unit : delivery.units) {
            m_result.objects += static_cast<qint64>(unit.built.resources.size());
            m_result.opaqueUnits += unit.built.opaque ? 1 : 0;
            m_result.holes += static_cast<qint64>(unit.built.holes.size());
            for (const auto& text : unit.built.texts)
                m_result.bytes += text->size();
            texts += static_cast<qint64>(unit.built.texts.size());
            if (std::optional<Error> fault = faultOf(unit))
                m_result.failures.push_back({cluster, std::move(*fault)});
        }
        m_result.bytes += texts > 0 ? (texts - 1) * separatorSize : 0;
    }

    Delivering m_delivering;
    std::vector<delivery::Cluster> m_clusters;
    const ClusterSink& m_sink;
    Progress& m_progress;
    std::atomic<size_t> m_next = 0;
    std::atomic<qint64> m_done = 0;
    std::atomic_bool m_ended = false;
    std::mutex m_mutex; // guards the three below
    FleetRendering m_result;
    std::map<FindingKey, FleetRendering::Finding> m_findings;
    std::optional<Error> m_end;
};

} // namespace

std::shared_ptr<kustomize::Memory> memoryOfOneRendering()
{
    return std::make_shared<kustomize::Memory>(memoryLimit, kustomize::Memory::For::OnePass);
}

Result<FleetRendering> renderFleet(const files::FileTree& tree, FleetClusters fleet,
                                   const kustomize::Options& options, const ClusterSink& sink, int workers,
                                   Progress& progress, std::shared_ptr<const files::RemoteSource> remotes,
                                   std::shared_ptr<const delivery::ChartRenderer> charts,
                                   std::shared_ptr<kustomize::Memory> memory)
{
    Work work(tree, std::move(fleet), options, std::move(remotes), std::move(charts), std::move(memory), sink,
              progress);
    work.run(workers);
    return work.result();
}

} // namespace efa::workspace

#include "workspace/fleetrendering.h"

#include "kustomize/memory.h"
#include "kustomize/steadytree.h"
#include "workspace/clusterfolders.h"

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

/// File, line, column and text.
using FindingKey = std::tuple<QString, int, int, QString>;

/// What the workers share.
class Work
{
  public:
    Work(const files::FileTree& tree, QStringList folders, const kustomize::Options& options,
         const ClusterSink& sink, Progress& progress, std::shared_ptr<const files::RemoteSource> remotes)
        : m_tree(tree)
        , m_folders(std::move(folders))
        , m_options(options)
        , m_sink(sink)
        , m_progress(progress)
        , m_engine(std::make_shared<kustomize::Memory>(), std::move(remotes))
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
        return std::move(m_result);
    }

  private:
    void takeClusters()
    {
        for (qsizetype i = m_next++; i < m_folders.size() && !m_progress.isCancelled() && !m_ended;
             i = m_next++) {
            renderCluster(m_folders.at(i));
            m_progress.report(++m_done, m_folders.size(), Text::tr("Rendering clusters"));
        }
    }

    void renderCluster(const QString& folder)
    {
        const QString name = folder.section(u'/', -1);
        const auto rendering = m_engine.render(m_tree, folder, m_options, m_progress);
        if (!rendering) {
            const std::scoped_lock lock(m_mutex);
            m_result.failures.push_back({name, rendering.error()});
            return;
        }
        const Result<void> taken = m_sink ? m_sink(name, kustomize::toYaml(*rendering)) : Result<void>();
        const std::scoped_lock lock(m_mutex);
        if (!taken) {
            m_end = taken.error();
            m_ended = true;
            return;
        }
        ++m_result.clusters;
        m_result.objects += static_cast<qint64>(rendering->resources.size());
        m_result.bytes += rendering->size();
        note(rendering->findings);
    }

    void note(const QList<Diagnostic>& findings)
    {
        std::set<FindingKey> here; // one cluster counts once
        for (const Diagnostic& finding : findings) {
            const FindingKey key(finding.place.file, finding.place.line, finding.place.column, finding.text);
            auto& known = m_findings[key];
            known.finding = finding;
            known.clusters += here.insert(key).second ? 1 : 0;
        }
    }

    kustomize::SteadyTree m_tree; // what stands in a file is looked up once
    QStringList m_folders;
    kustomize::Options m_options;
    const ClusterSink& m_sink;
    Progress& m_progress;
    kustomize::Engine m_engine;
    std::atomic<qsizetype> m_next = 0;
    std::atomic<qint64> m_done = 0;
    std::atomic_bool m_ended = false;
    std::mutex m_mutex; // guards the three below
    FleetRendering m_result;
    std::map<FindingKey, FleetRendering::Finding> m_findings;
    std::optional<Error> m_end;
};

} // namespace

Result<FleetRendering> renderFleet(const files::FileTree& tree, const QString& folder,
                                   const kustomize::Options& options, const ClusterSink& sink, int workers,
                                   Progress& progress, std::shared_ptr<const files::RemoteSource> remotes)
{
    auto folders = clusterFolders(tree, folder);
    if (!folders)
        return failure(std::move(folders.error()));
    Work work(tree, std::move(*folders), options, sink, progress, std::move(remotes));
    work.run(workers);
    return work.result();
}

} // namespace efa::workspace

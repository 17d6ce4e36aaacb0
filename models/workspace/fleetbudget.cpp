#include "workspace/fleetbudget.h"

#include "budget/footprints.h"
#include "budget/quantity.h"
#include "fleet/topology.h"
#include "kustomize/memory.h"
#include "workspace/delivering.h"
#include "workspace/inparallel.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::FleetBudget)
};

// As for rendering a fleet: each cluster is delivered once.
constexpr size_t memoryLimit = size_t{192} * 1024 * 1024;

/// A cluster as the topology has it, with its link.
struct Planned
{
    fleet::Cluster cluster;
    std::optional<int64_t> bitsPerSecond;
};

QString inFolder(const QString& folder, const QString& path)
{
    return folder.isEmpty() ? path : folder + u'/' + path;
}

/// What only a program would render is not known, and no fault.
bool isBroken(const delivery::Unit& unit)
{
    const Diagnostic* fault = unit.built.fault();
    return fault && fault->severity == Severity::Error;
}

/// What the workers share.
class BudgetWork
{
  public:
    BudgetWork(const files::FileTree& tree, const FleetClusters& fleet, const BudgetOptions& options,
               Progress& progress)
        : m_tree(tree)
        , m_clusters(fleet.clusters)
        , m_workers(options.workers)
        , m_delivering(tree, fleet.home, options.plain, options.remotes,
                       std::make_shared<kustomize::Memory>(memoryLimit))
        , m_progress(progress)
    {
    }

    Result<FleetBudget> run(const QString& folder)
    {
        const auto topology = fleet::readTopology(m_tree, folder);
        if (!topology && topology.error().code != ErrorCode::NotFound)
            return failure(topology.error());
        if (topology)
            readTopology(*topology);
        readImages(folder);
        inParallel(m_clusters.size(), m_workers, [this](size_t at) {
            reckon(m_clusters[at]);
            return !m_progress.isCancelled();
        });
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        std::ranges::sort(m_result.clusters, {}, &ClusterBudget::name);
        std::ranges::stable_sort(m_result.failures, {}, &FleetBudget::Failure::cluster);
        return std::move(m_result);
    }

  private:
    void readTopology(const fleet::Topology& topology)
    {
        m_profiles = topology.fleet.profiles;
        std::map<QString, std::optional<int64_t>> links;
        for (const fleet::ConnectivityClass& link : topology.fleet.connectivityClasses)
            links[link.name] = budget::bitsOf(link.bandwidth.toStdString());
        for (const fleet::Region& region : topology.regions) {
            for (const fleet::Site& site : region.sites) {
                for (const fleet::Cluster& cluster : site.clusters) {
                    const QString& link =
                        cluster.connectivity.isEmpty() ? site.connectivity : cluster.connectivity;
                    m_planned[cluster.name] = {cluster, links[link]};
                }
            }
        }
    }

    void readImages(const QString& folder)
    {
        const QString path = inFolder(folder, u"topology/images.lock.yaml"_s);
        if (const auto text = m_tree.read(path))
            m_images = budget::ImageFacts::read(yaml::Source(*text, path), m_result.findings);
    }

    void reckon(const delivery::Cluster& cluster)
    {
        const auto delivery = m_delivering.deliver(cluster, m_progress);
        if (!delivery) {
            const std::scoped_lock lock(m_mutex);
            m_result.failures.push_back({cluster.name, delivery.error()});
            return;
        }
        noteFaults(cluster.name, *delivery);
        if (delivery->lacksEntry())
            return;
        std::shared_ptr<const budget::Budget> budget = budgetOf(accountOf(cluster, *delivery));
        const std::scoped_lock lock(m_mutex);
        m_result.clusters.push_back({cluster.name, std::move(budget)});
        m_progress.report(++m_done, static_cast<qint64>(m_clusters.size()), Text::tr("Reckoning budgets"));
    }

    void noteFaults(const ClusterName& cluster, const delivery::Delivery& delivery)
    {
        const std::scoped_lock lock(m_mutex);
        for (const delivery::Unit& unit : delivery.units) {
            if (isBroken(unit))
                m_result.failures.push_back({cluster, *faultOf(unit)});
        }
    }

    budget::Account accountOf(const delivery::Cluster& cluster, const delivery::Delivery& delivery) const
    {
        const budget::Footprints& footprints = budget::Footprints::onBoard();
        const auto planned = m_planned.find(cluster.name);
        budget::Account account;
        if (planned != m_planned.end())
            account.bitsPerSecond = planned->second.bitsPerSecond;
        const fleet::Cluster& machines = planned == m_planned.end() ? m_unplanned : planned->second.cluster;
        account.machines = budget::machinesOf(machines, m_profiles, footprints);
        account.demand = budget::demandOf(delivery);
        account.agentWithoutFigures = footprints.agentWithoutFigures(cluster.engine);
        budget::addSystemPods(account.demand, footprints.podsOf(cluster.engine, machines.distribution));
        return account;
    }

    std::shared_ptr<const budget::Budget> budgetOf(const budget::Account& account)
    {
        const kustomize::ContentKey key = account.key();
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto known = m_known.find(key); known != m_known.end())
                return known->second;
        }
        auto budget = std::make_shared<const budget::Budget>(budget::budgetOf(account, m_images));
        const std::scoped_lock lock(m_mutex);
        return m_known.try_emplace(key, std::move(budget)).first->second;
    }

    const files::FileTree& m_tree;
    const std::vector<delivery::Cluster>& m_clusters;
    int m_workers;
    Delivering m_delivering;
    Progress& m_progress;
    std::vector<fleet::Profile> m_profiles;
    std::map<ClusterName, Planned> m_planned;
    const fleet::Cluster m_unplanned = {}; ///< of which the topology says nothing
    budget::ImageFacts m_images;
    std::mutex m_mutex; // guards the three below
    FleetBudget m_result;
    std::map<kustomize::ContentKey, std::shared_ptr<const budget::Budget>> m_known;
    qint64 m_done = 0;
};

} // namespace

Result<FleetBudget> fleetBudget(const files::FileTree& tree, const QString& folder,
                                const FleetClusters& fleet, const BudgetOptions& options, Progress& progress)
{
    return BudgetWork(tree, fleet, options, progress).run(folder);
}

} // namespace efa::workspace

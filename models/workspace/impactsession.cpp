#include "workspace/impactsession.h"

#include "git/repository.h"
#include "impact/ringbypass.h"
#include "workspace/discoverfleet.h"
#include "workspace/filereach.h"
#include "workspace/fleetremotes.h"
#include "workspace/homerepository.h"

#include <algorithm>
#include <mutex>
#include <set>

using namespace Qt::StringLiterals;

namespace efa::workspace {

/// What HEAD gives.
struct ImpactSession::Head
{
    /// A cluster that was compared.
    struct Known
    {
        delivery::KnownDeliveryPtr gets;
        std::set<QString> folders; ///< that its units are built from, before and after
    };

    CommitId commit;
    std::shared_ptr<const files::FileTree> tree;
    HomeRepository home;
    FleetClusters fleet;
    std::mutex mutex = {}; ///< guards the one below
    std::map<ClusterName, Known> known = {};

    delivery::KnownDeliveryPtr before(const delivery::Cluster& cluster)
    {
        const std::scoped_lock lock(mutex);
        const auto found = known.find(cluster.name);
        return found == known.end() ? nullptr : found->second.gets;
    }

    void note(const delivery::Cluster& cluster, const delivery::KnownDeliveryPtr& before,
              const delivery::Delivery& after)
    {
        const std::scoped_lock lock(mutex);
        Known& noted = known[cluster.name];
        noted.gets = before;
        for (const delivery::Delivery* delivery : {&before->delivery, &after}) {
            for (const delivery::Unit& unit : delivery->units)
                noted.folders.insert(unit.order.path);
        }
    }
};

namespace {

/// The topology says which clusters there are.
bool mayChangeClusters(const QString& file)
{
    return (u'/' + file).contains("/topology/"_L1);
}

} // namespace

ImpactSession::ImpactSession(std::shared_ptr<kustomize::Memory> memory, QString remotes,
                             std::shared_ptr<const delivery::ChartRenderer> charts)
    : m_memory(std::move(memory)), m_remotes(std::move(remotes)), m_charts(std::move(charts))
{
}

ImpactSession::~ImpactSession() = default;

Result<void> ImpactSession::readHead(const ImpactQuestion& question, Progress& progress)
{
    if (m_head && m_head->commit == question.head)
        return {};
    const auto repository = git::Repository::open(question.root);
    if (!repository)
        return failure(repository.error());
    auto tree = repository->tree(question.head, git::noLabel);
    if (!tree)
        return failure(std::move(tree.error()));
    auto fleet = fleetClusters(**tree, {}, fleetNameOf(question.root), progress);
    if (!fleet)
        return failure(std::move(fleet.error()));
    const HomeRepository home = homeRepository(*repository);
    home.joinTo(*fleet);
    m_head.reset(new Head{question.head, std::move(*tree), home, std::move(*fleet)});
    return {};
}

FleetClusters ImpactSession::reached(const FleetClusters& fleet, const ImpactQuestion& question) const
{
    const FileReach reach(question.files, *question.survey);
    if (reach.concernsAll())
        return fleet;
    FleetClusters some = fleet;
    std::erase_if(some.clusters, [&](const delivery::Cluster& cluster) {
        const auto known = m_head->known.find(cluster.name);
        return known != m_head->known.end() && !reach.reachesOneOf(known->second.folders);
    });
    // Those that the edit surely reaches tell the most: they come first.
    std::ranges::stable_partition(
        some.clusters, [&](const delivery::Cluster& cluster) { return reach.reads(cluster.entry); });
    return some;
}

Result<ImpactAnswer> ImpactSession::answer(const ImpactQuestion& question, Progress& progress,
                                           const Partial& partial)
{
    if (auto read = readHead(question, progress); !read)
        return failure(std::move(read).error());
    const files::WorkingFolder working(question.root, question.buffers);
    FleetClusters fleet = m_head->fleet;
    if (std::ranges::any_of(question.files, mayChangeClusters)) {
        auto now = fleetClusters(working, {}, fleetNameOf(question.root), progress);
        if (!now)
            return failure(std::move(now.error()));
        fleet = std::move(*now);
        m_head->home.joinTo(fleet);
    }
    ImpactAnswer answer{question.files, {}, m_head->fleet.places, fleet.rings, {}, false};
    for (const auto& [cluster, place] : fleet.places)
        answer.places.insert_or_assign(cluster, place);
    const auto finish = [&](const impact::Impact& impact) {
        ImpactAnswer told = answer;
        told.impact = impact;
        told.bypass = impact::ringBypass(impact, question.files, told.rings, told.places);
        return told;
    };
    const FleetSide before{*m_head->tree, reached(m_head->fleet, question)};
    const FleetSide after{working, reached(fleet, question)};
    ImpactOptions options{.workers = question.workers,
                          .remotes = fleetRemotes(m_remotes, question.root, fleet.repositories),
                          .charts = m_charts,
                          .memory = m_memory};
    options.partial = [&](const impact::Impact& impact) {
        ImpactAnswer told = finish(impact);
        told.isPartial = true;
        partial(told);
    };
    options.known = [this](const delivery::Cluster& cluster) { return m_head->before(cluster); };
    options.delivered = [this](const delivery::Cluster& cluster, const delivery::KnownDeliveryPtr& was,
                               const delivery::Delivery& is) { m_head->note(cluster, was, is); };
    options.work = &m_work;
    auto impact = fleetImpact(before, after, options, progress);
    if (!impact)
        return failure(std::move(impact.error()));
    impact->unchanged += static_cast<qint64>(fleet.clusters.size() - after.fleet.clusters.size());
    return finish(*impact);
}

} // namespace efa::workspace

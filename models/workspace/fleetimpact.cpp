#include "workspace/fleetimpact.h"

#include "workspace/delivering.h"
#include "workspace/inparallel.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <map>
#include <mutex>
#include <vector>

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::FleetImpact)
};

/// A cluster as it is on both sides; nullptr where it is not.
struct Pair
{
    const delivery::Cluster* before = nullptr;
    const delivery::Cluster* after = nullptr;
};

std::vector<Pair> pairsOf(const FleetSide& before, const FleetSide& after)
{
    std::map<ClusterName, Pair> pairs;
    for (const delivery::Cluster& cluster : before.fleet.clusters)
        pairs[cluster.name].before = &cluster;
    for (const delivery::Cluster& cluster : after.fleet.clusters)
        pairs[cluster.name].after = &cluster;
    std::vector<Pair> list;
    list.reserve(pairs.size());
    for (const auto& [name, pair] : pairs)
        list.push_back(pair);
    return list;
}

/// The first unit that is broken here and not there.
std::optional<Error> ownFault(const delivery::Delivery& here, const delivery::Delivery& there)
{
    const auto isBrokenThere = [&](const delivery::Unit& unit) {
        return std::ranges::any_of(there.units, [&](const delivery::Unit& other) {
            return other.built.fault() && other.order.by == unit.order.by &&
                   other.order.variant == unit.order.variant;
        });
    };
    for (const delivery::Unit& unit : here.units) {
        if (unit.built.fault() && !isBrokenThere(unit))
            return faultOf(unit);
    }
    return std::nullopt;
}

bool hasFault(const delivery::Delivery& delivery)
{
    return std::ranges::any_of(delivery.units,
                               [](const delivery::Unit& unit) { return unit.built.fault() != nullptr; });
}

/// Charts have facts that are compared, and what is broken is told apart.
int hiddenUnits(const delivery::Delivery& delivery)
{
    return static_cast<int>(std::ranges::count_if(delivery.units, [](const delivery::Unit& unit) {
        const auto& opaque = unit.built.opaque;
        return opaque && opaque->facts.empty() && !unit.built.fault();
    }));
}

/// Whether agents see the same cluster.
bool isOneCluster(const delivery::Cluster& a, const delivery::Cluster& b)
{
    return a.name == b.name && a.engine == b.engine && a.entry == b.entry && a.labels == b.labels &&
           a.groups == b.groups && a.furtherEntries == b.furtherEntries && a.access == b.access;
}

/// What the workers share. Both sides remember in one place, so that what is equal is the same.
class Work
{
  public:
    Work(const FleetSide& before, const FleetSide& after, const ImpactOptions& options, Progress& progress)
        : m_pairs(pairsOf(before, after))
        , m_lossesBefore(before.fleet.losses)
        , m_lossesAfter(after.fleet.losses)
        , m_options(options)
        , m_memory(options.memory ? options.memory : std::make_shared<kustomize::Memory>())
        , m_before(before.tree, before.fleet.home, options.plain, options.remotes, m_memory, options.charts)
        , m_after(after.tree, after.fleet.home, options.plain, options.remotes, m_memory, options.charts)
        , m_progress(progress)
    {
        m_sincePartial.start();
    }

    Result<impact::Impact> run()
    {
        inParallel(m_pairs.size(), m_options.workers, [this](size_t at) {
            compare(m_pairs[at]);
            return !m_progress.isCancelled();
        });
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        return m_grouping.impact();
    }

  private:
    void compare(const Pair& pair)
    {
        if (!pair.before || !pair.after) {
            if (pair.after)
                noteNew(pair.after->name);
            else if (pair.before)
                noteGone(pair.before->name);
            return;
        }
        const ClusterName& name = pair.after->name;
        const auto before = deliveredBefore(*pair.before);
        const auto after = before ? deliveredAfter(pair, **before) : failure(before.error());
        if (!after) {
            const auto side = before ? impact::Side::After : impact::Side::Before;
            note([&] { m_grouping.addUnknown(name, after.error(), side); });
            return;
        }
        compare(pair, *before, *after);
    }

    /// It may stand in what could not be read of the other side.
    void noteNew(const ClusterName& name)
    {
        note([&] {
            if (m_lossesBefore.isEmpty())
                m_grouping.addNew(name);
            else
                m_grouping.addUnknown(name, lossAsError(m_lossesBefore.first()), impact::Side::Before);
        });
    }

    void noteGone(const ClusterName& name)
    {
        note([&] {
            if (m_lossesAfter.isEmpty())
                m_grouping.addGone(name);
            else
                m_grouping.addUnknown(name, lossAsError(m_lossesAfter.first()), impact::Side::After);
        });
    }

    void compare(const Pair& pair, const delivery::KnownDeliveryPtr& known, const delivery::Delivery& after)
    {
        const ClusterName& name = pair.after->name;
        const delivery::Delivery& before = known->delivery;
        // A part that breaks, or was broken until now, leaves unknown what changes.
        auto fault = ownFault(after, before);
        const auto side = fault ? impact::Side::After : impact::Side::Before;
        if (!fault)
            fault = ownFault(before, after);
        if (fault) {
            note([&] { m_grouping.addUnknown(name, std::move(*fault), side); });
            return;
        }
        impact::Difference difference = m_comparison.compare(before, after);
        difference.isPartial = hasFault(after);
        difference.hidden = hiddenUnits(after);
        note([&] {
            m_grouping.add(name, std::move(difference));
            if (m_options.delivered)
                m_options.delivered(*pair.before, known, after);
        });
    }

    Result<delivery::KnownDeliveryPtr> deliveredBefore(const delivery::Cluster& cluster)
    {
        if (auto known = m_options.known ? m_options.known(cluster) : nullptr)
            return known;
        count(&ImpactWork::before);
        auto made = m_before.deliver(cluster, m_progress);
        if (!made)
            return failure(std::move(made).error());
        return m_before.known(std::move(*made), cluster, m_progress);
    }

    Result<delivery::Delivery> deliveredAfter(const Pair& pair, const delivery::KnownDelivery& before)
    {
        if (isOneCluster(*pair.before, *pair.after)) {
            auto changed = m_after.amended(before, m_progress);
            if (!changed)
                return failure(std::move(changed).error());
            if (*changed) {
                count(&ImpactWork::amended);
                return std::move(**changed);
            }
        }
        count(&ImpactWork::after);
        return m_after.deliver(*pair.after, m_progress);
    }

    void count(std::atomic<qint64> ImpactWork::* what)
    {
        if (m_options.work)
            ++(m_options.work->*what);
    }

    template <typename Add>
    void note(const Add& add)
    {
        const std::scoped_lock lock(m_mutex);
        add();
        m_progress.report(++m_done, static_cast<qint64>(m_pairs.size()), Text::tr("Comparing clusters"));
        if (m_options.partial && m_sincePartial.elapsed() >= m_options.partialEvery.count()) {
            m_options.partial(m_grouping.impact());
            m_sincePartial.restart();
        }
    }

    std::vector<Pair> m_pairs;
    QList<Diagnostic> m_lossesBefore;
    QList<Diagnostic> m_lossesAfter;
    const ImpactOptions& m_options;
    std::shared_ptr<kustomize::Memory> m_memory;
    Delivering m_before;
    Delivering m_after;
    Progress& m_progress;
    impact::Comparison m_comparison;
    std::mutex m_mutex; // guards the three below
    impact::Grouping m_grouping;
    qint64 m_done = 0;
    QElapsedTimer m_sincePartial;
};

} // namespace

Result<impact::Impact> fleetImpact(const FleetSide& before, const FleetSide& after,
                                   const ImpactOptions& options, Progress& progress)
{
    Work work(before, after, options, progress);
    return work.run();
}

} // namespace efa::workspace

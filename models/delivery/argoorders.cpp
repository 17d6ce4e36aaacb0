#include "delivery/argoorders.h"

#include "delivery/argocluster.h"
#include "delivery/argofinish.h"
#include "delivery/argoorigin.h"
#include "delivery/goal.h"
#include "delivery/objectfields.h"
#include "delivery/otherrevision.h"
#include "kustomize/fields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoOrders)
};

bool isHeld(const kustomize::Resource& resource)
{
    const Value* skips = kustomize::findAnnotation(resource.value(), "argocd.argoproj.io/skip-reconcile");
    return skips && skips->text() == "true";
}

bool usesClusters(const Value& generators)
{
    return std::ranges::any_of(generators.items(), [](const Value& generator) {
        for (const char* outer : {"matrix", "merge"}) {
            const Value* inner = generator.at({outer, "generators"});
            if (inner && usesClusters(*inner))
                return true;
        }
        return generator.find("clusters") != nullptr;
    });
}

} // namespace

ArgoOrders::ArgoOrders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                       const Workshop& workshop, QList<Diagnostic>& findings)
    : m_unit(unit), m_delivered(delivered), m_cluster(cluster), m_workshop(workshop), m_findings(findings)
{
}

std::vector<Order> ArgoOrders::collect()
{
    for (const kustomize::ResourcePtr& resource : m_unit.built.resources) {
        if (isArgoApplication(*resource))
            addApplication(resource);
        else if (isArgoApplicationSet(*resource))
            addSet(resource);
    }
    waitForWaves();
    return std::move(m_orders);
}

Order ArgoOrders::orderOf(const kustomize::ResourcePtr& resource) const
{
    Order order;
    order.by = {.engine = fleet::Engine::ArgoCd,
                .apiVersion = resource->gvk().apiVersion(),
                .kind = resource->kind(),
                .nspace = resource->nspace(),
                .name = resource->name()};
    order.object = resource;
    order.wave = syncWave(*resource);
    order.goal = ownGoal(m_cluster);
    order.suspended = isHeld(*resource);
    return order;
}

void ArgoOrders::checkName(const kustomize::Resource& resource)
{
    const QString shown = shownObject(resource);
    if (++m_names[shown.toStdString()] != 2)
        return;
    m_findings.append({.severity = Severity::Error,
                       .rule = u"argo-name"_s,
                       .text = Text::tr("%1 stands there twice.").arg(shown),
                       .place = {},
                       .trail = {},
                       .hint = Text::tr("The later one takes the place of the first. Give one another name."),
                       .subject = shown});
}

QString ArgoOrders::pathOf(const ArgoSource& source) const
{
    const Result<QString> clean = files::cleanPath(QString(), QString::fromStdString(source.path));
    // One that leads out is kept as written; building it says what is wrong.
    return clean.value_or(QString::fromStdString(source.path));
}

bool ArgoOrders::takesEntry(const ArgoSource& source) const
{
    return m_workshop.sources().isHome(QString::fromStdString(source.url)) &&
           pathOf(source) == m_cluster.entry;
}

bool ArgoOrders::isEntryRevision(const Source& source) const
{
    const auto isRoot = [&](const ArgoSource& other) {
        return gitSourceOf(other).revision == source.revision && takesEntry(other);
    };
    return std::ranges::any_of(m_delivered.ofKind(argoGroup, "Application"), [&](const auto& object) {
        return std::ranges::any_of(readArgoApplication(*object).sources, isRoot);
    });
}

Source ArgoOrders::sourceOf(const ArgoSource& source, const Order& order)
{
    Source origin = originOf(source, m_workshop);
    const Source git = gitSourceOf(source);
    const bool isGit = origin.kind == SourceKind::Home || origin.kind == SourceKind::Git;
    if (!isGit || !m_workshop.sources().isHome(git.url) || m_workshop.sources().isOpenRevision(git.revision))
        return origin;
    const bool isOfEntry = isEntryRevision(git);
    const HomeSource home = homeSource(git, order.by.shown(), isOfEntry, m_workshop);
    if (home.source.kind == SourceKind::Home)
        origin = {.kind = SourceKind::Home, .url = {}, .revision = git.revision};
    // Once for all that follow the entry point.
    if (home.finding && (!isOfEntry || takesEntry(source)))
        m_findings.append(*home.finding);
    return origin;
}

void ArgoOrders::addApplication(const kustomize::ResourcePtr& resource)
{
    checkName(*resource);
    const ArgoApplication application = readArgoApplication(*resource);
    Order common = orderOf(resource);
    common.goal = argoGoal(application, m_delivered, m_cluster);
    if (application.sources.empty()) {
        m_findings.append({.severity = Severity::Error,
                           .rule = u"argo-source"_s,
                           .text = Text::tr("%1 has no source.").arg(common.by.shown()),
                           .place = {},
                           .trail = {},
                           .hint = Text::tr("Give it `spec.source` or `spec.sources`."),
                           .subject = common.by.shown()});
    }
    for (const ArgoSource& source : application.sources) {
        if (source.isReferenceOnly())
            continue;
        Order order = common;
        order.source = sourceOf(source, order);
        order.path = pathOf(source);
        order.variant = source.variant;
        order.prune = isTrueAt(application.spec, {"syncPolicy", "automated", "prune"});
        m_orders.push_back(std::move(order));
    }
}

void ArgoOrders::addSet(const kustomize::ResourcePtr& resource)
{
    checkName(*resource);
    Order order = orderOf(resource);
    order.source.kind = SourceKind::Inline;
    order.prune = !isTrueAt(resource->value(), {"spec", "syncPolicy", "preserveResourcesOnDeletion"});
    // So that it is built again when clusters become known.
    const Value* generators = resource->value().at({"spec", "generators"});
    if (generators && usesClusters(*generators)) {
        const size_t known = argoClusters(m_delivered).size();
        order.variant = known == 0 ? std::string() : std::to_string(known) + " clusters";
    }
    m_orders.push_back(std::move(order));
}

// Each waits for those of the wave before its own; these wait for the ones before them.
void ArgoOrders::waitForWaves()
{
    std::map<int, QList<AgentObject>> waves;
    for (const Order& order : m_orders) {
        QList<AgentObject>& wave = waves[order.wave];
        if (wave.isEmpty() || wave.last() != order.by)
            wave.append(order.by);
    }
    for (Order& order : m_orders) {
        const auto own = waves.find(order.wave);
        if (own != waves.begin())
            order.after = std::prev(own)->second;
    }
}

} // namespace efa::delivery

#include "delivery/following.h"

#include "delivery/argosourcetype.h"
#include "delivery/deliverer.h"
#include "delivery/goal.h"
#include "delivery/hubunits.h"
#include "delivery/overlaidtree.h"
#include "delivery/partrendering.h"
#include "delivery/plainfolder.h"
#include "delivery/renderedchart.h"
#include "delivery/unitorder.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::Following)
};

/// A ConfigMap whose text comes from variables that come from another one, and so on: after that many rounds
/// it is left as it is.
constexpr int maxRounds = 6;

/// Of K3s, whose own controller installs charts.
constexpr std::string_view chartGroup = "helm.cattle.io";

std::string keyOf(const Order& order)
{
    const AgentObject& by = order.by;
    const std::string group = by.apiVersion.substr(0, by.apiVersion.find('/'));
    return std::to_string(static_cast<int>(by.engine)) + '\n' + group + '\n' + by.kind + '\n' + by.nspace +
           '\n' + by.name + '\n' + order.variant;
}

bool isSameOrder(const Order& a, const Order& b)
{
    const bool sameObject =
        a.object == b.object || (a.object && b.object && a.object->value() == b.object->value());
    return sameObject && a.source == b.source && a.path == b.path && a.after == b.after && a.wave == b.wave &&
           a.goal == b.goal && a.suspended == b.suspended && a.prune == b.prune;
}

QString shownPath(const Order& order)
{
    const QString path = order.path.isEmpty() ? u"./"_s : order.path;
    return order.source.url.isEmpty() ? path : order.source.url + u" "_s + path;
}

bool isNowKnown(const Hole& hole, const Delivered& delivered)
{
    const qsizetype space = hole.what.indexOf(u' ');
    const qsizetype slash = hole.what.indexOf(u'/', space);
    if (space < 0 || slash < 0)
        return false;
    const std::string kind = hole.what.left(space).toStdString();
    return kind == "ConfigMap" &&
           delivered.find({}, kind, hole.what.mid(space + 1, slash - space - 1).toStdString(),
                          hole.what.mid(slash + 1).toStdString());
}

} // namespace

Following::Following(const Agents& agents, const Cluster& cluster, const Workshop& workshop,
                     Progress& progress)
    : m_agents(agents), m_cluster(cluster), m_workshop(workshop), m_progress(progress)
{
}

Result<Delivery> Following::run()
{
    if (auto started = start(); !started)
        return failure(std::move(started).error());
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (auto done = work(i); !done)
            return failure(std::move(done).error());
    }
    for (int round = 0; round < maxRounds; ++round) {
        const Result<bool> changed = settle();
        if (!changed)
            return failure(changed.error());
        if (!*changed)
            break;
    }
    return result();
}

Result<void> Following::start()
{
    if (auto started = startAt(m_cluster.entry); !started)
        return started;
    for (const QString& entry : m_cluster.furtherEntries) {
        if (auto started = startAt(entry); !started)
            return started;
    }
    return {};
}

Result<void> Following::startAt(const QString& entry)
{
    const auto kind = m_workshop.home().kind(entry);
    if (!kind && kind.error().code == ErrorCode::Io)
        return failure(kind.error());
    if (!kind || *kind != files::EntryKind::Folder)
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("The cluster %1 has no folder %2.")
                                       .arg(m_cluster.name.text, m_workshop.home().displayName(entry)),
                        .hint = Text::tr("Check the cluster's entry point in the topology."),
                        .detail = kind ? QString() : kind.error().message});
    const bool isPlain =
        m_cluster.engine == fleet::Engine::None && kustomizationFile(m_workshop.home(), entry).isEmpty();
    if (isPlain)
        return startPlain(entry);
    addRoot(entry);
    return {};
}

Result<void> Following::startPlain(const QString& entry)
{
    const auto plain = plainFolder(m_workshop.home(), entry, m_progress);
    if (!plain)
        return failure(plain.error());
    if (!plain->manifests.isEmpty() || plain->kustomizations.isEmpty())
        addRoot(entry);
    for (const QString& folder : plain->kustomizations)
        addRoot(folder);
    return {};
}

void Following::addRoot(const QString& folder)
{
    Node root;
    root.unit.order.by.engine = m_cluster.engine;
    root.unit.order.path = folder;
    root.unit.order.goal = ownGoal(m_cluster);
    root.unit.order.isGlance = true;
    const auto agent = std::ranges::find_if(
        m_agents, [&](const auto& candidate) { return candidate->engine() == m_cluster.engine; });
    if (agent != m_agents.end() && m_cluster.engine != fleet::Engine::None)
        root.agent = agent->get();
    m_nodes.push_back(std::move(root));
}

Result<void> Following::work(size_t at)
{
    if (m_nodes[at].gone)
        return {};
    if (!m_nodes[at].built) {
        if (auto built = build(at); !built)
            return built;
    }
    if (auto asked = ask(at); !asked)
        return asked;
    return complete(at);
}

// An entry point that no object took over is delivered as it is: with its texts.
Result<void> Following::complete(size_t at)
{
    Unit& unit = m_nodes[at].unit;
    if (!std::exchange(unit.order.isGlance, false) ||
        std::ranges::find(unit.built.texts, nullptr) == unit.built.texts.end())
        return {};
    if (auto built = build(at); !built)
        return built;
    // What became unreadable orders nothing any more.
    m_nodes[at].asked = !m_nodes[at].unit.built.resources.empty();
    return {};
}

Result<void> Following::build(size_t at)
{
    if (m_progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
    const Node& node = m_nodes[at];
    Result<Built> built =
        node.agent ? node.agent->build(node.unit.order, m_delivered, m_cluster, m_workshop, m_progress)
                   : builtFolder(node.unit.order);
    if (!built)
        return failure(std::move(built).error());
    if (auto rendered = renderChart(*built, m_workshop, m_progress); !rendered)
        return rendered;
    m_nodes[at].unit.built = std::move(*built);
    m_nodes[at].built = true;
    m_nodes[at].asked = false;
    note(m_nodes[at].unit);
    return {};
}

// Agents look things up in their own cluster.
void Following::note(const Unit& unit)
{
    if (!m_cluster.access || unit.order.goal == Goal::Hub) {
        m_delivered.add(unit.built.resources);
        return;
    }
    std::vector<kustomize::ResourcePtr> ofCharts;
    std::ranges::copy_if(unit.built.resources, std::back_inserter(ofCharts),
                         [](const auto& resource) { return resource->gvk().group == chartGroup; });
    m_delivered.add(ofCharts);
}

/// What runs where the resources of a unit go: in a cluster that is delivered to from outside, K3s alone.
bool Following::runsFor(const Agent& agent, const Unit& unit) const
{
    return !m_cluster.access || unit.order.goal == Goal::Hub || agent.engine() == fleet::Engine::None;
}

Result<Built> Following::builtFolder(const Order& order) const
{
    const files::FileTree& home = m_workshop.home();
    if (!kustomizationFile(home, order.path).isEmpty())
        return builtFrom(home, order.path);
    const auto plain = plainFolder(home, order.path, m_progress);
    if (!plain)
        return failure(plain.error());
    if (plain->manifests.isEmpty())
        return builtFrom(home, order.path);
    const QString file =
        order.path.isEmpty() ? u"kustomization.yaml"_s : order.path + u"/kustomization.yaml"_s;
    return builtFrom(OverlaidTree(home, {{file, plain->text()}}), order.path);
}

Result<Built> Following::builtFrom(const files::FileTree& tree, const QString& folder) const
{
    auto part = partRendering(m_workshop, tree, folder, m_workshop.plain(), m_progress);
    Built built;
    if (part) {
        built.resources = std::move(part->rendering.resources);
        built.texts = std::move(part->rendering.texts);
        built.findings = std::move(part->rendering.findings);
        if (part->lack)
            built.setPartial(*part->lack);
        return built;
    }
    if (part.error().code == ErrorCode::Cancelled || part.error().code == ErrorCode::Io)
        return failure(std::move(part).error());
    built.setBroken(part.error(), u"render"_s);
    return built;
}

Result<void> Following::ask(size_t at)
{
    std::vector<size_t> mentioned;
    if (auto asked = askAgents(at, mentioned); !asked)
        return asked;
    for (size_t i = at + 1; i < m_nodes.size(); ++i) {
        if (m_nodes[i].unit.parent == static_cast<int>(at) &&
            std::ranges::find(mentioned, i) == mentioned.end())
            drop(i);
    }
    return {};
}

Result<void> Following::askAgents(size_t at, std::vector<size_t>& mentioned)
{
    m_nodes[at].findings.clear();
    m_nodes[at].asked = true;
    m_nodes[at].askedAt = m_delivered.version();
    for (const auto& agent : m_agents) {
        if (!runsFor(*agent, m_nodes[at].unit))
            continue;
        QList<Diagnostic> findings;
        std::vector<Order> orders =
            agent->orders(m_nodes[at].unit, m_delivered, m_cluster, m_workshop, findings);
        m_nodes[at].findings += findings;
        for (Order& order : orders) {
            if (m_cluster.access && order.goal == Goal::Other)
                continue;
            const Result<bool> taken = takesOver(at, *agent, order);
            if (!taken)
                return failure(taken.error());
            if (*taken) {
                // What it orders may have become something else.
                mentioned.clear();
                return askAgents(at, mentioned);
            }
            place(at, *agent, std::move(order), mentioned);
        }
    }
    return {};
}

Result<bool> Following::takesOver(size_t at, const Agent& agent, const Order& order)
{
    Node& node = m_nodes[at];
    const bool isEntry = node.unit.parent < 0 && !node.unit.order.object;
    if (!isEntry || order.path != node.unit.order.path ||
        !isSameSource(order.source, node.unit.order.source) || m_byObject.contains(keyOf(order)))
        return false;
    node.unit.order = order;
    node.agent = &agent;
    m_byObject.emplace(keyOf(order), at);
    if (auto built = build(at); !built)
        return failure(std::move(built).error());
    return true;
}

void Following::place(size_t parent, const Agent& agent, Order order, std::vector<size_t>& mentioned)
{
    const std::string key = keyOf(order);
    if (const auto known = m_byObject.find(key); known != m_byObject.end()) {
        const size_t at = known->second;
        if (at == parent)
            return;
        if (m_nodes[at].unit.parent == static_cast<int>(parent)) {
            mentioned.push_back(at);
            refresh(at, std::move(order));
        } else if (isAncestor(at, parent)) {
            noteLoop(at, parent);
        }
        return;
    }
    const int depth = m_nodes[parent].unit.depth + 1;
    if (depth > Deliverer::maxDepth) {
        m_nodes[parent].findings.append(
            {.severity = Severity::Error,
             .rule = u"delivery-depth"_s,
             .text = Text::tr(
                         "%1 is not followed: it stands more than %2 orders below the cluster's entry point.")
                         .arg(order.by.shown())
                         .arg(Deliverer::maxDepth),
             .hint = Text::tr("Let fewer objects order one another."),
             .subject = order.by.shown()});
        return;
    }
    m_byObject.emplace(key, m_nodes.size());
    mentioned.push_back(m_nodes.size());
    Node node;
    node.unit.order = std::move(order);
    node.unit.parent = static_cast<int>(parent);
    node.unit.depth = depth;
    node.agent = &agent;
    m_nodes.push_back(std::move(node));
}

void Following::refresh(size_t at, Order order)
{
    Node& node = m_nodes[at];
    if (isSameOrder(node.unit.order, order))
        return;
    node.unit.order = std::move(order);
    node.built = false;
}

// What a later unit delivers may be what an earlier one refers to: values, sources, clusters.
Result<bool> Following::settle()
{
    bool changed = false;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        Node& node = m_nodes[i];
        if (node.gone)
            continue;
        if (node.built && isOutdated(node))
            node.built = false;
        if (node.built && node.asked && node.askedAt == m_delivered.version())
            continue;
        const size_t before = m_delivered.version();
        const bool rebuilds = !node.built;
        if (auto done = work(i); !done)
            return failure(std::move(done).error());
        changed = changed || rebuilds || m_delivered.version() != before;
    }
    if (changed)
        deliverAnew();
    return changed;
}

bool Following::isOutdated(const Node& node) const
{
    const auto isOld = [&](const kustomize::ResourcePtr& used) {
        const auto now = m_delivered.find(used->gvk().group, used->kind(), used->nspace(), used->name());
        return !now || now->contentKey() != used->contentKey();
    };
    const Built& built = node.unit.built;
    return std::ranges::any_of(built.used, isOld) ||
           std::ranges::any_of(built.holes, [&](const Hole& hole) { return isNowKnown(hole, m_delivered); });
}

void Following::drop(size_t at)
{
    m_nodes[at].gone = true;
    std::erase_if(m_byObject, [&](const auto& known) { return known.second == at; });
    for (size_t i = at + 1; i < m_nodes.size(); ++i) {
        if (m_nodes[i].unit.parent == static_cast<int>(at) && !m_nodes[i].gone)
            drop(i);
    }
}

// Forgets what units delivered before they were built again.
void Following::deliverAnew()
{
    m_delivered = Delivered(m_delivered.version());
    for (const Node& node : m_nodes) {
        if (!node.gone)
            note(node.unit);
    }
}

void Following::noteLoop(size_t ancestor, size_t from)
{
    QStringList paths;
    for (int at = static_cast<int>(from); at >= 0; at = m_nodes[static_cast<size_t>(at)].unit.parent) {
        const QString path = shownPath(m_nodes[static_cast<size_t>(at)].unit.order);
        if (!paths.contains(path))
            paths.prepend(path);
        if (at == static_cast<int>(ancestor))
            break;
    }
    if (paths.size() < 2)
        return;
    m_nodes[from].findings.append(
        {.severity = Severity::Warning,
         .rule = u"delivery-cycle"_s,
         .text = Text::tr("%1 and what it delivers order each other in a circle: %2.")
                     .arg(m_nodes[ancestor].unit.order.by.shown(), paths.join(u" → "_s)),
         .hint =
             Text::tr("Take %1 out of one of these folders.").arg(m_nodes[ancestor].unit.order.by.shown()),
         .subject = m_nodes[ancestor].unit.order.by.shown()});
}

bool Following::isAncestor(size_t ancestor, size_t of) const
{
    for (int at = m_nodes[of].unit.parent; at >= 0; at = m_nodes[static_cast<size_t>(at)].unit.parent) {
        if (at == static_cast<int>(ancestor))
            return true;
    }
    return false;
}

bool Following::isSameSource(const Source& a, const Source& b) const
{
    return a == b || (m_workshop.isOpenTree(a) && m_workshop.isOpenTree(b));
}

// What is wrong with what several refer to is said once.
void Following::appendNew(const QList<Diagnostic>& findings, QList<Diagnostic>& all)
{
    for (const Diagnostic& finding : findings) {
        const bool isKnown = std::ranges::any_of(all, [&](const Diagnostic& known) {
            return known.rule == finding.rule && known.text == finding.text && known.place == finding.place;
        });
        if (!isKnown)
            all.append(finding);
    }
}

Delivery Following::result() const
{
    Delivery delivery;
    delivery.findings = m_findings;
    std::vector<int> places(m_nodes.size(), -1);
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const Node& node = m_nodes[i];
        if (node.gone)
            continue;
        places[i] = static_cast<int>(delivery.units.size());
        delivery.units.push_back(node.unit);
        appendNew(node.findings, delivery.findings);
        int& parent = delivery.units.back().parent;
        parent = parent < 0 ? -1 : places[static_cast<size_t>(parent)];
    }
    sortUnits(delivery);
    if (m_cluster.access)
        leaveOutHub(delivery);
    return delivery;
}

} // namespace efa::delivery

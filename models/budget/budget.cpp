#include "budget/budget.h"

#include "budget/placement.h"

#include <algorithm>
#include <set>

namespace efa::budget {

namespace {

constexpr size_t shownShares = 4;
constexpr int64_t bitsInByte = 8;

void sortUnique(std::vector<Cause>& causes)
{
    std::ranges::sort(causes);
    const auto rest = std::ranges::unique(causes);
    causes.erase(rest.begin(), rest.end());
}

Verdict verdictOfAll(const std::vector<Cause>& causes)
{
    Verdict verdict = Verdict::Fits;
    for (const Cause& cause : causes)
        verdict = std::max(verdict, verdictOf(cause.kind));
    return verdict;
}

int64_t countOf(const std::vector<Nodes>& nodes)
{
    int64_t count = 0;
    for (const Nodes& some : nodes)
        count = sumOf(count, some.count);
    return count;
}

bool runsOn(const Workload& workload, const Nodes& nodes)
{
    return nodes.runsPods && workload.rules.match(nodes.traits) != Match::No;
}

class Accounting
{
  public:
    Accounting(const Account& account, const ImageFacts& images)
        : m_account(account), m_images(images)
    {
    }

    Budget budget()
    {
        m_budget.findings = m_account.machines.findings + m_account.demand.findings;
        m_budget.opaque = m_account.demand.opaque;
        noteUnknown();
        fillNodes();
        place();
        loseOneNode();
        weighImages();
        return std::move(m_budget);
    }

  private:
    /// What keeps a cluster from being called green.
    void noteUnknown()
    {
        m_unknown = m_account.machines.causes;
        for (const std::string& unit : m_budget.opaque)
            m_unknown.push_back({CauseKind::OpaqueUnit, unit});
        for (const Workload& workload : m_account.demand.workloads) {
            if (workload.pods == 0)
                continue;
            for (const std::string& container : workload.withoutRequest) {
                m_budget.withoutRequest.push_back(workload.name + " (" + container + ')');
                m_unknown.push_back({CauseKind::ContainerWithoutRequest, workload.name});
            }
            noteLabels(workload);
        }
        if (!m_account.agentWithoutFigures.empty()) {
            m_budget.withoutRequest.push_back(m_account.agentWithoutFigures);
            m_unknown.push_back({CauseKind::ContainerWithoutRequest, m_account.agentWithoutFigures});
        }
        noteDisks();
        for (const Diagnostic& finding : m_account.demand.findings)
            m_unknown.push_back({CauseKind::FaultyValue, finding.text.toStdString()});
    }

    /// A disk of unknown size is of account where something is stored.
    void noteDisks()
    {
        const bool stores = std::ranges::any_of(m_account.demand.workloads, [](const Workload& workload) {
            return workload.pods > 0 && workload.perPod.storage > 0;
        });
        for (const Nodes& nodes : m_account.machines.nodes) {
            if (stores && nodes.capacity.storage == boundless)
                m_unknown.push_back({CauseKind::ProfileUnknown, nodes.profile.toStdString()});
        }
    }

    void noteLabels(const Workload& workload)
    {
        // A volume only follows its pods.
        if (workload.perPod.cpu == 0 && workload.perPod.memory == 0)
            return;
        const bool asks = std::ranges::any_of(m_account.machines.nodes, [&](const Nodes& nodes) {
            return workload.rules.match(nodes.traits) == Match::Maybe;
        });
        if (asks)
            m_budget.labelsNotKnown.push_back(workload.name);
    }

    void fillNodes()
    {
        for (const Nodes& nodes : m_account.machines.nodes) {
            NodeBudget filled{.nodes = nodes, .daemons = {}, .rest = {}, .largest = {}};
            filled.largest.push_back({{}, nodes.system});
            for (const Workload& workload : m_account.demand.workloads) {
                if (!workload.onEveryNode || !runsOn(workload, nodes))
                    continue;
                const Amounts taken = workload.perPod * sumOf(workload.pods, workload.surge);
                filled.daemons = filled.daemons + taken;
                filled.largest.push_back({workload.name, taken});
            }
            noteOverfull(filled);
            m_budget.nodes.push_back(std::move(filled));
        }
    }

    void noteOverfull(const NodeBudget& filled)
    {
        if (!fitsInto(filled.nodes.system, filled.nodes.capacity))
            m_budget.causes.push_back({CauseKind::SystemTooLarge, filled.nodes.profile.toStdString()});
        else if (!fitsInto(filled.nodes.system + filled.daemons, filled.nodes.capacity))
            m_budget.causes.push_back({CauseKind::DaemonSets, filled.nodes.profile.toStdString()});
    }

    std::vector<Room> rooms() const
    {
        std::vector<Room> rooms;
        for (const NodeBudget& node : m_budget.nodes) {
            const Amounts free =
                node.nodes.capacity - smallestOf(node.nodes.capacity, node.nodes.system + node.daemons);
            rooms.push_back({node.nodes.count, free});
        }
        return rooms;
    }

    /// All but DaemonSets, for nodes of which so many are there.
    std::vector<Guest> guests(const std::vector<Room>& rooms) const
    {
        std::vector<Guest> guests;
        for (const Workload& workload : m_account.demand.workloads) {
            if (workload.onEveryNode)
                continue;
            Guest guest{.name = workload.name,
                        .size = workload.perPod,
                        .pods = workload.pods,
                        .surge = workload.surge,
                        .perNode = workload.perNode,
                        .maxSkew = workload.maxSkew,
                        .may = {}};
            for (size_t room = 0; room < rooms.size(); ++room)
                guest.may.push_back(rooms[room].count > 0 && runsOn(workload, m_budget.nodes[room].nodes));
            guests.push_back(std::move(guest));
        }
        return guests;
    }

    void place()
    {
        if (m_budget.nodes.empty()) {
            finish(m_budget.causes, m_budget.verdict);
            return;
        }
        const std::vector<Room> all = rooms();
        const std::vector<Guest> some = guests(all);
        const Placing placing = placingOf(all, some);
        for (size_t room = 0; room < all.size(); ++room) {
            m_budget.nodes[room].rest = placing.worst[room];
            addShares(m_budget.nodes[room], room, some);
        }
        m_standing = m_budget.causes;
        m_budget.causes.insert(m_budget.causes.end(), placing.causes.begin(), placing.causes.end());
        finish(m_budget.causes, m_budget.verdict);
    }

    static void addShares(NodeBudget& node, size_t room, const std::vector<Guest>& guests)
    {
        for (const Guest& guest : guests) {
            const int64_t pods = std::min(sumOf(guest.pods, guest.surge), guest.perNode.value_or(boundless));
            if (guest.may[room] && pods > 0)
                node.largest.push_back({guest.name, smallestOf(guest.size * pods, node.rest)});
        }
        std::ranges::stable_sort(
            node.largest, [](const Share& a, const Share& b) { return a.amounts.memory > b.amounts.memory; });
        if (node.largest.size() > shownShares)
            node.largest.resize(shownShares);
    }

    void finish(std::vector<Cause>& causes, Verdict& verdict) const
    {
        causes.insert(causes.end(), m_unknown.begin(), m_unknown.end());
        sortUnique(causes);
        verdict = verdictOfAll(causes);
    }

    /// The worst loss counts.
    void loseOneNode()
    {
        if (m_budget.nodes.empty()) {
            m_budget.lossCauses = m_budget.causes;
            m_budget.oneNodeLost = m_budget.verdict;
            return;
        }
        const bool isOnly = countOf(m_account.machines.nodes) <= 1;
        if (isOnly)
            m_budget.lossCauses.push_back({CauseKind::OnlyNodeLost, {}});
        for (size_t lost = 0; !isOnly && lost < m_budget.nodes.size(); ++lost) {
            std::vector<Room> left = rooms();
            --left[lost].count;
            std::vector<Cause> causes = placingOf(left, guests(left)).causes;
            if (verdictOfAll(causes) > verdictOfAll(m_budget.lossCauses))
                m_budget.lossCauses = std::move(causes);
        }
        m_budget.lossCauses.insert(m_budget.lossCauses.end(), m_standing.begin(), m_standing.end());
        finish(m_budget.lossCauses, m_budget.oneNodeLost);
    }

    void weighImages()
    {
        std::set<std::string> images;
        for (const Workload& workload : m_account.demand.workloads)
            images.insert(workload.images.begin(), workload.images.end());
        std::set<std::string> architectures;
        for (const Nodes& nodes : m_account.machines.nodes)
            architectures.insert(nodes.traits.architecture);
        std::set<std::string> notListed;
        for (const std::string& architecture : architectures) {
            int64_t bytes = 0;
            for (const std::string& image : images) {
                const auto known = m_images.bytesOf(image, architecture);
                bytes = sumOf(bytes, known.value_or(0));
                if (!known)
                    notListed.insert(image);
            }
            m_budget.images.bytes = std::max(m_budget.images.bytes, bytes);
        }
        m_budget.images.notListed.assign(notListed.begin(), notListed.end());
        if (m_account.bitsPerSecond.value_or(0) > 0 && m_budget.images.bytes > 0)
            m_budget.images.seconds = productOf(m_budget.images.bytes, bitsInByte) / *m_account.bitsPerSecond;
    }

    const Account& m_account;
    const ImageFacts& m_images;
    std::vector<Cause> m_unknown;
    std::vector<Cause> m_standing; ///< whatever is placed where
    Budget m_budget;
};

void add(kustomize::KeyMaker& key, const Amounts& amounts)
{
    for (const auto amount : dimensions)
        key.add(static_cast<uint64_t>(amounts.*amount));
}

void add(kustomize::KeyMaker& key, const std::vector<std::string>& texts)
{
    key.add(texts.size());
    for (const std::string& text : texts)
        key.add(text);
}

void add(kustomize::KeyMaker& key, const Workload& workload)
{
    key.add(workload.name);
    add(key, workload.perPod);
    key.add(static_cast<uint64_t>(workload.pods)).add(static_cast<uint64_t>(workload.surge));
    key.add(static_cast<uint64_t>(workload.onEveryNode))
        .add(static_cast<uint64_t>(workload.perNode.value_or(-1)));
    key.add(static_cast<uint64_t>(workload.maxSkew)).add(workload.rules.key());
    add(key, workload.withoutRequest);
    add(key, workload.images);
}

void add(kustomize::KeyMaker& key, const QList<Diagnostic>& findings)
{
    key.add(static_cast<uint64_t>(findings.size()));
    for (const Diagnostic& finding : findings)
        key.add(finding.text.toStdString());
}

} // namespace

kustomize::ContentKey Account::key() const
{
    constexpr uint64_t domain = 0x62756467;
    kustomize::KeyMaker key(domain);
    key.add(agentWithoutFigures).add(static_cast<uint64_t>(bitsPerSecond.value_or(-1)));
    for (const Nodes& nodes : machines.nodes) {
        key.add(nodes.profile.toStdString()).add(nodes.traits.architecture);
        key.add(static_cast<uint64_t>(nodes.traits.role)).add(static_cast<uint64_t>(nodes.traits.isTainted));
        key.add(static_cast<uint64_t>(nodes.count)).add(static_cast<uint64_t>(nodes.runsPods));
        add(key, nodes.capacity);
        add(key, nodes.system);
    }
    key.add(machines.causes.size());
    for (const Cause& cause : machines.causes)
        key.add(static_cast<uint64_t>(cause.kind)).add(cause.subject);
    add(key, machines.findings);
    key.add(demand.workloads.size());
    for (const Workload& workload : demand.workloads)
        add(key, workload);
    add(key, demand.opaque);
    add(key, demand.findings);
    return key.key();
}

void addSystemPods(Demand& demand, const std::vector<Workload>& pods)
{
    for (const Workload& pod : pods) {
        const std::string end = '/' + pod.name.substr(0, pod.name.find(' '));
        const bool isDelivered = std::ranges::any_of(
            demand.workloads, [&](const Workload& workload) { return workload.name.ends_with(end); });
        if (!isDelivered)
            demand.workloads.push_back(pod);
    }
}

Budget budgetOf(const Account& account, const ImageFacts& images)
{
    return Accounting(account, images).budget();
}

} // namespace efa::budget

#include "budget/footprints.h"

#include "budget/quantity.h"
#include "fleet/fields.h"
#include "yaml/stream.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <utility>

// Static libraries do not load their resources by themselves; the macro must stand outside of namespaces.
static void loadFootprintResources()
{
    Q_INIT_RESOURCE(footprints);
}

using namespace Qt::StringLiterals;

namespace efa::budget {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::budget::Footprints)
};

using Role = fleet::NodeGroup::Role;

constexpr std::array<std::pair<std::string_view, Role>, 3> roleWords = {
    {{"server", Role::Server}, {"agent", Role::Agent}, {"both", Role::Both}}};
constexpr std::array<std::pair<std::string_view, fleet::Engine>, 3> engineWords = {
    {{"flux", fleet::Engine::Flux},
     {"argocd", fleet::Engine::ArgoCd},
     {"rancher-fleet", fleet::Engine::RancherFleet}}};

constexpr int64_t hundred = 100;

} // namespace

/// Reads the document; the fields that say where a figure comes from are for people.
class FootprintReader
{
  public:
    Result<Footprints> read(const yaml::Source& source)
    {
        const auto stream = yaml::Stream::parse(source);
        if (!stream)
            return failure(stream.error());
        if (!stream->documents().empty())
            readRoot(stream->documents().front().root());
        if (!m_findings.empty())
            return failure({.code = ErrorCode::Invalid,
                            .message = m_findings.front().text,
                            .hint = m_findings.front().hint,
                            .where = m_findings.front().place});
        return std::move(m_footprints);
    }

  private:
    void readRoot(yaml::Node root)
    {
        fleet::Fields fields(root, m_findings);
        if (const auto system = fields.node("operatingSystem")) {
            fleet::Fields inner(*system, m_findings);
            m_footprints.m_operatingSystem = amountsIn(inner);
            skipOrigin(inner);
        }
        for (const yaml::Node item : fields.items("distributions"))
            readDistribution(item);
        for (const yaml::Node item : fields.items("agents"))
            readAgent(item);
    }

    void readDistribution(yaml::Node node)
    {
        fleet::Fields fields(node, m_findings);
        Footprints::Distribution distribution;
        const QString name = fields.requiredText("name");
        skipOrigin(fields);
        if (const auto kept = fields.node("keptFree")) {
            fleet::Fields inner(*kept, m_findings);
            distribution.keptMemory = amount(inner, "memory", bytesOf);
            distribution.keptStoragePercent = inner.percent("storage", 0);
            skipOrigin(inner);
        }
        for (const yaml::Node item : fields.items("roles"))
            distribution.rows.push_back(rowOf(item));
        distribution.pods = podsIn(fields);
        m_footprints.m_distributions[name] = std::move(distribution);
    }

    Footprints::Row rowOf(yaml::Node node)
    {
        fleet::Fields fields(node, m_findings);
        Footprints::Row row;
        row.role = fields.word<Role>("role", roleWords).value_or(Role::Both);
        row.datastore = fields.text("datastore");
        row.architecture = fields.text("architecture");
        row.system = {.amounts = amountsIn(fields), .runsPods = fields.text("runsPods") != "false"_L1};
        skipOrigin(fields);
        return row;
    }

    void readAgent(yaml::Node node)
    {
        fleet::Fields fields(node, m_findings);
        const auto engine = fields.word<fleet::Engine>("engine", engineWords);
        Footprints::Agent agent;
        agent.name = fields.requiredText("name").toStdString();
        agent.pods = podsIn(fields);
        agent.hasFigures = !agent.pods.empty();
        skipOrigin(fields);
        if (engine)
            m_footprints.m_agents[*engine] = std::move(agent);
    }

    std::vector<Workload> podsIn(fleet::Fields& fields)
    {
        std::vector<Workload> pods;
        for (const yaml::Node item : fields.items("pods")) {
            fleet::Fields inner(item, m_findings);
            Workload workload{.name = inner.requiredText("name").toStdString(), .pods = 1};
            workload.perPod = amountsIn(inner);
            skipOrigin(inner);
            pods.push_back(std::move(workload));
        }
        return pods;
    }

    Amounts amountsIn(fleet::Fields& fields)
    {
        return {amount(fields, "cpu", millicoresOf), amount(fields, "memory", bytesOf),
                amount(fields, "storage", bytesOf)};
    }

    int64_t amount(fleet::Fields& fields, std::string_view key,
                   std::optional<int64_t> (*parse)(std::string_view))
    {
        const QString written = fields.text(key);
        if (written.isEmpty())
            return 0;
        if (const auto value = parse(written.toStdString()))
            return *value;
        m_findings << Diagnostic{.severity = Severity::Error,
                                 .rule = u"budget-quantity"_s,
                                 .text = Text::tr("'%1' is no amount").arg(written),
                                 .place = fields.placeOf(key),
                                 .hint = Text::tr("Write a number from 0 with a unit, such as 64Mi.")};
        return 0;
    }

    static void skipOrigin(fleet::Fields& fields)
    {
        for (const std::string_view key : {"source", "figure", "date", "note"})
            fields.text(key);
    }

    QList<Diagnostic> m_findings;
    Footprints m_footprints;
};

Result<Footprints> Footprints::read(const yaml::Source& source)
{
    return FootprintReader().read(source);
}

const Footprints& Footprints::onBoard()
{
    static const Footprints shipped = [] {
        loadFootprintResources();
        QFile file(u":/knowledge/footprints.yaml"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        auto read = Footprints::read(yaml::Source(opened ? file.readAll() : QByteArray(), file.fileName()));
        Q_ASSERT(read);
        return read ? std::move(*read) : Footprints();
    }();
    return shipped;
}

std::optional<System> Footprints::of(const SystemQuestion& question, const Amounts& capacity) const
{
    const auto found = m_distributions.find(question.distribution);
    if (found == m_distributions.end())
        return std::nullopt;
    const QString datastore = question.servers > 1 ? u"etcd"_s : u"sqlite"_s;
    for (const Row& row : found->second.rows) {
        if (row.role != question.role || (!row.datastore.isEmpty() && row.datastore != datastore) ||
            (!row.architecture.isEmpty() && row.architecture != question.architecture))
            continue;
        System system = row.system;
        system.amounts = system.amounts + m_operatingSystem;
        system.amounts.memory = sumOf(system.amounts.memory, found->second.keptMemory);
        if (capacity.storage != boundless)
            system.amounts.storage =
                sumOf(system.amounts.storage, capacity.storage / hundred * found->second.keptStoragePercent);
        return system;
    }
    return std::nullopt;
}

std::vector<Workload> Footprints::podsOf(fleet::Engine engine, const QString& distribution) const
{
    std::vector<Workload> pods;
    if (const auto known = m_distributions.find(distribution); known != m_distributions.end())
        pods = known->second.pods;
    if (const auto agent = m_agents.find(engine); agent != m_agents.end())
        pods.insert(pods.end(), agent->second.pods.begin(), agent->second.pods.end());
    return pods;
}

std::string Footprints::agentWithoutFigures(fleet::Engine engine) const
{
    const auto agent = m_agents.find(engine);
    return agent == m_agents.end() || agent->second.hasFigures ? std::string() : agent->second.name;
}

} // namespace efa::budget

#include "budget/footprints.h"
#include "budget/nodes.h"
#include "budget/quantity.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace efa;
using namespace Qt::StringLiterals;

class tst_footprints : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void publishedFiguresAreUsed_data();
    void publishedFiguresAreUsed();
    void everyFigureHasItsSourceAndDate();
    void unknownDistributionsHaveNone();
    void agentsAreKnown();
    void faultsHaveAPlace();
    void nodesAreThoseOfTheTopology();
    void whatIsWrongWithNodesIsNamed_data();
    void whatIsWrongWithNodesIsNamed();
};

namespace {

using Role = fleet::NodeGroup::Role;

const std::vector<fleet::Profile> profiles = {
    {.name = u"box"_s,
     .architecture = u"arm64"_s,
     .cpu = u"4"_s,
     .memory = u"2Gi"_s,
     .storageSize = u"32Gi"_s},
    {.name = u"wrong"_s, .architecture = u"arm64"_s, .cpu = u"four"_s, .memory = u"2Gi"_s},
    {.name = u"empty"_s}};

budget::Machines machinesOf(const std::vector<fleet::NodeGroup>& groups,
                            const QString& distribution = u"k3s"_s)
{
    fleet::Cluster cluster{.name = {u"a"_s}};
    cluster.distribution = distribution;
    cluster.nodes = groups;
    return budget::machinesOf(cluster, profiles, budget::Footprints::onBoard());
}

} // namespace

void tst_footprints::publishedFiguresAreUsed_data()
{
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("servers");
    QTest::addColumn<qint64>("cpu");
    QTest::addColumn<QString>("memory"); // without the operating system's 180M
    QTest::newRow("K3s server with a workload")
        << u"k3s"_s << int(Role::Both) << u"arm64"_s << 1 << qint64{200} << u"768M"_s;
    QTest::newRow("the same with etcd")
        << u"k3s"_s << int(Role::Both) << u"arm64"_s << 3 << qint64{200} << u"896M"_s;
    QTest::newRow("K3s server without one")
        << u"k3s"_s << int(Role::Server) << u"amd64"_s << 1 << qint64{100} << u"512M"_s;
    QTest::newRow("K3s agent") << u"k3s"_s << int(Role::Agent) << u"amd64"_s << 1 << qint64{50} << u"256M"_s;
    QTest::newRow("K3s agent of another architecture")
        << u"k3s"_s << int(Role::Agent) << u"riscv64"_s << 1 << qint64{100} << u"256M"_s;
    QTest::newRow("k0s worker, which evicts at 100Mi")
        << u"k0s"_s << int(Role::Agent) << u"amd64"_s << 1 << qint64{1000} << u"604857600"_s;
}

void tst_footprints::publishedFiguresAreUsed()
{
    QFETCH(const QString, distribution);
    QFETCH(const int, role);
    QFETCH(const QString, architecture);
    QFETCH(const int, servers);
    QFETCH(const qint64, cpu);
    QFETCH(const QString, memory);
    const auto system = budget::Footprints::onBoard().of(
        {.distribution = distribution, .role = Role(role), .architecture = architecture, .servers = servers},
        {budget::boundless, budget::boundless, budget::boundless});
    QVERIFY(system);
    QCOMPARE(qint64{system->amounts.cpu}, cpu);
    QCOMPARE(system->amounts.memory, *budget::bytesOf(memory.toStdString()) + 180'000'000);
}

void tst_footprints::everyFigureHasItsSourceAndDate()
{
    QFile file(QStringLiteral(EFA_KNOWLEDGE "/footprints.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto stream = yaml::Stream::parse(yaml::Source(file.readAll(), file.fileName()));
    QVERIFY(stream);
    const yaml::Node root = stream->documents().front().root();
    QList<yaml::Node> entries = {*root.find("operatingSystem")};
    for (const std::string_view list : {"distributions", "agents"}) {
        for (const yaml::Node item : root.find(list)->items()) {
            if (!item.find("pods") || list == "distributions")
                entries << item;
            for (const yaml::Node pod : item.find("pods").value_or(item).items())
                entries << pod;
        }
    }
    QVERIFY(entries.size() > 8);
    for (const yaml::Node entry : entries) {
        for (const std::string_view field : {"source", "figure", "date"})
            QVERIFY2(entry.find(field), qPrintable(entry.place().toString()));
    }
    for (const yaml::Node item : root.find("distributions")->items()) {
        for (const yaml::Node row : item.find("roles")->items())
            QVERIFY2(row.find("figure"), qPrintable(row.place().toString()));
    }
}

void tst_footprints::unknownDistributionsHaveNone()
{
    QVERIFY(!budget::Footprints::onBoard().of({.distribution = u"other"_s}, {}));
    const auto machines = machinesOf({{.role = Role::Both, .count = 1, .profile = u"box"_s}}, u"other"_s);
    QCOMPARE(machines.causes, (std::vector<budget::Cause>{{budget::CauseKind::FootprintUnknown, "other"}}));
}

void tst_footprints::agentsAreKnown()
{
    const budget::Footprints& figures = budget::Footprints::onBoard();
    QCOMPARE(figures.podsOf(fleet::Engine::Flux, u"k3s"_s).size(), size_t{5});
    QCOMPARE(figures.podsOf(fleet::Engine::None, u"k0s"_s).size(), size_t{0});
    QCOMPARE(figures.agentWithoutFigures(fleet::Engine::ArgoCd), std::string("Argo CD"));
    QCOMPARE(figures.agentWithoutFigures(fleet::Engine::Flux), std::string());
}

void tst_footprints::faultsHaveAPlace()
{
    const auto read =
        budget::Footprints::read(yaml::Source("operatingSystem: {memory: much}\n", u"footprints.yaml"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QCOMPARE(read.error().where->toString(), u"footprints.yaml:1:27"_s);
}

void tst_footprints::nodesAreThoseOfTheTopology()
{
    const auto machines = machinesOf({{.role = Role::Server, .count = 1, .profile = u"box"_s},
                                      {.role = Role::Agent, .count = 2, .profile = u"box"_s}});
    QCOMPARE(machines.causes, std::vector<budget::Cause>());
    QCOMPARE(machines.nodes.size(), size_t{2});
    QVERIFY(machines.nodes[0].traits.isTainted);
    QVERIFY(!machines.nodes[1].traits.isTainted);
    QCOMPARE(machines.nodes[1].capacity.memory, int64_t{2} * 1024 * 1024 * 1024);
    const auto alone = machinesOf({{.role = Role::Server, .count = 1, .profile = u"box"_s}});
    QVERIFY(!alone.nodes[0].traits.isTainted);
    const auto controller = machinesOf({{.role = Role::Server, .count = 1, .profile = u"box"_s},
                                        {.role = Role::Agent, .count = 1, .profile = u"box"_s}},
                                       u"k0s"_s);
    QVERIFY(!controller.nodes[0].runsPods);
}

void tst_footprints::whatIsWrongWithNodesIsNamed_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("rule"); // of the finding; empty: none
    QTest::newRow("a profile that is not defined")
        << u"gone"_s << 1 << u"profile-unknown gone"_s << QString();
    QTest::newRow("a profile that says nothing")
        << u"empty"_s << 1 << u"profile-unknown empty"_s << QString();
    QTest::newRow("an amount that is none")
        << u"wrong"_s << 1 << u"profile-unknown wrong"_s << u"budget-profile"_s;
    QTest::newRow("no nodes") << u"box"_s << 0 << u"no-nodes "_s << QString();
    QTest::newRow("fewer than none") << u"box"_s << -5 << u"no-nodes "_s << QString();
    QTest::newRow("more than a cluster can have")
        << u"box"_s << 2147483647 << u"no-nodes "_s << u"budget-nodes"_s;
}

void tst_footprints::whatIsWrongWithNodesIsNamed()
{
    QFETCH(const QString, profile);
    QFETCH(const int, count);
    QFETCH(const QString, cause);
    QFETCH(const QString, rule);
    const auto machines = machinesOf({{.role = Role::Both, .count = count, .profile = profile}});
    QCOMPARE(machines.causes.size(), size_t{1});
    const budget::Cause& found = machines.causes.front();
    QCOMPARE(QLatin1StringView(budget::idOf(found.kind)) + u' ' + QString::fromStdString(found.subject),
             cause);
    QCOMPARE(machines.findings.isEmpty() ? QString() : machines.findings.front().rule, rule);
}

EFA_TEST(tst_footprints)

#include "tst_footprints.moc"

#include "budget/budget.h"
#include "tests/models/budget/manifests.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;
using budget::CauseKind;

class tst_budget : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void whatIsNotKnownIsNeverGreen_data();
    void whatIsNotKnownIsNeverGreen();
    void aSystemOverItsNodeIsNamed();
    void systemPodsCountOnce();
    void imagesAreWeighedWhereListed();
    void labelsThatNobodyKnowsAreTold();
    void equalAccountsHaveEqualKeys();
};

namespace {

constexpr int64_t mebi = int64_t{1024} * 1024;

budget::Account account(const QByteArray& podSpec = "{containers: [{name: c, image: i, resources: {requests: "
                                                    "{cpu: 1, memory: 1Mi}}}]}")
{
    budget::Account account;
    account.machines.nodes = {{.profile = u"box"_s,
                               .traits = {.architecture = "arm64"},
                               .count = 2,
                               .capacity = {4000, 1024 * mebi, 1024 * mebi}}};
    account.demand = budget::demandOf(test::resourcesIn(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: apps}\nspec: " + podSpec + "\n"));
    return account;
}

std::vector<std::string> idsOf(const std::vector<budget::Cause>& causes)
{
    std::vector<std::string> ids;
    ids.reserve(causes.size());
    for (const budget::Cause& cause : causes)
        ids.emplace_back(budget::idOf(cause.kind));
    return ids;
}

} // namespace

void tst_budget::whatIsNotKnownIsNeverGreen_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("an opaque unit") << static_cast<int>(CauseKind::OpaqueUnit);
    QTest::newRow("an agent for which nobody has figures")
        << static_cast<int>(CauseKind::ContainerWithoutRequest);
    QTest::newRow("an amount that is none") << static_cast<int>(CauseKind::FaultyValue);
    QTest::newRow("a profile") << static_cast<int>(CauseKind::ProfileUnknown);
    QTest::newRow("nodes") << static_cast<int>(CauseKind::NoNodes);
}

void tst_budget::whatIsNotKnownIsNeverGreen()
{
    QFETCH(const int, what);
    const auto kind = static_cast<CauseKind>(what);
    budget::Account given = account();
    QCOMPARE(budget::budgetOf(given, {}).verdict, budget::Verdict::Fits);
    if (kind == CauseKind::OpaqueUnit)
        given.demand.opaque = {"HelmRelease apps/web"};
    else if (kind == CauseKind::ContainerWithoutRequest)
        given.agentWithoutFigures = "Argo CD";
    else if (kind == CauseKind::FaultyValue)
        given.demand.findings << Diagnostic{.rule = u"budget-quantity"_s, .text = u"no amount"_s};
    else
        given.machines.causes.push_back({kind, "x"});
    if (kind == CauseKind::NoNodes)
        given.machines.nodes.clear();
    const budget::Budget budget = budget::budgetOf(given, {});
    QCOMPARE(budget.verdict, budget::Verdict::Unknown);
    QCOMPARE(budget.oneNodeLost, budget::Verdict::Unknown);
    QCOMPARE(idsOf(budget.causes), std::vector<std::string>{budget::idOf(kind)});
}

void tst_budget::aSystemOverItsNodeIsNamed()
{
    budget::Account given = account("{containers: []}");
    given.machines.nodes.front().system = {0, 2048 * mebi, 0};
    const budget::Budget budget = budget::budgetOf(given, {});
    QCOMPARE(budget.verdict, budget::Verdict::DoesNotFit);
    QCOMPARE(idsOf(budget.causes), std::vector<std::string>{"system-too-large"});
    QCOMPARE(budget.nodes.front().used().memory, 2048 * mebi);
}

void tst_budget::systemPodsCountOnce()
{
    const std::vector<budget::Workload> pods = {{.name = "p (Flux)", .pods = 1},
                                                {.name = "q (Flux)", .pods = 1}};
    budget::Account given = account();
    budget::addSystemPods(given.demand, pods);
    QCOMPARE(given.demand.workloads.size(), size_t{2}); // `p` is delivered
    QCOMPARE(given.demand.workloads.back().name, std::string("q (Flux)"));
}

void tst_budget::imagesAreWeighedWhereListed()
{
    QList<Diagnostic> findings;
    const auto facts = budget::ImageFacts::read(
        yaml::Source("apiVersion: fleet-architect/v1alpha1\nkind: ImageLock\nspec:\n  images:\n"
                     "    - image: i\n      digest: sha256:0\n      read: \"2026-11-30\"\n"
                     "      platforms: [{os: linux, architecture: arm64, bytes: 1000000}]\n",
                     u"images.lock.yaml"_s),
        findings);
    QCOMPARE(findings, QList<Diagnostic>());
    budget::Account given = account();
    given.bitsPerSecond = 1'000'000;
    budget::Budget budget = budget::budgetOf(given, facts);
    QCOMPARE(budget.images.bytes, int64_t{1000000});
    QCOMPARE(budget.images.seconds.value_or(0), int64_t{8});
    QVERIFY(budget.images.notListed.empty());
    given.machines.nodes.front().traits.architecture = "amd64";
    budget = budget::budgetOf(given, facts);
    QCOMPARE(budget.images.notListed, std::vector<std::string>{"i"});
    QVERIFY(!budget.images.seconds);
}

void tst_budget::labelsThatNobodyKnowsAreTold()
{
    const budget::Budget budget = budget::budgetOf(
        account("{nodeSelector: {example.com/gpu: \"true\"}, containers: [{name: c, image: i, resources: "
                "{requests: {cpu: 1, memory: 1Mi}}}]}"),
        {});
    QCOMPARE(budget.verdict, budget::Verdict::Fits);
    QCOMPARE(budget.labelsNotKnown, std::vector<std::string>{"Pod apps/p"});
}

void tst_budget::equalAccountsHaveEqualKeys()
{
    QCOMPARE(account().key(), account().key());
    budget::Account other = account();
    other.machines.nodes.front().capacity.memory += 1;
    QVERIFY(account().key() != other.key());
    other = account();
    other.demand.workloads.front().pods = 2;
    QVERIFY(account().key() != other.key());
    other = account();
    other.demand.opaque = {"x"};
    QVERIFY(account().key() != other.key());
}

EFA_TEST(tst_budget)

#include "tst_budget.moc"

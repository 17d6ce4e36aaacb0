#include "budget/budget.h"
#include "budget/quantity.h"
#include "fleet/fields.h"
#include "tests/models/budget/manifests.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>

using namespace efa;
using namespace Qt::StringLiterals;

/// The worked examples of tests/data/budget/examples, whose numbers were there before the code.
class tst_examples : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void thereAreThirty();
    void theNumbersAreThoseWorkedOut_data();
    void theNumbersAreThoseWorkedOut();
};

namespace {

using Role = fleet::NodeGroup::Role;

constexpr std::array<std::pair<std::string_view, Role>, 3> roles = {
    {{"server", Role::Server}, {"agent", Role::Agent}, {"both", Role::Both}}};

QString folder()
{
    return QStringLiteral(EFA_TEST_DATA "/budget/examples");
}

budget::Amounts amountsIn(fleet::Fields& fields)
{
    const auto read = [&](std::string_view key) { return fields.text(key).toStdString(); };
    return {budget::millicoresOf(read("cpu")).value_or(0), budget::bytesOf(read("memory")).value_or(0),
            budget::bytesOf(read("storage")).value_or(0)};
}

std::vector<fleet::Profile> profilesIn(fleet::Fields& root, QList<Diagnostic>& findings)
{
    std::vector<fleet::Profile> profiles;
    for (const yaml::Node item : root.items("profiles")) {
        fleet::Fields fields(item, findings);
        fleet::Profile profile{.name = fields.text("name"),
                               .architecture = fields.text("architecture"),
                               .cpu = fields.text("cpu"),
                               .memory = fields.text("memory")};
        fleet::Fields storage(*fields.node("storage"), findings);
        profile.storageKind = storage.text("kind");
        profile.storageSize = storage.text("size");
        profiles.push_back(profile);
    }
    return profiles;
}

/// The input of an example.
budget::Account accountIn(fleet::Fields& root, QList<Diagnostic>& findings)
{
    budget::Account account;
    fleet::Fields footprint(*root.node("footprint"), findings);
    std::map<Role, budget::Amounts> systems;
    fleet::Fields operatingSystem(*footprint.node("os"), findings);
    const budget::Amounts common = amountsIn(operatingSystem);
    for (const auto& [word, role] : roles) {
        fleet::Fields system(*footprint.node(word), findings);
        systems[role] = common + amountsIn(system);
    }
    const std::vector<fleet::Profile> profiles = profilesIn(root, findings);
    std::vector<fleet::NodeGroup> groups;
    for (const yaml::Node item : root.items("nodes")) {
        fleet::Fields fields(item, findings);
        const Role role = fields.word<Role>("role", roles).value_or(Role::Both);
        groups.push_back(
            {.role = role, .count = fields.number("count", 1), .profile = fields.text("profile")});
    }
    for (const fleet::NodeGroup& group : groups) {
        account.machines.nodes.push_back(budget::nodesOf(group, groups, profiles, account.machines));
        account.machines.nodes.back().system = systems.at(group.role);
    }
    account.demand = budget::demandOf(test::resourcesIn(root.text("manifests").toUtf8()));
    for (const QString& unit : root.texts("opaque"))
        account.demand.opaque.push_back(unit.toStdString());
    return account;
}

QStringList wordsOf(const budget::Budget& budget)
{
    QStringList words;
    for (const budget::NodeBudget& node : budget.nodes) {
        const budget::Amounts used = node.used();
        words << u"cpu %1, memory %2, storage %3"_s.arg(used.cpu).arg(used.memory).arg(used.storage);
    }
    return words;
}

} // namespace

void tst_examples::thereAreThirty()
{
    QCOMPARE(QDir(folder()).entryList({u"*.yaml"_s}).size(), 30);
}

void tst_examples::theNumbersAreThoseWorkedOut_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : QDir(folder()).entryList({u"*.yaml"_s}))
        QTest::newRow(qPrintable(file)) << file;
}

void tst_examples::theNumbersAreThoseWorkedOut()
{
    QFETCH(const QString, file);
    QFile content(folder() + u'/' + file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    const auto stream = yaml::Stream::parse(yaml::Source(content.readAll(), file));
    QVERIFY(stream);
    QList<Diagnostic> findings;
    QStringList causes;
    QStringList nodes;
    {
        fleet::Fields root(stream->documents().front().root(), findings);
        QVERIFY(!root.text("about").isEmpty());
        QVERIFY(root.text("follows").startsWith("https://kubernetes.io/docs/"_L1));
        const budget::Budget budget = budget::budgetOf(accountIn(root, findings), {});
        fleet::Fields expected(*root.node("expect"), findings);
        for (const yaml::Node item : expected.items("nodes")) {
            fleet::Fields fields(item, findings);
            const budget::Amounts used = amountsIn(fields);
            nodes << u"cpu %1, memory %2, storage %3"_s.arg(used.cpu).arg(used.memory).arg(used.storage);
        }
        QCOMPARE(wordsOf(budget), nodes);
        for (const budget::Cause& cause : budget.causes)
            causes << QString::fromLatin1(budget::idOf(cause.kind));
        QCOMPARE(causes, expected.texts("causes"));
        QCOMPARE(QString::fromLatin1(budget::idOf(budget.verdict)), expected.text("verdict"));
        QCOMPARE(QString::fromLatin1(budget::idOf(budget.oneNodeLost)), expected.text("oneNodeLost"));
    }
    QCOMPARE(findings, QList<Diagnostic>()); // a field that the test does not read would be one
}

EFA_TEST(tst_examples)

#include "tst_examples.moc"

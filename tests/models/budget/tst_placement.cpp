#include "budget/placement.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace efa;
using namespace efa::budget;
using namespace Qt::StringLiterals;

class tst_placement : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void causesAreNamed_data();
    void causesAreNamed();
    void whatIsProvedHoldsForEveryChoice();
    void hugeNumbersEndSoon();
};

namespace {

struct Case
{
    std::vector<Room> rooms;
    std::vector<Guest> guests;
};

Room room(int64_t count, int64_t memory)
{
    return {.count = count, .free = {1000, memory, 1000}};
}

Guest guest(int64_t memory, int64_t pods, const std::vector<bool>& may = {true})
{
    return {.name = "a", .size = {1, memory, 0}, .pods = pods, .may = may};
}

/// Whether some order and choice leaves a pod without a node, by trying them all.
class EveryChoice
{
  public:
    explicit EveryChoice(const Case& tried)
        : m_guests(tried.guests)
    {
        for (size_t room = 0; room < tried.rooms.size(); ++room) {
            for (int64_t i = 0; i < tried.rooms[room].count; ++i)
                m_nodes.push_back({room, tried.rooms[room].free.memory});
        }
        for (const Guest& some : m_guests)
            m_left.push_back(some.pods);
    }

    bool canFail()
    {
        for (size_t some = 0; some < m_guests.size(); ++some) {
            if (m_left[some] > 0 && canFailWith(some))
                return true;
        }
        return false;
    }

  private:
    bool canFailWith(size_t some)
    {
        bool placed = false;
        for (auto& [room, free] : m_nodes) {
            const int64_t size = m_guests[some].size.memory;
            if (!m_guests[some].may[room] || free < size)
                continue;
            placed = true;
            free -= size;
            --m_left[some];
            const bool fails = canFail();
            free += size;
            ++m_left[some];
            if (fails)
                return true;
        }
        return !placed;
    }

    std::vector<Guest> m_guests;
    std::vector<std::pair<size_t, int64_t>> m_nodes;
    std::vector<int64_t> m_left;
};

} // namespace

Q_DECLARE_METATYPE(Case)

void tst_placement::causesAreNamed_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QString>("cause");
    Guest apart = guest(10, 3);
    apart.perNode = 1;
    Guest spread = guest(10, 2);
    spread.maxSkew = 1;
    spread.perNode = 1;
    Guest waiting = guest(10, 2);
    waiting.perNode = 1;
    waiting.surge = 1;
    QTest::newRow("all fits") << Case{{room(2, 100)}, {guest(50, 4)}} << QString();
    QTest::newRow("nothing is asked") << Case{{room(1, 0)}, {guest(0, 5)}} << QString();
    QTest::newRow("no node for it") << Case{{room(2, 100)}, {guest(50, 1, {false})}} << u"no-node"_s;
    QTest::newRow("over every node") << Case{{room(2, 100)}, {guest(101, 1)}} << u"too-large"_s;
    QTest::newRow("over all nodes together") << Case{{room(2, 100)}, {guest(40, 6)}} << u"no-room"_s;
    QTest::newRow("over those that it may use")
        << Case{{room(2, 100), room(1, 50)}, {guest(30, 2, {false, true})}} << u"no-room"_s;
    QTest::newRow("more than nodes to spread over") << Case{{room(2, 100)}, {apart}} << u"no-slot"_s;
    QTest::newRow("spread as far as it goes") << Case{{room(2, 100)}, {spread}} << QString();
    QTest::newRow("a surge waits for a node of its own") << Case{{room(2, 100)}, {waiting}} << QString();
    QTest::newRow("others may take every node")
        << Case{{room(2, 100)}, {guest(30, 4), guest(80, 1)}} << u"worst-placement"_s;
    QTest::newRow("no pods are no matter") << Case{{room(2, 100)}, {guest(500, 0)}} << QString();
}

void tst_placement::causesAreNamed()
{
    QFETCH(const Case, given);
    QFETCH(const QString, cause);
    const Placing placing = placingOf(given.rooms, given.guests);
    QCOMPARE(placing.causes.empty() ? QString() : QString::fromLatin1(idOf(placing.causes.front().kind)),
             cause);
}

void tst_placement::whatIsProvedHoldsForEveryChoice()
{
    std::mt19937 random(6); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same cases each time
    const auto number = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    int fits = 0;
    int fails = 0;
    int open = 0;
    for (int round = 0; round < 400; ++round) {
        Case tried;
        const int kinds = number(1, 2);
        tried.rooms.reserve(static_cast<size_t>(kinds));
        for (int i = 0; i < kinds; ++i)
            tried.rooms.push_back(room(number(1, 2), number(5, 20)));
        for (int i = number(1, 3); i > 0; --i) {
            std::vector<bool> may;
            may.reserve(static_cast<size_t>(kinds));
            for (int j = 0; j < kinds; ++j)
                may.push_back(j == 0 || number(0, 3) > 0);
            tried.guests.push_back(guest(number(1, 12), number(1, 2), may));
        }
        const Placing placing = placingOf(tried.rooms, tried.guests);
        const bool canFail = EveryChoice(tried).canFail();
        if (placing.causes.empty()) {
            QVERIFY2(!canFail, qPrintable(u"round %1 is no proof"_s.arg(round)));
            ++fits;
        } else if (placing.causes.front().kind == CauseKind::PlacementNotProved) {
            ++open;
        } else {
            QVERIFY2(canFail, qPrintable(u"round %1 would fit"_s.arg(round)));
            ++fails;
        }
    }
    QVERIFY2(fits > 100 && fails > 100 && open < 20,
             qPrintable(u"%1 %2 %3"_s.arg(fits).arg(fails).arg(open)));
}

void tst_placement::hugeNumbersEndSoon()
{
    std::vector<Guest> guests;
    for (int64_t i = 1; i <= 60; ++i)
        guests.push_back(guest(i * 7919, boundless));
    Placing placing = placingOf({room(5000, boundless)}, guests);
    QCOMPARE(placing.causes.front().kind, CauseKind::NoRoom);
    for (Guest& some : guests)
        some.pods = 40;
    placing = placingOf({room(5000, int64_t{60} * 7919)}, guests);
    QCOMPARE(placing.worst.size(), size_t{1});
    QVERIFY(placing.worst.front().memory <= int64_t{60} * 7919);
}

EFA_TEST(tst_placement)

#include "tst_placement.moc"

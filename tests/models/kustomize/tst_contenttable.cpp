#include "kustomize/contenttable.h"
#include "kustomize/memory.h"
#include "tests/support/registry.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <thread>

using namespace efa::kustomize;

class tst_contenttable final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void holdsWhatAMapHolds();
    void keepsWhatWasUsed();
    void keepsLongerWhatIsToStay();
    void shrinksToNothing();
    void memoryStaysBelowItsLimit();
    void whatIsOfferedOnceDoesNotFillAMemory();
    void threadsShareAMemory();
};

namespace {

using Number = std::shared_ptr<const uint64_t>;

Number number(uint64_t value)
{
    return std::make_shared<const uint64_t>(value);
}

uint64_t at(ContentTable& table, const ContentKey& key)
{
    const auto what = table.find(key);
    return what ? *std::static_pointer_cast<const uint64_t>(what) : 0;
}

} // namespace

// Keys of few different homes, so that most of them stand where another one should.
void tst_contenttable::holdsWhatAMapHolds()
{
    QRandomGenerator random(7);
    ContentTable table;
    std::map<ContentKey, uint64_t> peer;
    for (int round = 1; round <= 20'000; ++round) {
        const ContentKey key{random.bounded(400U), random.bounded(40U)};
        table.insert(key, number(uint64_t(round)), 10);
        peer[key] = uint64_t(round);
        if (round % 500 == 0) {
            const size_t before = table.size();
            const auto taken = table.shrink(table.bytes() * 9 / 10);
            QCOMPARE(table.size() + taken.size(), before);
            std::erase_if(peer, [&](const auto& entry) { return at(table, entry.first) == 0; });
        }
        QCOMPARE(table.size(), peer.size());
        QCOMPARE(table.bytes(), 10 * peer.size());
    }
    for (const auto& [key, value] : peer)
        QCOMPARE(at(table, key), value);
}

void tst_contenttable::keepsWhatWasUsed()
{
    ContentTable table;
    for (uint64_t i = 0; i < 1000; ++i)
        table.insert({i, i * 0x9E3779B97F4A7C15U}, number(i + 1), 1);
    const auto isUsed = [](uint64_t i) { return i % 10 == 0; };
    for (uint64_t i = 0; i < 1000; i += 10)
        QVERIFY(table.find({i, i * 0x9E3779B97F4A7C15U}));
    QCOMPARE(table.shrink(100).size(), 900U);
    for (uint64_t i = 0; i < 1000; ++i)
        QCOMPARE(table.find({i, i * 0x9E3779B97F4A7C15U}) != nullptr, isUsed(i));
}

void tst_contenttable::keepsLongerWhatIsToStay()
{
    ContentTable table;
    for (uint64_t i = 0; i < 1000; ++i)
        table.insert({i, i * 0x9E3779B97F4A7C15U}, number(i + 1), 1, i % 10 == 0 ? Stay::Long : Stay::Usual);
    QCOMPARE(table.shrink(100).size(), 900U);
    for (uint64_t i = 0; i < 1000; ++i)
        QCOMPARE(table.find({i, i * 0x9E3779B97F4A7C15U}) != nullptr, i % 10 == 0);
    // It goes as well where nothing else is left.
    QCOMPARE(table.shrink(0).size(), 100U);
    QCOMPARE(table.size(), 0U);
}

void tst_contenttable::shrinksToNothing()
{
    ContentTable table;
    QVERIFY(table.shrink(0).empty());
    QVERIFY(!table.find({1, 2}));
    table.insert({1, 2}, number(3), 1'000'000);
    QVERIFY(table.find({1, 2}));
    QCOMPARE(table.shrink(10).size(), 1U);
    QCOMPARE(table.bytes(), 0U);
    QVERIFY(!table.find({1, 2}));
}

void tst_contenttable::memoryStaysBelowItsLimit()
{
    constexpr size_t limit = 1'000'000;
    Memory memory(limit);
    for (uint64_t i = 0; i < 50'000; ++i) {
        memory.insert({i, i * 31}, number(i), 1000);
        QVERIFY(i % 1000 != 0 || memory.counters().bytes <= limit);
    }
    QVERIFY(memory.counters().bytes > limit / 2);
    QVERIFY(!memory.find<uint64_t>({0, 0}));
    memory.clear();
    QCOMPARE(memory.counters().bytes, 0U);
    QCOMPARE(memory.counters().entries, 0U);
}

void tst_contenttable::whatIsOfferedOnceDoesNotFillAMemory()
{
    constexpr size_t limit = 1'000'000;
    const auto key = [](uint64_t i) { return ContentKey{i, i * 0x9E3779B97F4A7C15U}; };
    Memory memory(limit);
    for (uint64_t i = 0; i < 5'000; ++i)
        memory.offer(key(i), number(i), 1000);
    QVERIFY(memory.find<uint64_t>(key(0)));
    QVERIFY(!memory.find<uint64_t>(key(4'999)));
    const size_t bytes = memory.counters().bytes;
    QVERIFY2(bytes < limit / 2, qPrintable(QString::number(bytes)));
    // The second time it is kept.
    memory.offer(key(4'999), number(7), 1000);
    QVERIFY(memory.find<uint64_t>(key(4'999)));
    QCOMPARE(*memory.find<uint64_t>(key(4'999)), uint64_t{7});
}

void tst_contenttable::threadsShareAMemory()
{
    Memory memory(size_t{200'000});
    std::atomic<int> wrong = 0;
    const auto work = [&](uint64_t seed) {
        for (uint64_t i = 0; i < 20'000; ++i) {
            const ContentKey key{(i * seed) % 1999, (i * seed) % 1999};
            if (const auto found = memory.find<uint64_t>(key); found && *found != key.low)
                ++wrong;
            memory.insert(key, number(key.low), 100);
        }
    };
    {
        std::jthread first(work, 3);
        std::jthread second(work, 7);
        work(11);
    }
    QCOMPARE(wrong.load(), 0);
}

EFA_TEST(tst_contenttable)

#include "tst_contenttable.moc"

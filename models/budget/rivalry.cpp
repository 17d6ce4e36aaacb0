#include "budget/rivalry.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace efa::budget {

namespace {

/// More nodes or pods than these are not placed one by one.
constexpr int64_t mostPlaced = 2000;

/// One node while it is filled.
struct Filled
{
    size_t room = 0;
    Amounts free;
    std::map<size_t, int64_t> guests; ///< how many of each
};

/// Tries to close every node to one pod by filling one node after the other.
class Filling
{
  public:
    Filling(const std::vector<Room>& rooms, const std::vector<Guest>& guests, size_t target)
        : m_guests(guests), m_target(target)
    {
        for (size_t room = 0; room < rooms.size(); ++room) {
            for (int64_t i = 0; guests[target].may[room] && i < rooms[room].count; ++i)
                m_nodes.push_back({room, rooms[room].free, {}});
        }
        for (size_t guest = 0; guest < guests.size(); ++guest)
            m_left.push_back(guests[guest].pods - (guest == target ? 1 : 0));
    }

    /// With the pods taken by one amount, the smallest or the largest first.
    bool closes(int64_t Amounts::* amount, bool largestFirst)
    {
        std::vector<size_t> order(m_guests.size());
        std::iota(order.begin(), order.end(), size_t{0});
        std::ranges::stable_sort(order, [&](size_t a, size_t b) {
            const int64_t first = m_guests[a].size.*amount;
            const int64_t second = m_guests[b].size.*amount;
            return largestFirst ? first > second : first < second;
        });
        std::ranges::stable_sort(
            m_nodes, [&](const Filled& a, const Filled& b) { return a.free.*amount < b.free.*amount; });
        return std::ranges::all_of(m_nodes, [&](Filled& node) { return close(node, order); });
    }

  private:
    bool close(Filled& node, const std::vector<size_t>& order)
    {
        for (const size_t guest : order) {
            while (!isClosed(node) && put(guest, node)) {
            }
        }
        return isClosed(node);
    }

    bool isClosed(const Filled& node) const { return !takes(node, m_target); }

    bool takes(const Filled& node, size_t guest) const
    {
        const auto here = node.guests.find(guest);
        const int64_t count = here == node.guests.end() ? 0 : here->second;
        return m_guests[guest].may[node.room] && count < *m_guests[guest].perNode &&
               fitsInto(m_guests[guest].size, node.free);
    }

    bool put(size_t guest, Filled& node)
    {
        if (m_left[guest] <= 0 || !takes(node, guest))
            return false;
        --m_left[guest];
        node.free = node.free - m_guests[guest].size;
        ++node.guests[guest];
        return true;
    }

    const std::vector<Guest>& m_guests;
    size_t m_target;
    std::vector<Filled> m_nodes;
    std::vector<int64_t> m_left; ///< pods of each guest that are not placed
};

} // namespace

std::vector<Pods> Rivalry::rivalsIn(size_t guest, size_t room) const
{
    std::vector<Pods> rivals;
    for (size_t other = 0; other < m_guests.size(); ++other) {
        const Guest& rival = m_guests[other];
        if (rival.may[room])
            rivals.push_back({rival.size, std::min(*rival.perNode, rival.pods - (other == guest ? 1 : 0))});
    }
    return rivals;
}

int64_t Rivalry::closableBy(size_t guest, int64_t Amounts::* amount, Care care) const
{
    const Guest& target = m_guests[guest];
    int64_t left = 0; // what rivals can fill nodes with
    for (size_t other = 0; other < m_guests.size(); ++other)
        left = sumOf(
            left, productOf(m_guests[other].size.*amount, m_guests[other].pods - (other == guest ? 1 : 0)));
    std::vector<std::pair<int64_t, int64_t>> prices; // of a node, and how many nodes have it
    for (size_t room = 0; room < m_rooms.size(); ++room) {
        if (!target.may[room] || target.size.*amount == 0)
            continue;
        const int64_t least = m_rooms[room].free.*amount - target.size.*amount;
        const auto price = care == Care::Coarse ? std::optional(sumOf(least, 1))
                                                : leastOver(rivalsIn(guest, room), amount, least);
        if (price)
            prices.emplace_back(*price, m_rooms[room].count);
    }
    std::ranges::sort(prices);
    int64_t closed = 0;
    for (const auto& [price, count] : prices) {
        const int64_t some = std::min(count, left / std::max<int64_t>(1, price));
        closed = sumOf(closed, some);
        left -= productOf(some, price);
    }
    return closed;
}

int64_t Rivalry::closable(size_t guest, Care care) const
{
    const Guest& target = m_guests[guest];
    // Nodes that have as many of it already as they take.
    int64_t closed = *target.perNode == boundless ? 0 : (target.pods - 1) / *target.perNode;
    for (const auto amount : dimensions)
        closed = sumOf(closed, closableBy(guest, amount, care));
    return closed;
}

bool Rivalry::canBeKeptOut(size_t guest) const
{
    for (const auto amount : dimensions) {
        for (const bool largestFirst : {false, true}) {
            if (Filling(m_rooms, m_guests, guest).closes(amount, largestFirst))
                return true;
        }
    }
    return false;
}

Rivalry::Outcome Rivalry::outcomeFor(size_t guest) const
{
    int64_t nodes = 0;
    int64_t pods = 0;
    for (size_t room = 0; room < m_rooms.size(); ++room)
        nodes = sumOf(nodes, m_guests[guest].may[room] ? m_rooms[room].count : 0);
    for (const Guest& other : m_guests)
        pods = sumOf(pods, other.pods);
    if (closable(guest, Care::Coarse) < nodes || closable(guest, Care::Fine) < nodes)
        return Outcome::AlwaysFits;
    const bool canTry = nodes <= mostPlaced && pods <= mostPlaced;
    return canTry && canBeKeptOut(guest) ? Outcome::KeptOut : Outcome::NotProved;
}

} // namespace efa::budget

#include "budget/placement.h"

#include "budget/rivalry.h"
#include "budget/sums.h"

#include <algorithm>
#include <array>

namespace efa::budget {

namespace {

int64_t nodesFor(const Guest& guest, const std::vector<Room>& rooms)
{
    int64_t nodes = 0;
    for (size_t i = 0; i < rooms.size(); ++i)
        nodes = sumOf(nodes, guest.may[i] ? rooms[i].count : 0);
    return nodes;
}

/// How many of its pods a node takes at most, whatever room there is.
int64_t limitOf(const Guest& guest, int64_t nodes)
{
    int64_t limit = guest.perNode.value_or(boundless);
    if (guest.maxSkew > 0 && nodes > 0) {
        const int64_t others = productOf(nodes - 1, guest.maxSkew);
        limit = std::min(limit, std::max<int64_t>(1, sumOf(sumOf(guest.pods, guest.surge), others) / nodes));
    }
    return limit;
}

/// How many pods of a size go into what is free.
int64_t timesInto(const Amounts& size, const Amounts& free)
{
    int64_t times = boundless;
    for (const auto amount : dimensions) {
        if (size.*amount > 0)
            times = std::min(times, free.*amount / (size.*amount));
    }
    return times;
}

class Placement
{
  public:
    Placement(const std::vector<Room>& rooms, const std::vector<Guest>& guests)
        : m_rooms(rooms)
    {
        for (const Guest& guest : guests) {
            if (guest.pods > 0)
                admit(guest);
        }
    }

    Placing placing()
    {
        Placing placing;
        for (size_t room = 0; room < m_rooms.size(); ++room)
            placing.worst.push_back(worstOf(room));
        if (m_causes.empty())
            checkRoom();
        if (m_causes.empty())
            checkRivals();
        placing.causes = std::move(m_causes);
        return placing;
    }

  private:
    /// What can never be placed is a cause; the rest takes part.
    void admit(Guest guest)
    {
        if (nodesFor(guest, m_rooms) == 0) {
            m_causes.push_back({CauseKind::NoNode, guest.name});
            return;
        }
        const Guest wished = guest;
        for (size_t room = 0; room < m_rooms.size(); ++room)
            guest.may[room] = guest.may[room] && fitsInto(guest.size, m_rooms[room].free);
        const int64_t nodes = nodesFor(guest, m_rooms);
        if (nodes == 0) {
            m_causes.push_back({CauseKind::TooLarge, guest.name});
            m_over.push_back(wished);
            return;
        }
        const int64_t limit = limitOf(guest, nodes);
        const int64_t places = productOf(nodes, limit);
        if (guest.pods > places)
            m_causes.push_back({CauseKind::NoSlot, guest.name});
        guest.perNode = limit;
        guest.pods = std::min(sumOf(guest.pods, guest.surge), places);
        m_guests.push_back(std::move(guest));
    }

    /// What one node is asked for: all of what can only go there, and what fits of the rest.
    Amounts worstOf(size_t room) const
    {
        Amounts bound;
        std::vector<Pods> rest;
        for (const Guest& guest : m_over)
            bound = isOnly(guest, room) ? bound + guest.size * sumOf(guest.pods, guest.surge) : bound;
        for (const Guest& guest : m_guests) {
            if (!guest.may[room])
                continue;
            if (isOnly(guest, room)) {
                bound = bound + guest.size * guest.pods;
                continue;
            }
            const int64_t most = std::min(*guest.perNode, timesInto(guest.size, m_rooms[room].free));
            rest.push_back({guest.size, std::min(guest.pods, most)});
        }
        const Amounts& free = m_rooms[room].free;
        if (!fitsInto(bound, free))
            return bound;
        return bound + fullest(rest, free - bound);
    }

    bool isOnly(const Guest& guest, size_t room) const
    {
        return guest.may[room] && m_rooms[room].count == 1 && nodesFor(guest, m_rooms) == 1;
    }

    /// All that may go nowhere else than into the same rooms has to fit there in all.
    void checkRoom()
    {
        for (const Guest& guest : m_guests) {
            Amounts asked;
            Amounts free;
            for (size_t room = 0; room < m_rooms.size(); ++room) {
                if (guest.may[room])
                    free = free + m_rooms[room].free * m_rooms[room].count;
            }
            for (const Guest& other : m_guests) {
                if (isWithin(other, guest))
                    asked = asked + other.size * other.pods;
            }
            if (!fitsInto(asked, free)) {
                m_causes.push_back({CauseKind::NoRoom, {}});
                return;
            }
        }
    }

    static bool isWithin(const Guest& inner, const Guest& outer)
    {
        for (size_t room = 0; room < inner.may.size(); ++room) {
            if (inner.may[room] && !outer.may[room])
                return false;
        }
        return true;
    }

    void checkRivals()
    {
        const Rivalry rivalry(m_rooms, m_guests);
        for (size_t guest = 0; guest < m_guests.size(); ++guest) {
            switch (rivalry.outcomeFor(guest)) {
            case Rivalry::Outcome::AlwaysFits:
                break;
            case Rivalry::Outcome::KeptOut:
                m_causes.push_back({CauseKind::WorstPlacement, m_guests[guest].name});
                break;
            case Rivalry::Outcome::NotProved:
                m_causes.push_back({CauseKind::PlacementNotProved, m_guests[guest].name});
                break;
            }
        }
    }

    const std::vector<Room>& m_rooms;
    std::vector<Guest> m_guests; ///< with surge among the pods, and a limit per node
    std::vector<Guest> m_over;   ///< too large for every node
    std::vector<Cause> m_causes;
};

} // namespace

Placing placingOf(const std::vector<Room>& rooms, const std::vector<Guest>& guests)
{
    return Placement(rooms, guests).placing();
}

} // namespace efa::budget

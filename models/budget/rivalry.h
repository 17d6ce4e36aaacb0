#pragma once

#include "budget/placement.h"
#include "budget/sums.h"

namespace efa::budget {

/// Whether other pods can be placed so that one finds no node, though all are not too much together. Guests
/// have a limit per node; their surge counts among their pods.
class Rivalry
{
  public:
    enum class Outcome : uint8_t { AlwaysFits, KeptOut, NotProved };

    Rivalry(const std::vector<Room>& rooms, const std::vector<Guest>& guests)
        : m_rooms(rooms), m_guests(guests)
    {
    }

    /// For the last pod of a guest.
    Outcome outcomeFor(size_t guest) const;

  private:
    enum class Care : uint8_t { Coarse, Fine };

    std::vector<Pods> rivalsIn(size_t guest, size_t room) const;
    /// How many of the nodes others can close to it at most.
    int64_t closable(size_t guest, Care care) const;
    int64_t closableBy(size_t guest, int64_t Amounts::* amount, Care care) const;
    /// Finds a way to close all nodes.
    bool canBeKeptOut(size_t guest) const;

    const std::vector<Room>& m_rooms;
    const std::vector<Guest>& m_guests;
};

} // namespace efa::budget

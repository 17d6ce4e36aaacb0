#pragma once

#include "base/result.h"
#include "yaml/arena.h"
#include "yaml/eventreader.h"
#include "yaml/leniency.h"
#include "yaml/stream.h"
#include "yaml/uniquekeys.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace efa::yaml {

/// Turns events into nodes of an arena, and checks what libyaml leaves to its user.
class TreeBuilder
{
  public:
    TreeBuilder(Arena& arena, EventReader& reader, const Leniency& leniency);

    /// Takes the reader's current event: one inside of a document. Errors: Invalid.
    [[nodiscard]] Result<void> take();
    /// The top node of the document that just ended; forgets its anchors.
    uint32_t takeRoot();

  private:
    /// A collection whose end was not seen yet.
    struct Open
    {
        uint32_t node = 0;
        size_t firstPending = 0; ///< its children are the pending ones from here on
        uint64_t nodes = 1;      ///< it and all below it, aliases written out
    };
    struct Anchor
    {
        uint32_t node = 0;
        uint64_t nodes = 0; ///< 0: the collection is still open
    };

    Result<void> takeScalar();
    Result<void> takeAlias();
    Result<void> open(NodeKind kind, NodeStyle style, const unsigned char* anchor, const unsigned char* tag);
    Result<void> close();
    void closeAnchor(const Open& collection, uint32_t properties);
    Result<void> checkKeys(const Arena::Record& mapping);

    uint32_t add(Arena::Record record, uint64_t nodes);
    uint32_t endOf(const Open& collection, const Arena::Record& record);
    Result<void> checkScalar(const Arena::Record& record, bool tagged) const;
    void placeScalar(Arena::Record& record, std::string_view value);
    uint32_t emptyValueOffset(uint32_t offset) const;
    uint32_t addProperties(uint32_t begin, const unsigned char* anchor, const unsigned char* tag);
    Range addToPool(std::string_view text);

    Arena& m_arena;
    EventReader& m_reader;
    const Leniency& m_leniency;
    std::vector<Open> m_open;
    std::vector<uint32_t> m_pending;
    std::unordered_map<std::string, Anchor> m_anchors;
    UniqueKeys m_uniqueKeys;
    uint32_t m_root = 0;
    uint64_t m_aliased = 0; ///< nodes that the document's aliases stand for
};

} // namespace efa::yaml

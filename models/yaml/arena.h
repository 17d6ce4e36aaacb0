#pragma once

#include "yaml/readlimits.h"
#include "yaml/source.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace efa::yaml {

enum class NodeKind : uint8_t { Scalar, Sequence, Mapping, Alias };

/// How the author wrote a node. Collections are Block or Flow, scalars one of the others.
enum class NodeStyle : uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

/// All nodes of one stream, side by side in few allocations: what Node reads. Filled once, then immutable.
class Arena
{
  public:
    struct Record
    {
        Range range = {};
        uint32_t first = 0;  ///< Scalar: offset of the value. Collection: of its children. Alias: the target.
        uint32_t size = 0;   ///< Scalar: bytes of the value. Sequence: items. Mapping: members.
        uint32_t parent = 0; ///< A top node is its own.
        uint32_t properties = 0; ///< 0: neither tag nor anchor.
        NodeKind kind = NodeKind::Scalar;
        NodeStyle style = NodeStyle::Plain;
        bool pooled = false; ///< The value stands in the pool, not in the source.
    };

    /// Tag and anchor of the few nodes that have any.
    struct Properties
    {
        uint32_t begin = 0; ///< first byte of tag or anchor in the source
        Range tag = {};     ///< in the pool
        Range anchor = {};  ///< in the pool
    };

    Source source;
    std::string_view text; ///< the source's bytes
    std::vector<Record> records;
    std::vector<uint32_t> children;
    std::vector<Properties> properties = {{}};
    std::vector<uint32_t> roots; ///< the top node of each document
    ReadLimits limits;           ///< how the stream was read
    std::string pool;            ///< values after escapes and folding, tags, anchors

    std::string_view value(const Record& record) const
    {
        const char* const base = record.pooled ? pool.data() : text.data();
        return {base + record.first, record.size};
    }
    std::string_view pooled(Range range) const { return {pool.data() + range.begin, range.size()}; }

    /// Makes room for the nodes that a text of this size usually has: growing step by step would touch more
    /// memory than the nodes themselves.
    void reserve()
    {
        constexpr size_t bytesPerNode = 12;
        records.reserve(text.size() / bytesPerNode + 1);
        children.reserve(text.size() / bytesPerNode + 1);
    }
    /// Gives back the room of small texts, of which thousands may be kept; that of large ones was never
    /// touched.
    void trim()
    {
        if (text.size() > 64UL * 1024)
            return;
        records.shrink_to_fit();
        children.shrink_to_fit();
        pool.shrink_to_fit();
    }

    /// Forgets all nodes.
    void clear()
    {
        records.clear();
        children.clear();
        properties.assign(1, {});
        roots.clear();
        pool.clear();
    }
};

} // namespace efa::yaml

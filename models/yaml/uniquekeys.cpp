#include "yaml/uniquekeys.h"

#include <QHashFunctions>

#include <bit>
#include <string_view>

namespace efa::yaml {

namespace {

constexpr size_t fewKeys = 16;
constexpr uint32_t unused = UINT32_MAX;

/// What a key is compared by: its content, or for an alias the anchor's name.
std::string_view content(const Arena& arena, const Arena::Record& key)
{
    if (key.kind == NodeKind::Alias)
        return arena.pooled(arena.properties[key.properties].anchor);
    return key.kind == NodeKind::Scalar ? arena.value(key) : std::string_view();
}

bool equal(const Arena& arena, uint32_t a, uint32_t b)
{
    const Arena::Record& first = arena.records[a];
    const Arena::Record& second = arena.records[b];
    return first.kind == second.kind && content(arena, first) == content(arena, second);
}

using Pair = std::optional<std::pair<uint32_t, uint32_t>>;

Pair duplicateOfFew(const Arena& arena, std::span<const uint32_t> children)
{
    for (size_t later = 2; later < children.size(); later += 2) {
        for (size_t earlier = 0; earlier < later; earlier += 2) {
            if (equal(arena, children[earlier], children[later]))
                return std::pair(children[earlier], children[later]);
        }
    }
    return {};
}

} // namespace

Pair UniqueKeys::duplicate(const Arena& arena, std::span<const uint32_t> children)
{
    if (children.size() <= 2 * fewKeys)
        return duplicateOfFew(arena, children);
    m_table.assign(std::bit_ceil(children.size()), unused);
    const size_t seed = QHashSeed::globalSeed(); // random, so that no text can aim at collisions
    const size_t mask = m_table.size() - 1;
    for (size_t i = 0; i < children.size(); i += 2) {
        const uint32_t key = children[i];
        const std::string_view text = content(arena, arena.records[key]);
        size_t at = qHashBits(text.data(), text.size(), seed) & mask;
        for (; m_table[at] != unused; at = (at + 1) & mask) {
            if (equal(arena, m_table[at], key))
                return std::pair(m_table[at], key);
        }
        m_table[at] = key;
    }
    return {};
}

} // namespace efa::yaml

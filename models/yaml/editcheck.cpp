#include "yaml/editcheck.h"

#include "yaml/plainmeaning.h"
#include "yaml/stream.h"

namespace efa::yaml {

EditCheck::EditCheck(Node place, std::string_view value, ScalarAs as, std::string_view newKey)
    : m_place(place)
    , m_kind(place.isScalar() ? Kind::Changed : Kind::Added)
    , m_key(newKey)
    , m_value(value)
    , m_as(as)
{
}

EditCheck::EditCheck(Node place, uint32_t removed)
    : m_place(place), m_kind(Kind::Removed), m_removed(removed)
{
}

bool EditCheck::holds(const ChangeSet& changes) const
{
    const Arena& arena = *m_place.m_arena;
    const QByteArray text = changes.applied(arena.source.bytes());
    const auto stream = Stream::parse(Source(text, arena.source.name()), arena.limits);
    if (!stream || stream->documents().size() != arena.roots.size())
        return false;
    for (size_t i = 0; i < arena.roots.size(); ++i) {
        if (!isSame(Node(&arena, arena.roots[i]), stream->documents()[i].root()))
            return false;
    }
    return true;
}

bool EditCheck::isSame(Node before, Node after) const
{
    if (before.kind() != after.kind() || before.tag() != after.tag() || before.anchor() != after.anchor())
        return false;
    if (before == m_place)
        return isAsEdited(after);
    if (before.isScalar())
        return before.value() == after.value() &&
               (before.style() == NodeStyle::Plain) == (after.style() == NodeStyle::Plain);
    if (before.size() != after.size())
        return false;
    for (uint32_t i = 0; i < before.size(); ++i) {
        if (!isSameElement(before, i, after, i))
            return false;
    }
    return true;
}

bool EditCheck::isSameElement(Node before, uint32_t indexBefore, Node after, uint32_t indexAfter) const
{
    if (before.isSequence())
        return isSame(before.item(indexBefore), after.item(indexAfter));
    const auto [keyBefore, valueBefore] = before.member(indexBefore);
    const auto [keyAfter, valueAfter] = after.member(indexAfter);
    return isSame(keyBefore, keyAfter) && isSame(valueBefore, valueAfter);
}

bool EditCheck::isAsEdited(Node after) const
{
    if (m_kind == Kind::Changed)
        return hasValue(after);
    const bool added = m_kind == Kind::Added;
    if (after.size() != (added ? m_place.size() + 1 : m_place.size() - 1))
        return false;
    uint32_t at = 0;
    for (uint32_t i = 0; i < m_place.size(); ++i) {
        if (!added && i == m_removed)
            continue;
        if (!isSameElement(m_place, i, after, at++))
            return false;
    }
    if (!added)
        return true;
    if (after.isSequence())
        return hasValue(after.item(at));
    const auto [key, value] = after.member(at);
    return key.isScalar() && key.value() == m_key && hasValue(value);
}

bool EditCheck::hasValue(Node scalar) const
{
    if (!scalar.isScalar() || scalar.value() != m_value)
        return false;
    const bool plain = scalar.style() == NodeStyle::Plain;
    return m_as == ScalarAs::Written ? plain : !plain || plainIsString(m_value);
}

} // namespace efa::yaml

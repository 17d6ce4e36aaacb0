#pragma once

// Included by value.h: what is asked of values millions of times a second is worth no call.

#include "kustomize/value.h"

namespace efa::kustomize {

inline Value::Value(const Value& other)
    : m_node(other.m_node)
{
    if (m_node)
        m_node->uses.fetch_add(1, std::memory_order_relaxed);
}

inline Value& Value::operator=(const Value& other)
{
    Value copy(other);
    std::swap(m_node, copy.m_node);
    return *this;
}

inline Value& Value::operator=(Value&& other) noexcept
{
    std::swap(m_node, other.m_node);
    return *this;
}

inline Value::~Value()
{
    if (m_node && m_node->uses.fetch_sub(1, std::memory_order_acq_rel) == 1)
        destroy(m_node);
}

inline Kind Value::kind() const
{
    return m_node ? m_node->kind : Kind::Nil;
}

inline Tag Value::tag() const
{
    return m_node ? m_node->tag : Tag::None;
}

inline std::string_view Value::text() const
{
    return isScalar() ? std::string_view(m_node->text(), m_node->count) : std::string_view();
}

inline uint32_t Value::size() const
{
    return isSequence() || isMapping() ? m_node->count : 0;
}

inline std::span<const Value> Value::items() const
{
    return isSequence() ? std::span<const Value>(m_node->items(), m_node->count) : std::span<const Value>();
}

inline std::span<const Member> Value::members() const
{
    return isMapping() ? std::span<const Member>(m_node->members(), m_node->count)
                       : std::span<const Member>();
}

inline const Value* Value::find(std::string_view key) const
{
    for (const Member& member : members()) {
        if (member.key.text() == key)
            return &member.value;
    }
    return nullptr;
}

} // namespace efa::kustomize

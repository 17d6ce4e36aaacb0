#include "yaml/node.h"

namespace efa::yaml {

Range Node::fullRange() const
{
    const Arena::Record& own = record();
    return {own.properties == 0 ? own.range.begin : properties().begin, own.range.end};
}

std::optional<Node> Node::parent() const
{
    const uint32_t above = record().parent;
    return above == m_index ? std::nullopt : std::optional(Node(m_arena, above));
}

std::optional<Node> Node::find(std::string_view key) const
{
    const auto member = findMember(key);
    return member ? std::optional(member->second) : std::nullopt;
}

std::optional<std::pair<Node, Node>> Node::findMember(std::string_view key) const
{
    for (const auto& [name, value] : members()) {
        if (name.isScalar() && name.value() == key)
            return std::pair(name, value);
    }
    return std::nullopt;
}

} // namespace efa::yaml

#include "schema/table.h"

#include <algorithm>

namespace efa::schema {

namespace {

std::string lowered(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

std::string indexKey(std::string_view group, std::string_view version, std::string_view kind)
{
    return std::string(group).append("/").append(version).append("/").append(lowered(kind));
}

} // namespace

std::string TypeName::apiVersion() const
{
    return group.empty() ? version : group + '/' + version;
}

TypeName TypeName::of(std::string_view apiVersion, std::string_view kind)
{
    const size_t slash = apiVersion.find('/');
    if (slash == std::string_view::npos)
        return {{}, std::string(apiVersion), std::string(kind)};
    return {std::string(apiVersion.substr(0, slash)), std::string(apiVersion.substr(slash + 1)),
            std::string(kind)};
}

const Field* Table::find(const Shape& shape, std::string_view name, uint8_t minor) const
{
    const std::span<const Field> all = fields(shape);
    auto at = std::ranges::lower_bound(all, name, {}, &Field::name);
    for (; at != all.end() && at->name == name; ++at) {
        if (at->minors.has(minor))
            return &*at;
    }
    return nullptr;
}

std::vector<const ObjectType*> Table::typesNamed(const TypeName& name) const
{
    std::vector<const ObjectType*> found;
    const auto collect = [&](std::string_view group) {
        const auto [begin, end] = m_typeIndex.equal_range(indexKey(group, name.version, name.kind));
        for (auto at = begin; at != end; ++at) {
            const ObjectType& type = m_types[at->second];
            const bool isSameKind = type.name.kind == name.kind || type.name.kind == lowered(name.kind);
            if (isSameKind && (group.size() == name.group.size() || type.isGroupCut))
                found.push_back(&type);
        }
    };
    collect(name.group);
    if (const size_t dot = name.group.find('.'); dot != std::string::npos)
        collect(std::string_view(name.group).substr(0, dot));
    return found;
}

void Table::finish()
{
    m_typeIndex.reserve(m_types.size());
    for (uint32_t at = 0; at < m_types.size(); ++at)
        m_typeIndex.emplace(indexKey(m_types[at].name.group, m_types[at].name.version, m_types[at].name.kind),
                            at);
}

} // namespace efa::schema

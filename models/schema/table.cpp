#include "schema/table.h"

#include <algorithm>

namespace efa::schema {

namespace {

std::string indexKey(const TypeName& name)
{
    return name.group + '/' + name.version + '/' + name.kind;
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
    const auto [begin, end] = m_typeIndex.equal_range(indexKey(name));
    for (auto at = begin; at != end; ++at)
        found.push_back(&m_types[at->second]);
    return found;
}

void Table::finish()
{
    m_typeIndex.reserve(m_types.size());
    for (uint32_t at = 0; at < m_types.size(); ++at)
        m_typeIndex.emplace(indexKey(m_types[at].name), at);
}

} // namespace efa::schema

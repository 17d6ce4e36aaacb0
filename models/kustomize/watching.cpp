#include "kustomize/watching.h"

#include <algorithm>

namespace efa::kustomize {

namespace {

enum class Watch : uint8_t { On, Off };

Value rewatched(const Value& value, Watch watch)
{
    switch (value.kind()) {
    case Kind::Nil:
        return value;
    case Kind::Scalar:
        return value.isPlaced() ? value.withWatch(watch == Watch::On) : value;
    case Kind::Sequence: {
        std::vector<Value> items;
        items.reserve(value.size());
        std::ranges::transform(value.items(), std::back_inserter(items),
                               [&](const Value& item) { return rewatched(item, watch); });
        return value.withItems(std::move(items));
    }
    case Kind::Mapping:
        break;
    }
    std::vector<Member> members;
    members.reserve(value.size());
    std::ranges::transform(value.members(), std::back_inserter(members), [&](const Member& member) {
        return Member{member.key, rewatched(member.value, watch)};
    });
    return value.withMembers(std::move(members));
}

ResourceList rewatched(const ResourceList& resources, Watch watch, const Schema* schema)
{
    std::vector<ResourcePtr> changed;
    changed.reserve(resources.size());
    for (const ResourcePtr& resource : resources.items()) {
        Value value = rewatched(resource->value(), watch);
        changed.push_back(std::make_shared<const Resource>(resource->withValue(std::move(value), schema)));
    }
    return ResourceList(std::move(changed));
}

} // namespace

ResourceList watched(const ResourceList& resources, const Schema* schema)
{
    return rewatched(resources, Watch::On, schema);
}

ResourceList unwatched(const ResourceList& resources, const Schema* schema)
{
    return rewatched(resources, Watch::Off, schema);
}

} // namespace efa::kustomize

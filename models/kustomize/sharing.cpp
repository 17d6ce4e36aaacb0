#include "kustomize/sharing.h"

#include <functional>
#include <map>

namespace efa::kustomize {

namespace {

void forEachShared(const Value& value, const std::function<void(const Value&)>& visit)
{
    if (!value.hasShares())
        return;
    if (value.isScalar())
        visit(value);
    for (const Value& item : value.items())
        forEachShared(item, visit);
    for (const Member& member : value.members())
        forEachShared(member.value, visit);
}

} // namespace

uint16_t unusedShare(const Value& object)
{
    uint16_t highest = 0;
    forEachShared(object, [&highest](const Value& scalar) { highest = std::max(highest, scalar.share()); });
    return static_cast<uint16_t>(highest + 1); // after the last one none: 0
}

Value withShared(const Value& object, uint16_t share, const Value& scalar)
{
    if (!object.hasShares())
        return object;
    if (object.isScalar())
        return object.share() == share ? scalar.withShare(share) : object;
    if (object.isSequence()) {
        std::vector<Value> items;
        items.reserve(object.size());
        for (const Value& item : object.items())
            items.push_back(withShared(item, share, scalar));
        return Value::sequence(std::move(items), object.tag());
    }
    std::vector<Member> members;
    members.reserve(object.size());
    for (const Member& member : object.members())
        members.push_back({member.key, withShared(member.value, share, scalar)});
    return Value::mapping(std::move(members), object.tag());
}

Value reconciled(const Value& before, const Value& after)
{
    if (!after.hasShares() || !before.hasShares() || before.contentKey() == after.contentKey())
        return after;
    std::map<uint16_t, Value> old;
    forEachShared(before, [&old](const Value& scalar) { old[scalar.share()] = scalar; });
    std::map<uint16_t, Value> changed;
    forEachShared(after, [&](const Value& scalar) {
        const auto known = old.find(scalar.share());
        if (known != old.end() && !(known->second == scalar))
            changed[scalar.share()] = scalar;
    });
    Value result = after;
    for (const auto& [share, scalar] : changed)
        result = withShared(result, share, scalar);
    return result;
}

} // namespace efa::kustomize
